// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "load/run_result.h"
#include "metrics/hdr_log.h"
#include "metrics/seconds.h"
#include "report/csv.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace stampede::widgets {

/// Keeps the results of a run in temporary files while it goes on, by the writers of the command line, so
/// that saving them afterwards is a copy and memory does not grow with the run. One thread.
class ResultSpool {
public:
    enum class Kind : quint8 { Csv, Json, Hlog };

    ResultSpool();
    /// `wallStart`: since the Unix epoch.
    void begin(Nanos wallStart);
    void add(const metrics::SecondRow& row);
    void finish(const load::RunResult& result);
    /// Empty when `path` was written whole; else why not, in a sentence. What stood there before stays then.
    QString save(Kind kind, const QString& path);

private:
    void note(bool written, const QFile& file);

    QTemporaryDir m_folder;
    QFile m_csvFile;
    QFile m_hlogFile;
    std::unique_ptr<report::CsvWriter> m_csv;
    std::unique_ptr<metrics::HdrLogWriter> m_hlog;
    QByteArray m_json;
    QString m_fault; ///< why the temporary files are not whole
};

} // namespace stampede::widgets
