// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "load/run_result.h"
#include "metrics/hdr_log.h"
#include "metrics/point_maker.h"
#include "metrics/seconds.h"
#include "report/csv.h"
#include "report/jtl.h"
#include "report/run_record.h"

#include <QFile>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace stampede::cli {

/// The files a run writes. They are opened before it starts, so that a path that cannot be written is found
/// out then, and grow with it where their kind allows, so that whatever happens what was measured is kept.
class ResultFiles {
public:
    struct Paths {
        std::string csv;
        std::string json;
        std::string hlog;
        std::string html;
        std::string junit;
        std::string jtl;

        bool isEmpty() const
        {
            return csv.empty() && json.empty() && hlog.empty() && html.empty() && junit.empty() &&
                   jtl.empty();
        }
        /// One of them goes to standard output.
        bool useStandardOutput() const;
    };

    /// Opens what is asked for; "-" is standard output. Adds what cannot be opened to `problems`.
    ResultFiles(const Paths& paths, Problems& problems);
    ~ResultFiles();

    void begin(Nanos wallStart, const job::Job& job = {});
    void add(const metrics::SecondRow& row);
    /// For the curves of the HTML report.
    void add(const metrics::Snapshot& snapshot);
    /// Of a run that ended here and now.
    void finish(const load::RunResult& result);
    /// Of one that was kept.
    void finish(const report::RunRecord& record);
    /// What could not be written, once each file.
    const Problems& problems() const { return m_problems; }

private:
    struct Output {
        std::unique_ptr<QFile> file;
        bool failed = false;
        explicit operator bool() const { return file != nullptr; }
    };
    static Output open(const std::string& path, const char* option, Problems& problems);
    void check(bool written, Output& output);
    void write(const QByteArray& bytes, Output& output);

    Output m_csvFile;
    Output m_jsonFile;
    Output m_hlogFile;
    Output m_htmlFile;
    Output m_junitFile;
    Output m_jtlFile;
    std::unique_ptr<report::CsvWriter> m_csv;
    std::unique_ptr<metrics::HdrLogWriter> m_hlog;
    std::unique_ptr<report::JtlWriter> m_jtl;
    metrics::PointMaker m_points;
    metrics::History m_history;
    Problems m_problems;
};

/// --csv, --json, --hlog, --html, --junit and --jtl.
void addFileOptions(CLI::App& command, ResultFiles::Paths& paths);

} // namespace stampede::cli
