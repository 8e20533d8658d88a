// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/connection_log.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>

namespace stampede::load {

namespace {

constexpr std::string_view mask = "********";
// A longer line is told in parts.
constexpr std::size_t longestLine = 2048;
// Shorter ones occur in any text: masking them would tell more than it hides.
constexpr std::size_t shortestSecret = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::ConnectionTest)
};

} // namespace

ConnectionLog::ConnectionLog(const Clock& clock, std::function<void(const ConversationLine&)> tell)
    : m_clock(clock)
    , m_start(clock.now())
    , m_tell(std::move(tell))
{}

void ConnectionLog::hide(const std::string& secret)
{
    if (secret.size() < shortestSecret)
        return;
    for (const std::string& form : {QByteArray::fromStdString(secret).toBase64().toStdString(), secret}) {
        if (std::find(m_secrets.begin(), m_secrets.end(), form) == m_secrets.end())
            m_secrets.push_back(form);
    }
    // The longest first: what is left of it after a shorter one would be shown.
    std::stable_sort(m_secrets.begin(), m_secrets.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

// "AUTH PLAIN dGVz…" or, later in the exchange, "dGVz…".
void ConnectionLog::hidePayload(std::string_view line)
{
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    const std::size_t space = line.rfind(' ');
    if (line.starts_with("AUTH ") && space <= 5)
        return;
    hide(std::string(space == std::string_view::npos ? line : line.substr(space + 1)));
}

void ConnectionLog::client(std::string_view octets, bool secret)
{
    // "*" cancels the exchange and holds no secret.
    const bool cancels = octets == "*\r\n";
    if (secret && !cancels) {
        m_authBegan = true;
        hidePayload(octets);
    }
    m_transcript.client(sinceStart(), octets, secret && !cancels);
    tellLines();
}

void ConnectionLog::server(std::string_view octets)
{
    while (!octets.empty()) {
        const std::size_t end = octets.find('\n');
        const std::size_t taken =
            std::min(end == std::string_view::npos ? octets.size() : end + 1, longestLine - m_partial.size());
        m_partial += octets.substr(0, taken);
        octets.remove_prefix(taken);
        if (m_partial.back() == '\n' || m_partial.size() >= longestLine)
            flush();
    }
}

void ConnectionLog::flush()
{
    if (m_partial.empty())
        return;
    m_transcript.server(sinceStart(), m_partial);
    m_partial.clear();
    tellLines();
}

void ConnectionLog::note(const QString& text)
{
    flush();
    // A note tells one thing, whatever a server's words in it hold.
    m_transcript.note(sinceStart(), text.simplified().toStdString());
    tellLines();
}

void ConnectionLog::tellLines()
{
    using From = ConversationLine::From;
    for (ConversationLine& line : m_transcript.lines()) {
        if (++m_told > mostLines)
            break;
        if (m_told == mostLines)
            line = {From::Note, line.at, Text::tr("what follows is not shown").toStdString()};
        else if (m_authBegan && line.from != From::Client)
            line.text = masked(std::move(line.text));
        m_tell(line);
    }
    m_transcript.clear();
}

std::string ConnectionLog::masked(std::string text) const
{
    for (const std::string& secret : m_secrets)
        for (std::size_t at = text.find(secret); at != std::string::npos;
             at = text.find(secret, at + mask.size()))
            text.replace(at, secret.size(), mask);
    return text;
}

QString ConnectionLog::masked(const QString& text) const
{
    return m_authBegan ? QString::fromStdString(masked(text.toStdString())) : text;
}

} // namespace stampede::load
