// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/history_desk.h"

#include "job/describe.h"
#include "report/summary.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::HistoryDesk)
};

constexpr int summaryWidth = 96; // characters

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
    QString job;
    QString summary;
    if (store::Store* open = store()) {
        const Result<report::RunRecord> record = open->load(id);
        if (record) {
            job = job::describe(record->result.job);
            summary = report::summaryText(record->result, {false, summaryWidth});
        } else {
            summary = record.error().toString();
        }
    }
    Q_EMIT described(id, job, summary);
}

void HistoryDesk::change(const std::function<Status(store::Store&)>& work)
{
    store::Store* open = store();
    if (!open)
        return;
    (void)tell(work(*open));
    Q_EMIT changed(); // also after a failure: what is shown may be old
}

void HistoryDesk::exportRun(const QString& id, ResultSpool::Kind kind, const QString& path)
{
    store::Store* open = store();
    if (!open) {
        Q_EMIT exported(path, Text::tr("%1 cannot be written: the history cannot be opened").arg(path));
        return;
    }
    const auto spool = spoolOf(*open, id, kind);
    Q_EMIT exported(path, spool ? (*spool)->save(kind, path) : spool.error().toString());
}

} // namespace stampede::widgets
