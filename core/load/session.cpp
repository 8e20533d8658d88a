// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/session.h"

namespace stampede::load {

using metrics::ConnectionState;

Session::Session(SessionContext& context, std::size_t slot) : m_context(context), m_slot(slot)
{
    ++m_context.states[static_cast<std::size_t>(m_state)];
    m_context.recorder->setConnections(m_state, m_context.states[static_cast<std::size_t>(m_state)]);
    if (m_context.sampler != nullptr)
        m_transcript = std::make_unique<Transcript>();
    if (m_context.departures != nullptr)
        m_track = std::make_unique<RecipientTrack>(*m_context.departures);
}

Session::~Session() = default;

void Session::setState(ConnectionState state)
{
    if (state == m_state)
        return;
    const auto from = static_cast<std::size_t>(m_state);
    const auto to = static_cast<std::size_t>(state);
    m_context.recorder->setConnections(m_state, --m_context.states[from]);
    m_context.recorder->setConnections(state, ++m_context.states[to]);
    m_state = state;
}

void Session::armDeadline()
{
    Nanos& deadline = m_context.deadlines[m_slot];
    if (m_state == ConnectionState::Waiting || m_state == ConnectionState::Idle)
        deadline = Nanos::max();
    else
        deadline = m_now + m_context.job->session.timeouts.of(m_state == ConnectionState::Connecting
                                                                  ? Stage::Connect
                                                                  : m_conversation->stage());
}

void Session::assign(const Ticket& ticket)
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    m_ticket = ticket;
    ++m_context.scope->counters().started;
    if (!m_transport) {
        connectNow();
        return;
    }
    beginTransaction();
    perform();
    finishHandler();
}

void Session::connectNow()
{
    metrics::Counters& counters = m_context.scope->counters();
    ++counters.connections;
    if (m_wasConnected)
        ++counters.reconnects;
    const quint64 number = m_context.nextConnection;
    m_context.nextConnection += m_context.connectionStep;
    const net::Endpoint& to = (*m_context.endpoints)[number % m_context.endpoints->size()];
    m_onConnection = 0;
    m_ended = m_endedBadly = m_writing = m_beginWhenReady = m_sameStage = m_wasReady = false;
    m_conversation = std::make_unique<smtp::ClientConversation>(*m_context.settings, *this);
    if (m_transcript)
        m_transcript->clear();
    m_groupSent = m_now;
    setState(ConnectionState::Connecting);
    m_transport = m_context.transports->connectTo(to, m_context.sources->pick(number, to.address),
                                                  m_context.settings->tls != smtp::TlsMode::None, *this);
    armDeadline();
}

void Session::beginTransaction()
{
    setState(ConnectionState::Active);
    m_handedOver = false;
    if (m_track)
        m_track->begin();
    m_context.messages->compose(m_ticket->sequence, m_context.worker, m_context.clock->wall(), m_message);
    smtp::Envelope envelope;
    envelope.sender = m_message.sender;
    envelope.recipients = m_message.recipients;
    envelope.size = m_message.size();
    envelope.eightBit = m_message.eightBit;
    envelope.utf8 = m_message.utf8;
    m_transactionStart = m_context.clock->now();
    m_conversation->begin(envelope, m_context.actions);
}

void Session::quit()
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    setState(ConnectionState::Closing);
    m_conversation->quit(m_context.actions);
    perform();
    finishHandler();
}

void Session::timeOut()
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    fail(Fault::Timeout,
         m_state == ConnectionState::Connecting ? "no connection in time" : "no reply in time");
}

void Session::abort()
{
    const HandlerScope scope(m_context);
    m_now = m_context.clock->now();
    if (m_transport)
        fail(Fault::Aborted, "the run was aborted");
}

void Session::fail(Fault fault, std::string_view text)
{
    m_conversation->fail(fault, text, m_context.actions);
    m_context.actions.clear();
    finishHandler();
}

// After whatever a handler did: a session that is over lets go of its connection; one that became free says
// so.
void Session::finishHandler()
{
    if (m_ended) {
        closeConnection(m_endedBadly);
        return;
    }
    if (m_beginWhenReady) {
        m_beginWhenReady = false;
        beginTransaction();
        perform();
    }
    armDeadline();
    if (m_state != ConnectionState::Idle && m_state != ConnectionState::Closing && !m_ticket &&
        m_conversation->idle()) {
        m_freeSince = sinceStart();
        setState(ConnectionState::Idle);
        armDeadline();
        m_context.owner->sessionIdle(*this);
    }
}

void Session::closeConnection(bool failed)
{
    if (!m_transport)
        return;
    if (failed)
        m_transport->abort();
    else
        m_transport->close();
    m_context.owner->bury(std::move(m_transport));
    m_writing = false;
    setState(ConnectionState::Waiting);
    armDeadline();
    if (m_again) {
        m_again = false;
        connectNow();
        return;
    }
    m_freeSince = sinceStart();
    if (failed)
        ++m_failures;
    m_context.owner->sessionGone(*this, failed);
}

} // namespace stampede::load
