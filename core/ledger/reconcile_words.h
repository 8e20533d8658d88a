// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stampede::ledger {

/// What reconciling says to people, in one place for translators.
struct ReconcileWords {
    Q_DECLARE_TR_FUNCTIONS(stampede::ledger::Reconcile)
};

} // namespace stampede::ledger
