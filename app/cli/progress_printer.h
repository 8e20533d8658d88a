// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "metrics/snapshot.h"

#include <QString>

#include <deque>
#include <string>

namespace stampede::cli {

/// Shows a run while it goes on. Auto: a line that is rewritten ten times a second on a terminal, else plain
/// lines, one a second for the first ten seconds, then every ten. Json: one Snapshot a second on standard
/// output.
class ProgressPrinter {
public:
    enum class Style { Auto, Line, Plain, Json, None };
    static bool parse(const std::string& text, Style& style);

    ProgressPrinter(Style style, const job::Job& job);

    void show(const metrics::SnapshotPtr& snapshot);
    /// Takes the rewritten line away.
    void finish();
    /// A sentence on a line of its own, where progress is shown to people.
    void say(const QString& sentence);
    bool usesStandardOutput() const { return m_style == Style::Json; }

private:
    void rewrite(const metrics::Snapshot& snapshot);

    Style m_style;
    const job::Job& m_job;
    std::deque<metrics::SnapshotPtr> m_history; // of the last second
    Nanos m_next{0};
    bool m_lineShown = false;
};

} // namespace stampede::cli
