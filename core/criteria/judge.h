// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"
#include "metrics/seconds.h"

#include <memory>

namespace stampede::criteria {

/// What a job says that criteria need to know.
struct Circumstances {
    bool openModel = false;
    Nanos rampEnd{0};              ///< "after ramp" counts from here
    std::optional<Nanos> duration; ///< of the run, where it is known before
    bool tls = false;
    bool auth = false;
    bool tracked = false; ///< messages are followed to the sink
};

/// Every problem of `lines`: places are "criteria[2]", texts begin with the column ("column 7: …"). Also what
/// can never be judged under `circumstances` (lateness in the closed model, a window longer than the run).
void check(const QStringList& lines, const Circumstances& circumstances, Problems& problems);

/// Judges a run by its criteria, second by second. Its memory does not grow with the run. One thread.
class Judge {
public:
    /// `lines` without problems; lines that cannot be parsed are left out.
    Judge(const QStringList& lines, const Circumstances& circumstances);
    ~Judge();
    Judge(Judge&&) noexcept;
    Judge& operator=(Judge&&) noexcept;

    bool isEmpty() const;
    void add(const metrics::SecondRow& row);
    /// As they stand now, in the order of the lines.
    std::vector<Standing> standings() const;
    /// The same at the end of a run: what waits for more data is judged by what there is, or inconclusive.
    /// `ledgerGap`: why the ledger's account is not complete, a sentence; empty: it is, or there is none.
    /// What arrivals that were missed could turn is inconclusive then.
    std::vector<Standing> finish(const QString& ledgerGap = {});
    /// Set once a broken criterion asks for the end of the run: its text.
    std::optional<QString> abortAsked() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace stampede::criteria
