// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/seconds.h"
#include "report/run_record.h"
#include "store/part.h"
#include "store/run_entry.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace stampede::store {

class Database;

/// The history of runs: one SQLite file that several programs may use at once. One connection, for the thread
/// that made it; every call may wait for the disk. Runs are written by RunRecorder. `run` is always a run's
/// id, the beginning of one id only, or else a name (of several runs the newest); runs that were removed are
/// not found. Errors name the file and say in a sentence what is wrong.
class Store {
    Q_DECLARE_TR_FUNCTIONS(stampede::store::Store)
public:
    /// Makes folders and file where they are missing; see Database::open. Runs whose program went away become
    /// interrupted, and those removed more than a day ago are erased.
    static Result<std::unique_ptr<Store>> open(const QString& path);
    /// In the user's data folder: "…/history.sqlite".
    static QString defaultPath();
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    const QString& path() const;
    /// That the file was damaged, and where it is now; else empty. Translated.
    const QString& notice() const;

    /// Newest first. Reads no more than a row a run.
    Result<QList<RunEntry>> list(const Filter& filter = {});
    Result<RunEntry> entry(const QString& run);
    /// All tags in use, in the order of their names.
    Result<QStringList> tags();

    /// All of a run that is shown. One that goes on, or was interrupted, is added up to its last second; its
    /// reason is then Aborted, and of what the server said of itself nothing is known.
    Result<report::RunRecord> load(const QString& run);
    Result<job::Job> job(const QString& run);
    /// The seconds in their order, as they were recorded: for .csv, .hlog and comparison. Beyond the first
    /// hour the histograms of ten seconds are kept as one: they come with the last of the ten, and the others
    /// have empty ones. Never without distributions.
    Status eachRow(const QString& run, const std::function<void(const metrics::SecondRow&)>& row);
    struct LogLine {
        QDateTime at; ///< UTC
        QString text;
    };
    Result<QList<LogLine>> log(const QString& run);

    Status setTags(const QString& run, const QStringList& tags);
    Status setNote(const QString& run, const QString& note);
    /// Takes the place of the one before; with an empty `run` there is none afterwards.
    Status setBaseline(const QString& run);
    /// Its id; empty when there is none.
    Result<QString> baseline();

    /// Marks it as removed; it can be restored until it is erased. Not while it is being recorded.
    Status remove(const QString& run);
    /// By its whole id.
    Status restore(const QString& id);
    /// Erases what was removed before `when` (all: now) and gives the room back to the file system. Tells how
    /// many.
    Result<int> purgeRemoved(const QDateTime& when = QDateTime::currentDateTimeUtc());
    /// Runs in state Running that no program writes any more become interrupted. Tells how many.
    Result<int> adoptInterrupted();

private:
    struct Found {
        qint64 number = 0;
        RunEntry entry;
    };
    explicit Store(std::unique_ptr<Database> database);
    Result<Found> find(const QString& run);
    Result<std::vector<Found>> select(const QString& where, const QVariantList& values);
    Status change(const QString& run, const std::function<Status(const Found&)>& work);
    Status updateSearch(qint64 number, const RunEntry& entry);
    Result<QByteArray> part(qint64 number, Part part);
    Result<load::RunResult> result(const Found& found);
    Status rebuild(const Found& found, load::RunResult& out);
    Result<metrics::History> history(qint64 number);
    Status rows(qint64 number, qint64 after, const std::function<void(const metrics::SecondRow&)>& row,
                std::vector<metrics::Finding> findings);
    Status erase(qint64 number);
    Status adopt(qint64 number, const QDateTime& started);
    Error damaged(const QString& run) const;

    std::unique_ptr<Database> m_database;
};

} // namespace stampede::store
