// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/recorder.h"

#include <QTest>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace stampede;
using namespace stampede::metrics;
using namespace std::chrono_literals;

class TestRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takeGivesWhatWasWritten();
    void takeOfNothing();
    void intervalsAlternate();
    void takeAddsToWhatIsThere();
    void connectionsAndCpuAreReadAsTheyStand();
    void nothingIsLostUnderTake();
    void oneReaderOfManyWriters();
};

static constexpr std::array<StatusCode, 4> statuses{StatusCode{250, 2, 0, 0}, StatusCode{451, 4, 7, 1},
                                                    StatusCode{550, 5, 1, 1}, StatusCode{}};

/// One message, all in one scope, so that a taken interval must always hold all of it or nothing of it.
static void recordMessage(Recorder& recorder, quint64 number)
{
    const std::size_t outcome = number % outcomeCount;
    const Fault fault = outcome == 3 ? Fault::Timeout : Fault::None;
    Recorder::Scope scope(recorder);
    ++scope.counters().scheduled;
    ++scope.counters().started;
    ++scope.counters().outcomes[outcome];
    scope.counters().bytesOut += number;
    scope.stage(Stage::Mail, Nanos(static_cast<qint64>(number % 5'000) * 1000));
    scope.distributions().service.record(Nanos(static_cast<qint64>(number) * 1000));
    scope.finding(Stage::Body, statuses[outcome], fault, Nanos(static_cast<qint64>(number)), "text");
}

/// Whether every part of the interval speaks of the same messages.
static bool consistent(const Interval& interval)
{
    quint64 findings = 0;
    for (const Finding& finding : interval.findings.sorted())
        findings += finding.count;
    const Counters& counters = interval.counters;
    const Distributions& distributions = interval.distributions;
    return counters.scheduled == counters.started && counters.started == counters.ended() &&
           counters.inFlight() == 0 && findings == counters.ended() &&
           distributions.service.count() == counters.ended() &&
           distributions.stages[static_cast<std::size_t>(Stage::Mail)].count() == counters.ended();
}

void TestRecorder::takeGivesWhatWasWritten()
{
    Recorder recorder;
    recordMessage(recorder, 1'000);
    recordMessage(recorder, 2'001);
    Interval taken;
    recorder.take(taken);
    QVERIFY(consistent(taken));
    QCOMPARE(taken.counters.started, quint64(2));
    QCOMPARE(taken.counters.bytesOut, quint64(3'001));
    QCOMPARE(taken.distributions.service.min(), qint64(1'000));
    QCOMPARE(taken.distributions.service.max(), qint64(2'001));
    QVERIFY(taken.distributions.response.isEmpty());
    QCOMPARE(taken.findings.sorted().size(), std::size_t(2));
}

void TestRecorder::takeOfNothing()
{
    Recorder recorder;
    Interval taken;
    for (int i = 0; i < 5; ++i)
        recorder.take(taken);
    QCOMPARE(taken.counters, Counters{});
    QVERIFY(taken.findings.sorted().empty());
    recordMessage(recorder, 1);
    recorder.take(taken);
    QCOMPARE(taken.counters.started, quint64(1));
}

void TestRecorder::intervalsAlternate()
{
    Recorder recorder;
    for (quint64 round = 0; round < 9; ++round) {
        for (quint64 i = 0; i <= round; ++i)
            recordMessage(recorder, 10 * round + i);
        Interval taken;
        recorder.take(taken);
        QVERIFY(consistent(taken));
        QCOMPARE(taken.counters.started, round + 1);
        QCOMPARE(taken.distributions.service.min(), static_cast<qint64>(10 * round));
    }
}

void TestRecorder::takeAddsToWhatIsThere()
{
    Recorder first;
    Recorder second;
    recordMessage(first, 4);
    recordMessage(second, 8);
    Interval sum;
    first.take(sum);
    second.take(sum);
    first.take(sum);
    QVERIFY(consistent(sum));
    QCOMPARE(sum.counters.started, quint64(2));
    QCOMPARE(sum.counters.bytesOut, quint64(12));
    QCOMPARE(sum.findings.sorted().at(0).count, quint64(2));
    sum.reset();
    QCOMPARE(sum.counters, Counters{});
    QVERIFY(sum.distributions.service.isEmpty());
}

void TestRecorder::connectionsAndCpuAreReadAsTheyStand()
{
    Recorder recorder;
    QCOMPARE(recorder.connections(ConnectionState::Idle), 0);
    recorder.setConnections(ConnectionState::Idle, 7);
    recorder.setConnections(ConnectionState::Active, 3);
    recorder.setConnections(ConnectionState::Idle, 5);
    recorder.setCpu(17ms);
    Interval taken;
    recorder.take(taken);
    QCOMPARE(recorder.connections(ConnectionState::Idle), 5);
    QCOMPARE(recorder.connections(ConnectionState::Active), 3);
    QCOMPARE(recorder.connections(ConnectionState::Waiting), 0);
    QCOMPARE(recorder.cpu(), Nanos(17ms));
}

void TestRecorder::nothingIsLostUnderTake()
{
    constexpr quint64 messages = 60'000;
    Recorder recorder;
    std::atomic<bool> done{false};
    std::atomic<int> takes{0};
    std::thread writer([&] {
        for (quint64 i = 0; i < messages; ++i) {
            // Half of it is left when the other side first takes, however the machine runs the two.
            while (i == messages / 2 && takes.load() == 0)
                std::this_thread::yield();
            recordMessage(recorder, i);
        }
        done.store(true);
    });

    Interval total;
    bool whole = true;
    for (bool last = false; !last; ++takes) {
        last = done.load();
        Interval taken;
        recorder.take(taken);
        whole = whole && consistent(taken);
        total.add(taken);
    }
    writer.join();

    QVERIFY(whole);
    QVERIFY(takes > 1);
    QVERIFY(consistent(total));
    QCOMPARE(total.counters.started, messages);
    QCOMPARE(total.counters.bytesOut, messages * (messages - 1) / 2);
    Histogram expected;
    for (quint64 i = 0; i < messages; ++i)
        expected.recordMicros(static_cast<qint64>(i));
    QVERIFY(total.distributions.service == expected);
    for (const Finding& finding : total.findings.sorted())
        QCOMPARE(finding.count, messages / 4);
}

void TestRecorder::oneReaderOfManyWriters()
{
    constexpr quint64 messages = 5'000;
    std::array<Recorder, 4> recorders;
    std::atomic<int> running{4};
    std::vector<std::thread> writers;
    for (Recorder& recorder : recorders)
        writers.emplace_back([&recorder, &running] {
            for (quint64 i = 0; i < messages; ++i)
                recordMessage(recorder, i);
            --running;
        });
    Interval total;
    for (bool last = false; !last;) {
        last = running.load() == 0;
        for (Recorder& recorder : recorders)
            recorder.take(total);
    }
    for (std::thread& writer : writers)
        writer.join();
    QVERIFY(consistent(total));
    QCOMPARE(total.counters.started, 4 * messages);
    QCOMPARE(total.distributions.service.count(), 4 * messages);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
