// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/transcript.h"

#include <algorithm>
#include <string>

namespace stampede::load {

namespace {

constexpr std::string_view mask = "********";

std::string readable(std::string_view line)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : line) {
        const auto octet = static_cast<unsigned char>(c);
        if (octet >= 0x20 && octet != 0x7f) {
            text += c;
        } else {
            text += "\\x";
            text += digits[octet >> 4];
            text += digits[octet & 15];
        }
    }
    return text;
}

// "AUTH PLAIN dGVz…" keeps its first two words, a later line of the exchange nothing.
std::string masked(std::string_view octets)
{
    if (!octets.starts_with("AUTH "))
        return std::string(mask) + "\r\n";
    const std::size_t end = octets.find_first_of(" \r\n", 5);
    std::string text(octets.substr(0, end));
    if (end != std::string_view::npos && octets[end] == ' ') {
        text += ' ';
        text += mask;
    }
    return text + "\r\n";
}

} // namespace

void Transcript::clear()
{
    m_pieces.clear();
    m_octets.clear();
    m_cut = false;
}

void Transcript::keep(Kind kind, Nanos at, std::string_view octets)
{
    const std::size_t room = mostOctets - m_octets.size();
    if (m_pieces.size() >= mostPieces || room == 0) {
        m_cut = true;
        return;
    }
    m_cut |= octets.size() > room;
    octets = octets.substr(0, room);
    m_pieces.push_back({kind, at, octets.size()});
    m_octets.insert(m_octets.end(), octets.begin(), octets.end());
}

void Transcript::client(Nanos at, std::string_view octets, bool secret)
{
    if (secret)
        keep(Kind::Client, at, masked(octets));
    else
        keep(Kind::Client, at, octets);
}

void Transcript::server(Nanos at, std::string_view octets)
{
    keep(Kind::Server, at, octets);
}

void Transcript::note(Nanos at, std::string_view text)
{
    keep(Kind::Note, at, text);
}

void Transcript::content(Nanos at, quint64 octets)
{
    if (m_pieces.size() < mostPieces)
        m_pieces.push_back({Kind::Content, at, static_cast<std::size_t>(octets)});
    else
        m_cut = true;
}

std::vector<ConversationLine> Transcript::lines() const
{
    using From = ConversationLine::From;
    std::vector<ConversationLine> lines;
    std::size_t offset = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.kind == Kind::Content) {
            lines.push_back(
                {From::Client, piece.at, "<message, " + std::to_string(piece.length) + " octets>"});
            continue;
        }
        std::string_view rest(m_octets.data() + offset, piece.length);
        offset += piece.length;
        const From from = piece.kind == Kind::Client   ? From::Client
                          : piece.kind == Kind::Server ? From::Server
                                                       : From::Note;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
            std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end);
            while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
                line.remove_suffix(1);
            lines.push_back({from, piece.at, readable(line)});
        }
    }
    return lines;
}

} // namespace stampede::load
