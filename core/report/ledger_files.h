// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "ledger/reconcile.h"
#include "report/run_record.h"

#include <QByteArray>
#include <QJsonObject>

namespace stampede::report {

// What became of the messages of a tracked run, for programs; documented in docs/results.md.

QJsonObject ledgerJson(const ledger::Account& account);
/// Null when the run was not tracked.
QJsonValue ledgerJson(const std::optional<ledger::Account>& account);
/// The lists: "kind,sequence,recipient,copies" and a row for each item, RFC 4180.
QByteArray ledgerCsv(const ledger::Account& account);
/// The two journals of a run, joined.
QByteArray reconciledJson(const ledger::Reconciled& reconciled);

} // namespace stampede::report
