// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/sample.h"

#include <QList>

namespace stampede::load {

/// Chooses the conversations of a worker that are kept: every failed one and one in `every` of the accepted
/// ones (0: none), but between two take() no more than are bearable. The worker's thread.
class Sampler {
public:
    static constexpr int mostFailed = 12;
    static constexpr int mostAccepted = 4;

    Sampler(quint64 every, int worker) : m_every(every), m_worker(worker) {}
    bool wants(quint64 sequence, Outcome outcome) const
    {
        if (outcome != Outcome::Accepted)
            return m_failed < mostFailed;
        return m_every > 0 && sequence % m_every == 0 && m_accepted < mostAccepted;
    }
    void add(ConversationSample sample)
    {
        ++(sample.outcome == Outcome::Accepted ? m_accepted : m_failed);
        sample.worker = m_worker;
        m_samples.append(std::make_shared<const ConversationSample>(std::move(sample)));
    }
    /// What was kept since the last time.
    QList<ConversationSamplePtr> take()
    {
        m_failed = m_accepted = 0;
        return std::exchange(m_samples, {});
    }

private:
    quint64 m_every;
    int m_worker;
    int m_failed = 0;
    int m_accepted = 0;
    QList<ConversationSamplePtr> m_samples;
};

} // namespace stampede::load
