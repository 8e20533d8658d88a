// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "metrics/point_maker.h"
#include "report/run_record.h"
#include "store/run_recorder.h"
#include "store/run_writer.h"

#include <QTimeZone>

#include <memory>

namespace stampede::test {

using namespace std::chrono_literals;

/// What one second of a made-up run counted: `messages` of them, log-normal around 2 ms, and some that
/// failed.
inline metrics::SecondRow madeUpSecond(quint64 second, int messages = 20)
{
    Random random(7, second);
    metrics::SecondRow row;
    row.second = second;
    row.start = Nanos(1s) * static_cast<qint64>(second);
    row.length = 1s;
    auto distributions = std::make_shared<metrics::Distributions>();
    for (int i = 0; i < messages; ++i) {
        const auto micros = static_cast<qint64>(2000 * std::exp(random.normal()));
        for (const Stage stage : {Stage::Mail, Stage::Rcpt, Stage::Data, Stage::Body})
            distributions->stages[static_cast<std::size_t>(stage)].recordMicros(
                micros / 4 + static_cast<qint64>(random.below(200)));
        distributions->service.recordMicros(micros);
        distributions->response.recordMicros(micros + static_cast<qint64>(random.below(50)));
        distributions->lateness.recordMicros(static_cast<qint64>(random.below(50)));
    }
    row.distributions = distributions;
    const auto count = static_cast<quint64>(messages);
    row.counters.scheduled = row.counters.started = count;
    row.counters.outcomes = {count - 1, 1, 0, 0};
    row.counters.recipientsAccepted = count - 1;
    row.counters.bytesOut = 1000 * count;
    row.counters.connections = second == 0 ? 10 : 0;
    row.connections = {0, 0, 0, 3, 7, 0};
    row.usage = {100ms, 50ms, 45'000'000};
    const Nanos now = row.start + row.length;
    row.findings = {
        {Stage::Body, {250, 2, 0, 0}, Fault::None, (count - 1) * (second + 1), 12ms, now, "2.0.0 Ok"},
        {Stage::Rcpt, {451, 4, 7, 1}, Fault::None, second + 1, 500ms, now, "try later"}};
    return row;
}

/// The points that such seconds become, and the counts of all together.
class MadeUpRun {
public:
    explicit MadeUpRun(int messages = 20) : m_messages(messages) {}
    struct Second {
        metrics::SecondRow row;
        std::vector<metrics::PointAt> points;
    };
    Second next()
    {
        Second second{madeUpSecond(m_second, m_messages), {}};
        // Two halves, so that the finest points come to be: all of the counts are in the second.
        metrics::Snapshot half;
        half.elapsed = second.row.start + 500ms;
        half.interval = 500ms;
        add(second.points, m_points.add(half));
        metrics::Snapshot snapshot;
        snapshot.elapsed = second.row.start + second.row.length;
        snapshot.interval = 500ms;
        snapshot.recent = second.row.counters;
        snapshot.recentDistributions = second.row.distributions;
        snapshot.connections = second.row.connections;
        add(second.points, m_points.add(snapshot));
        for (const metrics::PointAt& point : second.points)
            m_history.add(point);
        m_total += second.row.counters;
        m_distributions.add(*second.row.distributions);
        ++m_second;
        return second;
    }
    quint64 seconds() const { return m_second; }
    const metrics::Counters& total() const { return m_total; }
    const metrics::Distributions& distributions() const { return m_distributions; }
    const metrics::History& history() const { return m_history; }

private:
    static void add(std::vector<metrics::PointAt>& list, std::vector<metrics::PointAt> more)
    {
        list.insert(list.end(), more.begin(), more.end());
    }
    int m_messages;
    quint64 m_second = 0;
    metrics::PointMaker m_points;
    metrics::Counters m_total;
    metrics::Distributions m_distributions;
    metrics::History m_history;
};

inline QDateTime madeUpStart()
{
    return QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 8), QTimeZone::utc());
}

inline job::Job madeUpJob(const QString& name = QStringLiteral("Morning rush"))
{
    job::Job job;
    job.name = name;
    job.target.host = QStringLiteral("::1");
    job.target.port = 2525;
    job.message.recipients.pattern = "user{seq}@example.test";
    job.load.model = job::Load::Model::Open;
    job.load.rate = 20;
    job.load.duration = 60s;
    return job;
}

