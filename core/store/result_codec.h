// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "report/run_record.h"

#include <QByteArray>

namespace stampede::store {

// The rest of a run as the database keeps it; readers as in metric_codec.h.

/// Without the job and the run's id, which are kept beside it. The snapshot comes back without its interval's
/// distributions.
QByteArray packResult(const load::RunResult& result);
bool unpackResult(const QByteArray& bytes, load::RunResult& out);

QByteArray packEnvironment(const report::Environment& environment);
bool unpackEnvironment(const QByteArray& bytes, report::Environment& out);

QByteArray packStandings(const std::vector<criteria::Standing>& standings);
bool unpackStandings(const QByteArray& bytes, std::vector<criteria::Standing>& out);

QByteArray packCeiling(const load::CeilingResult& ceiling);
bool unpackCeiling(const QByteArray& bytes, load::CeilingResult& out);

/// A run up to a second, written now and then, so that one that was interrupted need not be added up from its
/// start.
struct Checkpoint {
    quint64 through = 0; ///< the last second in it
    Nanos sending{0};
    metrics::SnapshotPtr totals;
};
QByteArray packCheckpoint(const Checkpoint& checkpoint);
bool unpackCheckpoint(const QByteArray& bytes, Checkpoint& out);

} // namespace stampede::store
