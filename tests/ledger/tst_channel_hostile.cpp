// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_rig.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::ledger;
using namespace stampede::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // ms; never reached when all is well
const QString runName = QStringLiteral("run");

bool isOpen(const QLocalSocket& socket)
{
    return socket.state() == QLocalSocket::ConnectedState;
}

} // namespace

/// Clients and servers that are none.
class TestChannelHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void client_data();
    void client();
    void silence();
    void tooManyConnections();
    void aFollowerThatDoesNotRead();
    void server_data();
    void server();
    void aServerThatSaysNothing();
    void framesInPieces();

private:
    QString m_name;
};

void TestChannelHostile::init()
{
    m_name = madeUpName();
}

void TestChannelHostile::client_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("garbage") << QByteArray("\x00\xff\x80\n\n\n", 6);
    QTest::newRow("http") << QByteArrayLiteral("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("empty line") << QByteArrayLiteral("\n");
    QTest::newRow("another version") << QByteArrayLiteral("stampede-ledger 2 follow run\n");
    QTest::newRow("no run") << QByteArrayLiteral("stampede-ledger 1 follow \n");
    QTest::newRow("two runs") << QByteArrayLiteral("stampede-ledger 1 follow a b\n");
    QTest::newRow("endless line") << QByteArray(1'000'000, 'x');
    QTest::newRow("endless run") << QByteArrayLiteral("stampede-ledger 1 follow ") + QByteArray(1'000, 'x') +
                                        '\n';
    QTest::newRow("more behind it") << QByteArrayLiteral(
        "stampede-ledger 1 follow run\nstampede-ledger 1 follow run\n");
}

void TestChannelHostile::client()
{
    QFETCH(QByteArray, octets);
    ChannelServer server;
    QVERIFY(server.listen(m_name));
    NotingClient good;
    good.client.follow(m_name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    QLocalSocket bad;
    bad.connectToServer(addressOf(m_name));
    bad.write(octets);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(bad), patience);
    QCOMPARE(server.followers(), 1);
    server.publish(runName, someArrivals(1, 3), {});
    QTRY_COMPARE_WITH_TIMEOUT(good.taken(), std::size_t(3), patience);
}

void TestChannelHostile::silence()
{
    ChannelServer server;
    server.setPatience(50ms);
    QVERIFY(server.listen(m_name));
    NotingClient good;
    good.client.follow(m_name, runName);
    QLocalSocket silent;
    silent.connectToServer(addressOf(m_name));
    QLocalSocket half;
    half.connectToServer(addressOf(m_name));
    half.write("stampede-ledger 1 fol");
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(silent) && !isOpen(half), patience);
    QTRY_VERIFY_WITH_TIMEOUT(good.client.isFollowing(), patience);
    QCOMPARE(server.followers(), 1); // its silence is in order
    QVERIFY(good.lost.isEmpty());
}

