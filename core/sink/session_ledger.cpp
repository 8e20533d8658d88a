// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/session_ledger.h"

#include <algorithm>
#include <utility>

namespace stampede::sink {
namespace {
constexpr std::size_t keptRecipients = 32; // a longer list is given back with its transaction
constexpr std::size_t longestDomain = 255; // RFC 5321, 4.5.3.1.2
constexpr std::size_t idleTrackers = 64;   // of a worker, 1 KiB each
} // namespace

LedgerShared::LedgerShared(std::size_t workers) : lanes(workers)
{
    NameMap ignored;
    domains.number("*", ignored);
}

WorkerLedger::WorkerLedger(LedgerShared& shared, std::size_t worker, const Clock& clock)
    : m_clock(clock)
    , m_lane(shared.lanes[worker])
    , m_runs(shared.runs)
    , m_domains(shared.domains)
{
    m_idle.reserve(idleTrackers);
}

std::unique_ptr<MessageTracker> WorkerLedger::borrowTracker()
{
    if (m_idle.empty())
        return std::make_unique<MessageTracker>();
    std::unique_ptr<MessageTracker> tracker = std::move(m_idle.back());
    m_idle.pop_back();
    return tracker;
}

void WorkerLedger::giveBack(std::unique_ptr<MessageTracker> tracker)
{
    if (m_idle.size() < idleTrackers)
        m_idle.push_back(std::move(tracker));
}

quint16 WorkerLedger::domainOf(std::string_view address)
{
    const std::size_t at = address.rfind('@'); // the local part may have one in quotes
    if (at == std::string_view::npos || address.size() - at - 1 > longestDomain)
        return 0;
    m_domain.assign(address.substr(at + 1));
    for (char& c : m_domain)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return static_cast<quint16>(std::max(0, m_domains.number(m_domain)));
}

void SessionLedger::recipientTaken(std::string_view address)
{
    m_recipients.push_back({message::recipientHash(address), m_worker.domainOf(address)});
}

void SessionLedger::contentBegins()
{
    m_tracker = m_worker.borrowTracker();
    m_tracker->restart();
}

void SessionLedger::judge()
{
    m_verdict = Verdict::Untracked;
    if (m_tracker->finish()) {
        m_run = m_worker.runNumber(m_tracker->track().run);
        if (m_run != NameTable::none)
            m_verdict = Verdict::Tracked;
    }
    if (m_verdict == Verdict::Untracked)
        ++m_untracked;
}

void SessionLedger::taken(int first, int count)
{
    if (m_verdict == Verdict::Unknown)
        judge();
    if (m_verdict == Verdict::Untracked)
        return;
    const message::Track& track = m_tracker->track();
    ledger::Arrival arrival;
    arrival.sequence = track.sequence;
    arrival.sent = track.sent;
    arrival.arrived = m_worker.wall();
    arrival.recipients = track.recipients;
    arrival.intact = m_tracker->isIntact();
    for (int i = first; i < first + count; ++i) {
        const Recipient& recipient = m_recipients[static_cast<std::size_t>(i)];
        arrival.recipient = recipient.hash;
        arrival.domain = recipient.domain;
        m_worker.tell(arrival, m_run);
    }
}

void SessionLedger::transactionEnded()
{
    if (m_tracker)
        m_worker.giveBack(std::move(m_tracker));
    m_verdict = Verdict::Unknown;
    m_recipients.clear();
    if (m_recipients.capacity() > keptRecipients)
        m_recipients.shrink_to_fit();
}

quint64 SessionLedger::takeUntracked()
{
    return std::exchange(m_untracked, 0);
}

} // namespace stampede::sink
