// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/line_parser.h"
#include "criteria/near_miss.h"
#include "metrics/point.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

QStringList metricWords()
{
    QStringList names;
    for (const MetricEntry& entry : metricTable())
        names += needsTag(entry) ? QString(entry.name + u':') : QString(entry.name);
    return names;
}

struct Synonym {
    QLatin1StringView word;
    QLatin1StringView metric;
};

/// What k6, Locust and mail logs call it.
constexpr std::array synonyms = {
    Synonym{QLatin1StringView("latency"), QLatin1StringView("response")},
    Synonym{QLatin1StringView("duration"), QLatin1StringView("response")},
    Synonym{QLatin1StringView("response_time"), QLatin1StringView("response")},
    Synonym{QLatin1StringView("failed"), QLatin1StringView("error")},
    Synonym{QLatin1StringView("failures"), QLatin1StringView("error")},
    Synonym{QLatin1StringView("bounced"), QLatin1StringView("permanent")},
    Synonym{QLatin1StringView("rejected"), QLatin1StringView("permanent")},
    Synonym{QLatin1StringView("deferred"), QLatin1StringView("temporary")},
    Synonym{QLatin1StringView("sent"), QLatin1StringView("accepted")},
    Synonym{QLatin1StringView("throughput"), QLatin1StringView("accepted.rate")},
    Synonym{QLatin1StringView("rps"), QLatin1StringView("accepted.rate")},
};

/// What follows "there is no metric": what was meant, or the words most criteria use.
QString metricHint(const QString& name)
{
    const auto* const known = std::find_if(synonyms.begin(), synonyms.end(),
                                           [&](const Synonym& synonym) { return synonym.word == name; });
    if (known != synonyms.end())
        return didYouMean(QString(known->metric));
    const QString meant = suggestion(name, metricWords());
    return !meant.isEmpty() ? meant
                            : Text::tr("; most used are response, accepted, error, delivery, lost and queue");
}

template <std::size_t N>
QStringList wordsOf(const std::array<std::string_view, N>& list, std::size_t from = 0)
{
    QStringList words;
    for (std::size_t i = from; i < N; ++i)
        words += QString::fromLatin1(list[i].data(), static_cast<qsizetype>(list[i].size()));
    return words;
}

/// A number of at most three digits.
std::optional<int> shortNumber(Scanner& scan)
{
    const QStringView digits = scan.takeWhile(isDigit);
    if (digits.isEmpty() || digits.size() > 3)
        return std::nullopt;
    return digits.toInt();
}

} // namespace

bool LineParser::parseMetric()
{
    m_scan.skipSpaces();
    const qsizetype start = m_scan.mark();
    Summary summary;
    summary.column = m_scan.column();
    QString word = readPercentile();
    if (word.isEmpty())
        word = m_scan.word().toString();
    m_scan.skipSpaces();
    Subject subject;
    if (m_scan.take(u'(')) {
        summary.word = word.toLower();
        if (word.isEmpty()) {
            problem(summary.column, Text::tr("expected what to sum up before '(', such as p95 or rate"));
            return false;
        }
        if (!readSubject(subject))
            return false;
        m_scan.skipSpaces();
        if (!m_scan.take(u')')) {
            problem(m_scan.column(), Text::tr("expected ')'"));
            return false;
        }
        return resolve(subject, summary);
    }
    m_scan.reset(start);
    if (!readSubject(subject))
        return false;
    if (m_scan.take(u'.')) {
        summary.dotted = true;
        summary.column = m_scan.column();
        summary.word = readPercentile();
        if (summary.word.isEmpty())
            summary.word = m_scan.word().toString();
        summary.word = summary.word.toLower();
        if (summary.word.isEmpty()) {
            problem(summary.column, Text::tr("expected what to sum up after '.', such as p95 or rate"));
            return false;
        }
    }
    return resolve(subject, summary);
}

/// "p99.9" with its point; empty, and nothing taken, when it is not one.
QString LineParser::readPercentile()
{
    const qsizetype start = m_scan.mark();
    const QChar p = m_scan.peek();
    if ((p != u'p' && p != u'P') || !isDigit(m_scan.peek(1)))
        return {};
    m_scan.skip();
    QString text = u'p' + m_scan.takeWhile(isDigit).toString();
    if (m_scan.peek() == u'.' && isDigit(m_scan.peek(1))) {
        m_scan.skip();
        text += u'.' + m_scan.takeWhile(isDigit).toString();
    }
    if (isLetter(m_scan.peek())) {
        m_scan.reset(start);
        return {};
    }
    return text;
}

