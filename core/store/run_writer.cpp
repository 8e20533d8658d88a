// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_writer.h"

#include "job/job_json.h"
#include "report/reason.h"
#include "store/run_entry.h"
#include "store/run_texts.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace stampede::store {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::store::RunWriter)
};

constexpr quint64 checkpointEvery = 60; // seconds

QVariant asInteger(quint64 value)
{
    return static_cast<qint64>(std::min(value, static_cast<quint64>(std::numeric_limits<qint64>::max())));
}

/// Empty rather than null: null would be NULL.
QString filled(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

QString lockPath(const QString& path, qint64 run)
{
    // The same for every way to the file.
    return u"%1.run-%2.lock"_s.arg(QFileInfo(path).canonicalFilePath()).arg(run);
}

bool Batch::isEmpty() const
{
    return rows.empty() && points.empty() && markers.empty() && log.empty() && !standings && !ceiling;
}

RunWriter::RunWriter(std::unique_ptr<Database> database, QDateTime started)
    : m_database(std::move(database))
    , m_started(std::move(started))
{}

Result<std::unique_ptr<RunWriter>> RunWriter::begin(const QString& path, const RunHead& head)
{
    Result<std::unique_ptr<Database>> database = Database::open(path);
    if (!database)
        return database.error();
    std::unique_ptr<RunWriter> writer(new RunWriter(std::move(*database), head.started.toUTC()));
    if (const Status status = writer->m_database->write([&] { return writer->insert(head); }); !status)
        return status.error();
    return writer;
}

Status RunWriter::insert(const RunHead& head)
{
    {
        Result<QSqlQuery> there = m_database->query(u"SELECT 1 FROM runs WHERE id=?"_s, {head.id});
        if (!there)
            return there.error();
        if (there->next())
            return Error{m_database->path(),
                         Text::tr("A run with the id %1 is in the history already.").arg(head.id)};
    }
    const QString target = targetText(head.job.target);
    const Result<QSqlQuery> added = m_database->query(
        u"INSERT INTO runs(id, name, target, model, host, started, ended, state, reason, messages, "
        u"accepted_rate, p95, "
        "error_share, verdict, bytes, tags, note, search, baseline, removed) "
        "VALUES(?, ?, ?, ?, ?, ?, NULL, ?, 0, 0, 0, 0, 0, NULL, 0, '', '', ?, 0, NULL)"_s,
        {filled(head.id), filled(head.job.name), target, modelText(head.job.load),
         filled(head.environment.host), m_started.toMSecsSinceEpoch(), static_cast<int>(RunState::Running),
         searchText(head.job.name, target, head.environment.host, {}, {})});
    if (!added)
        return added.error();
    m_run = added->lastInsertId().toLongLong();
    // Before anyone else can see the run.
    m_lock = std::make_unique<QLockFile>(lockPath(m_database->path(), m_run));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return Error{m_lock->fileName(),
                     Text::tr("The run cannot be recorded: its lock file cannot be made.")};
    if (Status job = put(Part::Job, job::toJson(head.job)); !job)
        return job;
    return put(Part::Environment, packEnvironment(head.environment));
}

Status RunWriter::put(Part part, const QByteArray& bytes)
{
    return m_database->run(u"INSERT OR REPLACE INTO parts(run, kind, data) VALUES(?, ?, ?)"_s,
                           {m_run, static_cast<int>(part), bytes});
}

Status RunWriter::write(const Batch& batch)
{
    return m_database->write([&]() -> Status {
        for (const metrics::SecondRow& row : batch.rows)
            if (Status done = writeRow(row); !done)
                return done;
        for (const metrics::PointAt& point : batch.points)
            if (Status done = writePoint(point); !done)
                return done;
        if (Status done = writeEvents(batch); !done)
            return done;
        if (batch.standings) {
            m_standings = batch.standings;
            if (Status done = put(Part::Standings, packStandings(*batch.standings)); !done)
                return done;
        }
        if (batch.ceiling)
            if (Status done = put(Part::Ceiling, packCeiling(*batch.ceiling)); !done)
                return done;
        return batch.rows.empty() ? success() : writeProgress();
    });
}

Status RunWriter::writeRow(const metrics::SecondRow& row)
{
    // Up to the end of a minute, so that no ten seconds of histograms lie across it.
    if (row.second / checkpointEvery != m_checkpointed && !m_totals.isEmpty()) {
        m_checkpointed = row.second / checkpointEvery;
        if (Status done = put(Part::Checkpoint, packCheckpoint(m_totals.checkpoint())); !done)
            return done;
    }
    m_totals.add(row);
    const QByteArray bytes = packRow(row, m_findings);
    m_bytes += static_cast<quint64>(bytes.size());
    // Seconds go up; one that comes twice replaces itself rather than ending the record.
    if (Status done = m_database->run(u"INSERT OR REPLACE INTO seconds(run, second, data) VALUES(?, ?, ?)"_s,
                                      {m_run, asInteger(row.second), bytes});
        !done)
        return done;
    return writeHistograms(row);
}

Status RunWriter::writeHistograms(const metrics::SecondRow& row)
{
    if (!m_groupSeconds.empty() && m_groupSeconds.back() / secondsTogether != row.second / secondsTogether)
        if (Status done = joinHistograms(); !done)
            return done;
    if (!row.distributions)
        return success();
    if (row.second >= fineSeconds) {
        m_group.add(*row.distributions);
        m_groupSeconds.push_back(row.second);
    }
    return insertHistograms(row.second, *row.distributions);
}

Status RunWriter::insertHistograms(quint64 second, const metrics::Distributions& distributions)
{
    const QByteArray bytes = packDistributions(distributions);
    m_bytes += static_cast<quint64>(bytes.size());
    return m_database->run(u"INSERT OR REPLACE INTO histograms(run, second, data) VALUES(?, ?, ?)"_s,
                           {m_run, asInteger(second), bytes});
}

Status RunWriter::joinHistograms()
{
    const quint64 first = m_groupSeconds.front();
    const quint64 last = m_groupSeconds.back();
    const auto done = [this] {
        m_group.reset();
        m_groupSeconds.clear();
        return success();
    };
    if (first == last)
        return done();
    {
        Result<QSqlQuery> before = m_database->query(
            u"SELECT sum(length(data)) FROM histograms WHERE run=? AND second BETWEEN ? AND ?"_s,
            {m_run, asInteger(first), asInteger(last)});
        if (!before)
            return before.error();
        if (before->next())
            m_bytes -= std::min(m_bytes, before->value(0).toULongLong());
    }
    if (Status gone = m_database->run(u"DELETE FROM histograms WHERE run=? AND second BETWEEN ? AND ?"_s,
                                      {m_run, asInteger(first), asInteger(last)});
        !gone)
        return gone;
    if (Status joined = insertHistograms(last, m_group); !joined)
        return joined;
    return done();
}

// As many as a History keeps, and one: it tells the History that there were more.
Status RunWriter::writePoint(const metrics::PointAt& at)
{
    if (at.resolution >= metrics::resolutionCount)
        return success();
    const auto resolution = static_cast<int>(at.resolution);
    const auto start = static_cast<qint64>(at.point.start.count());
    if (Status done = m_database->run(
            u"INSERT OR REPLACE INTO points(run, resolution, start, data) VALUES(?, ?, ?, ?)"_s,
            {m_run, resolution, start, packPoint(at.point)});
        !done)
        return done;
    std::deque<qint64>& starts = m_points[at.resolution];
    starts.push_back(start);
    if (starts.size() <= metrics::resolutions[at.resolution].kept + 1)
        return success();
    const qint64 oldest = starts.front();
    starts.pop_front();
    return m_database->run(u"DELETE FROM points WHERE run=? AND resolution=? AND start=?"_s,
                           {m_run, resolution, oldest});
}

Status RunWriter::writeEvents(const Batch& batch)
{
    const QString sql = u"INSERT INTO events(run, at, kind, text) VALUES(?, ?, ?, ?)"_s;
    for (const load::Marker& marker : batch.markers)
        if (Status done = m_database->run(sql, {m_run, static_cast<qint64>(marker.at.count()),
                                                static_cast<int>(marker.kind), filled(marker.text)});
            !done)
            return done;
    for (const Batch::LogLine& line : batch.log)
        if (m_logLines++ < mostLogLines)
            if (Status done =
                    m_database->run(sql, {m_run, line.at.toMSecsSinceEpoch(), QVariant(), filled(line.text)});
                !done)
                return done;
    return success();
}

Status RunWriter::writeProgress()
{
    const Figures figures =
        figuresOf(m_totals.counters(), m_totals.distributions(), m_totals.sending(), m_totals.isTracked());
    if (Status done = writeFigures(figures); !done)
        return done;
    return m_database->run(u"UPDATE runs SET verdict=?, bytes=? WHERE n=?"_s,
                           {m_standings && !m_standings->empty()
                                ? QVariant(static_cast<int>(criteria::verdictOf(*m_standings)))
                                : QVariant(),
                            asInteger(m_bytes), m_run});
}

Status RunWriter::writeFigures(const Figures& figures)
{
    const auto count = [](const std::optional<quint64>& value) {
        return value ? QVariant(asInteger(*value)) : QVariant();
    };
    return m_database->run(u"UPDATE runs SET messages=?, accepted_rate=?, p95=?, error_share=?, lost=?, "
                           u"duplicates=?, delivery_p95=? WHERE n=?"_s,
                           {asInteger(figures.messages), figures.acceptedRate, figures.p95,
                            figures.errorShare, count(figures.lost), count(figures.duplicates),
                            figures.duplicates ? QVariant(figures.deliveryP95) : QVariant(), m_run});
}

Status RunWriter::finish(const load::RunResult& result)
{
    const Status done = m_database->write([&]() -> Status {
        if (!m_groupSeconds.empty())
            if (Status joined = joinHistograms(); !joined)
                return joined;
        if (Status kept = put(Part::Result, packResult(result)); !kept)
            return kept;
        // The result has them.
        if (Status gone =
                m_database->run(u"DELETE FROM parts WHERE run=? AND kind IN (?, ?, ?)"_s,
                                {m_run, static_cast<int>(Part::Checkpoint), static_cast<int>(Part::Standings),
                                 static_cast<int>(Part::Ceiling)});
            !gone)
            return gone;
        if (Status figures = writeFigures(figuresOf(result)); !figures)
            return figures;
        return m_database->run(u"UPDATE runs SET state=?, reason=?, ended=?, verdict=?, bytes=? WHERE n=?"_s,
                               {static_cast<int>(RunState::Finished), static_cast<int>(result.reason),
                                result.ended.toUTC().toMSecsSinceEpoch(),
                                result.criteria.empty()
                                    ? QVariant()
                                    : QVariant(static_cast<int>(criteria::verdictOf(result.criteria))),
                                asInteger(m_bytes), m_run});
    });
    m_lock->unlock();
    return done;
}

} // namespace stampede::store
