// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/database.h"

namespace stampede::store {

using namespace Qt::StringLiterals;

namespace {

// Times are milliseconds since the Unix epoch, positions nanoseconds since the start of the run. What the
// list of runs shows stands in the run's own row, so that listing reads nothing else.
QStringList firstVersion()
{
    return {
        u"PRAGMA application_id=%1"_s.arg(applicationId),
        u"CREATE TABLE runs(n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT "
        u"NULL, "
        "target TEXT NOT NULL, model TEXT NOT NULL, host TEXT NOT NULL, started INTEGER NOT NULL, "
        "ended INTEGER, state INTEGER NOT NULL, reason INTEGER NOT NULL, messages INTEGER NOT NULL, "
        "accepted_rate REAL NOT NULL, p95 REAL NOT NULL, error_share REAL NOT NULL, verdict INTEGER, "
        "bytes INTEGER NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL, search TEXT NOT NULL, "
        "baseline INTEGER NOT NULL, removed INTEGER)"_s,
        u"CREATE INDEX runs_started ON runs(started)"_s,
        u"CREATE TABLE parts(run INTEGER NOT NULL, kind INTEGER NOT NULL, data BLOB NOT NULL, "
        "PRIMARY KEY(run, kind))"_s,
        u"CREATE TABLE seconds(run INTEGER NOT NULL, second INTEGER NOT NULL, data BLOB NOT NULL, "
        "PRIMARY KEY(run, second)) WITHOUT ROWID"_s,
        u"CREATE TABLE histograms(run INTEGER NOT NULL, second INTEGER NOT NULL, data BLOB NOT NULL, "
        "PRIMARY KEY(run, second))"_s,
        u"CREATE TABLE points(run INTEGER NOT NULL, resolution INTEGER NOT NULL, start INTEGER NOT NULL, "
        "data BLOB NOT NULL, PRIMARY KEY(run, resolution, start)) WITHOUT ROWID"_s,
        u"CREATE TABLE events(n INTEGER PRIMARY KEY, run INTEGER NOT NULL, at INTEGER NOT NULL, kind "
        u"INTEGER, "
        "text TEXT NOT NULL)"_s,
        u"CREATE INDEX events_run ON events(run)"_s,
    };
}

// What the ledger of a tracked run says in the list; null in others.
QStringList secondVersion()
{
    return {u"ALTER TABLE runs ADD COLUMN lost INTEGER"_s,
            u"ALTER TABLE runs ADD COLUMN duplicates INTEGER"_s,
            u"ALTER TABLE runs ADD COLUMN delivery_p95 REAL"_s};
}

} // namespace

const Steps& steps()
{
    static const Steps all{firstVersion(), secondVersion()};
    return all;
}

qint64 schemaVersion()
{
    return static_cast<qint64>(steps().size());
}

Status migrate(Database& database, const Steps& steps)
{
    for (;;) {
        bool current = false;
        // The version is read inside: another program may be migrating the same file.
        const Status status = database.write([&]() -> Status {
            qint64 version = 0;
            {
                Result<QSqlQuery> query = database.query(u"PRAGMA user_version"_s);
                if (!query)
                    return query.error();
                version = query->next() ? query->value(0).toLongLong() : 0;
            }
            current = version >= static_cast<qint64>(steps.size());
            if (current)
                return success();
            for (const QString& statement : steps[static_cast<std::size_t>(version)])
                if (Status done = database.run(statement); !done)
                    return done;
            return database.run(u"PRAGMA user_version=%1"_s.arg(version + 1));
        });
        if (!status || current)
            return status;
    }
}

} // namespace stampede::store
