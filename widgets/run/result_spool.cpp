// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/result_spool.h"

#include "report/html.h"
#include "report/junit.h"
#include "report/summary.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::ResultSpool)
};

bool copyAll(QIODevice& from, QIODevice& to)
{
    constexpr qint64 piece = 1 << 20;
    while (!from.atEnd()) {
        const QByteArray octets = from.read(piece);
        if (octets.isEmpty() || to.write(octets) != octets.size())
            return false;
    }
    return true;
}

// Whole or not at all; but a pipe or a device is written to, not replaced. Gives the reason when it fails.
QString copyTo(QIODevice& from, const QString& path)
{
    const QFileInfo there(path);
    const bool special = there.exists() && !there.isFile() && !there.isDir();
    QFile plain(path);
    QSaveFile safe(path);
    QFileDevice& to = special ? static_cast<QFileDevice&>(plain) : static_cast<QFileDevice&>(safe);
    const bool written =
        to.open(QIODevice::WriteOnly) && copyAll(from, to) && to.flush() && (special || safe.commit());
    return written ? QString() : Text::tr("%1 cannot be written: %2").arg(path, to.errorString());
}

} // namespace

ResultSpool::ResultSpool()
    : m_csvFile(m_folder.filePath(QStringLiteral("seconds.csv")))
    , m_hlogFile(m_folder.filePath(QStringLiteral("latency.hlog")))
    , m_jtlFile(m_folder.filePath(QStringLiteral("samples.jtl")))
{}

void ResultSpool::note(bool written, const QFile& file)
{
    if (!written && m_fault.isEmpty())
        m_fault = Text::tr("the results could not be kept in %1: %2")
                      .arg(m_folder.path(), m_folder.isValid() ? file.errorString() : m_folder.errorString());
}

void ResultSpool::begin(Nanos wallStart, const job::Job& job)
{
    for (QFile* file : {&m_csvFile, &m_hlogFile, &m_jtlFile})
        note(file->open(QIODevice::ReadWrite | QIODevice::Truncate), *file);
    m_csv = std::make_unique<report::CsvWriter>(m_csvFile);
    m_hlog = std::make_unique<metrics::HdrLogWriter>(m_hlogFile, wallStart);
    m_jtl = std::make_unique<report::JtlWriter>(m_jtlFile, wallStart, job);
    note(m_csv->writeHeader(), m_csvFile);
    note(m_hlog->writeHeader(), m_hlogFile);
    note(m_jtl->writeHeader(), m_jtlFile);
}

void ResultSpool::add(const metrics::SecondRow& row)
{
    if (!m_csv)
        return;
    note(m_csv->write(row) && m_csvFile.flush(), m_csvFile);
    note(m_hlog->write(row) && m_hlogFile.flush(), m_hlogFile);
    note(m_jtl->write(row) && m_jtlFile.flush(), m_jtlFile);
}

void ResultSpool::add(const std::vector<metrics::PointAt>& points)
{
    for (const metrics::PointAt& point : points)
        m_record.history.add(point);
}

void ResultSpool::finish(const load::RunResult& result)
{
    m_record.result = result;
    m_record.environment = report::thisEnvironment();
}

QString ResultSpool::saveText(const QByteArray& text, const QString& path) const
{
    QBuffer from;
    from.setData(text);
    from.open(QIODevice::ReadOnly);
    return copyTo(from, path);
}

QString ResultSpool::save(Kind kind, const QString& path)
{
    switch (kind) {
    case Kind::Json: return saveText(report::summaryJson(m_record.result, m_record.environment), path);
    case Kind::Html: return saveText(report::htmlReport(m_record), path);
    case Kind::JUnit: return saveText(report::junitXml(m_record), path);
    default: break;
    }
    if (!m_fault.isEmpty())
        return m_fault;
    QFile& from = kind == Kind::Csv ? m_csvFile : kind == Kind::Hlog ? m_hlogFile : m_jtlFile;
    if (!from.seek(0))
        return Text::tr("%1 cannot be read: %2").arg(from.fileName(), from.errorString());
    const QString error = copyTo(from, path);
    from.seek(from.size());
    return error;
}

} // namespace stampede::widgets
