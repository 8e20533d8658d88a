// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/ceiling_driver.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace stampede;
using namespace stampede::load;
using namespace std::chrono_literals;
using State = CeilingStep::State;

namespace {

job::Job openJob()
{
    job::Job job;
    job.load.model = job::Load::Model::Open;
    job.load.rate = 100;
    job.search.settle = 2s;
    job.search.step = 5s;
    job.search.proof = 8s;
    return job;
}

/// A server of its own mind, asked a second at a time.
struct Server {
    double most = 1e9;                                          // messages a second
    std::function<Nanos(double)> response = [](double) { return Nanos(1ms); }; // by level
    Nanos lateness = 10us;
    double refused = 0; // share of messages
};

metrics::SecondRow secondOf(const Server& server, double level, bool open, Nanos start)
{
    metrics::SecondRow row;
    row.second = static_cast<quint64>(start / 1s);
    row.start = start;
    row.length = 1s;
    auto distributions = std::make_shared<metrics::Distributions>();
    const auto asked = static_cast<quint64>(open ? level : 100);
    const quint64 done = std::min(asked, static_cast<quint64>(server.most));
    const auto bad = static_cast<quint64>(static_cast<double>(done) * server.refused);
    row.counters.scheduled = asked;
    row.counters.skipped = asked - done;
    row.counters.started = done;
    row.counters.outcomes = {done - bad, 0, bad, 0};
    for (quint64 i = 0; i < std::min<quint64>(done, 1000); ++i) {
        distributions->response.record(server.response(level));
        distributions->lateness.record(server.lateness);
    }
    row.distributions = distributions;
    return row;
}

/// Takes a search to its end; how many seconds it took.
int drive(CeilingDriver& driver, const Server& server, bool open = true)
{
    int seconds = 0;
    for (; driver.level() && seconds < 3000; ++seconds)
        driver.add(secondOf(server, *driver.level(), open, seconds * 1s));
    return seconds;
}

} // namespace

class TestCeilingDriver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aServerThatCannotKeepUp();
    void aServerThatGrowsSlow();
    void connections();
    void settlingIsNotJudged();
    void hopelessStepsEndEarly();
    void lateGeneratorProvesNothing();
    void refusalsWithoutCriteria();
    void brokenOff();
};

void TestCeilingDriver::aServerThatCannotKeepUp()
{
    CeilingDriver driver(openJob());
    QCOMPARE(driver.firstLevel(), 100.0);
    drive(driver, {.most = 4321});
    const CeilingResult& result = driver.result();
    QVERIFY(result.over && result.proved);
    QVERIFY(*result.found > 4000 && *result.found <= 4321 / 0.97);
    QVERIFY(result.steps.back().kind == CeilingStep::Kind::Proof);
    QVERIFY(result.text.contains(QStringLiteral("msg/s")));
    bool failed = false;
    for (const CeilingStep& step : result.steps) {
        QVERIFY(step.state != State::Running);
        QCOMPARE(step.reason.isEmpty(), step.state == State::Passed);
        failed = failed || step.state == State::Failed;
    }
    QVERIFY(failed);
}

void TestCeilingDriver::aServerThatGrowsSlow()
{
    job::Job job = openJob();
    job.criteria = {QStringLiteral("p95(response) < 50ms")};
    CeilingDriver driver(job);
    drive(driver, {.response = [](double level) { return Nanos(level > 900 ? 80ms : 5ms); }});
    QVERIFY(driver.result().proved);
    QVERIFY(*driver.result().found > 850 && *driver.result().found <= 900);
    for (const CeilingStep& step : driver.result().steps)
        if (step.state == State::Failed)
            QVERIFY2(step.reason.contains(QStringLiteral("p95(response)")), qPrintable(step.reason));
}

void TestCeilingDriver::connections()
{
    job::Job job = openJob();
    job.load.model = job::Load::Model::Closed;
    job.load.connections = 4;
    job.criteria = {QStringLiteral("p99(response) < 50ms")};
    CeilingDriver driver(job);
    drive(driver, {.response = [](double level) { return Nanos(level > 77 ? 80ms : 5ms); }}, false);
    QVERIFY(driver.result().proved);
    QVERIFY(!driver.result().openModel);
    QVERIFY(*driver.result().found >= 73 && *driver.result().found <= 77);
}

void TestCeilingDriver::settlingIsNotJudged()
{
    CeilingDriver driver(openJob());
    const Server good;
    const Server bad{.most = 1};
    // Two seconds to settle, in which nothing counts.
    QVERIFY(!driver.add(secondOf(bad, 100, true, 0s)));
    QVERIFY(!driver.add(secondOf(bad, 100, true, 1s)));
    for (int i = 2; i < 6; ++i)
        QVERIFY(!driver.add(secondOf(good, 100, true, i * 1s)));
    QVERIFY(driver.add(secondOf(good, 100, true, 6s)));
    QVERIFY(driver.result().steps.front().state == State::Passed);
    QCOMPARE(driver.result().steps.front().to, Nanos(7s));
    QCOMPARE(*driver.level(), 200.0);
}

void TestCeilingDriver::hopelessStepsEndEarly()
{
    CeilingDriver driver(openJob());
    const Server bad{.most = 10};
    int seconds = 0;
    while (!driver.add(secondOf(bad, 100, true, seconds * 1s)))
        ++seconds;
    QCOMPARE(seconds, 4); // two to settle, three to see it
    QVERIFY(driver.result().steps.front().state == State::Failed);
}

void TestCeilingDriver::lateGeneratorProvesNothing()
{
    CeilingDriver driver(openJob());
    drive(driver, {.lateness = 200ms});
    QVERIFY(!driver.result().proved);
    QVERIFY(driver.result().steps.front().state == State::Inconclusive);
    QVERIFY(driver.result().steps.front().reason.contains(QStringLiteral("this machine")));
}

void TestCeilingDriver::refusalsWithoutCriteria()
{
    CeilingDriver driver(openJob());
    drive(driver, {.refused = 0.2});
    QVERIFY(!driver.result().proved);
    QVERIFY(!driver.result().found);
    QVERIFY(!driver.result().text.isEmpty());
}

void TestCeilingDriver::brokenOff()
{
    CeilingDriver driver(openJob());
    for (int i = 0; i < 9; ++i)
        driver.add(secondOf({}, *driver.level(), true, i * 1s));
    driver.breakOff();
    QVERIFY(!driver.result().over);
    QVERIFY(driver.result().steps.back().state == State::Inconclusive);
    QVERIFY(driver.result().text.contains(QStringLiteral("early")));
}

QTEST_GUILESS_MAIN(TestCeilingDriver)
#include "tst_ceiling_driver.moc"
