// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/shell.h"

#include <QStringList>

#include <span>
#include <vector>

namespace stampede::exchange {

/// Whether an option has a value.
enum class Takes : quint8 {
    Nothing,
    Value,
    MaybeValue, ///< the next word, unless it looks like an option
    Secret      ///< the same, but also a word that looks like an unknown option: nothing of it must be told
};

/// An option of somebody's command line.
struct OptionShape {
    const char* names; ///< without dashes, divided by blanks; the first is the usual one
    Takes takes = Takes::Nothing;
    const char* why = nullptr; ///< not carried over, and why (to be translated in Option); null: it is
};

/// An option as given.
struct Given {
    std::size_t which = 0; ///< in the table
    QString name;          ///< as written: "--to", "-t"
    QString value;
    bool hasValue = false;
    qsizetype at = 0;
};

/// How options look.
struct OptionStyle {
    bool anyDashes = false; ///< "-to" is "--to" (Getopt::Long); else long names have two dashes
    bool clusters = false;  ///< "-cds10" is "-c -d -s 10" (getopt)
    bool negations = false; ///< "--no-to" takes back what was said before
};

/// What the words after the program's name say.
struct CommandLine {
    std::vector<Given> options; ///< in their order
    std::vector<Word> others;   ///< neither options nor their values
};

/// Unknown options, missing values and values that only the shell knows are problems. `--h-Subject text` is
/// known by a name in the table that ends with '*' ("h-*").
CommandLine parseOptions(std::span<const Word> words, std::span<const OptionShape> table,
                         const OptionStyle& style, const Locations& where, Problems& problems);

} // namespace stampede::exchange
