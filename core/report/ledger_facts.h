// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "metrics/histogram.h"
#include "report/summary.h"
#include "report/summary_facts.h"
#include "report/summary_tables.h"

namespace stampede::report {

// What became of the messages of a tracked run, in the current locale; text and HTML lay it out.

/// Expected and what became of it, what arrived otherwise than it should, uncertain ones, times, drain. Of
/// histograms that are empty nothing is told.
QList<Fact> ledgerFacts(const ledger::Account& account, const metrics::Histogram& delivery,
                        const metrics::Histogram& transit);
/// Why the figures are not the whole truth, a sentence each; none as a rule.
QStringList ledgerWarnings(const ledger::Account& account);
/// The `most` domains with the most deliveries; the others in one line below.
Cells domainCells(const ledger::Account& account, std::size_t most);
/// The first `most` listed of each kind.
Cells itemCells(const ledger::Account& account, std::size_t most);

/// All of that for a terminal, with the label "Delivered".
QStringList ledgerLines(const ledger::Account& account, const metrics::Histogram& delivery,
                        const metrics::Histogram& transit, const TextStyle& style);

} // namespace stampede::report
