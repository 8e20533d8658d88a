// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <string_view>

namespace stampede::message {

/// What is wrong with an address or a domain (RFC 5321, sections 4.1.2 and 4.5.3.1; RFC 6531, 3.3).
enum class AddressFault : quint8 {
    None,
    Empty,
    Character, ///< a blank, a control character, '<' or '>'
    NotUtf8,
    At, ///< not exactly one unquoted '@'
    LocalPart,
    LocalLength,
    Domain,
    DomainLength,
    Length
};

/// A mailbox without angle brackets: dot-string or quoted string, '@', domain or address literal. Octets
/// above 127 are letters when the whole is UTF-8.
AddressFault checkAddress(std::string_view address);
/// A domain name, not an address literal.
AddressFault checkDomain(std::string_view domain);
bool isAddressLiteral(std::string_view domain);
/// What follows the last '@'.
std::string_view domainOf(std::string_view address);
/// A sentence for a person, translated.
QString describe(AddressFault fault);

} // namespace stampede::message
