// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <array>
#include <string_view>

namespace stampede::message {

/// A date-time of RFC 5322, section 3.3, in UTC: "Sun, 22 Nov 2026 03:16:00 +0000". Made without locale, time
/// zone tables or allocation. Years outside 0 … 9999 are not to be had on the wire.
class MailDate {
public:
    /// `wall`: time since the Unix epoch.
    explicit MailDate(Nanos wall);
    std::string_view text() const { return std::string_view(m_text.data(), m_text.size()); }

private:
    std::array<char, 31> m_text;
};

} // namespace stampede::message
