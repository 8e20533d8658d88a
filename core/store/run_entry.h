// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "criteria/criterion.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace stampede::store {

/// How a run of the history stands. Running: a program is writing it now. Interrupted: its program went away
/// before the run ended; what it had measured is there up to the last second.
enum class RunState : quint8 { Running, Finished, Interrupted };

/// A run in the list of runs. A value.
struct RunEntry {
    QString id;
    QString name;
    QString target;    ///< "127.0.0.1:2525", "[::1]:25", with " LMTP" behind it
    QString model;     ///< plain English: "closed, 10 connections", "open, 5000/s", "open, 3 stages"
    QString host;      ///< of the machine that made it
    QDateTime started; ///< UTC
    QDateTime ended;   ///< of a running one: invalid
    RunState state = RunState::Running;
    QString reason;       ///< of a finished one why it ended: "completed", "stopped" …, see report/reason.h
    quint64 messages = 0; ///< ended
    double acceptedRate = 0;                  ///< a second, over the time of sending
    double p95 = 0;                           ///< response time, µs; 0: none was measured
    double errorShare = 0;                    ///< 0 … 1 of the messages that ended: not accepted
    std::optional<criteria::Verdict> verdict; ///< of its criteria; nothing without any
    quint64 bytes = 0;                        ///< in the history, before the file system
    QStringList tags;
    QString note;
    bool isBaseline = false;
    bool isRemoved = false;
    // Of a run whose messages were followed to the sink:
    std::optional<quint64> lost;       ///< nothing also while it goes on, and when not every arrival was seen
    std::optional<quint64> duplicates; ///< nothing: it was not tracked
    double deliveryP95 = 0;            ///< µs; 0: none was measured
    bool operator==(const RunEntry&) const = default;
};

/// Which runs to list; all conditions hold together.
struct Filter {
    QString text; ///< each of its words, without case, in name, target, host, tags or note, or the id begins
                  ///< with it
    QStringList tags; ///< it has all of them
    int limit = 0;    ///< the newest so many; 0: all
    bool includeRemoved = false;
};

} // namespace stampede::store