void TestChannelHostile::tooManyConnections()
{
    ChannelServer server;
    QVERIFY(server.listen(m_name));
    std::vector<std::unique_ptr<QLocalSocket>> crowd;
    for (int i = 0; i < 80; ++i) {
        crowd.push_back(std::make_unique<QLocalSocket>());
        crowd.back()->connectToServer(addressOf(m_name));
        crowd.back()->write(hello(runName));
        QTRY_VERIFY_WITH_TIMEOUT(server.followers() > std::min(i, 63), patience);
    }
    const auto open = [&] {
        return std::ranges::count_if(crowd, [](const auto& one) { return isOpen(*one); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(open(), 64, patience);
    QCOMPARE(server.followers(), 64);
    crowd.clear();
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 0, patience);
    NotingClient good;
    good.client.follow(m_name, runName);
    QTRY_VERIFY_WITH_TIMEOUT(good.client.isFollowing(), patience);
}

void TestChannelHostile::aFollowerThatDoesNotRead()
{
    ChannelServer server;
    QVERIFY(server.listen(m_name));
    QLocalSocket slow;
    slow.setReadBufferSize(1024);
    slow.connectToServer(addressOf(m_name));
    slow.write(hello(runName));
    NotingClient good;
    good.client.follow(m_name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 2, patience);
    const std::vector<Arrival> many = someArrivals(0, 500'000); // 18 MB
    std::size_t sent = 0;
    for (int i = 0; i < 3; ++i) {
        server.publish(runName, many, {});
        sent += many.size();
        QTRY_COMPARE_WITH_TIMEOUT(good.taken(), sent, patience);
        good.arrivals.clear();
        sent = 0;
        QCOMPARE(server.followers(), 2);
    }
    server.publish(runName, many, {});
    QCOMPARE(server.followers(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(good.taken(), many.size(), patience);
    QVERIFY(good.lost.isEmpty());
}

void TestChannelHostile::server_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("arrivals"); // taken before it is given up
    const QByteArray ok = QByteArrayLiteral("ok\n");
    const QByteArray two = framesOf(someArrivals(1, 2));
    QTest::newRow("error") << QByteArrayLiteral("error version\n") << 0;
    QTest::newRow("garbage") << QByteArray("\xff\x00\n", 3) << 0;
    QTest::newRow("endless line") << QByteArray(100'000, 'x') << 0;
    QTest::newRow("unknown kind") << ok + two + QByteArray("\x00\x00\x00\x00\x09", 5) << 2;
    QTest::newRow("frame too large") << ok + two + QByteArray("\xff\xff\xff\xff\x01", 5) << 2;
    QTest::newRow("half a record") << ok + QByteArray("\x05\x00\x00\x00\x01", 5) << 0;
    QTest::newRow("domain without a number") << ok + QByteArray("\x01\x00\x00\x00\x02\x01", 6) << 0;
}

void TestChannelHostile::server()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, arrivals);
    QLocalServer bad;
    QVERIFY(bad.listen(addressOf(m_name)));
    connect(&bad, &QLocalServer::newConnection, &bad, [&] { bad.nextPendingConnection()->write(answer); });
    NotingClient engine;
    engine.client.follow(m_name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(engine.lost.size(), 1, patience);
    QVERIFY2(engine.lost.front().contains(QStringLiteral("same version")), qPrintable(engine.lost.front()));
    QCOMPARE(engine.taken(), std::size_t(arrivals));
    QVERIFY(!engine.client.isFollowing());
}

void TestChannelHostile::aServerThatSaysNothing()
{
    QLocalServer bad;
    QVERIFY(bad.listen(addressOf(m_name)));
    NotingClient engine;
    engine.client.setInterval(5ms);
    int connections = 0;
    connect(&bad, &QLocalServer::newConnection, &bad,
            [&] { connections += bad.nextPendingConnection() != nullptr; });
    engine.client.follow(m_name, runName);
    QTRY_VERIFY_WITH_TIMEOUT(connections >= 3, patience);
    QCOMPARE(engine.lost.size(), 1);
    QCOMPARE(engine.followed, 0);
}

void TestChannelHostile::framesInPieces()
{
    const std::vector<Arrival> sent = someArrivals(7, 50'000);
    const QByteArray octets =
        frameOf(3, QStringLiteral("three.test")) + framesOf(sent) + frameOf(4, QString());
    for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(4096), octets.size()}) {
        const QByteArray part = step == 1 ? octets.left(2000) : octets;
        FrameReader reader;
        std::vector<Arrival> got;
        QStringList names;
        for (qsizetype at = 0; at < part.size(); at += step) {
            reader.feed(part.mid(at, step));
            std::vector<FrameReader::Domain> domains;
            QVERIFY(reader.read(got, domains));
            for (const FrameReader::Domain& domain : domains)
                names.append(QString::number(domain.number) + domain.name);
        }
        if (step == 1) {
            QCOMPARE(names, QStringList{QStringLiteral("3three.test")});
            continue;
        }
        QVERIFY(got == sent);
        QCOMPARE(names, (QStringList{QStringLiteral("3three.test"), QStringLiteral("4")}));
        QCOMPARE(reader.waiting(), 0);
    }
}

QTEST_GUILESS_MAIN(TestChannelHostile)
#include "tst_channel_hostile.moc"
