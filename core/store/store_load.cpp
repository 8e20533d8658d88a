// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "store/database.h"
#include "store/metric_codec.h"
#include "store/result_codec.h"
#include "store/run_totals.h"
#include "store/part.h"
#include "store/store.h"

#include <QCoreApplication>

namespace stampede::store {

using namespace Qt::StringLiterals;

Error Store::damaged(const QString& run) const
{
    return {run, Store::tr("What the history %1 holds of this run is damaged.").arg(m_database->path())};
}

/// Empty when there is none.
Result<QByteArray> Store::part(qint64 number, Part part)
{
    Result<QSqlQuery> query = m_database->query(u"SELECT data FROM parts WHERE run=? AND kind=?"_s,
                                                {number, static_cast<int>(part)});
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toByteArray() : QByteArray();
}

Result<job::Job> Store::job(const QString& run)
{
    const Result<Found> found = find(run);
    if (!found)
        return found.error();
    const Result<QByteArray> json = part(found->number, Part::Job);
    if (!json)
        return json.error();
    Problems problems;
    std::optional<job::Job> job = job::fromJson(*json, problems);
    if (!job)
        return Error{run, Store::tr("The job of this run cannot be read: %1")
                              .arg(problems.isEmpty() ? QString() : problems.list().first().toString())};
    return *job;
}

Result<report::RunRecord> Store::load(const QString& run)
{
    report::RunRecord record;
    const Status done = m_database->read([&]() -> Status {
        const Result<Found> found = find(run);
        if (!found)
            return found.error();
        Result<load::RunResult> result = this->result(*found);
        if (!result)
            return result.error();
        record.result = std::move(*result);
        record.result.runId = found->entry.id;
        Result<job::Job> job = this->job(found->entry.id);
        if (!job)
            return job.error();
        record.result.job = std::move(*job);
        const Result<QByteArray> environment = part(found->number, Part::Environment);
        if (!environment)
            return environment.error();
        if (!unpackEnvironment(*environment, record.environment))
            return damaged(run);
        Result<metrics::History> history = this->history(found->number);
        if (!history)
            return history.error();
        record.history = std::move(*history);
        record.interrupted = found->entry.state == RunState::Interrupted;
        record.tags = found->entry.tags;
        record.note = found->entry.note;
        return success();
    });
    if (!done)
        return done.error();
    return record;
}

Result<load::RunResult> Store::result(const Found& found)
{
    load::RunResult result;
    const Result<QByteArray> kept = part(found.number, Part::Result);
    if (!kept)
        return kept.error();
    if (!kept->isEmpty())
        return unpackResult(*kept, result) ? Result<load::RunResult>(result) : damaged(found.entry.id);
    if (const Status rebuilt = rebuild(found, result); !rebuilt)
        return rebuilt.error();
    return result;
}

// From the last checkpoint, the seconds after it, and what was noted beside.
Status Store::rebuild(const Found& found, load::RunResult& out)
{
    RunTotals totals;
    qint64 after = -1;
    std::vector<metrics::Finding> findings;
    const Result<QByteArray> kept = part(found.number, Part::Checkpoint);
    if (!kept)
        return kept.error();
    if (!kept->isEmpty()) {
        Checkpoint checkpoint;
        if (!unpackCheckpoint(*kept, checkpoint))
            return damaged(found.entry.id);
        after = static_cast<qint64>(checkpoint.through);
        findings = checkpoint.totals->findings;
        totals = RunTotals(checkpoint);
    }
    if (Status added = rows(
            found.number, after, [&](const metrics::SecondRow& row) { totals.add(row); },
            std::move(findings));
        !added)
        return added;
    out.started = found.entry.started;
    out.ended = out.started.addMSecs(static_cast<qint64>(totals.elapsed().count() / 1'000'000));
    out.reason = load::EndReason::Aborted;
    out.last = totals.isEmpty() ? nullptr : totals.snapshot();
    out.sending = totals.sending();
    if (totals.isTracked()) {
        ledger::Account& account = out.ledger.emplace();
        account.gap = Store::tr("The program ended before the run did.");
        account.totals = totals.counters().deliveries;
        account.uncertain = totals.counters().uncertain;
    }

    Result<QSqlQuery> events = m_database->query(
        u"SELECT at, kind, text FROM events WHERE run=? AND kind IS NOT NULL ORDER BY n"_s, {found.number});
    if (!events)
        return events.error();
    while (events->next()) {
        const int kind =
            std::clamp(events->value(1).toInt(), 0, static_cast<int>(load::Marker::Kind::Broken));
        out.markers.push_back({Nanos(events->value(0).toLongLong()), static_cast<load::Marker::Kind>(kind),
                               events->value(2).toString()});
    }
    const Result<QByteArray> standings = part(found.number, Part::Standings);
    const Result<QByteArray> ceiling = part(found.number, Part::Ceiling);
    for (const Result<QByteArray>* each : {&standings, &ceiling})
        if (!*each)
            return each->error();
    if (!standings->isEmpty() && !unpackStandings(*standings, out.criteria))
        return damaged(found.entry.id);
    if (!ceiling->isEmpty() && !unpackCeiling(*ceiling, out.ceiling.emplace()))
        return damaged(found.entry.id);
    return success();
}

Result<metrics::History> Store::history(qint64 number)
{
    Result<QSqlQuery> query = m_database->query(
        u"SELECT resolution, data FROM points WHERE run=? ORDER BY resolution, start"_s, {number});
    if (!query)
        return query.error();
    metrics::History history;
    metrics::PointAt at;
    while (query->next()) {
        const qint64 resolution = query->value(0).toLongLong();
        if (resolution < 0 || resolution >= static_cast<qint64>(metrics::resolutionCount) ||
            !unpackPoint(query->value(1).toByteArray(), at.point))
            return damaged(QString());
        at.resolution = static_cast<std::size_t>(resolution);
        history.add(at);
    }
    return history;
}

Status Store::eachRow(const QString& run, const std::function<void(const metrics::SecondRow&)>& row)
{
    return m_database->read([&]() -> Status {
        const Result<Found> found = find(run);
        return found ? rows(found->number, -1, row, {}) : Status(found.error());
    });
}

Status Store::rows(qint64 number, qint64 after, const std::function<void(const metrics::SecondRow&)>& row,
                   std::vector<metrics::Finding> findings)
{
    Result<QSqlQuery> query = m_database->query(
        u"SELECT s.data, h.data FROM seconds s LEFT JOIN histograms h ON h.run=s.run AND h.second=s.second "
        "WHERE s.run=? AND s.second>? ORDER BY s.second"_s,
        {number, after});
    if (!query)
        return query.error();
    static const auto nothing = std::make_shared<const metrics::Distributions>();
    FindingTrail trail(std::move(findings));
    while (query->next()) {
        metrics::SecondRow second;
        if (!unpackRow(query->value(0).toByteArray(), second, trail))
            return damaged(QString());
        second.distributions = nothing;
        if (!query->value(1).isNull()) {
            auto distributions = std::make_shared<metrics::Distributions>();
            if (!unpackDistributions(query->value(1).toByteArray(), *distributions))
                return damaged(QString());
            second.distributions = std::move(distributions);
        }
        row(second);
    }
    return success();
}

Result<QList<Store::LogLine>> Store::log(const QString& run)
{
    const Result<Found> found = find(run);
    if (!found)
        return found.error();
    Result<QSqlQuery> query = m_database->query(
        u"SELECT at, text FROM events WHERE run=? AND kind IS NULL ORDER BY n"_s, {found->number});
    if (!query)
        return query.error();
    QList<LogLine> lines;
    while (query->next())
        lines.append({QDateTime::fromMSecsSinceEpoch(query->value(0).toLongLong(), Qt::UTC),
                      query->value(1).toString()});
    return lines;
}

} // namespace stampede::store
