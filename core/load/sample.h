// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/words.h"

#include <memory>
#include <string>
#include <vector>

namespace stampede::load {

/// One line of a conversation, or a note between the lines. Secrets are masked.
struct ConversationLine {
    enum class From : quint8 { Client, Server, Note };
    From from = From::Note;
    Nanos at{0};      ///< since the start of the run
    std::string text; ///< without the line end; content is told as its size
};

/// A message's conversation as it went over the wire; the first of a connection with its greeting, EHLO, TLS
/// and AUTH.
struct ConversationSample {
    quint64 sequence = 0; ///< number of the message in the run
    int worker = 0;
    std::size_t slot = 0; ///< of the worker's sessions
    Nanos ended{0};       ///< since the start of the run
    Outcome outcome = Outcome::Accepted;
    Fault fault = Fault::None;
    Stage stage = Stage::Body; ///< where the outcome was decided
    StatusCode status;
    bool cut = false; ///< it was longer than is kept
    std::vector<ConversationLine> lines;
};
using ConversationSamplePtr = std::shared_ptr<const ConversationSample>;

} // namespace stampede::load
