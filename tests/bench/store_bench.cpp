// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the history costs, of a run of 50,000 msg/s whose latencies spread over three orders of magnitude:
// processor time for each recorded second, octets an hour (the first hour, and each beyond), opening a run of
// 24 hours, and listing 10,000 runs. Prints JSON.
#include "base/clock.h"
#include "base/random.h"
#include "base/usage.h"
#include "metrics/point_maker.h"
#include "store/run_writer.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace stampede;
using namespace std::chrono_literals;

namespace {

constexpr int perSecond = 50'000;
constexpr quint64 day = 24 * 3600;

/// Log-normal around 2 ms with a long tail, and every stage of its own.
std::shared_ptr<const metrics::Distributions> wide(quint64 seed, int messages)
{
    Random random(seed);
    auto made = std::make_shared<metrics::Distributions>();
    for (int i = 0; i < messages; ++i) {
        for (const Stage stage : {Stage::Mail, Stage::Rcpt, Stage::Data, Stage::Body})
            made->stages[static_cast<std::size_t>(stage)].recordMicros(
                static_cast<qint64>(500 * std::exp(1.2 * random.normal())));
        const auto service = static_cast<qint64>(2000 * std::exp(1.2 * random.normal()));
        made->service.recordMicros(service);
        made->response.recordMicros(service + static_cast<qint64>(100 * random.exponential()));
        made->lateness.recordMicros(static_cast<qint64>(100 * random.exponential()));
    }
    return made;
}

store::Batch secondOf(quint64 second, std::shared_ptr<const metrics::Distributions> distributions,
                      metrics::PointMaker& points)
{
    metrics::SecondRow row;
    row.second = second;
    row.start = Nanos(1s) * static_cast<qint64>(second);
    row.length = 1s;
    row.distributions = std::move(distributions);
    row.counters.scheduled = row.counters.started = perSecond;
    row.counters.outcomes = {perSecond - 7, 5, 1, 1};
    row.counters.recipientsAccepted = perSecond;
    row.counters.bytesOut = 60'000'000 + second;
    row.counters.bytesIn = 6'000'000 + second;
    row.counters.contentOut = 51'200'000;
    row.connections = {0, 0, 0, 12, 88, 0};
    row.usage = {900ms, 700ms, 90'000'000};
    row.findings = {
        {Stage::Body, {250, 2, 0, 0}, Fault::None, perSecond * (second + 1), 1ms, row.start, "2.0.0 Ok"},
        {Stage::Rcpt, {450, 4, 7, 1}, Fault::None, 5 * (second + 1), 1s, row.start, "later"}};
    store::Batch batch;
    for (int half = 1; half <= 2; ++half) {
        metrics::Snapshot snapshot;
        snapshot.elapsed = row.start + half * Nanos(500ms);
        snapshot.interval = 500ms;
        snapshot.connections = row.connections;
        if (half == 2) {
            snapshot.recent = row.counters;
            snapshot.recentDistributions = row.distributions;
        }
        for (const metrics::PointAt& point : points.add(snapshot))
            batch.points.push_back(point);
    }
    batch.rows.push_back(std::move(row));
    return batch;
}

store::RunHead headOf(const char* id)
{
    store::RunHead head;
    head.id = QString::fromLatin1(id);
    head.job.name = head.id;
    head.job.message.recipients.pattern = "user{seq}@example.test";
    head.started = QDateTime::currentDateTimeUtc();
    return head;
}

std::unique_ptr<store::RunWriter> writerFor(const QString& file, const char* id)
{
    Result<std::unique_ptr<store::RunWriter>> writer = store::RunWriter::begin(file, headOf(id));
    if (!writer)
        qFatal("%s", qPrintable(writer.error().toString()));
    return std::move(*writer);
}

struct Cost {
    double micros = 0; ///< processor time a second
    double bytesPerHour = 0;
};

/// Of seconds from `from` on; their number is a whole count of tens.
Cost costFrom(quint64 from, quint64 seconds)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("cost.sqlite"));
    std::vector<std::shared_ptr<const metrics::Distributions>> pool;
    for (quint64 i = 0; i < 20; ++i)
        pool.push_back(wide(i, perSecond));
    metrics::PointMaker points;
    auto writer = writerFor(file, "cost");
    Nanos spent{0};
    for (quint64 i = 0; i < seconds; ++i) {
        const store::Batch batch = secondOf(from + i, pool[i % pool.size()], points);
        const Nanos before = threadCpu();
        if (!writer->write(batch))
            qFatal("not written");
        spent += threadCpu() - before;
    }
    // As it grows: what is there once is counted once, at the begin.
    (void)writer->finish({});
    writer.reset();
    Result<std::unique_ptr<store::Store>> store = store::Store::open(file);
    const double scale = 3600.0 / static_cast<double>(seconds);
    return {static_cast<double>(spent.count()) / 1e3 / static_cast<double>(seconds),
            static_cast<double>((*store)->entry(QStringLiteral("cost"))->bytes) * scale};
}

