// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_files.h"

#include "report/html.h"
#include "report/junit.h"
#include "report/summary.h"

#include <QCoreApplication>

#include <cstdio>

namespace stampede::cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::ResultFiles)
};
} // namespace

bool ResultFiles::Paths::useStandardOutput() const
{
    for (const std::string* path : {&csv, &json, &hlog, &html, &junit, &jtl})
        if (*path == "-")
            return true;
    return false;
}

ResultFiles::ResultFiles(const Paths& paths, Problems& problems)
    : m_csvFile(open(paths.csv, "--csv", problems))
    , m_jsonFile(open(paths.json, "--json", problems))
    , m_hlogFile(open(paths.hlog, "--hlog", problems))
    , m_htmlFile(open(paths.html, "--html", problems))
    , m_junitFile(open(paths.junit, "--junit", problems))
    , m_jtlFile(open(paths.jtl, "--jtl", problems))
{}

ResultFiles::~ResultFiles() = default;

ResultFiles::Output ResultFiles::open(const std::string& path, const char* option, Problems& problems)
{
    if (path.empty())
        return {};
    auto file = std::make_unique<QFile>();
    if (path == "-") {
        if (file->open(stdout, QIODevice::WriteOnly))
            return {std::move(file)};
    } else {
        file->setFileName(QString::fromStdString(path));
        if (file->open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {std::move(file)};
    }
    problems.add(
        QString::fromLatin1(option),
        Text::tr("\"%1\" cannot be written: %2.").arg(QString::fromStdString(path), file->errorString()));
    return {};
}

void ResultFiles::check(bool written, Output& output)
{
    // Flushed as it goes: after a crash or a kill the rows so far are in the file.
    if ((written && output.file->flush()) || output.failed)
        return;
    output.failed = true;
    m_problems.add(output.file->fileName(),
                   Text::tr("could not be written to the end: %1.").arg(output.file->errorString()));
}

void ResultFiles::write(const QByteArray& bytes, Output& output)
{
    check(output.file->write(bytes) == bytes.size(), output);
}

void ResultFiles::begin(Nanos wallStart, const job::Job& job)
{
    if (m_csvFile) {
        m_csv = std::make_unique<report::CsvWriter>(*m_csvFile.file);
        check(m_csv->writeHeader(), m_csvFile);
    }
    if (m_hlogFile) {
        m_hlog = std::make_unique<metrics::HdrLogWriter>(*m_hlogFile.file, wallStart);
        check(m_hlog->writeHeader(), m_hlogFile);
    }
    if (m_jtlFile) {
        m_jtl = std::make_unique<report::JtlWriter>(*m_jtlFile.file, wallStart, job);
        check(m_jtl->writeHeader(), m_jtlFile);
    }
}

void ResultFiles::add(const metrics::SecondRow& row)
{
    if (m_csv)
        check(m_csv->write(row), m_csvFile);
    if (m_hlog)
        check(m_hlog->write(row), m_hlogFile);
    if (m_jtl)
        check(m_jtl->write(row), m_jtlFile);
}

void ResultFiles::add(const metrics::Snapshot& snapshot)
{
    if (!m_htmlFile)
        return;
    for (const metrics::PointAt& point : m_points.add(snapshot))
        m_history.add(point);
}

void ResultFiles::finish(const load::RunResult& result)
{
    if (m_htmlFile)
        for (const metrics::PointAt& point : m_points.finish())
            m_history.add(point);
    report::RunRecord record;
    record.result = result;
    record.environment = report::thisEnvironment();
    record.history = m_history;
    finish(record);
}

void ResultFiles::finish(const report::RunRecord& record)
{
    if (m_jsonFile)
        write(report::summaryJson(record.result, record.environment), m_jsonFile);
    if (m_junitFile)
        write(report::junitXml(record), m_junitFile);
    if (m_htmlFile)
        write(report::htmlReport(record), m_htmlFile);
}

void addFileOptions(CLI::App& command, ResultFiles::Paths& paths)
{
    command.add_option("--csv", paths.csv, "Write one row a second to this file");
    command.add_option("--json", paths.json, "Write the whole summary to this file (-: standard output)");
    command.add_option("--hlog", paths.hlog, "Write an HdrHistogram log to this file");
    command.add_option("--html", paths.html, "Write a report for people to this file, all in one");
    command.add_option("--junit", paths.junit,
                       "Write JUnit XML to this file, a test case for each criterion");
    command.add_option("--jtl", paths.jtl, "Write CSV that JMeter reads to this file");
}

} // namespace stampede::cli
