// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "load/sample.h"
#include "load/transcript.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::load {

/// Makes the lines of a connection test: octets that came in pieces become lines, control octets are made
/// readable, secrets are masked, and however much a server talks there is an end.
class ConnectionLog {
public:
    static constexpr int mostLines = 500;

    /// Times are told from now on; `tell` is called for each line.
    ConnectionLog(const Clock& clock, std::function<void(const ConversationLine&)> tell);
    /// Never to be seen, nor its base64.
    void hide(const std::string& secret);

    Nanos sinceStart() const { return m_clock.now() - m_start; }
    /// `secret`: part of an AUTH exchange.
    void client(std::string_view octets, bool secret);
    void server(std::string_view octets);
    /// A line of the server that will not be ended.
    void flush();
    void note(const QString& text);
    /// `text` with the secrets masked.
    QString masked(const QString& text) const;

private:
    void tellLines();
    void hidePayload(std::string_view line);
    std::string masked(std::string text) const;

    const Clock& m_clock;
    const Nanos m_start;
    std::function<void(const ConversationLine&)> m_tell;
    Transcript m_transcript;
    std::string m_partial; ///< of a line of the server
    std::vector<std::string> m_secrets;
    bool m_authBegan = false; ///< from here on a server might repeat what it was told
    int m_told = 0;
};

} // namespace stampede::load
