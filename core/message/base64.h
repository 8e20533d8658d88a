// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace stampede::message {

constexpr std::size_t base64Size(std::size_t octets)
{
    return (octets + 2) / 3 * 4;
}
/// Writes base64Size(data.size()) characters with padding, without line ends (RFC 4648, section 4).
void encodeBase64(std::string_view data, char* out);

} // namespace stampede::message