inline report::Environment madeUpEnvironment()
{
    return {QStringLiteral("lab-7"),
            QStringLiteral("Debian GNU/Linux 12 (bookworm)"),
            QStringLiteral("linux 6.1.0"),
            QStringLiteral("Some CPU"),
            8,
            16'000'000'000,
            QStringLiteral("0.1.0"),
            QStringLiteral("6.4.2"),
            QStringLiteral("OpenSSL 3.0.15")};
}

inline store::RunHead madeUpHead(const QString& id, const QString& name = QStringLiteral("Morning rush"),
                                 const QDateTime& started = madeUpStart())
{
    return {id, madeUpJob(name), madeUpEnvironment(), started};
}

/// The end of such a run, with everything in it.
inline load::RunResult madeUpResult(const store::RunHead& head, const MadeUpRun& run)
{
    load::RunResult result;
    result.runId = head.id;
    result.job = head.job;
    result.started = head.started;
    result.ended = head.started.addSecs(static_cast<qint64>(run.seconds()));
    auto last = std::make_shared<metrics::Snapshot>();
    last->number = 10 * run.seconds();
    last->elapsed = Nanos(1s) * static_cast<qint64>(run.seconds());
    last->interval = 100ms;
    last->total = run.total();
    last->distributions = std::make_shared<const metrics::Distributions>(run.distributions());
    last->recentDistributions = std::make_shared<const metrics::Distributions>();
    last->connections = {0, 0, 0, 0, 0, 0};
    last->findings = {
        {Stage::Body, {250, 2, 0, 0}, Fault::None, run.total().of(Outcome::Accepted), 12ms, 4s, "2.0.0 Ok"}};
    last->usage = {1200ms, 2300ms, 45'000'000};
    last->workerCpu = {1700ms, 1800ms};
    last->openDescriptors = 62;
    last->descriptorLimit = 1'048'576;
    result.last = last;
    result.sending = last->elapsed;
    result.workers = 2;
    result.markers = {{1500ms, load::Marker::Kind::Rate, QStringLiteral("30 msg/s")},
                      {3s, load::Marker::Kind::Note, QStringLiteral("cache cleared ✓")}};
    smtp::Capabilities capabilities;
    capabilities.pipelining = capabilities.size = true;
    capabilities.sizeLimit = 10'485'760;
    capabilities.auth = {smtp::Mechanism::Plain, smtp::Mechanism::External};
    capabilities.others = {"DSN"};
    result.capabilities = capabilities;
    result.tls = net::TlsFacts{QStringLiteral("TLSv1.3"),
                               QStringLiteral("TLS_AES_256_GCM_SHA384"),
                               QStringLiteral("CN=mx.example.test"),
                               QStringLiteral("CN=Example CA"),
                               QDateTime(QDate(2026, 12, 31), QTime(0, 0), QTimeZone::utc()),
                               QStringLiteral("ab12"),
                               true,
                               true};
    criteria::Standing standing;
    standing.text = QStringLiteral("p95(response) < 500ms");
    standing.verdict = criteria::Verdict::Met;
    standing.unit = criteria::Unit::Micros;
    standing.metric = QStringLiteral("p95(response)");
    standing.value = 12'345.5;
    standing.limit = 500'000;
    standing.margin = 0.97;
    standing.metShare = 1;
    standing.judged = 60;
    criteria::Standing warning = standing;
    warning.severity = criteria::Severity::Warn;
    warning.verdict = criteria::Verdict::Broken;
    warning.brokenAt = 4s;
    warning.value.reset();
    result.criteria = {standing, warning};
    load::CeilingResult ceiling;
    ceiling.over = ceiling.proved = true;
    ceiling.found = 950;
    ceiling.text = QStringLiteral("The highest rate that meets the criteria is 950/s.");
    ceiling.steps = {{load::CeilingStep::Kind::Rise,
                      load::CeilingStep::State::Passed,
                      500,
                      0s,
                      3s,
                      13s,
                      499.5,
                      1000,
                      2000,
                      3000,
                      {}},
                     {load::CeilingStep::Kind::Proof, load::CeilingStep::State::Failed, 950, 13s, 16s, 46s,
                      900, 1, 2, 3, QStringLiteral("p95 above")}};
    result.ceiling = ceiling;
    return result;
}

} // namespace stampede::test
