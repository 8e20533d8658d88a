// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "report/summary.h"
#include "support/event_loop.h"
#include "support/scripted_server.h"
#include "widgets/run/run_host.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using test::Script;
using test::ScriptedServer;
using test::Step;
using widgets::RunHost;

namespace {

Script answering()
{
    return {Step::say("220 hi\r\n"),
            Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 PIPELINING\r\n"),
            Step::on(QStringLiteral("^MAIL|^QUIT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^RCPT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^DATA"), "354 go\r\n"),
            Step::data("250 done\r\n")};
}

test::ScriptOptions repeating()
{
    test::ScriptOptions options;
    options.repeatFrom = 2;
    return options;
}

job::Job jobFor(quint16 port)
{
    job::Job job;
    job.target.port = port;
    job.message.recipients.pattern = "user{seq}@example.test";
    job.load.messages = 200;
    job.load.connections = 4;
    job.limits.workers = 2;
    return job;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRunHost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void carriesOutARun();
    void runsOneAfterAnother();
    void refusalLeavesItIdle();
    void steers();
    void exportsWhatTheWritersWrite();
    void exportFaultsAreTold_data();
    void exportFaultsAreTold();
    void endsWhileARunGoesOn();

private:
    SystemClock m_clock;
};

void TestRunHost::carriesOutARun()
{
    ScriptedServer server(answering(), repeating());
    RunHost host(m_clock);
    QSignalSpy states(&host, &RunHost::stateChanged);
    QSignalSpy finished(&host, &RunHost::finished);
    QVERIFY(!host.hasRun());
    host.start(jobFor(server.port()), {});
    QCOMPARE(host.state(), RunHost::State::Starting);
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QCOMPARE(host.state(), RunHost::State::Idle);
    QCOMPARE(host.result().last->total.of(Outcome::Accepted), 200U);
    QCOMPARE(host.last()->total.started, 200U);
    // Every resolution of the history tells the whole run.
    for (std::size_t i = 0; i < metrics::resolutionCount; ++i) {
        quint64 accepted = 0;
        for (std::size_t n = 0; n < host.history().at(i).size(); ++n)
            accepted += host.history().at(i).at(n).counters.of(Outcome::Accepted);
        QCOMPARE(accepted, 200U);
    }
    QVERIFY(states.size() >= 2);
}

void TestRunHost::runsOneAfterAnother()
{
    ScriptedServer server(answering(), repeating());
    RunHost host(m_clock);
    QSignalSpy cleared(&host, &RunHost::cleared);
    for (int i = 1; i <= 3; ++i) {
        QSignalSpy finished(&host, &RunHost::finished);
        host.start(jobFor(server.port()), {});
        QVERIFY(host.history().at(0).isEmpty()); // the one before has gone
        QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
        QCOMPARE(cleared.size(), i);
        QCOMPARE(host.result().last->total.of(Outcome::Accepted), 200U);
    }
}

void TestRunHost::refusalLeavesItIdle()
{
    RunHost host(m_clock);
    QSignalSpy refused(&host, &RunHost::refused);
    job::Job job = jobFor(25);
    job.target.host = QStringLiteral("192.0.2.1"); // for documentation: not a private address
    host.start(job, {});
    QVERIFY(test::runUntil([&] { return refused.size() == 1; }));
    QCOMPARE(host.state(), RunHost::State::Idle);
    QVERIFY(host.result().last == nullptr);
}

void TestRunHost::steers()
{
    ScriptedServer server(answering(), repeating());
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    job::Job job = jobFor(server.port());
    job.load.messages.reset();
    job.load.duration = 60s;
    host.start(job, {});
    QVERIFY(test::runUntil([&] { return host.last() && host.last()->activeConnections() == 4; }));
    host.setConnections(7);
    QVERIFY(test::runUntil([&] { return host.last()->activeConnections() == 7; }));
    QCOMPARE(host.load().connections, 7);
    host.mark(QStringLiteral("here"));
    host.pause();
    QVERIFY(test::runUntil([&] { return host.state() == RunHost::State::Paused; }));
    host.resume();
    QVERIFY(test::runUntil([&] { return host.state() == RunHost::State::Running; }));
    host.stop();
    QCOMPARE(host.state(), RunHost::State::Stopping);
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QVERIFY(host.markers().size() >= 5U);
    QCOMPARE(host.markers().size(), host.result().markers.size());
}

void TestRunHost::exportsWhatTheWritersWrite()
{
    ScriptedServer server(answering(), repeating());
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    QSignalSpy exported(&host, &RunHost::exported);
    host.start(jobFor(server.port()), {});
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QTemporaryDir folder;
    const auto path = [&](const char* name) {
        return folder.filePath(QString::fromLatin1(name));
    };
    host.exportTo(RunHost::Export::Csv, path("a.csv"));
    host.exportTo(RunHost::Export::Csv, path("b.csv"));
    host.exportTo(RunHost::Export::Json, path("a.json"));
    host.exportTo(RunHost::Export::Hlog, path("a.hlog"));
    QVERIFY(test::runUntil([&] { return exported.size() == 4; }));
    for (const QList<QVariant>& told : exported)
        QCOMPARE(told.at(1).toString(), QString());
    QCOMPARE(contents(path("a.json")), report::summaryJson(host.result()));
    QVERIFY(contents(path("a.hlog")).startsWith("#["));
    const QList<QByteArray> lines = contents(path("a.csv")).trimmed().split('\n');
    QVERIFY(lines.size() >= 2);
    QCOMPARE(contents(path("a.csv")), contents(path("b.csv")));
    // The seconds add up to the run.
    const qsizetype column = lines.first().trimmed().split(',').indexOf("accepted");
    QVERIFY(column >= 0);
    qint64 accepted = 0;
    for (qsizetype i = 1; i < lines.size(); ++i)
        accepted += lines.at(i).split(',').at(column).toLongLong();
    QCOMPARE(accepted, 200);
}

void TestRunHost::exportFaultsAreTold_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("csv") << static_cast<int>(RunHost::Export::Csv);
    QTest::newRow("json") << static_cast<int>(RunHost::Export::Json);
    QTest::newRow("hlog") << static_cast<int>(RunHost::Export::Hlog);
}

