// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Session's dealings with the network: transport in, conversation's wishes out.
#include "load/session.h"

#include <array>

namespace stampede::load {

using metrics::ConnectionState;

namespace {
// Longer content is written in pieces, each after the one before has left: memory stays constant.
constexpr quint64 pieceOctets = 256 * 1024;
constexpr std::size_t pieceParts = 24;
constexpr std::string_view finalDot = ".\r\n";
} // namespace

void Session::transportConnected()
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    m_wasConnected = true;
    m_context.scope->stage(Stage::Connect, m_now - m_groupSent);
    m_groupSent = m_now;
    setState(ConnectionState::Setup);
    m_conversation->connected(m_context.actions);
    perform();
    finishHandler();
}

void Session::transportEncrypted(const net::TlsFacts& facts)
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    ++counters().handshakes;
    if (facts.resumed)
        ++counters().resumed;
    m_context.owner->sawTls(facts);
    m_context.scope->stage(Stage::Tls, m_now - m_groupSent);
    if (m_transcript)
        m_transcript->note(sinceStart(), facts.protocol.toStdString() + ", " + facts.cipher.toStdString());
    m_groupSent = m_now;
    m_conversation->encrypted(m_context.actions);
    perform();
    finishHandler();
}

void Session::transportReadable()
{
    const HandlerScope scope(m_context);
    std::vector<char>& buffer = m_context.readBuffer;
    const qint64 got = m_transport->read(buffer.data(), static_cast<qint64>(buffer.size()));
    if (got <= 0)
        return;
    m_now = m_context.clock->now();
    counters().bytesIn += static_cast<quint64>(got);
    if (m_transcript)
        m_transcript->server(sinceStart(), {buffer.data(), static_cast<std::size_t>(got)});
    m_conversation->receive(std::string_view(buffer.data(), static_cast<std::size_t>(got)),
                            m_context.actions);
    if (m_state == ConnectionState::Active && !m_writing && m_context.actions.bytes.empty() && m_ticket)
        m_transport->acknowledge();
    perform();
    finishHandler();
}

void Session::transportDrained()
{
    if (!m_writing)
        return;
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    writeGroup({});
    armDeadline();
}

void Session::transportFailed(Fault fault, const QString& text)
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    if (text.isEmpty())
        fail(fault, "the server closed the connection");
    else
        fail(fault, text.toStdString());
}

void Session::perform()
{
    smtp::ClientActions& actions = m_context.actions;
    using Then = smtp::ClientActions::Then;
    if (m_transcript && !actions.bytes.empty())
        m_transcript->client(sinceStart(), actions.bytes, m_conversation->stage() == Stage::Auth);
    if (actions.then == Then::SendStuffed || actions.then == Then::SendRaw)
        startContent(actions.then == Then::SendStuffed, actions.contentIsDropped);
    if (!actions.bytes.empty() || m_writing) {
        if (!m_sameStage)
            m_groupSent = m_context.clock->now();
        m_sameStage = false;
        writeGroup(actions.bytes);
    }
    const bool startTls = actions.then == Then::StartTls;
    actions.clear();
    if (startTls)
        m_transport->startTls();
}

void Session::startContent(bool stuffed, bool dropped)
{
    m_stuffed = stuffed;
    m_writing = true;
    m_headerWritten = m_dropped = dropped;
    m_segment = dropped ? m_message.stuffedBody().size() : 0;
    m_offset = 0;
    if (m_transcript)
        m_transcript->content(sinceStart(), dropped ? 0 : m_message.size());
}

// Writes `lead` and as much of the content under way as leaves at once; transportDrained() goes on with the
// rest.
void Session::writeGroup(std::string_view lead)
{
    // A write that fails is told by transportFailed().
    bool whole = writePiece(lead);
    while (whole && m_writing && m_transport->pending() == 0)
        whole = writePiece({});
}

bool Session::writePiece(std::string_view lead)
{
    std::array<std::string_view, pieceParts> parts;
    std::size_t count = 0;
    quint64 octets = 0;
    const auto add = [&](std::string_view part) {
        parts[count++] = part;
        octets += part.size();
    };
    if (!lead.empty())
        add(lead);
    if (m_writing) {
        if (!m_headerWritten)
            add(m_message.header);
        m_headerWritten = true;
        const auto& segments = m_stuffed ? m_message.stuffedBody() : m_message.body;
        while (m_segment < segments.size() && count + 1 < pieceParts && octets < pieceOctets) {
            const message::Segment& segment = segments[m_segment];
            if (m_offset < segment.octets) {
                add(segment.at(m_offset));
                m_offset += parts[count - 1].size();
            }
            if (m_offset >= segment.octets) {
                ++m_segment;
                m_offset = 0;
            }
        }
        if (m_segment == segments.size()) {
            if (m_stuffed)
                add(finalDot);
            m_writing = false;
            m_handedOver = !m_dropped;
            m_conversation->contentSent();
        }
    }
    counters().bytesOut += octets;
    const bool taken = m_transport->write(std::span<const std::string_view>(parts.data(), count));
    m_handedOver = m_handedOver && taken;
    return taken;
}

} // namespace stampede::load
