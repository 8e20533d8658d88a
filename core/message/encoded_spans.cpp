// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/encoded_spans.h"

#include "message/text_checks.h"

#include <algorithm>

namespace stampede::message {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::optional<EncodedSpan> textSpan(std::string_view field, std::size_t from)
{
    const auto foreign = [](char c) {
        return static_cast<unsigned char>(c) > 127;
    };
    const std::string_view rest = field.substr(from);
    const auto first = std::find_if(rest.begin(), rest.end(), foreign);
    if (first == rest.end())
        return std::nullopt;
    const auto last = std::find_if(rest.rbegin(), rest.rend(), foreign);
    const auto firstAt = static_cast<std::size_t>(first - rest.begin());
    const auto lastAt = static_cast<std::size_t>(rest.rend() - last) - 1;
    const std::size_t before = rest.find_last_of(" \t", firstAt);
    const std::size_t end = std::min(rest.find_first_of(" \t", lastAt), rest.size());
    return EncodedSpan{from + (before == std::string_view::npos ? 0 : before + 1), from + end, true};
}

struct Token {
    enum class Kind : quint8 { Word, Quoted, Closed, Special };
    Kind kind = Kind::Special;
    std::size_t end = 0;
};

std::size_t closing(std::string_view text, std::size_t from, char close)
{
    for (std::size_t i = from + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == close)
            return i + 1;
    }
    return text.size();
}

Token tokenAt(std::string_view text, std::size_t at)
{
    switch (text[at]) {
    case '"': return {Token::Kind::Quoted, closing(text, at, '"')};
    case '<': return {Token::Kind::Closed, closing(text, at, '>')};
    case '(': return {Token::Kind::Closed, closing(text, at, ')')};
    case '[': return {Token::Kind::Closed, closing(text, at, ']')};
    default: break;
    }
    constexpr std::string_view stops = " \t()<>[]:;@,\"";
    const std::size_t end = std::min(text.find_first_of(stops, at), text.size());
    return end == at ? Token{Token::Kind::Special, at + 1} : Token{Token::Kind::Word, end};
}

/// Whether the token from `begin` to `end` is a part of an address.
bool touchesAt(std::string_view text, std::size_t begin, std::size_t end)
{
    return (begin > 0 && text[begin - 1] == '@') || (end < text.size() && text[end] == '@');
}

std::optional<EncodedSpan> addressSpan(std::string_view field, std::size_t from)
{
    std::optional<EncodedSpan> span;
    for (std::size_t at = from; at < field.size();) {
        if (isBlank(field[at])) {
            ++at;
            continue;
        }
        const Token token = tokenAt(field, at);
        const bool foreign = !isAscii(field.substr(at, token.end - at));
        if (!foreign && span)
            return span;
        if (foreign) {
            const bool phrase = token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted;
            const bool possible = phrase && !touchesAt(field, at, token.end);
            span = EncodedSpan{span ? span->begin : at, token.end, possible && (!span || span->possible)};
        }
        at = token.end;
    }
    return span;
}

} // namespace

std::optional<EncodedSpan> nextSpan(std::string_view field, std::size_t from, FieldKind kind)
{
    if (isAscii(field.substr(from)))
        return std::nullopt;
    switch (kind) {
    case FieldKind::Text: return textSpan(field, from);
    case FieldKind::Addresses: return addressSpan(field, from);
    case FieldKind::Structured: break;
    }
    return EncodedSpan{from, field.size(), false};
}

} // namespace stampede::message
