// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/parser.h"
#include "criteria/scanner.h"

#include <QStringList>

namespace stampede::criteria {

/// The parts of parse(). After a problem each part goes on where the next one may begin, so that a line tells
/// all its problems at once.
class LineParser {
public:
    explicit LineParser(const QString& line) : m_line(line), m_scan(m_line) {}
    ParsedLine parse();

private:
    /// A metric's name and tag as written, with their columns.
    struct Subject {
        QString name;
        QString tag;
        StatusCode status; // of a code
        int column = 1;
        int tagColumn = 1;
    };
    struct Summary {
        QString word; // empty: the bare name
        int column = 1;
        bool dotted = false; // response.p95; else p95(response)
    };

    void problem(int column, const QString& text);
    bool cleanCharacters();

    void parsePrefix();
    bool parseMetric();
    bool readSubject(Subject& subject);
    bool readCode(Subject& subject);
    QString readPercentile();
    bool resolve(const Subject& subject, const Summary& summary);
    bool resolveTag(const Subject& subject);
    bool resolveSummary(const Subject& subject, const Summary& summary);
    bool resolveLatency(const Summary& summary);
    bool resolveAmount(const Summary& summary);
    bool takePercentile(const Summary& summary);
    void nameMetric(const Subject& subject);

    bool parseOperator();
    void parseLimit(bool metricKnown);
    QString limitToken();
    std::optional<double> limitOf(const QString& token) const;
    QString limitWanted() const;
    void checkLimit(int column, const QString& token);

    void parseClauses();
    bool parseClause(const QString& word, int column);
    bool once(int& column, int here, QStringView word);
    std::optional<Nanos> parseTime(QStringView after, Nanos least, Nanos most);
    void parseShare();
    void parseAfter();
    void parseAbort();
    void checkClauses();

    QString m_line;
    Scanner m_scan;
    Rule m_rule;
    std::vector<LineProblem> m_problems;
};

/// Words that end a limit without a unit and begin a clause.
const QStringList& clauseWords();

} // namespace stampede::criteria
