// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <string>

namespace stampede::sink {

/// A reply as a behaviour file says it.
struct ReplyText {
    std::string wire; ///< one or more lines separated by CRLF, the last without
    std::string key;  ///< "550 5.1.1" or "550": what it is counted under
    int code() const
    {
        return wire.empty() ? 0 : (wire[0] - '0') * 100 + (wire[1] - '0') * 10 + (wire[2] - '0');
    }
    bool operator==(const ReplyText&) const = default;
};

/// From "550 5.1.1 no such user", and the text of further lines. The error says what is wrong: no code of
/// 200…599, an enhanced code of another class (RFC 3463), a text that is not printable ASCII or longer than a
/// reply line may be (RFC 5321, 4.5.3.1.5).
Result<ReplyText> parseReply(const QStringList& lines);

} // namespace stampede::sink
