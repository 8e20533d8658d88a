// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stampede::sink {

/// ASCII letters only, as mail domains compare.
std::string lowered(std::string_view text);
/// Whether `text` fits `pattern` (in lower case), in which * stands for any octets and ? for one; without
/// regard to case. In time O(pattern × text), whatever a client sends.
bool fits(std::string_view pattern, std::string_view text);
bool fitsAny(const std::vector<std::string>& patterns, std::string_view text);
/// Whether every text that fits `inner` also fits `outer`, as far as that can be told: false when unsure.
bool coversPattern(std::string_view outer, std::string_view inner);

} // namespace stampede::sink
