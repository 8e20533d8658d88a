// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/rule.h"

#include <QString>

#include <optional>
#include <vector>

namespace stampede::criteria {

/// What is wrong with a line and where: a column from 1.
struct LineProblem {
    int column = 1;
    QString text;
};

/// A rule when there are no problems.
struct ParsedLine {
    std::optional<Rule> rule;
    std::vector<LineProblem> problems;
};

inline constexpr qsizetype longestLine = 500;
inline constexpr Nanos shortestWindow = std::chrono::seconds(1);
inline constexpr Nanos longestWindow = std::chrono::minutes(10);

/// The grammar is told in docs/criteria.md.
ParsedLine parse(const QString& line);

} // namespace stampede::criteria
