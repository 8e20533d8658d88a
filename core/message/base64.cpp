// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/base64.h"

namespace stampede::message {

void encodeBase64(std::string_view data, char* out)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < data.size(); i += 3) {
        const auto octet = [&](std::size_t at) {
            return at < data.size() ? static_cast<unsigned>(static_cast<unsigned char>(data[at])) : 0U;
        };
        const unsigned group = octet(i) << 16 | octet(i + 1) << 8 | octet(i + 2);
        *out++ = alphabet[group >> 18 & 63];
        *out++ = alphabet[group >> 12 & 63];
        *out++ = i + 1 < data.size() ? alphabet[group >> 6 & 63] : '=';
        *out++ = i + 2 < data.size() ? alphabet[group & 63] : '=';
    }
}

} // namespace stampede::message
