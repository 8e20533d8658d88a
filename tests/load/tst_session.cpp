// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_rig.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using metrics::ConnectionState;
using test::SessionRig;

namespace {
constexpr const char* full = "250-hi\r\n250-PIPELINING\r\n250-CHUNKING\r\n250 SIZE\r\n";
constexpr const char* pipelining = "250-hi\r\n250 PIPELINING\r\n";

quint64 ended(const metrics::Interval& interval, Outcome outcome)
{
    return interval.counters.of(outcome);
}

qint64 onlyTime(const metrics::Histogram& histogram)
{
    return histogram.count() == 1 ? histogram.max() : -1;
}
} // namespace

class TestSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measuresEachStage();
    void sendsOneGroupWithChunking();
    void writesStuffedContentAndTheDot();
    void responseCountsFromTheIntendedStart();
    void longContentWaitsForTheKernel();
    void endsOfTheConnection_data();
    void endsOfTheConnection();
    void aRefusedBannerIsTheMessagesOutcome_data();
    void aRefusedBannerIsTheMessagesOutcome();
    void timeOut();
    void abort();
    void goesOnAfterARefusal();
    void quitsInOrder();
    void aLostIdleConnectionCostsNoMessage();
    void rotatesEndpointsAndCountsReconnects();
};

void TestSession::measuresEachStage()
{
    SessionRig rig;
    rig.job.session.pipelining = rig.job.session.chunking = false;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.assign({0, Nanos(0)});
    QCOMPARE(session.state(), ConnectionState::Connecting);
    rig.clock.advance(1ms);
    rig.wire().connect();
    QCOMPARE(session.state(), ConnectionState::Setup);
    const std::pair<Nanos, const char*> replies[] = {{2ms, "220 hi\r\n"}, {3ms, "250 hi\r\n"},
                                                     {4ms, "250 ok\r\n"}, {5ms, "250 ok\r\n"},
                                                     {6ms, "354 go\r\n"}, {7ms, "250 done\r\n"}};
    for (const auto& [wait, reply] : replies) {
        rig.clock.advance(wait);
        rig.wire().deliver(reply);
    }
    QCOMPARE(session.state(), ConnectionState::Idle);
    QCOMPARE(rig.idleTold, 1);
    const metrics::Interval seen = rig.take();
    const qint64 expected[] = {1, 2, -1, 3, -1, 4, 5, 6, 7, -1};
    for (std::size_t stage = 0; stage < stageCount; ++stage) {
        const qint64 time = onlyTime(seen.distributions.stages[stage]);
        const qint64 micros = expected[stage] * 1000;
        QVERIFY2(expected[stage] < 0 ? time == -1 : time >= micros && time <= micros + micros / 500,
                 stageNames[stage].data());
    }
    QVERIFY(std::abs(onlyTime(seen.distributions.service) - 22'000) < 50);
    QVERIFY(std::abs(onlyTime(seen.distributions.response) - 28'000) < 50);
    QCOMPARE(ended(seen, Outcome::Accepted), 1u);
    QCOMPARE(seen.counters.started, 1u);
    QCOMPARE(seen.counters.connected, 1u);
    QCOMPARE(seen.counters.recipientsAccepted, 1u);
    QCOMPARE(seen.counters.bytesOut, static_cast<quint64>(rig.wire().written.size()));
}

void TestSession::sendsOneGroupWithChunking()
{
    SessionRig rig;
    rig.prepare();
    rig.addSession().assign({7, Nanos(0)});
    rig.makeReady(rig.wire(), full);
    QCOMPARE(rig.wire().groups.size(), std::size_t(2)); // EHLO; MAIL RCPT BDAT and the content
    const std::string& group = rig.wire().groups.back();
    QVERIFY(group.starts_with("MAIL FROM:<"));
    const std::size_t bdat = group.find("BDAT ");
    QVERIFY(bdat != std::string::npos);
    const std::size_t size = std::stoul(group.substr(bdat + 5));
    QCOMPARE(group.size() - (group.find("\r\n", bdat) + 2), size);
    rig.wire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    const metrics::Interval seen = rig.take();
    QCOMPARE(ended(seen, Outcome::Accepted), 1u);
    QCOMPARE(seen.counters.contentOut, static_cast<quint64>(size));
    QVERIFY(seen.distributions.stages[static_cast<std::size_t>(Stage::Data)].isEmpty());
}

void TestSession::writesStuffedContentAndTheDot()
{
    SessionRig rig;
    rig.prepare();
    rig.addSession().assign({0, Nanos(0)});
    rig.makeReady(rig.wire(), pipelining);
    rig.wire().deliver("250 ok\r\n250 ok\r\n354 go\r\n");
    const std::string& content = rig.wire().groups.back();
    QVERIFY(content.ends_with("\r\n.\r\n"));
    QVERIFY(content.find("\r\n\r\n") != std::string::npos);
    QCOMPARE(content.find("\r\n.\r\n"), content.size() - 5);
}

void TestSession::responseCountsFromTheIntendedStart()
{
    SessionRig rig;
    rig.prepare();
    rig.clock.advance(100ms);
    rig.addSession().assign({0, Nanos(40ms)});
    rig.makeReady(rig.wire(), full);
    rig.clock.advance(10ms);
    rig.wire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    const metrics::Interval seen = rig.take();
    QVERIFY(std::abs(onlyTime(seen.distributions.service) - 10'000) < 20);
    QVERIFY(std::abs(onlyTime(seen.distributions.response) - 70'000) < 80);
}

void TestSession::longContentWaitsForTheKernel()
{
    constexpr quint64 size = 5'000'000;
    SessionRig rig;
    rig.job.message.size.fixed = size;
    rig.prepare();
    rig.transports.prepare = [](test::FakeWire& wire) {
        wire.kernelRoom = 100'000;
    };
    rig.addSession().assign({0, Nanos(0)});
    rig.makeReady(rig.wire(), full);
    int drains = 0;
    while (rig.wire().pending() > 0 && drains < 1000) {
        // What the engine holds back stays small, however long the message.
        QVERIFY(rig.wire().pending() < 512 * 1024);
        rig.wire().drain();
        ++drains;
    }
    QVERIFY(drains > 5);
    QVERIFY(rig.wire().written.size() > size);
    rig.wire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    QCOMPARE(ended(rig.take(), Outcome::Accepted), 1u);
}

void TestSession::endsOfTheConnection_data()
{
    QTest::addColumn<int>("after"); // how many replies came before
    QTest::addColumn<QString>("stage");
    QTest::newRow("connecting") << -1 << "connect";
    QTest::newRow("before the banner") << 0 << "banner";
    QTest::newRow("before EHLO's reply") << 1 << "ehlo";
    QTest::newRow("before MAIL's reply") << 2 << "mail";
    QTest::newRow("before RCPT's reply") << 3 << "rcpt";
    QTest::newRow("before DATA's reply") << 4 << "data";
    QTest::newRow("before the final reply") << 5 << "body";
}

void TestSession::endsOfTheConnection()
{
    QFETCH(int, after);
    QFETCH(QString, stage);
    SessionRig rig;
    rig.job.session.pipelining = rig.job.session.chunking = false;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.assign({0, Nanos(0)});
    const char* replies[] = {"220 hi\r\n", "250 hi\r\n", "250 ok\r\n", "250 ok\r\n", "354 go\r\n"};
    if (after >= 0)
        rig.wire().connect();
    for (int i = 0; i < after; ++i)
        rig.wire().deliver(replies[i]);
    rig.wire().fail(after < 0 ? Fault::Connect : Fault::Disconnect, QStringLiteral("it broke"));
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.started, 1u);
    QCOMPARE(ended(seen, Outcome::Error), 1u);
    QCOMPARE(seen.counters.ended(), 1u);
    const Fault fault = after < 0 ? Fault::Connect : Fault::Disconnect;
    QCOMPARE(seen.counters.faults[static_cast<std::size_t>(fault)], 1u);
    bool found = false;
    for (const metrics::Finding& finding : seen.findings.sorted())
        if (finding.fault == fault) {
            found = true;
            QCOMPARE(QString::fromLatin1(nameOf(finding.stage).data()), stage);
            QCOMPARE(finding.sample, std::string("it broke"));
        }
    QVERIFY(found);
    QCOMPARE(session.state(), ConnectionState::Waiting);
    QCOMPARE(session.failures(), 1);
    QCOMPARE(rig.goneTold, 1);
    QVERIFY(rig.lastFailed);
    QVERIFY(rig.wire().isGone());
    QCOMPARE(rig.context.deadlines.at(0), Nanos::max());
}

void TestSession::aRefusedBannerIsTheMessagesOutcome_data()
{
    QTest::addColumn<QByteArray>("banner");
    QTest::addColumn<int>("outcome");
    QTest::newRow("busy") << QByteArray("421 4.3.2 busy\r\n") << static_cast<int>(Outcome::Temporary);
    QTest::newRow("refused") << QByteArray("554 no service\r\n") << static_cast<int>(Outcome::Permanent);
    QTest::newRow("garbage") << QByteArray("hello\r\n") << static_cast<int>(Outcome::Error);
}

void TestSession::aRefusedBannerIsTheMessagesOutcome()
{
    QFETCH(QByteArray, banner);
    QFETCH(int, outcome);
    SessionRig rig;
    rig.prepare();
    rig.addSession().assign({0, Nanos(0)});
    rig.wire().connect();
    rig.wire().deliver(banner.toStdString());
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.ended(), 1u);
    QCOMPARE(ended(seen, static_cast<Outcome>(outcome)), 1u);
    QVERIFY(seen.distributions.service.isEmpty());
    QCOMPARE(rig.goneTold, 1);
}

void TestSession::timeOut()
{
    SessionRig rig;
    rig.job.session.timeouts.byStage[static_cast<std::size_t>(Stage::Mail)] = 7s;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.assign({0, Nanos(0)});
    QCOMPARE(rig.context.deadlines.at(0), Nanos(30s));
    rig.clock.advance(1s);
    rig.makeReady(rig.wire(), pipelining);
    QCOMPARE(rig.context.deadlines.at(0), Nanos(8s));
    rig.clock.set(8s);
    session.timeOut();
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.faults[static_cast<std::size_t>(Fault::Timeout)], 1u);
    QVERIFY(rig.wire().aborted);
}

void TestSession::abort()
{
    SessionRig rig;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.abort(); // without a connection there is nothing to abort
    session.assign({0, Nanos(0)});
    rig.makeReady(rig.wire(), full);
    session.abort();
    session.abort();
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.faults[static_cast<std::size_t>(Fault::Aborted)], 1u);
    QCOMPARE(seen.counters.ended(), seen.counters.started);
}

void TestSession::goesOnAfterARefusal()
{
    SessionRig rig;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.assign({0, Nanos(0)});
    rig.makeReady(rig.wire(), full);
    rig.wire().deliver("250 ok\r\n550 5.1.1 no such user\r\n503 no recipients\r\n");
    QVERIFY(session.idle());
    session.assign({1, Nanos(0)});
    rig.wire().deliver("250 reset\r\n250 ok\r\n250 ok\r\n250 done\r\n");
    const metrics::Interval seen = rig.take();
    QCOMPARE(ended(seen, Outcome::Permanent), 1u);
    QCOMPARE(ended(seen, Outcome::Accepted), 1u);
    QCOMPARE(seen.counters.recipientsPermanent, 1u);
    QCOMPARE(rig.transports.wires.size(), std::size_t(1));
}

void TestSession::quitsInOrder()
{
    SessionRig rig;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.assign({0, Nanos(0)});
    rig.makeReady(rig.wire(), full);
    rig.wire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    session.quit();
    QCOMPARE(session.state(), ConnectionState::Closing);
    QCOMPARE(rig.wire().groups.back(), std::string("QUIT\r\n"));
    rig.wire().deliver("221 bye\r\n");
    QVERIFY(rig.wire().closed);
    QVERIFY(!rig.lastFailed);
    QCOMPARE(rig.goneTold, 1);
    QCOMPARE(rig.take().distributions.stages[static_cast<std::size_t>(Stage::Quit)].count(), 1u);
}

void TestSession::aLostIdleConnectionCostsNoMessage()
{
    SessionRig rig;
    rig.prepare();
    load::Session& session = rig.addSession();
    session.assign({0, Nanos(0)});
    rig.makeReady(rig.wire(), full);
    rig.wire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    rig.wire().deliver("421 4.4.2 idle too long\r\n");
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.ended(), 1u);
    QCOMPARE(ended(seen, Outcome::Accepted), 1u);
    QCOMPARE(rig.goneTold, 1);
}

void TestSession::rotatesEndpointsAndCountsReconnects()
{
    SessionRig rig;
    rig.endpoints = {{QHostAddress(QStringLiteral("127.0.0.1")), 25},
                     {QHostAddress(QStringLiteral("127.0.0.2")), 25}};
    Problems problems;
    rig.sources = net::SourcePool::parse({QStringLiteral("127.0.0.8-127.0.0.10")}, problems);
    rig.prepare();
    load::Session& session = rig.addSession();
    for (int i = 0; i < 4; ++i) {
        session.assign({static_cast<quint64>(i), Nanos(0)});
        QCOMPARE(rig.lastWire().to.address.toString(),
                 i % 2 == 0 ? QStringLiteral("127.0.0.1") : QStringLiteral("127.0.0.2"));
        QCOMPARE(rig.lastWire().source.toString(), QStringLiteral("127.0.0.%1").arg(8 + i % 3));
        rig.makeReady(rig.lastWire(), full);
        rig.lastWire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
        session.quit();
        rig.lastWire().deliver("221 bye\r\n");
    }
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.connections, 4u);
    QCOMPARE(seen.counters.reconnects, 3u);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
