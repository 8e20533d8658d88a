// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "ledger/ledger.h"
#include "metrics/histogram.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace stampede::ledger {

/// The two sides of a run, joined afterwards.
struct Reconciled {
    QString run;
    QByteArray job; ///< as the engine wrote it down
    Account account;
    metrics::Histogram delivery; ///< microseconds
    metrics::Histogram transit;
    quint64 otherRuns = 0; ///< arrivals of other runs in the same files
};

/// Reads a journal of departures and any number of journals of arrivals, in one pass each, and closes the
/// books. `recipientsOf` makes the names of the lists out of the job in the journal; empty: items have no
/// addresses. Problems: files that cannot be read, lines that are none of the format (the place is
/// "file:line"; a last line without its end is left out, the program may have been killed), an engine's
/// journal that is none. Then nothing. `progress` is told shares of 0 … 1 and may return false to break off.
std::optional<Reconciled>
reconcile(const QString& departures, const QStringList& arrivals,
          const std::function<Ledger::RecipientsOf(const QByteArray& job, const QString& run)>& recipientsOf,
          Problems& problems, const std::function<bool(double)>& progress = {});

} // namespace stampede::ledger
