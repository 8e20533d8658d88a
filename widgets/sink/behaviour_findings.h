// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "sink/behaviour_spec.h"

#include <QList>
#include <QString>

#include <optional>

namespace stampede::widgets {

/// The text of a behaviour and where it is from.
struct BehaviourText {
    QString
        source; ///< a file or "preset:NAME": what relative paths start from, and its name where it has none
    QString text;
};

struct BehaviourProblem {
    QString place; ///< its JSON path; of text that is no JSON: line and column
    QString text;
    qsizetype position = 0; ///< in the text, in characters
    int line = 1;
    bool operator==(const BehaviourProblem&) const = default;
};

/// A rule as its table shows it; also one that is wrong.
struct RuleFacts {
    QString name;
    QString stage;
    QString when;
    QString what;
    QString chance;
    qsizetype position = 0; ///< in the text
    bool isWrong = false;
    bool operator==(const RuleFacts&) const = default;
};

/// Where a further rule goes: behind the last one, or in a list of rules that has to be made.
struct RuleGap {
    qsizetype at = 0;
    bool afterOther = false; ///< a comma is needed
    bool needsList = false;
};

/// What the check of a text came to.
struct BehaviourFindings {
    bool isJson = false;
    QList<BehaviourProblem> problems; ///< in the order of the text
    QList<RuleFacts> rules;           ///< of text that is JSON
    std::optional<RuleGap> gap;
    QString name;
    QString description;
    bool needsTls = false;
};

/// Checks a text as the command does. `spec` is the behaviour when nothing is wrong. Reads the files that are
/// named in it. Any thread.
BehaviourFindings examineBehaviour(const BehaviourText& text, std::optional<sink::BehaviourSpec>& spec);
/// The problem of a text as a whole, at its start.
BehaviourProblem problemOf(const Error& error);

} // namespace stampede::widgets
