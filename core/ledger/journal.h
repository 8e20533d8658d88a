// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "base/result.h"
#include "ledger/account.h"
#include "ledger/records.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>

namespace stampede::ledger {

// Both sides of a run can be written down, for `reconcile` where engine and sink cannot talk. Text, one
// record a line, columns separated by tabs; the first line names the format, lines that begin with '#' hold
// facts:
//
//   engine:  stampede-departures 1                        sink:  stampede-arrivals 1
//            # run <id>                                          run sequence recipient sent arrived
//            recipients intact # job <the job as one line of JSON> fate sequence at recipients recipient

/// The engine's journal. One thread; buffered, complete after finish().
class DepartureWriter {
public:
    DepartureWriter();
    ~DepartureWriter();
    /// `job`: compact JSON. Errors: the file cannot be written.
    Status open(const QString& path, const QString& run, const QByteArray& job);
    void write(std::span<const Departure> departures);
    /// Errors: something could not be written (disk full).
    Status finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The sink's journal. One thread; buffered, flushed by flush() and complete after finish().
class ArrivalWriter {
public:
    ArrivalWriter();
    ~ArrivalWriter();
    /// A file that is there is continued if it is a journal of arrivals.
    Status open(const QString& path);
    void write(const QString& run, std::span<const Arrival> arrivals, const QStringList& domains);
    void flush();
    Status finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::ledger
