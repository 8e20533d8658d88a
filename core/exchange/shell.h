// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QString>

#include <optional>
#include <vector>

namespace stampede::exchange {

/// Says where in a text something stands: "column 12", or "line 2, column 3" where there are several lines;
/// both from 1.
class Locations {
public:
    explicit Locations(const QString& text);
    QString of(qsizetype at) const;
    /// "--to, column 12".
    QString of(const QString& name, qsizetype at) const;

private:
    std::vector<qsizetype> m_lines; // where each begins
};

/// A word as the shell would hand it over.
struct Word {
    QString text;
    qsizetype at = 0;      ///< where it begins
    bool variable = false; ///< has a $variable or a `command` that only the shell can fill in
};

/// One command of a line or script, with what the shell would do to it.
struct Command {
    std::vector<Word> words;
    std::vector<Word> redirections; ///< "> log"
    bool afterPipe = false;         ///< its input is the output of the command before
};

/// Takes `text` apart as a POSIX shell does (XCU, 2.2 and 2.3): quotes, backslashes, continued lines,
/// comments, operators. Nothing is expanded. A quote that is never closed is a problem.
std::vector<Command> splitShell(const QString& text, const Locations& where, Problems& problems);

/// Who runs the command: what stands before the options.
struct Program {
    QString name;            ///< without its folder; empty: there is none
    std::size_t first = 0;   ///< the word after it
    std::vector<Word> extra; ///< assignments in front
};
/// Looks past a prompt, assignments, sudo, env, exec, time, nohup and nice.
Program programOf(const Command& command);

} // namespace stampede::exchange
