// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/history_desk.h"

#include "job/describe.h"
#include "metrics/hdr_log.h"
#include "report/csv.h"
#include "report/summary.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::HistoryDesk)
};

constexpr int summaryWidth = 96; // characters

bool writeRows(store::Store& store, const QString& id, const QString& kind, QIODevice& to, QString& why)
{
    bool written = true;
    Status read = success();
    if (kind == QLatin1StringView("csv")) {
        report::CsvWriter csv(to);
        written = csv.writeHeader();
        read = store.eachRow(id, [&](const metrics::SecondRow& row) { written = written && csv.write(row); });
    } else {
        const Result<store::RunEntry> entry = store.entry(id);
        const qint64 start = entry ? entry->started.toMSecsSinceEpoch() : 0;
        metrics::HdrLogWriter log(to, std::chrono::milliseconds(start));
        written = log.writeHeader();
        read = store.eachRow(id, [&](const metrics::SecondRow& row) { written = written && log.write(row); });
    }
    if (!read)
        why = read.error().toString();
    return written && read;
}

} // namespace

store::Store* HistoryDesk::store()
{
    if (m_store)
        return m_store.get();
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(m_path);
    if (!opened) {
        const QString why = opened.error().toString();
        if (why != m_told)
            Q_EMIT failed(why);
        m_told = why;
        return nullptr;
    }
    m_told.clear();
    m_store = std::move(*opened);
    if (!m_store->notice().isEmpty())
        Q_EMIT noticed(m_store->notice());
    return m_store.get();
}

template <typename T>
bool HistoryDesk::tell(const Result<T>& result)
{
    if (!result)
        Q_EMIT failed(result.error().toString());
    return result.hasValue();
}

void HistoryDesk::list(const store::Filter& filter)
{
    QList<store::RunEntry> entries;
    if (store::Store* open = store()) {
        // A run whose program has gone since would stand as running.
        (void)open->adoptInterrupted();
        Result<QList<store::RunEntry>> found = open->list(filter);
        if (tell(found))
            entries = std::move(*found);
    }
    Q_EMIT listed(entries);
}

void HistoryDesk::load(const QString& id)
{
    store::Store* open = store();
    if (!open)
        return;
    Result<report::RunRecord> record = open->load(id);
    if (tell(record))
        Q_EMIT loaded(id, std::make_shared<const report::RunRecord>(std::move(*record)));
}

void HistoryDesk::readJob(const QString& id)
{
    store::Store* open = store();
    if (!open)
        return;
    const Result<job::Job> job = open->job(id);
    if (tell(job))
        Q_EMIT jobRead(id, *job);
}

void HistoryDesk::describe(const QString& id)
{
    QString text;
    if (store::Store* open = store()) {
        const Result<report::RunRecord> record = open->load(id);
        if (record)
            text = job::describe(record->result.job) + QStringLiteral("\n\n") +
                   report::summaryText(record->result, {false, summaryWidth});
        else
            text = record.error().toString();
    }
    Q_EMIT described(id, text);
}

void HistoryDesk::change(const std::function<Status(store::Store&)>& work)
{
    store::Store* open = store();
    if (!open)
        return;
    (void)tell(work(*open));
    Q_EMIT changed(); // also after a failure: what is shown may be old
}

void HistoryDesk::exportRun(const QString& id, const QString& kind, const QString& path)
{
    store::Store* open = store();
    QSaveFile file(path);
    QString why;
    bool written = false;
    if (!open) {
        why = Text::tr("the history cannot be opened");
    } else if (!file.open(QIODevice::WriteOnly)) {
        why = file.errorString();
    } else if (kind == QLatin1StringView("json")) {
        const Result<report::RunRecord> record = open->load(id);
        if (record)
            written = file.write(report::summaryJson(record->result)) > 0;
        else
            why = record.error().toString();
    } else {
        written = writeRows(*open, id, kind, file, why);
    }
    written = written && file.commit();
    if (!written && why.isEmpty())
        why = file.errorString();
    Q_EMIT exported(path, written ? QString() : Text::tr("%1 cannot be written: %2").arg(path, why));
}

} // namespace stampede::widgets
