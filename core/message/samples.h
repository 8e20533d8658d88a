// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/setup.h"
#include "message/text_template.h"

#include <functional>

namespace stampede::message {

/// Says what is wrong with a rendered text, or nothing.
using SampleCheck = std::function<QString(std::string& rendered)>;

/// Tries `text` with the widest values there can be: once, or with every row of the CSV file when it uses
/// columns. What `check` says becomes a problem at `place`, or at the row's line.
void checkSamples(const TextTemplate& text, const QString& place, const SampleCheck& check, Setup& setup);

} // namespace stampede::message
