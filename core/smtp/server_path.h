// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace stampede::smtp {

/// A path of MAIL or RCPT (RFC 5321, 4.1.2) as views into the command line.
struct Path {
    std::string_view address;    ///< without brackets and source route; empty: the null path
    std::string_view parameters; ///< what follows the path
    bool ascii = true;           ///< no octet above 127: SMTPUTF8 is not needed (RFC 6531)
};

/// Reads "<address>" and what follows. Brackets are needed; spaces before them are tolerated, as clients send
/// them; a source route is dropped; an address needs a domain unless it is "postmaster". Nothing when it is
/// none of that.
std::optional<Path> parsePath(std::string_view text);

/// One parameter of MAIL or RCPT: KEYWORD or KEYWORD=value.
struct Parameter {
    std::string_view keyword; ///< empty: malformed
    std::string_view value;
    bool hasValue = false;
};

/// Takes the next parameter off the front; nothing when none is left.
std::optional<Parameter> takeParameter(std::string_view& text);

/// Whether the texts are equal without regard to the case of ASCII letters.
bool equalsIgnoringCase(std::string_view a, std::string_view b);
/// The same for the start of `text`.
bool startsIgnoringCase(std::string_view text, std::string_view prefix);
/// Without the spaces at both ends.
std::string_view trimmed(std::string_view text);

} // namespace stampede::smtp
