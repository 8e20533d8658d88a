// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/appender.h"

#include <QtGlobal>

#include <cstddef>
#include <string_view>

namespace stampede::message {

/// How a header field's value may carry text (RFC 2047, section 5).
enum class FieldKind : quint8 {
    Text,      ///< unstructured: encoded words anywhere
    Addresses, ///< encoded words in display names only
    Structured ///< ASCII only
};
FieldKind kindOf(std::string_view fieldName);

/// The longest line, without its CRLF (RFC 5322, 2.1.1).
inline constexpr std::size_t longestHeaderLine = 998;

/// Makes the field "Name: value" (no CRLF) that `out` has from `start` on fit for the wire: what is not ASCII
/// becomes encoded words (RFC 2047, B, UTF-8) unless `utf8`, and lines over 998 octets are folded. `value`:
/// where in the field the value starts. False when that is not possible: an address that is not ASCII, a word
/// of over 998 octets.
bool encodeField(Appender& out, std::size_t start, std::size_t value, FieldKind kind, bool utf8);

} // namespace stampede::message
