// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/latency_track.h"
#include "criteria/rule.h"
#include "criteria/tally.h"

namespace stampede::criteria {

/// Follows one criterion through a run.
class Tracker {
public:
    /// `from`: where its looking begins. `track`: of a latency metric that is not judged second by second;
    /// outlives this, and is given each row first.
    Tracker(const QString& text, const Rule& rule, Nanos from, const LatencyTrack* track);

    /// `inFlight`: messages under way at the end of `row`.
    void add(const metrics::SecondRow& row, quint64 inFlight);
    /// What waits for more data is decided by what there is. `ledgerGap`: see Judge::finish().
    void finish(const QString& ledgerGap);
    Standing standing() const;
    bool asksForEnd() const { return m_asks; }
    const QString& text() const { return m_text; }

private:
    quint64 codesIn(const metrics::SecondRow& row);
    void judgeWhole(const metrics::SecondRow& row, const Tally& tally, const metrics::Histogram* second);
    void judgeValue(const metrics::SecondRow& row, std::optional<double> value);
    void countSecond(double value, Nanos length);
    Verdict verdictOfWhole(std::optional<double> value) const;
    Verdict verdict() const;
    Verdict verdictWithoutGap() const;
    bool marksProgress(const metrics::SecondRow& row) const;
    void setBroken(bool broken, Nanos now);
    double metShare() const;

    QString whyBroken() const;
    QString whyInconclusive() const;
    QString noData() const;
    QString noLedgerData() const;

    QString m_text;
    Rule m_rule;
    Nanos m_from;
    const LatencyTrack* m_track;

    Tally m_whole;
    Tally m_wholeToLastEnd; // without the seconds at the end in which no message ended (or arrived) any more
    TallyWindow m_window;
    quint64 m_codesBefore = 0;

    std::optional<double> m_value;
    quint64 m_judged = 0;
    quint64 m_met = 0;
    Nanos m_judgedTime{0};
    Nanos m_streak{0}; // of seconds that broke it
    Verdict m_wholeVerdict = Verdict::Inconclusive;
    bool m_seen = false;
    bool m_finished = false;
    bool m_stuck = false; // broken for good
    bool m_asks = false;
    QString m_stuckReason;
    QString m_gap;
    std::optional<Nanos> m_brokenAt;
    std::optional<Nanos> m_brokenSince; // while it is broken
};

} // namespace stampede::criteria
