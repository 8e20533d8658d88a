// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_rig.h"

using namespace stampede;
using namespace stampede::sink;
using namespace std::chrono_literals;

namespace {

using Rig = FaultRig;

} // namespace

class TestSinkBehaviourAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dribble();
    void malformed_data();
    void malformed();
    void endless();
    void capabilities();
    void slowReading_data();
    void slowReading();
    void stopsWhileHeld();
};

void TestSinkBehaviourAnswers::dribble()
{
    Rig rig(one(R"("stage": "mail", "dribble": "1s", "reply": "250 2.1.0 ok")"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\n");
    QByteArray said;
    for (int i = 0; i < 14; ++i) {
        QVERIFY(client.socket().waitForReadyRead(patienceMs));
        const QByteArray piece = client.socket().readAll();
        QCOMPARE(piece.size(), 1);
        said += piece;
        rig.clock.advance(1s);
    }
    QCOMPARE(said, QByteArray("250 2.1.0 ok\r\n"));
    QVERIFY(client.ask("NOOP").startsWith("250 2.0.0 ok"));
}

void TestSinkBehaviourAnswers::malformed_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("bare LF") << QByteArray("bare_lf")
                             << QByteArray("550-5.7.1 a\n550 5.7.1 b\n250 2.0.0 ok\r\n");
    QTest::newRow("mixed codes") << QByteArray("mixed_codes")
                                 << QByteArray("550-5.7.1 a\r\n250 5.7.1 a\r\n250 2.0.0 ok\r\n");
    QTest::newRow("binary") << QByteArray("binary")
                            << QByteArray(
                                   "\x00\xff\xfe\x80\x01\x1b\x7f\x00\xc3\x28\xf0\x9f\r\n250 2.0.0 ok\r\n",
                                   28);
}

void TestSinkBehaviourAnswers::malformed()
{
    QFETCH(QByteArray, how);
    QFETCH(QByteArray, said);
    Rig rig(one(R"("stage": "mail", "reply": ["550 5.7.1 a", "b"], "malformed": ")" + how + '"'));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\n");
    QByteArray found;
    while (found.size() < said.size() - 14 && client.socket().waitForReadyRead(patienceMs))
        found += client.socket().readAll();
    client.send("NOOP\r\n");
    while (found.size() < said.size() && client.socket().waitForReadyRead(patienceMs))
        found += client.socket().readAll();
    QCOMPARE(found, said);
}

void TestSinkBehaviourAnswers::endless()
{
    Rig rig(one(R"("stage": "banner", "malformed": "endless")"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    qint64 octets = 0;
    QByteArray start;
    while (octets < 1'000'000 && client.socket().waitForReadyRead(patienceMs)) {
        const QByteArray piece = client.socket().readAll();
        start += piece.left(100 - start.size());
        octets += piece.size();
        QVERIFY(!piece.contains('\n'));
        rig.clock.advance(1s);
    }
    QVERIFY(octets >= 1'000'000);
    QVERIFY(start.startsWith("220 mx ESMTP Stampede sinkxxx"));
    client.vanish();
    QVERIFY(becomesTrue([&] {
        rig.clock.advance(1s);
        return rig.stats().activeConnections == 0;
    }));
}

void TestSinkBehaviourAnswers::capabilities()
{
    Rig rig(one(
        R"("stage": "ehlo", "hide": ["PIPELINING", "chunking"], "offer": ["STARTTLS", "SIZE 1000", "XFUN"])"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    client.reply();
    QCOMPARE(client.ask("EHLO x"),
             QByteArray("250-mx\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n"
                        "250-STARTTLS\r\n250-SIZE 1000\r\n250 XFUN\r\n"));
    QVERIFY(client.ask("STARTTLS").startsWith("502"));
    client.send("MAIL FROM:<> SIZE=100000\r\nRCPT TO:<a@b.test>\r\nBDAT 1 LAST\r\nx"); // all of it works
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.reply().startsWith("250"));
}

void TestSinkBehaviourAnswers::slowReading_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<quint64>("step"); ///< octets in a second
    QTest::newRow("bandwidth") << QByteArray(R"("bandwidth": "100k")") << quint64(100'000);
    QTest::newRow("pause") << QByteArray(R"("read_pause": "1s")") << quint64(4096);
}

void TestSinkBehaviourAnswers::slowReading()
{
    QFETCH(QByteArray, action);
    QFETCH(quint64, step);
    Rig rig(one(R"("stage": "data", )" + action));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nDATA\r\n");
    for (int i = 0; i < 3; ++i)
        client.reply();
    const QByteArray content = QByteArray(QByteArray(98, 'x') + "\r\n").repeated(10'000);
    client.send(content + ".\r\n");
    rig.clock.advance(1s); // the group before was the first thing read
    quint64 before = 0;
    QVERIFY(becomesTrue([&] { return (before = rig.stats().octets) > 0; }));
    QVERIFY(before <= step);
    // While the clock stands, nothing more is read.
    SinkClient other(rig.sink);
    QVERIFY(other.open());
    QCOMPARE(rig.stats().octets, before);
    QVERIFY(becomesTrue([&] {
        rig.clock.advance(100ms);
        client.socket().flush();
        return rig.stats().messages == 1;
    }));
    QVERIFY(client.reply().startsWith("250 2.0.0"));
    QCOMPARE(rig.stats().octets, quint64(content.size()));
}

void TestSinkBehaviourAnswers::stopsWhileHeld()
{
    Rig rig(one(R"("stage": "banner", "delay": "1h")"));
    QVERIFY(rig.started);
    SinkClient first(rig.sink);
    SinkClient second(rig.sink);
    QVERIFY(becomesTrue([&] { return rig.stats().rules.first().count == 2; }));
    rig.sink.stop();
    QVERIFY(first.isClosedByPeer() && second.isClosedByPeer());
    QCOMPARE(rig.stats().activeConnections, quint64(0));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourAnswers)
#include "tst_behaviour_answers.moc"
