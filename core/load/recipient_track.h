// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/lane.h"
#include "ledger/records.h"
#include "message/message.h"
#include "message/tracking.h"
#include "smtp/reply.h"

#include <vector>

namespace stampede::load {

using DepartureLane = ledger::Lane<ledger::Departure>;

/// What one session tells the ledger: which of a message's recipients were refused, and that it was taken.
/// For one transaction after another; allocates only for more refusals than it has seen before.
class RecipientTrack {
public:
    explicit RecipientTrack(DepartureLane& lane) : m_lane(lane) {}

    void begin()
    {
        m_asked = m_finals = 0;
        m_taken.clear();
        m_refused.clear();
    }
    /// Replies to RCPT and, of an LMTP server, to the content, in their order.
    void replied(Stage stage, const StatusCode& status, bool lmtp, const message::Message& message)
    {
        if (stage == Stage::Rcpt && m_asked < message.recipients.size()) {
            if (!status.positive())
                m_refused.push_back(message::recipientHash(message.recipients[m_asked]));
            else if (lmtp)
                m_taken.push_back(m_asked);
            ++m_asked;
        } else if (stage == Stage::Body && lmtp && m_finals < m_taken.size()) {
            if (!status.positive())
                m_refused.push_back(message::recipientHash(message.recipients[m_taken[m_finals]]));
            ++m_finals;
        }
    }
    /// `at`: nanoseconds since the Unix epoch.
    void depart(const message::Message& message, ledger::Departure::Fate fate, qint64 at)
    {
        ledger::Departure record{message.sequence, at, 0, static_cast<quint32>(message.recipients.size()),
                                 ledger::Departure::Fate::Refused};
        for (const quint32 recipient : m_refused) {
            record.recipient = recipient;
            m_lane.push(record);
        }
        record.recipient = 0;
        record.fate = fate;
        m_lane.push(record);
    }

private:
    DepartureLane& m_lane;
    std::size_t m_asked = 0;
    std::size_t m_finals = 0;
    std::vector<std::size_t> m_taken; // LMTP: which recipients, by their place
    std::vector<quint32> m_refused;
};

} // namespace stampede::load
