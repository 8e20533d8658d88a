// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/header_encoding.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace stampede::message {

/// A stretch of a header field that has to become encoded words.
struct EncodedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool possible = true; ///< false: the text is in a place where no encoded word may be
};

/// The first such stretch of `field` from `from` on. In unstructured text: from the first word that is not
/// ASCII to the last. In address lists: words and quoted strings that stand next to one another.
std::optional<EncodedSpan> nextSpan(std::string_view field, std::size_t from, FieldKind kind);

} // namespace stampede::message
