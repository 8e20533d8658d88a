// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QString>

#include <cstdio>
#include <optional>
#include <string>

namespace stampede::cli {

bool isTerminal(std::FILE* stream);
/// Columns of the terminal behind `stream`; 100 where there is none.
int terminalWidth(std::FILE* stream);

/// Writes UTF-8 and flushes.
void print(std::FILE* stream, const QString& text);
/// "stampede-cli: place: text" for each, on standard error.
void printProblems(const Problems& problems);

/// Asks for a secret without showing it; nothing when standard input is not a terminal.
std::optional<std::string> askSecret(const QString& prompt);

} // namespace stampede::cli
