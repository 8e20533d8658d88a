// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run.h"
#include "support/event_loop.h"

#include <QtTest>

#include <optional>

namespace stampede::test {

/// A real Run on loopback, driven to its end.
class RunRig {
public:
    job::Job job;
    load::RunOptions options;
    SystemClock clock;
    std::optional<load::RunResult> result;
    std::optional<load::Refusal> refusal;
    std::vector<metrics::SecondRow> rows;
    metrics::SnapshotPtr snapshot;
    std::vector<load::LoadState> loads;
    QList<load::ConversationSamplePtr> samples;
    std::unique_ptr<load::Run> run;

    explicit RunRig(quint16 port = 0)
    {
        job.target.port = port;
        job.message.recipients.pattern = "user{seq}@example.test";
        job.load.messages = 100;
        job.load.connections = 5;
        job.limits.workers = 2;
    }

    void start()
    {
        run = std::make_unique<load::Run>(job, options, clock);
        QObject::connect(run.get(), &load::Run::finished, run.get(),
                         [this](const load::RunResult& ended) { result = ended; });
        QObject::connect(run.get(), &load::Run::refused, run.get(),
                         [this](const load::Refusal& refused) { refusal = refused; });
        QObject::connect(run.get(), &load::Run::secondPassed, run.get(),
                         [this](const metrics::SecondRow& row) { rows.push_back(row); });
        QObject::connect(run.get(), &load::Run::snapshotTaken, run.get(),
                         [this](const metrics::SnapshotPtr& taken) { snapshot = taken; });
        QObject::connect(run.get(), &load::Run::loadChanged, run.get(),
                         [this](const load::LoadState& state) { loads.push_back(state); });
        QObject::connect(run.get(), &load::Run::sampled, run.get(),
                         [this](const QList<load::ConversationSamplePtr>& some) { samples += some; });
        run->start();
    }
    bool wait()
    {
        return runUntil([this] { return result || refusal; });
    }
    void carryOut()
    {
        start();
        QVERIFY(wait());
    }

    const metrics::Counters& total() const { return result->last->total; }
    /// started = accepted + temporary + permanent + error; scheduled = started + skipped; nothing in flight;
    /// and the seconds add up to the whole.
    bool identityHolds() const
    {
        metrics::Counters sum;
        for (const metrics::SecondRow& row : rows)
            sum += row.counters;
        return total().inFlight() == 0 && total().scheduled == total().started + total().skipped &&
               sum == total();
    }
};

} // namespace stampede::test
