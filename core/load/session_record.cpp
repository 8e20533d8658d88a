// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Session as the conversation's listener: what happened, measured and recorded.
#include "load/session.h"

namespace stampede::load {

using metrics::ConnectionState;

void Session::replied(Stage stage, const smtp::Reply& reply)
{
    // A 334 is a step of the AUTH stage, not its end.
    if (stage == Stage::Auth && reply.status.code == 334) {
        m_sameStage = true;
        return;
    }
    // The handshake belongs to the stage: transportEncrypted() ends it.
    if (stage == Stage::Tls && reply.status.positive())
        m_sameStage = true;
    else
        m_context.scope->stage(stage, m_now - m_groupSent);
    m_context.scope->finding(stage, reply.status, Fault::None, sinceStart(), reply.text());
    if (m_track)
        m_track->replied(stage, reply.status, m_context.settings->lmtp, m_message);
}

void Session::ready(const smtp::Capabilities& capabilities)
{
    ++counters().connected;
    m_wasReady = true;
    m_context.owner->sawCapabilities(capabilities);
    if (m_ticket)
        m_beginWhenReady = true;
}

template <typename End>
void Session::recordEnd(const End& end)
{
    ++counters().outcomes[static_cast<std::size_t>(end.outcome)];
    if (end.outcome == Outcome::Error) {
        ++counters().faults[static_cast<std::size_t>(end.fault)];
        counters().uncertain += m_unclear ? 1 : 0;
    }
    using Fate = ledger::Departure::Fate;
    if (m_track && (m_unclear || end.outcome == Outcome::Accepted))
        m_track->depart(m_message, end.outcome == Outcome::Accepted ? Fate::Accepted : Fate::Uncertain,
                        m_context.clock->wall().count());
    m_context.owner->messageEnded(m_now);
    if (m_transcript) {
        if (m_context.sampler->wants(m_ticket->sequence, end.outcome)) {
            if (end.status.code == 0)
                m_transcript->note(sinceStart(), end.text);
            m_context.sampler->add({m_ticket->sequence, 0, m_slot, sinceStart(), end.outcome, end.fault,
                                    end.stage, end.status, m_transcript->isCut(), m_transcript->lines()});
        }
        m_transcript->clear();
    }
    m_ticket.reset();
    m_unclear = false;
    m_retries = 0;
}

// A message whose content is all handed over, and whose final reply never comes, may have been taken.
bool Session::triesAgain(const smtp::TransactionEnd& end)
{
    if (end.outcome != Outcome::Error || !m_handedOver || m_transport->pending() > 0)
        return false;
    m_unclear = true;
    m_again = end.fault != Fault::Aborted && m_retries < m_context.job->session.retriesUnclear;
    if (!m_again)
        return false;
    ++m_retries;
    ++counters().repeated;
    return true;
}

void Session::transactionEnded(const smtp::TransactionEnd& end)
{
    if (triesAgain(end))
        return;
    metrics::Counters& now = counters();
    now.recipientsAccepted += static_cast<quint64>(end.acceptedRecipients);
    now.recipientsTemporary += static_cast<quint64>(end.temporaryRecipients);
    now.recipientsPermanent += static_cast<quint64>(end.permanentRecipients);
    if (end.outcome == Outcome::Accepted)
        now.contentOut += m_message.size();
    if (end.outcome != Outcome::Error) {
        metrics::Distributions& times = m_context.scope->distributions();
        times.service.record(m_now - m_transactionStart);
        times.response.record(m_now - m_ticket->intendedStart);
        m_failures = 0;
        if (end.status.code == 0) // refused by ourselves: there is no reply to tell why
            m_context.scope->finding(end.stage, end.status, Fault::Protocol, sinceStart(), end.text);
    }
    ++m_onConnection;
    recordEnd(end);
}

void Session::sessionEnded(const smtp::SessionEnd& end)
{
    m_ended = true;
    m_endedBadly = !end.orderly;
    if (!m_wasReady)
        ++counters().failedSetups;
    if (end.fault != Fault::None)
        m_context.scope->finding(end.stage, StatusCode{}, end.fault, sinceStart(), end.text);
    if (m_ticket && !m_again) // it waited for a session that never became ready
        recordEnd(end);
}

} // namespace stampede::load
