// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/glob.h"

#include <algorithm>

namespace stampede::sink {
namespace {
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
} // namespace

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool fits(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == lower(text[t]))) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool fitsAny(const std::vector<std::string>& patterns, std::string_view text)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [text](const std::string& pattern) { return fits(pattern, text); });
}

// A star of the inner pattern is only met by a star: so `outer` may read `inner` as a text when it has no
// question marks there.
bool coversPattern(std::string_view outer, std::string_view inner)
{
    if (outer == inner || outer == "*")
        return true;
    if (outer.find('?') != std::string_view::npos && inner.find('*') != std::string_view::npos)
        return false;
    return fits(outer, inner);
}

} // namespace stampede::sink
