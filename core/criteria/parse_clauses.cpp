// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "base/units.h"
#include "criteria/line_parser.h"
#include "criteria/near_miss.h"

#include <QCoreApplication>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

constexpr Nanos longestTime = std::chrono::hours(24) * 366;

} // namespace

void LineParser::parseClauses()
{
    bool told = false;
    for (;;) {
        m_scan.skipSpaces();
        const bool comma = m_scan.take(u',');
        m_scan.skipSpaces();
        if (m_scan.atEnd()) {
            if (comma)
                problem(m_scan.column(), Text::tr("expected abort or another clause after ','"));
            return;
        }
        const int column = m_scan.column();
        QString word = m_scan.word().toString().toLower();
        if (word.isEmpty())
            word =
                m_scan.takeWhile([](QChar c) { return !isLetter(c) && c != u',' && c != u' '; }).toString();
        if (parseClause(word, column))
            told = false;
        else if (!told) { // what follows an unknown word belongs to it, up to the next known one
            problem(column, Text::tr("expected over, for, in, after or abort, found %1%2")
                                .arg(quoted(word), suggestion(word, clauseWords())));
            told = true;
        }
    }
}

bool LineParser::parseClause(const QString& word, int column)
{
    switch (clauseWords().indexOf(word)) {
    case 0:
        if (once(m_rule.overColumn, column, word))
            m_rule.over = parseTime(word, shortestWindow, longestWindow);
        return true;
    case 1:
        if (once(m_rule.lastingColumn, column, word))
            m_rule.lasting = parseTime(word, shortestWindow, longestTime);
        return true;
    case 2:
        if (once(m_rule.shareColumn, column, word))
            parseShare();
        return true;
    case 3:
        if (once(m_rule.afterColumn, column, word))
            parseAfter();
        return true;
    case 4:
        if (once(m_rule.abortColumn, column, word))
            parseAbort();
        return true;
    default: return false;
    }
}

/// A clause may come once. Of a second one only the word is taken: its rest is skipped as unknown.
bool LineParser::once(int& column, int here, QStringView word)
{
    if (column != 0) {
        problem(here, Text::tr("%1 is there twice").arg(word));
        m_scan.takeWhile([](QChar c) { return c != u','; });
        return false;
    }
    column = here;
    return true;
}

std::optional<Nanos> LineParser::parseTime(QStringView after, Nanos least, Nanos most)
{
    m_scan.skipSpaces();
    const int column = m_scan.column();
    const QString token =
        m_scan
            .takeWhile([](QChar c) {
                return isDigit(c) || isLetter(c) || c == u'.' || c == u'\u00b5' || c == u'\u03bc';
            })
            .toString();
    QString plain = token;
    plain.replace(u'\u00b5', u'u').replace(u'\u03bc', u'u');
    const Result<Nanos> time = parseDuration(plain);
    if (!time) {
        problem(column, token.isEmpty() ? Text::tr("expected a time after %1, such as 10s").arg(after)
                                        : Text::tr("%1 is no time: expected one such as 10s or 2min after %2")
                                              .arg(quoted(token), after));
        return std::nullopt;
    }
    if (*time < least || *time > most) {
        problem(column, Text::tr("the time after %1 must be from %2 to %3")
                            .arg(after, displayDuration(least), displayDuration(most)));
        return std::nullopt;
    }
    return *time;
}

void LineParser::parseShare()
{
    m_scan.skipSpaces();
    const int column = m_scan.column();
    const QString number = m_scan.takeWhile([](QChar c) { return isDigit(c) || c == u'.'; }).toString();
    m_scan.skipSpaces();
    const bool percent = m_scan.take(u'%');
    bool ok = false;
    const double share = number.toDouble(&ok);
    bool complete = ok && percent && share > 0 && share <= 100;
    for (const char* wanted : {"of", "seconds"}) {
        m_scan.skipSpaces();
        const qsizetype start = m_scan.mark();
        if (m_scan.word().compare(QLatin1StringView(wanted), Qt::CaseInsensitive) != 0) {
            m_scan.reset(start);
            complete = false;
        }
    }
    if (complete)
        m_rule.share = share / 100;
    else
        problem(column, Text::tr("expected a part of the seconds above 0 and up to 100 %, "
                                 "written like in 99% of seconds"));
}

void LineParser::parseAfter()
{
    m_scan.skipSpaces();
    const qsizetype start = m_scan.mark();
    if (m_scan.word().compare(QLatin1StringView("ramp"), Qt::CaseInsensitive) == 0) {
        m_rule.afterRamp = true;
        return;
    }
    m_scan.reset(start);
    m_rule.after = parseTime(u"after", Nanos(0), longestTime);
}

/// "abort after 5s" without a comma between them is the delay of the abort.
void LineParser::parseAbort()
{
    m_rule.abortDelay = Nanos(0);
    const qsizetype end = m_scan.mark();
    m_scan.skipSpaces();
    if (m_scan.word().compare(QLatin1StringView("after"), Qt::CaseInsensitive) != 0) {
        m_scan.reset(end);
        return;
    }
    const int column = m_scan.column();
    m_scan.skipSpaces();
    const qsizetype behind = m_scan.mark();
    if (m_scan.word().compare(QLatin1StringView("ramp"), Qt::CaseInsensitive) == 0) {
        problem(column,
                Text::tr("an abort waits for a time such as 5s; to leave out the ramp, write 'after ramp' "
                         "before the abort"));
        return;
    }
    m_scan.reset(behind);
    m_rule.abortDelay = parseTime(u"abort after", Nanos(0), longestTime);
}

/// Clauses that speak against one another.
void LineParser::checkClauses()
{
    if (m_rule.lasting && m_rule.share)
        problem(std::max(m_rule.lastingColumn, m_rule.shareColumn),
                Text::tr(
                    "for and in do not go together: the one counts seconds in a row, the other all of them"));
    if (m_rule.share && m_rule.abortDelay)
        problem(m_rule.abortColumn,
                Text::tr("abort does not go with in … of seconds, which is judged at the end"));
    if (m_rule.severity == Severity::Warn && m_rule.abortDelay)
        problem(m_rule.abortColumn,
                Text::tr("abort does not go with warn:, after which the run still passes"));
}

} // namespace stampede::criteria
