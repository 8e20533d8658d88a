// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fail_if.h"

#include "report/figures.h"
#include "report/summary_tables.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::FailIf)
};
using criteria::Verdict;

bool isMeasure(const QString& word, bool stagesOnly)
{
    for (std::size_t i = 0; i < (stagesOnly ? stageCount : metrics::measureCount); ++i)
        if (word == toText(metrics::measureName(i)))
            return true;
    return false;
}

/// The key that a metric as written stands for; empty: none. "p95(rcpt)", "rcpt.p95" and "p95(stage:rcpt)"
/// are the same.
QString keyOf(const QString& written)
{
    static const QStringList whole{u"accepted.rate"_s, u"message.rate"_s,     u"rate(error)"_s, u"cpu"_s,
                                   u"rate(lost)"_s,    u"rate(duplicates)"_s, u"max(queue)"_s};
    QString metric = written.toLower();
    metric.remove(QRegularExpression(u"\\s"_s));
    static const QMap<QString, QString> other{{u"rate(accepted)"_s, whole[0]}, {u"rate"_s, whole[1]},
                                              {u"messages.rate"_s, whole[1]},  {u"error.rate"_s, whole[2]},
                                              {u"errors"_s, whole[2]},         {u"error"_s, whole[2]},
                                              {u"lost"_s, whole[4]},           {u"duplicates"_s, whole[5]},
                                              {u"queue"_s, whole[6]},          {u"queue.max"_s, whole[6]}};
    metric = other.value(metric, metric);
    if (whole.contains(metric))
        return metric;
    static const QRegularExpression call(u"^(mean|p[0-9.]+)\\((stage:)?([a-z]+)\\)$"_s);
    static const QRegularExpression member(u"^(stage:)?([a-z]+)\\.(mean|p[0-9.]+)$"_s);
    QString aggregate;
    QString stage;
    QString measure;
    if (const auto match = call.match(metric); match.hasMatch()) {
        aggregate = match.captured(1);
        stage = match.captured(2);
        measure = match.captured(3);
    } else if (const auto dotted = member.match(metric); dotted.hasMatch()) {
        stage = dotted.captured(1);
        measure = dotted.captured(2);
        aggregate = dotted.captured(3);
    }
    if (!isMeasure(measure, !stage.isEmpty()))
        return {};
    const bool isStage = isMeasure(measure, true);
    QStringList aggregates{u"mean"_s, u"p50"_s, u"p95"_s, u"p99"_s};
    if (measure == u"lateness")
        aggregates = {u"p99"_s};
    else if (!isStage && measure != u"transit")
        aggregates += {u"p90"_s, u"p99.9"_s};
    if (!aggregates.contains(aggregate))
        return {};
    return aggregate + u'(' + (isStage ? u"stage:"_s : QString()) + measure + u')';
}

QString atColumn(qsizetype index, const QString& text)
{
    return Text::tr("column %1: %2").arg(QString::number(index + 1), text);
}

/// The number behind the operator, as a share; nothing when `problem` tells why.
std::optional<double> limitOf(const QString& text, qsizetype from, QString& problem)
{
    static const QRegularExpression number(u"^\\s*([+-]?[0-9]+(?:\\.[0-9]+)?)\\s*"_s);
    const QString rest = text.mid(from);
    const auto match = number.match(rest);
    if (!match.hasMatch()) {
        qsizetype space = 0;
        while (space < rest.size() && rest[space].isSpace())
            ++space;
        problem = atColumn(from + space, Text::tr("expected a difference such as +10%"));
        return {};
    }
    const qsizetype end = match.capturedEnd(0);
    if (end >= rest.size() || rest[end] != u'%') {
        problem = atColumn(from + end, Text::tr("expected \"%\" after the number: differences are relative"));
        return {};
    }
    if (!rest.mid(end + 1).trimmed().isEmpty()) {
        problem = atColumn(from + end + 1, Text::tr("nothing is expected after the difference"));
        return {};
    }
    return match.captured(1).toDouble() / 100;
}

} // namespace

