// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "load/run_result.h"
#include "metrics/hdr_log.h"
#include "metrics/seconds.h"
#include "metrics/point.h"
#include "report/csv.h"
#include "report/jtl.h"
#include "report/run_record.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace stampede::widgets {

/// Keeps the results of a run in temporary files while it goes on, by the writers of the command line, so
/// that saving them afterwards is a copy and memory does not grow with the run. One thread.
class ResultSpool {
public:
    enum class Kind : quint8 { Csv, Json, Hlog, Html, JUnit, Jtl };

    ResultSpool();
    /// `wallStart`: since the Unix epoch.
    void begin(Nanos wallStart, const job::Job& job);
    void add(const metrics::SecondRow& row);
    /// For the curves of reports.
    void add(const std::vector<metrics::PointAt>& points);
    /// Of a run that ended here and now.
    void finish(const load::RunResult& result);
    /// Of one that was kept.
    void finish(const report::RunRecord& record) { m_record = record; }
    const report::RunRecord& record() const { return m_record; }
    /// Empty when `path` was written whole; else why not, in a sentence. What stood there before stays then.
    QString save(Kind kind, const QString& path);

private:
    void note(bool written, const QFile& file);
    QString saveText(const QByteArray& text, const QString& path) const;

    QTemporaryDir m_folder;
    QFile m_csvFile;
    QFile m_hlogFile;
    QFile m_jtlFile;
    std::unique_ptr<report::CsvWriter> m_csv;
    std::unique_ptr<metrics::HdrLogWriter> m_hlog;
    std::unique_ptr<report::JtlWriter> m_jtl;
    report::RunRecord m_record;
    QString m_fault; ///< why the temporary files are not whole
};

} // namespace stampede::widgets
