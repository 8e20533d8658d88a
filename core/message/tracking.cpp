// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/tracking.h"

#include <algorithm>
#include <charconv>

// All of it inline: a digest of a kilobyte is too short for calls.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace stampede::message {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Takes the next word off `text`; empty at its end. Octet by octet: find_first_of goes through its set anew
/// for each of them, which was half of what a tracked message cost here.
std::string_view word(std::string_view& text)
{
    const auto start = std::find_if_not(text.begin(), text.end(), isBlank);
    const auto end = std::find_if(start, text.end(), isBlank);
    const std::string_view taken(start, end);
    text = std::string_view(end, text.end());
    return taken;
}

template <typename T>
bool number(std::string_view digits, T& out, int base = 10)
{
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out, base);
    return error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
}

} // namespace

struct BodyDigest::State {
    XXH3_state_t hash;
};

BodyDigest::BodyDigest() : m_state(std::make_unique<State>())
{
    restart();
}

BodyDigest::~BodyDigest() = default;

void BodyDigest::restart()
{
    XXH3_64bits_reset(&m_state->hash);
}

void BodyDigest::add(std::string_view octets)
{
    XXH3_64bits_update(&m_state->hash, octets.data(), octets.size());
}

quint64 BodyDigest::value() const
{
    return XXH3_64bits_digest(&m_state->hash);
}

quint64 digestOf(const std::vector<Segment>& body)
{
    if (body.size() == 1 && body.front().octets <= body.front().pattern.size())
        return XXH3_64bits(body.front().pattern.data(), static_cast<std::size_t>(body.front().octets));
    XXH3_state_t state;
    XXH3_64bits_reset(&state);
    for (const Segment& segment : body) {
        for (quint64 offset = 0; offset < segment.octets;) {
            const std::string_view piece = segment.at(offset);
            XXH3_64bits_update(&state, piece.data(), piece.size());
            offset += piece.size();
        }
    }
    return XXH3_64bits_digest(&state);
}

std::array<char, 16> digestText(quint64 digest)
{
    std::array<char, 16> text;
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = "0123456789abcdef"[digest >> (60 - 4 * i) & 15];
    return text;
}

bool Track::parse(std::string_view value, Track& out)
{
    const std::string_view digest = word(value);
    const std::string_view recipients = word(value);
    const std::string_view sequence = word(value);
    const std::string_view sent = word(value);
    out.run = word(value);
    return digest.size() == 16 && number(digest, out.digest, 16) && number(recipients, out.recipients) &&
           out.recipients >= 1 && number(sequence, out.sequence) && number(sent, out.sent) && out.sent >= 0 &&
           !out.run.empty() && out.run.size() <= longestRun && word(value).empty();
}

quint32 recipientHash(std::string_view address)
{
    constexpr std::size_t longest = 320; // RFC 5321, 4.5.3.1: 64 and 255 octets around the @
    std::array<char, longest> lower;
    const std::size_t size = std::min(address.size(), lower.size());
    for (std::size_t i = 0; i < size; ++i) {
        const char c = address[i];
        lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return static_cast<quint32>(XXH3_64bits(lower.data(), size));
}

} // namespace stampede::message