std::optional<FailIf> parseFailIf(const QString& text, const QString& place, Problems& problems)
{
    const auto refuse = [&](const QString& problem) {
        problems.add(place, problem);
        return std::nullopt;
    };
    const qsizetype at = text.indexOf(QRegularExpression(u"[<>=]"_s));
    if (at < 0)
        return refuse(atColumn(text.size(), Text::tr("expected \">\" or \"<\" and a difference, as in "
                                                     "\"p95(response) > +10%\"")));
    FailIf rule;
    rule.text = text.trimmed();
    rule.metric = keyOf(text.left(at));
    if (rule.metric.isEmpty())
        return refuse(atColumn(
            0, Text::tr("\"%1\" cannot be compared; there are accepted.rate, message.rate, "
                        "rate(error), cpu, and mean, p50, p95, p99 of response, service or a "
                        "stage, as in p95(stage:rcpt); p90 and p99.9 of response and service; "
                        "p99(lateness); of tracked runs rate(lost), rate(duplicates), max(queue), and "
                        "of delivery and transit what there is of response and of a stage")
                   .arg(text.left(at).trimmed())));
    if (text[at] == u'=')
        return refuse(atColumn(at, Text::tr("expected \">\" or \"<\"")));
    rule.above = text[at] == u'>';
    rule.orEqual = at + 1 < text.size() && text[at + 1] == u'=';
    QString problem;
    const auto limit = limitOf(text, at + (rule.orEqual ? 2 : 1), problem);
    if (!limit)
        return refuse(problem);
    rule.limit = *limit;
    return rule;
}

namespace {

FailIfResult judgeOne(const ComparedRun& run, const FailIf& rule)
{
    FailIfResult result{rule, run.id, run.name, Verdict::Inconclusive, {}};
    const auto row = std::find_if(run.rows.begin(), run.rows.end(),
                                  [&rule](const ComparedRow& one) { return one.key == rule.metric; });
    if (row == run.rows.end() || !row->baseline || !row->other) {
        result.reason = Text::tr("one of the runs has no data for it");
        return result;
    }
    const QString figures =
        Text::tr("%1 against %2").arg(valueText(row->other, row->unit), valueText(row->baseline, row->unit));
    if (!row->difference) {
        result.reason = Text::tr("%1: the baseline is zero").arg(figures);
        return result;
    }
    const double difference = *row->difference;
    const bool beyond = difference == rule.limit ? rule.orEqual : (difference > rule.limit) == rule.above;
    const QString told = figures + u", "_s + differenceText(*row);
    if (!row->interval && beyond) {
        result.reason = Text::tr("%1: too few seconds to tell it from noise").arg(told);
        return result;
    }
    result.verdict = beyond && !row->isNoise() ? Verdict::Broken : Verdict::Met;
    if (beyond && row->isNoise())
        result.reason =
            Text::tr("%1: beyond the limit, but no more than noise (%2)").arg(told, intervalText(*row));
    else if (beyond)
        result.reason =
            Text::tr("%1: beyond the limit and more than noise (%2)").arg(told, intervalText(*row));
    else
        result.reason = told;
    return result;
}

} // namespace

std::vector<FailIfResult> judge(const Comparison& comparison, const std::vector<FailIf>& rules)
{
    std::vector<FailIfResult> results;
    for (const ComparedRun& run : comparison.others)
        for (const FailIf& rule : rules)
            results.push_back(judgeOne(run, rule));
    return results;
}

Verdict verdictOf(const std::vector<FailIfResult>& results)
{
    const auto any = [&results](Verdict verdict) {
        return std::any_of(results.begin(), results.end(),
                           [verdict](const FailIfResult& one) { return one.verdict == verdict; });
    };
    return any(Verdict::Broken)         ? Verdict::Broken
           : any(Verdict::Inconclusive) ? Verdict::Inconclusive
                                        : Verdict::Met;
}

} // namespace stampede::report
