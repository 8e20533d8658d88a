// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/marker.h"
#include "metrics/point.h"
#include "report/run_record.h"
#include "store/database.h"
#include "store/run_totals.h"
#include "store/part.h"

#include <QLockFile>

#include <array>
#include <deque>

namespace stampede::store {

/// The file that is locked as long as run number `run` of the history at `path` is being written. The lock
/// goes with the program that holds it, however it ends.
QString lockPath(const QString& path, qint64 run);

/// What begins a run.
struct RunHead {
    QString id;
    job::Job job;
    report::Environment environment;
    QDateTime started;
};

/// What is to be written together.
struct Batch {
    struct LogLine {
        QDateTime at;
        QString text;
    };
    std::vector<metrics::SecondRow> rows;
    std::vector<metrics::PointAt> points;
    std::vector<load::Marker> markers;
    std::vector<LogLine> log;
    std::optional<std::vector<criteria::Standing>> standings;
    std::optional<load::CeilingResult> ceiling;

    bool isEmpty() const;
};

/// Histograms are kept a second each up to here, and ten seconds together beyond.
inline constexpr quint64 fineSeconds = 3600;
inline constexpr quint64 secondsTogether = 10;
/// How many texts of the log are kept of a run; what comes beyond is dropped.
inline constexpr int mostLogLines = 10'000;

/// Writes one run into a history. One thread.
class RunWriter {
public:
    /// Begins the run `head`; its row stands as Running until finish().
    static Result<std::unique_ptr<RunWriter>> begin(const QString& path, const RunHead& head);

    const QString& notice() const { return m_database->notice(); }
    /// All of it in one transaction: after success it survives the end of this program. After an error
    /// nothing more can be written.
    Status write(const Batch& batch);
    Status finish(const load::RunResult& result);

private:
    RunWriter(std::unique_ptr<Database> database, QDateTime started);
    Status insert(const RunHead& head);
    Status put(Part part, const QByteArray& bytes);
    Status writeRow(const metrics::SecondRow& row);
    Status writeHistograms(const metrics::SecondRow& row);
    /// Replaces the histograms of up to ten seconds by one of them all.
    Status joinHistograms();
    Status writePoint(const metrics::PointAt& at);
    Status writeEvents(const Batch& batch);
    Status writeProgress();
    Status writeFigures(const Figures& figures);
    Status insertHistograms(quint64 second, const metrics::Distributions& distributions);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<QLockFile> m_lock; // goes before the database does
    QDateTime m_started;
    qint64 m_run = 0;
    quint64 m_bytes = 0;
    RunTotals m_totals;
    FindingTrail m_findings;
    std::optional<std::vector<criteria::Standing>> m_standings;
    std::array<std::deque<qint64>, metrics::resolutionCount> m_points; // starts of those there
    metrics::Distributions m_group;
    std::vector<quint64> m_groupSeconds; // those whose histograms are in m_group
    quint64 m_checkpointed = 0;
    int m_logLines = 0;
};

} // namespace stampede::store
