// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/sample.h"

#include <string_view>
#include <vector>

namespace stampede::load {

/// What a session said and heard since its last message, for samples: raw octets in one buffer that is kept
/// from message to message, so that keeping one costs a copy and no allocation. Times are since the start of
/// the run.
class Transcript {
public:
    static constexpr std::size_t mostOctets = 8 * 1024;
    static constexpr std::size_t mostPieces = 64;

    void clear();
    /// `secret`: an AUTH exchange; all but the mechanism's name is masked before it is kept.
    void client(Nanos at, std::string_view octets, bool secret);
    void server(Nanos at, std::string_view octets);
    void content(Nanos at, quint64 octets);
    void note(Nanos at, std::string_view text);
    /// Something did not fit.
    bool isCut() const { return m_cut; }
    /// Made readable: a line each, control octets as \xNN.
    std::vector<ConversationLine> lines() const;

private:
    enum class Kind : quint8 { Client, Server, Note, Content };
    struct Piece {
        Kind kind;
        Nanos at;
        std::size_t length; // of its octets; of content, which is not kept, its size
    };
    void keep(Kind kind, Nanos at, std::string_view octets);

    std::vector<Piece> m_pieces;
    std::vector<char> m_octets;
    bool m_cut = false;
};

} // namespace stampede::load