bool LineParser::readSubject(Subject& subject)
{
    m_scan.skipSpaces();
    subject.column = m_scan.column();
    subject.name = m_scan.word().toString().toLower();
    if (subject.name.isEmpty()) {
        problem(subject.column, Text::tr("expected a metric, such as response or accepted"));
        return false;
    }
    subject.tagColumn = subject.column;
    m_scan.skipSpaces();
    if (!m_scan.take(u':'))
        return true;
    m_scan.skipSpaces();
    subject.tagColumn = m_scan.column();
    if (subject.name == QLatin1StringView("code"))
        return readCode(subject);
    subject.tag = m_scan.word().toString().toLower();
    return true;
}

/// "421", "4xx" or "550 5.1.1" (RFC 5321, 4.2; RFC 3463).
bool LineParser::readCode(Subject& subject)
{
    const QString code = m_scan.word().toString().toLower();
    const bool range = code.size() == 3 && code.endsWith(QLatin1StringView("xx"));
    const bool digits = code.size() == 3 && std::all_of(code.begin(), code.end(), isDigit);
    if ((!range && !digits) || code[0] < u'2' || code[0] > u'5') {
        problem(subject.tagColumn,
                Text::tr("%1 is no reply code; write it like 421, 550 5.1.1, 4xx or 5xx").arg(quoted(code)));
        return false;
    }
    subject.tag = code;
    if (digits)
        subject.status.code = code.toUShort();
    const qsizetype end = m_scan.mark();
    m_scan.skipSpaces();
    if (!isDigit(m_scan.peek()) || range) {
        m_scan.reset(end);
        return true;
    }
    const int column = m_scan.column();
    const auto first = shortNumber(m_scan);
    const auto second = m_scan.take(u'.') ? shortNumber(m_scan) : std::nullopt;
    const auto third = second && m_scan.take(u'.') ? shortNumber(m_scan) : std::nullopt;
    if (!third || (*first != 2 && *first != 4 && *first != 5)) {
        problem(column, Text::tr("expected an enhanced code such as 5.1.1"));
        return false;
    }
    subject.status.enhancedClass = static_cast<quint8>(*first);
    subject.status.enhancedSubject = static_cast<quint16>(*second);
    subject.status.enhancedDetail = static_cast<quint16>(*third);
    subject.tag = QString::fromStdString(subject.status.toString());
    return true;
}

bool LineParser::resolve(const Subject& subject, const Summary& summary)
{
    m_rule.metricColumn = subject.column;
    QString name = subject.name;
    if (name == QLatin1StringView("stage") || name == QLatin1StringView("outcome")) {
        const QStringList tags =
            name == QLatin1StringView("stage") ? wordsOf(stageNames) : wordsOf(outcomeNames);
        if (!tags.contains(subject.tag)) {
            problem(subject.tagColumn, Text::tr("%1 is no %2; there are %3%4")
                                           .arg(quoted(subject.tag), name, tags.join(QStringLiteral(", ")),
                                                suggestion(subject.tag, tags)));
            return false;
        }
        name = subject.tag;
    }
    m_rule.metric.entry = findMetric(name);
    if (!m_rule.metric.entry) {
        problem(subject.column, Text::tr("there is no metric %1%2").arg(quoted(name), metricHint(name)));
        return false;
    }
    if (!resolveTag(subject))
        return false;
    nameMetric(subject);
    return resolveSummary(subject, summary);
}

bool LineParser::resolveTag(const Subject& subject)
{
    const MetricEntry& entry = *m_rule.metric.entry;
    if (!needsTag(entry)) {
        if (subject.tag.isEmpty() || subject.name != entry.name)
            return true;
        problem(subject.tagColumn, Text::tr("%1 takes no ':' and what follows").arg(subject.name));
        return false;
    }
    if (entry.family == Family::Code) {
        if (subject.tag.isEmpty()) {
            problem(subject.column, Text::tr("say which: code:421, code:550 5.1.1, code:4xx"));
            return false;
        }
        m_rule.metric.code.status = subject.status;
        m_rule.metric.code.hundreds = subject.status.code == 0 ? subject.tag[0].digitValue() : 0;
        return true;
    }
    const QStringList faults = wordsOf(faultNames, 1);
    const qsizetype at = faults.indexOf(subject.tag);
    if (at < 0) {
        problem(subject.tagColumn, Text::tr("%1 is no fault; there are %2%3")
                                       .arg(quoted(subject.tag), faults.join(QStringLiteral(", ")),
                                            suggestion(subject.tag, faults)));
        return false;
    }
    m_rule.metric.fault = static_cast<Fault>(at + 1);
    return true;
}

void LineParser::nameMetric(const Subject& subject)
{
    const MetricEntry& entry = *m_rule.metric.entry;
    m_rule.metric.text = needsTag(entry) ? QString(entry.name + u':' + subject.tag) : QString(entry.name);
    if (entry.family == Family::Latency && entry.measure < stageCount)
        m_rule.metric.text.prepend(QLatin1StringView("stage:"));
}

} // namespace stampede::criteria
