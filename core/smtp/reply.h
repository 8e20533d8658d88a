// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"

#include <string_view>
#include <vector>

namespace stampede::smtp {

/// One complete reply (RFC 5321, 4.2). The views live until the parser that made it is called again.
struct Reply {
    StatusCode status;
    /// The text of each line after its code and separator, without line ends; at least one.
    std::vector<std::string_view> lines;

    std::string_view text() const { return lines.empty() ? std::string_view() : lines.front(); }
};

} // namespace stampede::smtp
