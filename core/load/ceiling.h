// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"
#include "job/job.h"

#include <optional>
#include <vector>

namespace stampede::load {

/// One step of the search for the ceiling.
struct CeilingStep {
    enum class Kind : quint8 { Rise, Bisect, Proof };
    enum class State : quint8 { Running, Passed, Failed, Inconclusive };
    Kind kind = Kind::Rise;
    State state = State::Running;
    double level = 0;    ///< asked: messages a second (open model) or connections (closed)
    Nanos from{0};       ///< since the start of the run
    Nanos judgedFrom{0}; ///< after settling
    Nanos to{0};
    double acceptedRate = 0; ///< of what was judged
    double p50 = 0, p95 = 0, p99 = 0; ///< response time of what was judged, µs
    QString reason; ///< why it failed or says nothing; a sentence
};

/// What a search found; also while it goes on.
struct CeilingResult {
    bool openModel = true;
    bool over = false;           ///< the search has come to its end
    bool proved = false;         ///< `found` passed its proof
    std::optional<double> found; ///< highest level that passed
    QString text;                ///< what came of it, in a sentence, once it is over
    std::vector<CeilingStep> steps;
};

/// What a step measured, to be judged.
struct CeilingMeasurement {
    criteria::Verdict verdict = criteria::Verdict::Met;
    QString reason; ///< of a verdict that is not Met
    double acceptedRate = 0;
    double p50 = 0, p95 = 0, p99 = 0;
};

/// Decides which level to try next; a pure function of the steps so far. Exponential rise, bisection, then a proof; a
/// proof that fails takes the level down by the precision, then by twice that and so on, four proofs at most.
class CeilingSearch {
public:
    /// `first`, `most`: levels; whole numbers only when `whole` (connections).
    CeilingSearch(const job::Search& search, double first, double most, bool whole);

    struct Trial {
        CeilingStep::Kind kind = CeilingStep::Kind::Rise;
        double level = 0;
        Nanos settle{0};
        Nanos judged{0};
    };
    /// What to try now; nothing: the search is over.
    const std::optional<Trial>& next() const { return m_next; }
    void record(bool passed);
    std::optional<double> found() const { return m_good > 0 ? std::optional(m_good) : std::nullopt; }
    bool proved() const { return m_proved; }
    /// The highest level allowed passed: the ceiling is beyond.
    bool reachedMost() const { return m_reachedMost; }

private:
    double rounded(double level) const;
    void decide();

    job::Search m_search;
    double m_most;
    bool m_whole;
    double m_good = 0;
    double m_bad = 0; ///< lowest level that failed; 0: none yet
    int m_proofs = 0;
    bool m_proved = false;
    bool m_reachedMost = false;
    std::optional<Trial> m_next;
};

} // namespace stampede::load
