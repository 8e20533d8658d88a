// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "criteria/line_parser.h"
#include "criteria/near_miss.h"

#include <QCoreApplication>

#include <cmath>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

// Beyond it a double counts no longer one by one.
constexpr double most = 9e15;

bool isUnitCharacter(QChar c)
{
    return isLetter(c) || c == u'%' || c == u'/' || c == u'\u00b5' || c == u'\u03bc';
}

/// "12.5" and what follows it; nothing when there is no number in front.
std::optional<double> takeNumber(QStringView& text)
{
    Scanner scan(text);
    QString digits = scan.takeWhile(isDigit).toString();
    if (digits.isEmpty())
        return std::nullopt;
    if (scan.peek() == u'.' && isDigit(scan.peek(1))) {
        scan.skip();
        digits += u'.' + scan.takeWhile(isDigit).toString();
    }
    text = text.sliced(scan.mark()).trimmed();
    const double number = digits.toDouble();
    return std::isfinite(number) && number <= most ? std::optional(number) : std::nullopt;
}

/// A "k" or "M" off the front.
double takeMultiple(QStringView& unit)
{
    if (unit.startsWith(u'k') || (unit.startsWith(u'M') && !unit.startsWith(u"MMH"))) {
        const double multiple = unit[0] == u'k' ? 1e3 : 1e6;
        unit = unit.sliced(1);
        return multiple;
    }
    return 1;
}

std::optional<double> micros(const QString& token)
{
    QString plain = token;
    plain.replace(u'\u00b5', u'u').replace(u'\u03bc', u'u').remove(u' ');
    const Result<Nanos> time = parseDuration(plain);
    if (!time)
        return std::nullopt;
    return static_cast<double>(time->count()) / 1e3;
}

std::optional<double> perSecond(double number, QStringView unit)
{
    number *= takeMultiple(unit);
    if (unit.isEmpty() || unit == u"/s")
        return number;
    if (unit == u"/min")
        return number / 60;
    if (unit == u"/h")
        return number / 3600;
    if (unit == u"MMH")
        return number * 1e6 / 3600;
    return std::nullopt;
}

} // namespace

const QStringList& clauseWords()
{
    static const QStringList words{QStringLiteral("over"), QStringLiteral("for"), QStringLiteral("in"),
                                   QStringLiteral("after"), QStringLiteral("abort")};
    return words;
}

/// The number with its unit, also with a space between them.
QString LineParser::limitToken()
{
    const qsizetype start = m_scan.mark();
    QString token = m_scan
                        .takeWhile([](QChar c) {
                            return isUnitCharacter(c) || isDigit(c) || c == u'.' || c == u'-' || c == u'+';
                        })
                        .toString();
    if (clauseWords().contains(token.toLower())) {
        m_scan.reset(start);
        return {};
    }
    if (token.isEmpty() || !(isDigit(token.back()) || token.back() == u'.'))
        return token;
    const qsizetype end = m_scan.mark();
    m_scan.skipSpaces();
    const qsizetype behind = m_scan.mark();
    const QString word = m_scan.takeWhile(isLetter).toString().toLower();
    m_scan.reset(behind);
    if (!isUnitCharacter(m_scan.peek()) || clauseWords().contains(word) || word.size() > 4) {
        m_scan.reset(end);
        return token;
    }
    return token + u' ' + m_scan.takeWhile(isUnitCharacter);
}

QString LineParser::limitWanted() const
{
    switch (m_rule.metric.unit) {
    case Unit::Micros: return Text::tr("a time such as 500ms or 1.5s");
    case Unit::Share: return Text::tr("a share such as 0.1%");
    case Unit::PerSecond: return Text::tr("a rate such as 950/s or 3k/min");
    case Unit::Octets: return Text::tr("a size such as 500M or 2GiB");
    case Unit::Count:
    case Unit::None: break;
    }
    return Text::tr("a number such as 0 or 10k");
}

std::optional<double> LineParser::limitOf(const QString& token) const
{
    if (m_rule.metric.unit == Unit::Micros)
        return micros(token);
    QStringView rest = token;
    const std::optional<double> number = takeNumber(rest);
    if (!number)
        return std::nullopt;
    switch (m_rule.metric.unit) {
    case Unit::Share:
        if (rest == u"%")
            return *number / 100;
        return rest.isEmpty() ? number : std::nullopt;
    case Unit::PerSecond: return perSecond(*number, rest);
    case Unit::Octets:
        if (const Result<quint64> size = parseSize(token))
            return static_cast<double>(*size);
        return std::nullopt;
    default: break;
    }
    const double multiple = takeMultiple(rest);
    return rest.isEmpty() ? std::optional(*number * multiple) : std::nullopt;
}

void LineParser::checkLimit(int column, const QString& token)
{
    const Metric& metric = m_rule.metric;
    const bool ofAll = metric.unit == Unit::Share && metric.entry->family != Family::Gauge;
    if (ofAll && m_rule.limit > 1)
        problem(column,
                Text::tr("%1 is at most 100 %, and %2 is more%3")
                    .arg(metric.text, quoted(token),
                         token.endsWith(u'%') ? QString() : Text::tr("; did you mean %1%?").arg(token)));
    else if (m_rule.op == Operator::Less && m_rule.limit == 0)
        problem(column, Text::tr("nothing is below 0: this could never be met; write == 0"));
    else if (ofAll && m_rule.op == Operator::Greater && m_rule.limit == 1)
        problem(column, Text::tr("nothing is above 100 %: this could never be met; write >= 100%"));
}

void LineParser::parseLimit(bool metricKnown)
{
    m_scan.skipSpaces();
    const int column = m_scan.column();
    const QString token = limitToken();
    if (token.isEmpty()) {
        problem(column,
                metricKnown ? Text::tr("expected %1").arg(limitWanted()) : Text::tr("expected a limit"));
        return;
    }
    if (token.startsWith(u'-') || token.startsWith(u'+')) {
        problem(column, Text::tr("%1 has a sign; limits are 0 or more, without one").arg(quoted(token)));
        return;
    }
    if (!metricKnown)
        return;
    const std::optional<double> limit = limitOf(token);
    if (!limit || *limit > most) {
        problem(column, Text::tr("%1 does not fit %2: expected %3")
                            .arg(quoted(token), m_rule.metric.text, limitWanted()));
        return;
    }
    m_rule.limit = *limit;
    checkLimit(column, token);
}

} // namespace stampede::criteria
