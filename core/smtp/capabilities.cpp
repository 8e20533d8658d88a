// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/capabilities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace stampede::smtp {

namespace {

constexpr std::array<std::string_view, 5> mechanismNames{"PLAIN", "LOGIN", "CRAM-MD5", "XOAUTH2", "EXTERNAL"};

// RFC 5321 sets no limit; this one only keeps a hostile server from filling memory session by session.
constexpr std::size_t longestKeyword = 64;

constexpr char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool equalsNoCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return upper(x) == upper(y); });
}

bool isKeyword(std::string_view word)
{
    const auto alphanumeric = [](char c) {
        return (c >= '0' && c <= '9') || (upper(c) >= 'A' && upper(c) <= 'Z');
    };
    return !word.empty() && word.size() <= longestKeyword && alphanumeric(word.front()) &&
           std::all_of(word.begin(), word.end(), [&](char c) { return alphanumeric(c) || c == '-'; });
}

/// Takes the next word off the front of `line`; words are parted by blanks, and by '=' where `separators`
/// says so.
std::string_view takeWord(std::string_view& line, std::string_view separators)
{
    line.remove_prefix(std::min(line.find_first_not_of(separators), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(separators));
    line.remove_prefix(word.size());
    return word;
}

std::optional<Mechanism> mechanismNamed(std::string_view word)
{
    for (std::size_t i = 0; i < mechanismNames.size(); ++i) {
        if (equalsNoCase(word, mechanismNames[i]))
            return static_cast<Mechanism>(i);
    }
    return std::nullopt;
}

void addMechanisms(std::string_view list, std::vector<Mechanism>& known)
{
    while (true) {
        const std::string_view word = takeWord(list, " \t");
        if (word.empty())
            return;
        const auto mechanism = mechanismNamed(word);
        if (mechanism && std::find(known.begin(), known.end(), *mechanism) == known.end())
            known.push_back(*mechanism);
    }
}

quint64 parseLimit(std::string_view word)
{
    quint64 limit = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), limit);
    return error == std::errc() && end == word.data() + word.size() ? limit : 0;
}

void addLine(std::string_view line, Capabilities& capabilities)
{
    struct Switch {
        std::string_view keyword;
        bool Capabilities::*member;
    };
    static constexpr std::array<Switch, 7> switches{{
        {"PIPELINING", &Capabilities::pipelining},
        {"CHUNKING", &Capabilities::chunking},
        {"8BITMIME", &Capabilities::eightBitMime},
        {"SMTPUTF8", &Capabilities::smtpUtf8},
        {"STARTTLS", &Capabilities::startTls},
        {"ENHANCEDSTATUSCODES", &Capabilities::enhancedStatusCodes},
        {"SIZE", &Capabilities::size},
    }};
    // Servers of old wrote "AUTH=LOGIN PLAIN"; some still send both forms.
    const std::string_view keyword = takeWord(line, " \t=");
    if (!isKeyword(keyword))
        return;
    if (equalsNoCase(keyword, "AUTH")) {
        line.remove_prefix(std::min(line.find_first_not_of('='), line.size()));
        addMechanisms(line, capabilities.auth);
        return;
    }
    const auto found = std::find_if(switches.begin(), switches.end(), [&](const Switch& candidate) {
        return equalsNoCase(keyword, candidate.keyword);
    });
    if (found == switches.end()) {
        capabilities.others.emplace_back(keyword);
        return;
    }
    capabilities.*(found->member) = true;
    if (found->keyword == "SIZE")
        capabilities.sizeLimit = parseLimit(takeWord(line, " \t="));
}

} // namespace

std::string_view nameOf(Mechanism mechanism)
{
    return mechanismNames[static_cast<std::size_t>(mechanism)];
}

Capabilities Capabilities::parse(const Reply& reply)
{
    Capabilities capabilities;
    for (std::size_t i = 1; i < reply.lines.size(); ++i)
        addLine(reply.lines[i], capabilities);
    capabilities.others.shrink_to_fit();
    return capabilities;
}

} // namespace stampede::smtp
