// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_files.h"

#include "report/summary.h"

#include <QCoreApplication>

#include <cstdio>

namespace stampede::cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::ResultFiles)
};
} // namespace

ResultFiles::ResultFiles(const Paths& paths, Problems& problems)
    : m_csvFile(open(paths.csv, "--csv", problems))
    , m_jsonFile(open(paths.json, "--json", problems))
    , m_hlogFile(open(paths.hlog, "--hlog", problems))
{}

ResultFiles::~ResultFiles() = default;

std::unique_ptr<QFile> ResultFiles::open(const std::string& path, const char* option, Problems& problems)
{
    if (path.empty())
        return nullptr;
    auto file = std::make_unique<QFile>();
    if (path == "-") {
        if (file->open(stdout, QIODevice::WriteOnly))
            return file;
    } else {
        file->setFileName(QString::fromStdString(path));
        if (file->open(QIODevice::WriteOnly | QIODevice::Truncate))
            return file;
    }
    problems.add(
        QString::fromLatin1(option),
        Text::tr("\"%1\" cannot be written: %2.").arg(QString::fromStdString(path), file->errorString()));
    return nullptr;
}

void ResultFiles::check(bool written, const std::unique_ptr<QFile>& file, bool& reported)
{
    // Flushed as it goes: after a crash or a kill the rows so far are in the file.
    if ((written && file->flush()) || reported)
        return;
    reported = true;
    m_problems.add(file->fileName(),
                   Text::tr("could not be written to the end: %1.").arg(file->errorString()));
}

void ResultFiles::begin(Nanos wallStart)
{
    if (m_csvFile) {
        m_csv = std::make_unique<report::CsvWriter>(*m_csvFile);
        check(m_csv->writeHeader(), m_csvFile, m_csvFailed);
    }
    if (m_hlogFile) {
        m_hlog = std::make_unique<metrics::HdrLogWriter>(*m_hlogFile, wallStart);
        check(m_hlog->writeHeader(), m_hlogFile, m_hlogFailed);
    }
}

void ResultFiles::add(const metrics::SecondRow& row)
{
    if (m_csv)
        check(m_csv->write(row), m_csvFile, m_csvFailed);
    if (m_hlog)
        check(m_hlog->write(row), m_hlogFile, m_hlogFailed);
}

void ResultFiles::finish(const load::RunResult& result)
{
    if (!m_jsonFile)
        return;
    const QByteArray json = report::summaryJson(result);
    check(m_jsonFile->write(json) == json.size(), m_jsonFile, m_jsonFailed);
}

} // namespace stampede::cli
