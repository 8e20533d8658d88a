// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace stampede::message {

/// Whether every octet is below 128.
bool isAscii(std::string_view text);
/// Whether `text` is well-formed UTF-8 (RFC 3629).
bool isUtf8(std::string_view text);
/// Whether `text` has a control character other than a tab.
bool hasControls(std::string_view text);
std::string toLower(std::string_view text);
/// Without blanks and tabs at both ends.
std::string_view trimmed(std::string_view text);
QString toQString(std::string_view text);
/// `text` in quotation marks, made safe and short enough for a sentence.
QString quotedText(std::string_view text);

} // namespace stampede::message
