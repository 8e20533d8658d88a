// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/point.h"
#include "metrics/seconds.h"

#include <QByteArray>

namespace stampede::store {

// Seconds, histograms and points as the database keeps them. Readers take anything: they give false, and the
// value is then of no use, when the bytes are not what the writer made.

/// All histograms together, deflated; empty bytes for empty ones.
QByteArray packDistributions(const metrics::Distributions& distributions);
bool unpackDistributions(const QByteArray& bytes, metrics::Distributions& out);

QByteArray packPoint(const metrics::Point& point);
bool unpackPoint(const QByteArray& bytes, metrics::Point& out);

/// The findings of a run as they grow from second to second: only those that changed are written, and a
/// sample only once. One object goes through the seconds of a run in their order.
class FindingTrail {
public:
    FindingTrail() = default;
    explicit FindingTrail(std::vector<metrics::Finding> sofar) : m_list(std::move(sofar)) {}
    /// Those of `now` (of the run so far) that differ from what was noted; now noted.
    std::vector<metrics::Finding> changes(const std::vector<metrics::Finding>& now);
    void apply(const std::vector<metrics::Finding>& changes);
    /// Most frequent first.
    std::vector<metrics::Finding> sorted() const;

private:
    metrics::Finding* find(const metrics::Finding& like);
    std::vector<metrics::Finding> m_list;
};

/// Without distributions; of the findings what changed since the row before.
QByteArray packRow(const metrics::SecondRow& row, FindingTrail& trail);
/// Distributions stay as they are in `out`.
bool unpackRow(const QByteArray& bytes, metrics::SecondRow& out, FindingTrail& trail);

} // namespace stampede::store
