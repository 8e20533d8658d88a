// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "load/run_result.h"
#include "metrics/hdr_log.h"
#include "metrics/seconds.h"
#include "report/csv.h"

#include <QFile>

#include <memory>
#include <string>

namespace stampede::cli {

/// The files a run writes. They are opened before it starts, so that a path that cannot be written is found
/// out then, and grow with it, so that whatever happens what was measured is kept.
class ResultFiles {
public:
    struct Paths {
        std::string csv;
        std::string json;
        std::string hlog;
    };

    /// Opens what is asked for; "-" for json is standard output. Adds what cannot be opened to `problems`.
    ResultFiles(const Paths& paths, Problems& problems);
    ~ResultFiles();

    void begin(Nanos wallStart);
    void add(const metrics::SecondRow& row);
    void finish(const load::RunResult& result);
    /// What could not be written, once each file.
    const Problems& problems() const { return m_problems; }

private:
    std::unique_ptr<QFile> open(const std::string& path, const char* option, Problems& problems);
    void check(bool written, const std::unique_ptr<QFile>& file, bool& reported);

    std::unique_ptr<QFile> m_csvFile;
    std::unique_ptr<QFile> m_jsonFile;
    std::unique_ptr<QFile> m_hlogFile;
    std::unique_ptr<report::CsvWriter> m_csv;
    std::unique_ptr<metrics::HdrLogWriter> m_hlog;
    bool m_csvFailed = false;
    bool m_jsonFailed = false;
    bool m_hlogFailed = false;
    Problems m_problems;
};

} // namespace stampede::cli
