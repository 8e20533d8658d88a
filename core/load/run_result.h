// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "criteria/criterion.h"
#include "job/job.h"
#include "ledger/account.h"
#include "load/ceiling.h"
#include "load/marker.h"
#include "load/probe_result.h"
#include "metrics/snapshot.h"
#include "net/tls_settings.h"
#include "smtp/capabilities.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace stampede::load {

/// Why a run ended.
enum class EndReason : quint8 {
    Completed,    ///< all messages sent, or the duration is over
    Stopped,      ///< asked to stop; open transactions were finished
    Aborted,      ///< asked to abort, or the grace of a stop ran out
    ErrorBudget,  ///< more errors than the job allows
    Criterion,    ///< a broken criterion asked for the end
    NotCarriedOut ///< the target could not be reached, or no session ever became ready
};

/// What a run leaves behind.
struct RunResult {
    QString runId;
    job::Job job;
    QDateTime started; ///< UTC
    QDateTime ended;
    EndReason reason = EndReason::Completed;
    Error error;               ///< for NotCarriedOut and ErrorBudget: what happened and what to do
    metrics::SnapshotPtr last; ///< null when nothing was started
    Nanos sending{0};          ///< from the start to the end of the last message: what rates are taken over
    int workers = 0;
    std::vector<Marker> markers;                    ///< what a person did meanwhile, in order
    std::optional<smtp::Capabilities> capabilities; ///< of the first session that became ready
    std::optional<net::TlsFacts> tls;               ///< of the first handshake
    std::vector<criteria::Standing> criteria;       ///< of the job's criteria, in their order
    std::optional<CeilingResult> ceiling;           ///< of a search for the ceiling
    std::optional<ledger::Account> ledger;          ///< of a tracked run
    std::optional<ProbeResult> probe;               ///< that ran beside it
};

} // namespace stampede::load
