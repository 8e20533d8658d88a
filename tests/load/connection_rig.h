// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/connection_test.h"
#include "support/event_loop.h"
#include "support/scripted_server.h"

#include <memory>

namespace stampede::test {

/// A ConnectionTest on loopback with all it tells.
class ConnectionRig {
public:
    using From = load::ConversationLine::From;
    job::Job job;
    std::string password = "s3cret-w0rd";
    SystemClock clock;
    std::unique_ptr<load::ConnectionTest> trial;
    std::vector<load::ConversationLine> lines;
    std::vector<load::ConnectionReport> reports;

    explicit ConnectionRig(quint16 port) { job.target.port = port; }

    void start()
    {
        trial = std::make_unique<load::ConnectionTest>(job, QString(), password, clock);
        QObject::connect(trial.get(), &load::ConnectionTest::lineAdded, trial.get(),
                         [this](const load::ConversationLine& line) { lines.push_back(line); });
        QObject::connect(trial.get(), &load::ConnectionTest::finished, trial.get(),
                         [this](const load::ConnectionReport& report) { reports.push_back(report); });
        trial->start();
    }
    /// Runs to the end, then a little further: whatever is told twice is seen.
    bool carryOut()
    {
        start();
        const bool ended = runUntil([this] { return !reports.empty(); });
        runTurns();
        return ended && reports.size() == 1;
    }
    const load::ConnectionReport& report() const { return reports.front(); }
    void authenticate(smtp::AuthSettings::Choice choice = smtp::AuthSettings::Choice::Plain)
    {
        job.auth.choice = choice;
        job.auth.username = QStringLiteral("alice");
        job.auth.allowPlaintext = true;
    }
    void waitAtMost(Nanos wait) { job.session.timeouts.byStage.fill(wait); }

    /// "C: EHLO …", "S: 220 …", "- note", by who spoke.
    QStringList texts() const
    {
        QStringList texts;
        for (const load::ConversationLine& line : lines)
            texts.append((line.from == From::Client   ? QStringLiteral("C: ")
                          : line.from == From::Server ? QStringLiteral("S: ")
                                                      : QStringLiteral("- ")) +
                         QString::fromStdString(line.text));
        return texts;
    }
    QString text() const { return texts().join(u'\n'); }
};

} // namespace stampede::test