void TestRunHost::exportFaultsAreTold()
{
    QFETCH(int, what);
    ScriptedServer server(answering(), repeating());
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    QSignalSpy exported(&host, &RunHost::exported);
    host.exportTo(static_cast<RunHost::Export>(what), QStringLiteral("/nowhere"));
    QVERIFY(test::runUntil([&] { return exported.size() == 1; }));
    QVERIFY(!exported.at(0).at(1).toString().isEmpty()); // there is no run yet
    host.start(jobFor(server.port()), {});
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    host.exportTo(static_cast<RunHost::Export>(what), QStringLiteral("/no/such/folder/file"));
    QVERIFY(test::runUntil([&] { return exported.size() == 2; }));
    QVERIFY(exported.at(1).at(1).toString().contains(QStringLiteral("/no/such/folder/file")));
    QTemporaryDir folder;
    host.exportTo(static_cast<RunHost::Export>(what), folder.filePath(QStringLiteral("again")));
    QVERIFY(test::runUntil([&] { return exported.size() == 3; }));
    QCOMPARE(exported.at(2).at(1).toString(), QString()); // nothing was lost
}

void TestRunHost::endsWhileARunGoesOn()
{
    ScriptedServer server(answering(), repeating());
    auto host = std::make_unique<RunHost>(m_clock);
    job::Job job = jobFor(server.port());
    job.load.messages.reset();
    job.load.duration = 60s;
    host->start(job, {});
    QVERIFY(test::runUntil([&] { return host->last() && host->last()->activeConnections() == 4; }));
    host.reset();
    QVERIFY(true); // it came back
}

QTEST_GUILESS_MAIN(TestRunHost)
#include "tst_run_host.moc"
