// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/parser.h"

#include "criteria/line_parser.h"
#include "criteria/near_miss.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

} // namespace

ParsedLine parse(const QString& line)
{
    return LineParser(line).parse();
}

void LineParser::problem(int column, const QString& text)
{
    m_problems.push_back({column, text});
}

/// False when the line need not be looked at further.
bool LineParser::cleanCharacters()
{
    if (m_line.trimmed().isEmpty()) {
        problem(1, Text::tr("the line is empty; write a criterion such as p95(response) < 500ms"));
        return false;
    }
    if (m_line.size() > longestLine) {
        problem(static_cast<int>(longestLine) + 1,
                Text::tr("the line is longer than %1 characters").arg(longestLine));
        return false;
    }
    for (qsizetype i = 0; i < m_line.size(); ++i) {
        const QChar c = m_line[i];
        const bool plain = (c >= u' ' && c <= u'~') || c == u'\t' || c == u'\u00b5' || c == u'\u03bc';
        if (!plain && c != u'≤' && c != u'≥' && c != u'≠') {
            problem(static_cast<int>(i) + 1,
                    Text::tr("the character U+%1 does not belong here")
                        .arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0')));
            return false;
        }
    }
    return true;
}

ParsedLine LineParser::parse()
{
    if (cleanCharacters()) {
        parsePrefix();
        const bool metricKnown = parseMetric();
        if (!metricKnown)
            m_scan.takeWhile([](QChar c) { return !QStringView(u"<>=!≤≥≠").contains(c); });
        if (parseOperator())
            parseLimit(metricKnown);
        if (!m_scan.atEnd())
            parseClauses();
        if (m_problems.empty())
            checkClauses();
    }
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const LineProblem& a, const LineProblem& b) { return a.column < b.column; });
    if (!m_problems.empty())
        return {std::nullopt, std::move(m_problems)};
    return {std::move(m_rule), {}};
}

void LineParser::parsePrefix()
{
    static const QStringList prefixes{QStringLiteral("warn"), QStringLiteral("fail")};
    m_scan.skipSpaces();
    const qsizetype start = m_scan.mark();
    const int column = m_scan.column();
    const QString word = m_scan.word().toString().toLower();
    m_scan.skipSpaces();
    if (prefixes.contains(word) && m_scan.take(u':')) {
        m_rule.severity = word == prefixes.first() ? Severity::Warn : Severity::Fail;
        return;
    }
    // A colon right behind a word may also be that of a tag.
    const bool other = !word.isEmpty() && m_scan.peek() == u':' && m_scan.peek(1) == u' ' &&
                       !findMetric(word) && word != QLatin1StringView("stage") &&
                       word != QLatin1StringView("outcome");
    if (other) {
        problem(column, Text::tr("%1 is no severity; write warn: or fail:%2")
                            .arg(quoted(word), suggestion(word, prefixes)));
        m_scan.skip();
        return;
    }
    m_scan.reset(start);
}

bool LineParser::parseOperator()
{
    m_scan.skipSpaces();
    const int column = m_scan.column();
    const QString sign =
        m_scan.takeWhile([](QChar c) { return QStringView(u"<>=!≤≥≠").contains(c); }).toString();
    struct Spelling {
        QLatin1StringView sign;
        Operator op;
    };
    static constexpr std::array known{Spelling{QLatin1StringView("<"), Operator::Less},
                                      Spelling{QLatin1StringView("<="), Operator::LessEqual},
                                      Spelling{QLatin1StringView(">"), Operator::Greater},
                                      Spelling{QLatin1StringView(">="), Operator::GreaterEqual},
                                      Spelling{QLatin1StringView("=="), Operator::Equal},
                                      Spelling{QLatin1StringView("!="), Operator::NotEqual}};
    for (const Spelling& spelling : known)
        if (sign == spelling.sign) {
            m_rule.op = spelling.op;
            return true;
        }
    const QString all = QStringLiteral("<, <=, >, >=, ==, !=");
    if (sign.isEmpty()) {
        // After a bad metric this may only be what follows from it.
        if (m_problems.empty())
            problem(column, Text::tr("expected a comparison: %1").arg(all));
        m_scan.takeWhile([](QChar) { return true; });
        return false;
    }
    static const QHash<QString, QString> meant{
        {QStringLiteral("="), QStringLiteral("==")},  {QStringLiteral("=<"), QStringLiteral("<=")},
        {QStringLiteral("=>"), QStringLiteral(">=")}, {QStringLiteral("≤"), QStringLiteral("<=")},
        {QStringLiteral("≥"), QStringLiteral(">=")},  {QStringLiteral("≠"), QStringLiteral("!=")},
        {QStringLiteral("<>"), QStringLiteral("!=")}, {QStringLiteral("==="), QStringLiteral("==")},
        {QStringLiteral("!"), QStringLiteral("!=")}};
    const QString right = meant.value(sign);
    problem(column, Text::tr("%1 is no comparison%2; there are %3")
                        .arg(quoted(sign),
                             right.isEmpty() ? QString() : Text::tr("; did you mean %1?").arg(right), all));
    return true;
}

} // namespace stampede::criteria
