// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_path.h"

#include <algorithm>
#include <array>

namespace stampede::smtp {
namespace {

enum CharClass : unsigned char { Atom = 1, Domain = 2, Literal = 4, Keyword = 8, Value = 16 };

consteval std::array<unsigned char, 256> makeClasses()
{
    std::array<unsigned char, 256> classes{};
    for (int c = 33; c < 256; ++c) {
        const auto ch = static_cast<char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        unsigned char bits = 0;
        if (c != 127 && std::string_view("()<>[]:;@\\,\"").find(ch) == std::string_view::npos)
            bits |= Atom;
        // The underscore is no host name's, but names with it are mailed to all the same.
        if (letter || c == '-' || c == '.' || c == '_' || c > 127)
            bits |= Domain;
        if (c != 127 && c != '[' && c != ']' && c != '\\' && c != '<' && c != '>')
            bits |= Literal;
        if (letter || c == '-')
            bits |= Keyword;
        if (c != 127 && c != '=')
            bits |= Value;
        classes[static_cast<std::size_t>(c)] = bits;
    }
    return classes;
}
constexpr auto classes = makeClasses();

bool is(char c, CharClass wanted)
{
    return (classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

std::size_t run(std::string_view text, std::size_t from, CharClass wanted)
{
    while (from < text.size() && is(text[from], wanted))
        ++from;
    return from;
}

constexpr std::size_t bad = std::string_view::npos;

/// The end of the quoted string that starts at `from`, or bad.
std::size_t quotedEnd(std::string_view text, std::size_t from)
{
    for (std::size_t i = from + 1; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"')
            return i + 1;
        if (c == '\\')
            ++i;
        if (i >= text.size() || static_cast<unsigned char>(text[i]) < 32 || text[i] == 127)
            return bad;
    }
    return bad;
}

/// The end of the domain or address literal that starts at `from`, or bad.
std::size_t domainEnd(std::string_view text, std::size_t from)
{
    if (from < text.size() && text[from] == '[') {
        const std::size_t end = run(text, from + 1, Literal);
        return end > from + 1 && end < text.size() && text[end] == ']' ? end + 1 : bad;
    }
    const std::size_t end = run(text, from, Domain);
    const std::string_view name = text.substr(from, end - from);
    if (name.empty() || name.front() == '.' || name.find("..") != bad)
        return bad;
    return end;
}

/// Where the mailbox begins after a source route "@a,@b:", `from` without one, or bad.
std::size_t afterRoute(std::string_view text, std::size_t from)
{
    std::size_t at = from;
    while (at < text.size() && text[at] == '@') {
        at = domainEnd(text, at + 1);
        if (at == bad || at >= text.size() || (text[at] != ',' && text[at] != ':'))
            return bad;
        if (text[at++] == ':')
            return at;
    }
    return at == from ? at : bad;
}

} // namespace

std::optional<Path> parsePath(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty() || text.front() != '<')
        return std::nullopt;
    const std::size_t begin = afterRoute(text, 1);
    if (begin == bad || begin >= text.size())
        return std::nullopt;
    std::size_t end = begin;
    if (text[begin] != '>' || begin > 1) {
        const bool quoted = text[begin] == '"';
        end = quoted ? quotedEnd(text, begin) : run(text, begin, Atom);
        if (end == bad || end == begin || end >= text.size())
            return std::nullopt;
        if (text[end] == '@')
            end = domainEnd(text, end + 1);
        else if (!equalsIgnoringCase(text.substr(begin, end - begin), "postmaster"))
            return std::nullopt;
    }
    if (end == bad || end >= text.size() || text[end] != '>')
        return std::nullopt;
    Path path;
    path.address = text.substr(begin, end - begin);
    path.parameters = text.substr(end + 1);
    if (!path.parameters.empty() && path.parameters.front() != ' ')
        return std::nullopt;
    path.ascii =
        std::none_of(path.address.begin(), path.address.end(), [](char c) { return (c & 0x80) != 0; });
    return path;
}

std::optional<Parameter> takeParameter(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty())
        return std::nullopt;
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);

    const std::size_t keywordEnd = run(word, 0, Keyword);
    if (keywordEnd == word.size())
        return Parameter{word, {}, false};
    const bool wellFormed = keywordEnd > 0 && word[keywordEnd] == '=' && keywordEnd + 1 < word.size() &&
                            run(word, keywordEnd + 1, Value) == word.size();
    return wellFormed ? Parameter{word.substr(0, keywordEnd), word.substr(keywordEnd + 1), true}
                      : Parameter{};
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    };
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [lower](char x, char y) { return lower(x) == lower(y); });
}

bool startsIgnoringCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalsIgnoringCase(text.substr(0, prefix.size()), prefix);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace stampede::smtp
