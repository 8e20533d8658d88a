// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/result_spool.h"

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
{}

void ResultSpool::note(bool written, const QFile& file)
{
    if (!written && m_fault.isEmpty())
        m_fault = Text::tr("the results could not be kept in %1: %2")
                      .arg(m_folder.path(), m_folder.isValid() ? file.errorString() : m_folder.errorString());
}

void ResultSpool::begin(Nanos wallStart)
{
    note(m_csvFile.open(QIODevice::ReadWrite | QIODevice::Truncate), m_csvFile);
    note(m_hlogFile.open(QIODevice::ReadWrite | QIODevice::Truncate), m_hlogFile);
    m_csv = std::make_unique<report::CsvWriter>(m_csvFile);
    m_hlog = std::make_unique<metrics::HdrLogWriter>(m_hlogFile, wallStart);
    note(m_csv->writeHeader(), m_csvFile);
    note(m_hlog->writeHeader(), m_hlogFile);
}

void ResultSpool::add(const metrics::SecondRow& row)
{
    if (!m_csv)
        return;
    note(m_csv->write(row) && m_csvFile.flush(), m_csvFile);
    note(m_hlog->write(row) && m_hlogFile.flush(), m_hlogFile);
}

void ResultSpool::finish(const load::RunResult& result)
{
    m_json = report::summaryJson(result);
}

QString ResultSpool::save(Kind kind, const QString& path)
{
    if (kind == Kind::Json) {
        QBuffer from(&m_json);
        from.open(QIODevice::ReadOnly);
        return copyTo(from, path);
    }
    if (!m_fault.isEmpty())
        return m_fault;
    QFile& from = kind == Kind::Csv ? m_csvFile : m_hlogFile;
    if (!from.seek(0))
        return Text::tr("%1 cannot be read: %2").arg(from.fileName(), from.errorString());
    const QString error = copyTo(from, path);
    from.seek(from.size());
    return error;
}

} // namespace stampede::widgets
