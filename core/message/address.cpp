// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/address.h"

#include "message/text_checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::message {

namespace {

constexpr std::size_t longestLocalPart = 64;
constexpr std::size_t longestDomain = 255;
constexpr std::size_t longestLabel = 63;
constexpr std::size_t longestAddress = 254; // a path has 256 octets with its angle brackets

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) > 127;
}

bool isAtom(char c)
{
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~";
    return isLetterOrDigit(c) || others.find(c) != std::string_view::npos;
}

/// Calls `good` for the parts between dots; false when one is empty or not good.
template <typename Check>
bool eachPart(std::string_view text, Check good)
{
    for (;;) {
        const std::size_t dot = text.find('.');
        const std::string_view part = text.substr(0, dot);
        if (part.empty() || !good(part))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

bool isLabel(std::string_view label)
{
    return label.size() <= longestLabel && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), [](char c) { return isLetterOrDigit(c) || c == '-'; });
}

/// The end of a quoted string that starts `text`, or npos.
std::size_t quotedEnd(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return std::string_view::npos;
}

AddressFault checkLocalPart(std::string_view local)
{
    if (local.size() > longestLocalPart)
        return AddressFault::LocalLength;
    if (local.starts_with('"'))
        return quotedEnd(local) == local.size() ? AddressFault::None : AddressFault::LocalPart;
    const bool good =
        eachPart(local, [](std::string_view atom) { return std::all_of(atom.begin(), atom.end(), isAtom); });
    return good ? AddressFault::None : AddressFault::LocalPart;
}

} // namespace

bool isAddressLiteral(std::string_view domain)
{
    if (domain.size() < 3 || domain.front() != '[' || domain.back() != ']')
        return false;
    const std::string_view inner = domain.substr(1, domain.size() - 2);
    return std::all_of(inner.begin(), inner.end(), [](char c) {
        return (isLetterOrDigit(c) && static_cast<unsigned char>(c) < 128) || c == '.' || c == ':' ||
               c == '-';
    });
}

AddressFault checkDomain(std::string_view domain)
{
    if (domain.empty())
        return AddressFault::Domain;
    if (domain.size() > longestDomain)
        return AddressFault::DomainLength;
    if (!isUtf8(domain))
        return AddressFault::NotUtf8;
    return eachPart(domain, isLabel) ? AddressFault::None : AddressFault::Domain;
}

AddressFault checkAddress(std::string_view address)
{
    if (address.empty())
        return AddressFault::Empty;
    const auto forbidden = [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return octet <= ' ' || octet == 127 || c == '<' || c == '>';
    };
    if (std::any_of(address.begin(), address.end(), forbidden))
        return AddressFault::Character;
    if (!isUtf8(address))
        return AddressFault::NotUtf8;
    std::size_t search = 0;
    if (address.starts_with('"')) {
        search = quotedEnd(address);
        if (search == std::string_view::npos)
            return AddressFault::LocalPart;
    }
    const std::size_t at = address.find('@', search);
    if (at == std::string_view::npos || address.find('@', at + 1) != std::string_view::npos)
        return AddressFault::At;
    const AddressFault local = checkLocalPart(address.substr(0, at));
    if (local != AddressFault::None)
        return local;
    const std::string_view domain = address.substr(at + 1);
    const AddressFault fault = isAddressLiteral(domain) ? AddressFault::None : checkDomain(domain);
    if (fault != AddressFault::None)
        return fault;
    return address.size() > longestAddress ? AddressFault::Length : AddressFault::None;
}

std::string_view domainOf(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    return at == std::string_view::npos ? std::string_view() : address.substr(at + 1);
}

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::Address)
};
} // namespace

QString describe(AddressFault fault)
{
    switch (fault) {
    case AddressFault::None: return {};
    case AddressFault::Empty: return Text::tr("the address is empty");
    case AddressFault::Character:
        return Text::tr("blanks, control characters, < and > cannot stand in an address");
    case AddressFault::NotUtf8: return Text::tr("the address is not UTF-8");
    case AddressFault::At: return Text::tr("an address has exactly one @");
    case AddressFault::LocalPart: return Text::tr("the part before the @ is not valid");
    case AddressFault::LocalLength: return Text::tr("the part before the @ has more than 64 octets");
    case AddressFault::Domain: return Text::tr("the domain is not valid");
    case AddressFault::DomainLength: return Text::tr("the domain has more than 255 octets");
    case AddressFault::Length: return Text::tr("the address has more than 254 octets");
    }
    return {};
}

} // namespace stampede::message
