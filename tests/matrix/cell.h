// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "load/run_rig.h"
#include "matrix/trouble.h"
#include "net/self_signed.h"
#include "sink/sink.h"

#include <QTemporaryDir>

#include <functional>

namespace stampede::matrix {

inline constexpr quint64 messageCount = 8;
inline constexpr int connectionCount = 2;
/// Of the stage where an answer never comes. Of the others: longer than any cell may last.
inline constexpr auto hardLimit = std::chrono::seconds(10);

/// What the cells of a program share: a certificate that clients can trust.
class Certificate {
public:
    Certificate();
    QString file() const { return m_folder.filePath(QStringLiteral("server.pem")); }
    QString key() const { return m_folder.filePath(QStringLiteral("server.key")); }

private:
    QTemporaryDir m_folder;
};

/// A sink with a behaviour and a run against it, in this process, over loopback.
class Cell {
public:
    Cell(const Certificate& certificate, const Wire& wire, const QByteArray& behaviour);

    quint64 messages = messageCount;
    std::chrono::seconds limit = hardLimit;
    sink::SinkSettings settings; ///< of the sink; to be changed before carryOut()
    test::RunRig rig;            ///< the same with its job
    sink::SinkStats stats;       ///< of the sink, when the run has ended and its connections are gone
    /// Of the behaviour, for rates and what it remembers of clients.
    bool clockStands = false;

    /// Runs it and checks what must hold whatever happens: it ends in time, the identity, nothing left open
    /// in the sink, what was struck is what the sink says.
    void carryOut();

    quint64 accepted() const { return count(Outcome::Accepted); }
    quint64 count(Outcome outcome) const { return rig.total().of(outcome); }
    quint64 timedOut() const;
    /// Of the first rule.
    quint64 strikes() const { return stats.rules.isEmpty() ? 0 : stats.rules.first().count; }

private:
    QByteArray m_behaviour;
};

/// Carries out a cell in which so many sessions run out of patience. On a busy machine others may do so as
/// well: then it is made and done anew with more of it. What comes back failed, or has too many of them at
/// the most, is the cell's fault.
std::unique_ptr<Cell>
carryOutPatiently(const std::function<std::unique_ptr<Cell>(std::chrono::milliseconds patience)>& make,
                  quint64 struck);

/// Checks that exactly so many messages ended as expected, by the counters and by the conversations kept,
/// and the rest was accepted, and that the sink's count is the engine's.
void compare(const Cell& cell, const Expectation& expected, quint64 struckMessages);

/// Watches what the cells of a program leave behind.
class LeakWatch {
public:
    /// When all that is made once is made.
    void begin();
    bool isTight() const;      ///< descriptors are as at begin()
    bool isSmall() const;      ///< memory is within a bound of what it was at begin()
    QByteArray report() const; ///< both, in words

private:
    quint64 m_descriptors = 0;
    quint64 m_resident = 0;
};

} // namespace stampede::matrix
