// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/line_parser.h"
#include "criteria/near_miss.h"

#include <QCoreApplication>

#include <array>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

struct Word {
    QLatin1StringView word;
    Aggregate aggregate;
};
constexpr std::array latencyWords{
    Word{QLatin1StringView("mean"), Aggregate::Mean}, Word{QLatin1StringView("min"), Aggregate::Min},
    Word{QLatin1StringView("max"), Aggregate::Max}, Word{QLatin1StringView("count"), Aggregate::Count}};
constexpr std::array gaugeWords{Word{QLatin1StringView("mean"), Aggregate::Mean},
                                Word{QLatin1StringView("min"), Aggregate::Min},
                                Word{QLatin1StringView("max"), Aggregate::Max}};
constexpr std::array counterWords{Word{QLatin1StringView("count"), Aggregate::Count},
                                  Word{QLatin1StringView("rate"), Aggregate::PerSecond},
                                  Word{QLatin1StringView("persecond"), Aggregate::PerSecond},
                                  Word{QLatin1StringView("share"), Aggregate::Share}};

template <typename List>
const Word* find(const List& list, const QString& word)
{
    for (const Word& one : list)
        if (word == one.word)
            return &one;
    return nullptr;
}

template <typename List>
QStringList wordsOf(const List& list)
{
    QStringList words;
    for (const Word& one : list)
        words += one.word;
    return words;
}

bool looksLikePercentile(const QString& word)
{
    return word.size() > 1 && word[0] == u'p' && isDigit(word[1]);
}

} // namespace

bool LineParser::resolveSummary(const Subject& subject, const Summary& summary)
{
    Metric& metric = m_rule.metric;
    if (metric.isLatency()) {
        if (summary.word.isEmpty()) {
            problem(subject.column,
                    Text::tr("%1 is many times: say which, such as p95(%1), mean(%1) or max(%1)")
                        .arg(metric.text));
            return false;
        }
        return resolveLatency(summary);
    }
    return resolveAmount(summary);
}

bool LineParser::takePercentile(const Summary& summary)
{
    bool ok = false;
    const double percentile = QStringView(summary.word).sliced(1).toDouble(&ok);
    if (!ok || !(percentile >= 0 && percentile <= 100)) {
        problem(summary.column,
                Text::tr("%1 is no percentile: they go from p0 to p100").arg(quoted(summary.word)));
        return false;
    }
    m_rule.metric.aggregate = Aggregate::Percentile;
    m_rule.metric.percentile = percentile;
    m_rule.metric.unit = Unit::Micros;
    m_rule.metric.text = u'p' + QString::number(percentile, 'g', 10) + u'(' + m_rule.metric.text + u')';
    return true;
}

bool LineParser::resolveLatency(const Summary& summary)
{
    if (looksLikePercentile(summary.word))
        return takePercentile(summary);
    Metric& metric = m_rule.metric;
    const Word* word = find(latencyWords, summary.word);
    if (!word) {
        const QStringList words = wordsOf(latencyWords);
        problem(summary.column,
                Text::tr("%1 does not sum up %2, which is a time; there are p50 … p99.99, %3%4")
                    .arg(quoted(summary.word), metric.text, words.join(QStringLiteral(", ")),
                         suggestion(summary.word, words)));
        return false;
    }
    metric.aggregate = word->aggregate;
    metric.unit = word->aggregate == Aggregate::Count ? Unit::Count : Unit::Micros;
    metric.text = word->word + u'(' + metric.text + u')';
    return true;
}

bool LineParser::resolveAmount(const Summary& summary)
{
    Metric& metric = m_rule.metric;
    const MetricEntry& entry = *metric.entry;
    const bool gauge = entry.family == Family::Gauge;
    const Word* word = gauge ? find(gaugeWords, summary.word) : find(counterWords, summary.word);
    if (!word && !summary.word.isEmpty()) {
        const QStringList words = gauge ? wordsOf(gaugeWords) : wordsOf(counterWords);
        problem(summary.column, Text::tr("%1 does not sum up %2; there are %3%4")
                                    .arg(quoted(summary.word), metric.text, words.join(QStringLiteral(", ")),
                                         suggestion(summary.word, words)));
        return false;
    }
    metric.aggregate = word ? word->aggregate : entry.usual;
    // rate(error) is how many of all, error.rate how many a second.
    if (summary.word == QLatin1StringView("rate") && !summary.dotted)
        metric.aggregate = Aggregate::Share;
    if (metric.aggregate == Aggregate::Share && !entry.hasShare) {
        problem(summary.column,
                Text::tr("there is no share of %1; for how many a second write %1.rate").arg(metric.text));
        return false;
    }
    if (metric.aggregate == Aggregate::PerSecond && entry.atEnd) {
        problem(summary.column,
                Text::tr("%1 is known when the run is over: there is none a second").arg(metric.text));
        return false;
    }
    if (gauge) {
        metric.unit = entry.name == QLatin1StringView("cpu")      ? Unit::Share
                      : entry.name == QLatin1StringView("memory") ? Unit::Octets
                                                                  : Unit::Count;
        metric.text = (word                                 ? word->word
                       : metric.aggregate == Aggregate::Max ? QLatin1StringView("max")
                                                            : QLatin1StringView("mean")) +
                      u'(' + metric.text + u')';
        return true;
    }
    switch (metric.aggregate) {
    case Aggregate::Share:
        metric.unit = Unit::Share;
        metric.text = u"rate(" + metric.text + u')';
        break;
    case Aggregate::PerSecond:
        metric.unit = Unit::PerSecond;
        metric.text += QLatin1StringView(".rate");
        break;
    default:
        metric.unit = Unit::Count;
        metric.text = u"count(" + metric.text + u')';
        break;
    }
    return true;
}

} // namespace stampede::criteria
