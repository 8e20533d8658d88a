// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

namespace stampede {

std::string StatusCode::enhancedToString() const
{
    if (!hasEnhanced())
        return {};
    return std::to_string(enhancedClass) + '.' + std::to_string(enhancedSubject) + '.' +
           std::to_string(enhancedDetail);
}

std::string StatusCode::toString() const
{
    if (code == 0)
        return {};
    return hasEnhanced() ? std::to_string(code) + ' ' + enhancedToString() : std::to_string(code);
}

} // namespace stampede
