// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/metric_codec.h"
#include "store/run_texts.h"
#include "store/run_writer.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace stampede::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysUntilErased = 1;

} // namespace

Store::Store(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString& path)
{
    Result<std::unique_ptr<Database>> database = Database::open(path);
    if (!database)
        return database.error();
    std::unique_ptr<Store> store(new Store(std::move(*database)));
    if (const Result<int> adopted = store->adoptInterrupted(); !adopted)
        return adopted.error();
    // Not at once: another program may still offer to take its removal back.
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-daysUntilErased);
    if (const Result<int> purged = store->purgeRemoved(longAgo); !purged)
        return purged.error();
    return store;
}

QString Store::defaultPath()
{
    // One file for all programs of this name.
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"stampede/history.sqlite"_s);
}

const QString& Store::path() const
{
    return m_database->path();
}

const QString& Store::notice() const
{
    return m_database->notice();
}

Status Store::change(const QString& run, const std::function<Status(const Found&)>& work)
{
    return m_database->write([&]() -> Status {
        const Result<Found> found = find(run);
        return found ? work(*found) : Status(found.error());
    });
}

Status Store::updateSearch(qint64 number, const RunEntry& entry)
{
    return m_database->run(
        u"UPDATE runs SET search=? WHERE n=?"_s,
        {searchText(entry.name, entry.target, entry.host, tagsText(entry.tags), entry.note), number});
}

Status Store::setTags(const QString& run, const QStringList& tags)
{
    return change(run, [&](const Found& found) -> Status {
        RunEntry entry = found.entry;
        entry.tags = tags;
        const Status done =
            m_database->run(u"UPDATE runs SET tags=? WHERE n=?"_s, {tagsText(tags), found.number});
        return done ? updateSearch(found.number, entry) : done;
    });
}

Status Store::setNote(const QString& run, const QString& note)
{
    return change(run, [&](const Found& found) -> Status {
        RunEntry entry = found.entry;
        entry.note = note;
        const Status done = m_database->run(u"UPDATE runs SET note=? WHERE n=?"_s,
                                            {note.isNull() ? u""_s : note, found.number});
        return done ? updateSearch(found.number, entry) : done;
    });
}

Status Store::setBaseline(const QString& run)
{
    const QString sql = u"UPDATE runs SET baseline=(n=?) WHERE baseline<>(n=?)"_s;
    if (run.isEmpty())
        return m_database->run(sql, {0, 0});
    return change(run, [&](const Found& found) {
        return m_database->run(sql, {found.number, found.number});
    });
}

Result<QString> Store::baseline()
{
    Result<QSqlQuery> query =
        m_database->query(u"SELECT id FROM runs WHERE baseline=1 AND removed IS NULL"_s);
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toString() : QString();
}

Status Store::remove(const QString& run)
{
    return change(run, [&](const Found& found) -> Status {
        if (found.entry.state == RunState::Running)
            return Error{run, Store::tr("The run is being recorded; it can be removed once it has ended.")};
        return m_database->run(u"UPDATE runs SET removed=? WHERE n=?"_s,
                               {QDateTime::currentMSecsSinceEpoch(), found.number});
    });
}

Status Store::restore(const QString& id)
{
    Result<QSqlQuery> query =
        m_database->query(u"UPDATE runs SET removed=NULL WHERE id=? RETURNING n"_s, {id});
    if (!query)
        return query.error();
    if (!query->next())
        return Error{id, Store::tr("There is no such run in the history any more.")};
    return success();
}

Result<int> Store::purgeRemoved(const QDateTime& when)
{
    const Result<std::vector<Found>> gone =
        select(u"removed IS NOT NULL AND removed<=?"_s, {when.toMSecsSinceEpoch()});
    if (!gone)
        return gone.error();
    for (const Found& found : *gone)
        if (const Status erased = erase(found.number); !erased)
            return erased.error();
    if (!gone->empty()) {
        Result<QSqlQuery> freed = m_database->query(u"PRAGMA incremental_vacuum"_s);
        while (freed && freed->next()) {
        }
    }
    return static_cast<int>(gone->size());
}

Status Store::erase(qint64 number)
{
    return m_database->write([&]() -> Status {
        for (const QString& table : {u"histograms"_s, u"seconds"_s, u"points"_s, u"events"_s, u"parts"_s})
            if (Status done = m_database->run(u"DELETE FROM %1 WHERE run=?"_s.arg(table), {number}); !done)
                return done;
        return m_database->run(u"DELETE FROM runs WHERE n=?"_s, {number});
    });
}

Result<int> Store::adoptInterrupted()
{
    const Result<std::vector<Found>> running = select(u"state=?"_s, {static_cast<int>(RunState::Running)});
    if (!running)
        return running.error();
    int adopted = 0;
    for (const Found& found : *running) {
        QLockFile lock(lockPath(m_database->path(), found.number));
        lock.setStaleLockTime(0);
        // Only the run's writer holds it: who gets it knows that there is none.
        if (!lock.tryLock(0))
            continue;
        if (const Status done = adopt(found.number, found.entry.started); !done)
            return done.error();
        ++adopted;
    }
    return adopted;
}

Status Store::adopt(qint64 number, const QDateTime& started)
{
    return m_database->write([&]() -> Status {
        Nanos end{0};
        {
            Result<QSqlQuery> last = m_database->query(
                u"SELECT data FROM seconds WHERE run=? ORDER BY second DESC LIMIT 1"_s, {number});
            if (!last)
                return last.error();
            metrics::SecondRow row;
            FindingTrail trail;
            if (last->next() && unpackRow(last->value(0).toByteArray(), row, trail))
                end = row.start + row.length;
        }
        const qint64 ended = started.toMSecsSinceEpoch() + static_cast<qint64>(end.count() / 1'000'000);
        // Still running, for it may have ended in order since it was listed.
        return m_database->run(
            u"UPDATE runs SET state=?, ended=? WHERE n=? AND state=?"_s,
            {static_cast<int>(RunState::Interrupted), ended, number, static_cast<int>(RunState::Running)});
    });
}

} // namespace stampede::store
