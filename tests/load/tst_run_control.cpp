// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_rig.h"
#include "support/scripted_server.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using load::EndReason;
using load::Marker;
using test::RunRig;
using test::Script;
using test::ScriptedServer;
using test::Step;

namespace {

Script answering(const QByteArray& finalReply)
{
    return {Step::say("220 hi\r\n"),
            Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 PIPELINING\r\n"),
            Step::on(QStringLiteral("^MAIL|^QUIT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^RCPT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^DATA"), "354 go\r\n"),
            Step::data(finalReply)};
}

test::ScriptOptions repeating()
{
    test::ScriptOptions options;
    options.repeatFrom = 2;
    return options;
}

void endless(RunRig& rig)
{
    rig.job.load.messages.reset();
    rig.job.load.duration = 60s;
}

bool untilActive(RunRig& rig, int connections)
{
    return test::runUntil([&] { return rig.snapshot && rig.snapshot->activeConnections() == connections; });
}

} // namespace

/// Live control of a real run on loopback.
class TestRunControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connectionsFollow();
    void pauseSilencesAndResumeGoesOn();
    void rateFollows();
    void markersReachTheResult();
    void nothingIsSteeredAfterTheEnd();
    void samplesAreHandedOver_data();
    void samplesAreHandedOver();
    void noSamplesUnlessAsked();
};

void TestRunControl::connectionsFollow()
{
    ScriptedServer server(answering("250 done\r\n"), repeating());
    RunRig rig(server.port());
    endless(rig);
    rig.start();
    QVERIFY(untilActive(rig, 5));
    rig.run->setConnections(12);
    QVERIFY(untilActive(rig, 12));
    rig.run->setConnections(3);
    QVERIFY(untilActive(rig, 3));
    rig.run->setConnections(0); // one a worker is the least
    QVERIFY(untilActive(rig, 2));
    rig.run->stop();
    QVERIFY(rig.wait());
    QVERIFY(rig.identityHolds());
    QCOMPARE(rig.total().of(Outcome::Error), 0U);
    QCOMPARE(rig.loads.back().connections, 2);
}

void TestRunControl::pauseSilencesAndResumeGoesOn()
{
    ScriptedServer server(answering("250 done\r\n"), repeating());
    RunRig rig(server.port());
    endless(rig);
    rig.start();
    QVERIFY(untilActive(rig, 5));
    rig.run->pause();
    QVERIFY(test::runUntil([&] {
        return rig.snapshot->connectionsIn(metrics::ConnectionState::Idle) == 5 &&
               rig.snapshot->recent.started == 0;
    }));
    QVERIFY(rig.loads.back().paused);
    const quint64 sent = rig.snapshot->total.started;
    rig.run->resume();
    QVERIFY(test::runUntil([&] { return rig.snapshot->total.started > sent + 10; }));
    QVERIFY(!rig.loads.back().paused);
    rig.run->stop();
    QVERIFY(rig.wait());
    QVERIFY(rig.identityHolds());
}

void TestRunControl::rateFollows()
{
    ScriptedServer server(answering("250 done\r\n"), repeating());
    RunRig rig(server.port());
    endless(rig);
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 1;
    rig.start();
    QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->total.started > 0; }));
    rig.run->setRate(500);
    QVERIFY(test::runUntil([&] { return rig.snapshot->total.started > 50; }));
    QCOMPARE(rig.loads.back().rate, 500.0);
    rig.run->setRate(-1); // ignored
    rig.run->stop();
    QVERIFY(rig.wait());
    QVERIFY(rig.identityHolds());
    QCOMPARE(rig.loads.back().rate, 500.0);
}

void TestRunControl::markersReachTheResult()
{
    ScriptedServer server(answering("250 done\r\n"), repeating());
    RunRig rig(server.port());
    endless(rig);
    rig.start();
    QVERIFY(untilActive(rig, 5));
    rig.run->mark(QStringLiteral("cache cleared"));
    rig.run->setConnections(6);
    rig.run->pause();
    rig.run->resume();
    rig.run->stop();
    QVERIFY(rig.wait());
    QList<int> kinds;
    Nanos last{0};
    for (const Marker& marker : rig.result->markers) {
        kinds.append(static_cast<int>(marker.kind));
        QVERIFY(marker.at >= last);
        last = marker.at;
    }
    const QList<int> wanted{static_cast<int>(Marker::Kind::Note), static_cast<int>(Marker::Kind::Connections),
                            static_cast<int>(Marker::Kind::Paused), static_cast<int>(Marker::Kind::Resumed),
                            static_cast<int>(Marker::Kind::Stopping)};
    QCOMPARE(kinds, wanted);
    QCOMPARE(rig.result->markers.front().text, QStringLiteral("cache cleared"));
}

void TestRunControl::nothingIsSteeredAfterTheEnd()
{
    ScriptedServer server(answering("250 done\r\n"), repeating());
    RunRig rig(server.port());
    rig.carryOut();
    rig.run->setConnections(50);
    rig.run->pause();
    rig.run->mark(QStringLiteral("late"));
    QCoreApplication::processEvents();
    QVERIFY(rig.result->markers.empty());
    QCOMPARE(rig.total().started, 100U);
}

void TestRunControl::samplesAreHandedOver_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("outcome");
    QTest::newRow("accepted") << QByteArray("250 2.0.0 done\r\n") << static_cast<int>(Outcome::Accepted);
    QTest::newRow("refused") << QByteArray("554 5.7.1 no thanks\r\n") << static_cast<int>(Outcome::Permanent);
}

void TestRunControl::samplesAreHandedOver()
{
    QFETCH(QByteArray, reply);
    ScriptedServer server(answering(reply), repeating());
    RunRig rig(server.port());
    rig.options.sampleEvery = 10;
    rig.carryOut();
    QVERIFY(!rig.samples.isEmpty());
    const load::ConversationSample& sample = *rig.samples.first();
    QTEST(static_cast<int>(sample.outcome), "outcome");
    if (sample.outcome == Outcome::Accepted)
        QCOMPARE(sample.sequence % 10, 0U);
    QStringList texts;
    for (const load::ConversationLine& line : sample.lines)
        texts.append(QString::fromStdString(line.text));
    QVERIFY2(texts.contains(QString::fromLatin1(reply.trimmed())), qPrintable(texts.join(QLatin1Char('\n'))));
    QVERIFY(!texts.filter(QRegularExpression(QStringLiteral("^MAIL FROM:<sender"))).isEmpty());
    QVERIFY(!texts.filter(QRegularExpression(QStringLiteral("^<message, [0-9]+ octets>$"))).isEmpty());
}

void TestRunControl::noSamplesUnlessAsked()
{
    ScriptedServer server(answering("554 no\r\n"), repeating());
    RunRig rig(server.port());
    rig.carryOut();
    QVERIFY(rig.samples.isEmpty());
}

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_run_control.moc"