void recordDay(const QString& file)
{
    metrics::PointMaker points;
    auto writer = writerFor(file, "day");
    const auto small = wide(1, 20);
    store::Batch batch;
    for (quint64 second = 0; second < day; ++second) {
        store::Batch one = secondOf(second, small, points);
        batch.rows.push_back(std::move(one.rows.front()));
        batch.points.insert(batch.points.end(), one.points.begin(), one.points.end());
        if (batch.rows.size() == 600 || second + 1 == day) {
            if (!writer->write(batch))
                qFatal("not written");
            batch = {};
        }
    }
    load::RunResult result;
    result.started = QDateTime::currentDateTimeUtc().addDays(-1);
    result.ended = result.started.addDays(1);
    auto last = std::make_shared<metrics::Snapshot>();
    last->elapsed = 24h;
    last->total.started = day * perSecond;
    last->distributions = wide(2, 2'000'000);
    result.last = last;
    result.sending = 24h;
    (void)writer->finish(result);
}

void addRuns(const QString& file)
{
    Result<std::unique_ptr<store::Database>> database = store::Database::open(file);
    (void)(*database)->run(QStringLiteral(
        "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<10000) "
        "INSERT INTO runs SELECT 100+i, printf('%08x', i), 'Morning rush ' || (i%50), '127.0.0.1:2525', "
        "'open, 5000/s', 'load-generator-1', 1700000000000+i, 1700000060000+i, 1, 0, 300000, 4998.5, 2345, "
        "0.001, 1, "
        "9000000, char(10)||'nightly'||char(10), 'a note of some words', 'morning rush ' || (i%50), 0, NULL, NULL, NULL, NULL "
        "FROM c"));
}

template <typename F>
double millis(F&& work)
{
    const SystemClock clock;
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const Nanos start = clock.now();
        work();
        best = std::min(best, static_cast<double>((clock.now() - start).count()) / 1e6);
    }
    return best;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("day.sqlite"));
    const Cost first = costFrom(0, 120);
    const Cost beyond = costFrom(store::fineSeconds, 120);
    recordDay(file);
    addRuns(file);
    Result<std::unique_ptr<store::Store>> store = store::Store::open(file);
    if (!store)
        qFatal("%s", qPrintable(store.error().toString()));
    bool complete = true;
    const double open = millis([&] { complete = complete && (*store)->load(QStringLiteral("day")); });
    const double list = millis([&] { complete = complete && (*store)->list()->size() == 10'001; });
    std::printf(
        "{\"open_24h_ms\": %.1f, \"list_10000_ms\": %.1f, \"cpu_us_per_second\": %.0f, "
        "\"cpu_us_per_second_beyond_1h\": %.0f, \"bytes_first_hour\": %.0f, \"bytes_per_hour_beyond\": %.0f, "
        "\"complete\": %s}\n",
        open, list, first.micros, beyond.micros, first.bytesPerHour, beyond.bytesPerHour,
        complete ? "true" : "false");
    return complete ? 0 : 1;
}
