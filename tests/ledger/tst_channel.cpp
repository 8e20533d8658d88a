// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_rig.h"

#include <QFile>
#include <QtTest>

using namespace stampede;
using namespace stampede::ledger;
using namespace stampede::test;

namespace {

constexpr int patience = 30'000; // ms; never reached when all is well
const QStringList domains{QStringLiteral("a.test"), QStringLiteral("ö.test"), QStringLiteral("c"), QString(),
                          QStringLiteral("e.test")};
const QString runName = QStringLiteral("20261122-101500-abcd");

} // namespace

/// The channel between sink and engine, over real local sockets.
class TestChannel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void carriesWhatIsPublished();
    void onlyOwnRun();
    void namesDomainsOnceForEachFollower();
    void manyAtOnce();
    void nobodyServes();
    void comesBack();
    void followsAnotherWhenTold();
    void nameIsTaken();
    void takesOverAfterAKill();
    void names_data();
    void names();
    void onlyTheUserMayOpenIt();
};

void TestChannel::carriesWhatIsPublished()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    NotingClient engine;
    engine.client.follow(name, runName);
    QVERIFY(!engine.client.isFollowing());
    QTRY_VERIFY_WITH_TIMEOUT(engine.client.isFollowing(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    const std::vector<Arrival> sent = someArrivals(1'000'000'000'000, 100);
    server.publish(runName, sent, domains);
    QTRY_COMPARE_WITH_TIMEOUT(engine.taken(), sent.size(), patience);
    QCOMPARE(engine.arrivals, sent);
    QCOMPARE(engine.followed, 1);
    QVERIFY(engine.lost.isEmpty());
    server.publish(runName, {}, domains);
}

void TestChannel::onlyOwnRun()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    NotingClient one;
    NotingClient other;
    one.client.follow(name, runName);
    other.client.follow(name, QStringLiteral("other"));
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 2, patience);
    server.publish(QStringLiteral("nobody's"), someArrivals(1, 5), domains);
    server.publish(QStringLiteral("other"), someArrivals(10, 5), domains);
    server.publish(runName, someArrivals(20, 3), domains);
    QTRY_COMPARE_WITH_TIMEOUT(one.taken(), std::size_t(3), patience);
    QTRY_COMPARE_WITH_TIMEOUT(other.taken(), std::size_t(5), patience);
    QCOMPARE(one.arrivals.front().sequence, quint64(20));
}

void TestChannel::namesDomainsOnceForEachFollower()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    NotingClient one;
    one.client.follow(name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    server.publish(runName, someArrivals(1, 2), domains.mid(0, 2));
    server.publish(runName, someArrivals(3, 5), domains);
    QTRY_COMPARE_WITH_TIMEOUT(one.taken(), std::size_t(7), patience);
    QCOMPARE(one.domains,
             (QStringList{QStringLiteral("0 a.test"), QStringLiteral("1 ö.test"), QStringLiteral("2 c"),
                          QStringLiteral("3 "), QStringLiteral("4 e.test")}));
    NotingClient late;
    late.client.follow(name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 2, patience);
    const Arrival nameless{9, 0, 0, 0, 1, 77};
    server.publish(runName, std::span(&nameless, 1), domains);
    server.publish(runName, someArrivals(1, 1), domains);
    QTRY_COMPARE_WITH_TIMEOUT(late.taken(), std::size_t(2), patience);
    QCOMPARE(late.domains, QStringList{QStringLiteral("0 a.test")});
    QTRY_COMPARE_WITH_TIMEOUT(one.taken(), std::size_t(9), patience);
    QCOMPARE(one.domains.size(), 5);
}

void TestChannel::manyAtOnce()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    NotingClient engine;
    engine.client.follow(name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    const std::vector<Arrival> sent = someArrivals(0, 500'000);
    server.publish(runName, sent, domains);
    QTRY_COMPARE_WITH_TIMEOUT(engine.taken(), sent.size(), patience);
    QVERIFY(engine.arrivals == sent);
}

void TestChannel::nobodyServes()
{
    NotingClient engine;
    const QString name = madeUpName();
    engine.client.follow(name, runName);
    QVERIFY(engine.lost.isEmpty()); // not before the events run
    QTRY_COMPARE_WITH_TIMEOUT(engine.lost.size(), 1, patience);
    QVERIFY2(engine.lost.front().contains(QStringLiteral("stampede-cli sink")),
             qPrintable(engine.lost.front()));
    QVERIFY(engine.lost.front().contains(name));
    // It is tried again, silently, until somebody is there.
    ChannelServer server;
    QVERIFY(server.listen(name));
    QTRY_VERIFY_WITH_TIMEOUT(engine.client.isFollowing(), patience);
    QCOMPARE(engine.lost.size(), 1);
}

void TestChannel::comesBack()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    NotingClient engine;
    engine.client.follow(name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    for (int round = 1; round <= 3; ++round) {
        server.publish(runName, someArrivals(1, 5), domains);
        QTRY_COMPARE_WITH_TIMEOUT(engine.taken(), std::size_t(5 * round), patience);
        server.close();
        QCOMPARE(server.followers(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(engine.lost.size(), round, patience);
        QVERIFY(!engine.client.isFollowing());
        QVERIFY(server.listen(name));
        QTRY_COMPARE_WITH_TIMEOUT(engine.followed, round + 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    }
}

void TestChannel::followsAnotherWhenTold()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    NotingClient engine;
    engine.client.follow(name, runName);
    engine.client.follow(name, QStringLiteral("other"));
    QTRY_COMPARE_WITH_TIMEOUT(server.followers(), 1, patience);
    server.publish(QStringLiteral("other"), someArrivals(1, 2), domains);
    QTRY_COMPARE_WITH_TIMEOUT(engine.taken(), std::size_t(2), patience);
    engine.client.follow(name, runName);
    QVERIFY(!engine.client.isFollowing());
    QTRY_VERIFY_WITH_TIMEOUT(engine.client.isFollowing(), patience);
    server.publish(runName, someArrivals(1, 2), domains);
    QTRY_COMPARE_WITH_TIMEOUT(engine.taken(), std::size_t(4), patience);
    QVERIFY(engine.lost.isEmpty());
}

void TestChannel::nameIsTaken()
{
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    ChannelServer second;
    const Status status = second.listen(name);
    QVERIFY(!status);
    QCOMPARE(status.error().place, name);
    QVERIFY2(status.error().text.contains(QStringLiteral("another sink")), qPrintable(status.error().text));
    server.close();
    QVERIFY(second.listen(name));
    QVERIFY(second.listen(name)); // its own it may have again
}

void TestChannel::takesOverAfterAKill()
{
#ifdef Q_OS_UNIX
    const QString name = madeUpName();
    const QString address = addressOf(name);
    // What a killed program leaves: the socket's file, and nobody behind it.
    const QString aside = address + QStringLiteral(".aside");
    {
        QLocalServer killed;
        QVERIFY(killed.listen(address));
        QVERIFY(QFile::rename(address, aside));
    }
    QVERIFY(QFile::rename(aside, address));
    QVERIFY(QFile::exists(address));
    ChannelServer server;
    QVERIFY(server.listen(name));
    NotingClient engine;
    engine.client.follow(name, runName);
    QTRY_VERIFY_WITH_TIMEOUT(engine.client.isFollowing(), patience);
#endif
}

void TestChannel::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("port") << channelName(2525) << true;
    QTest::newRow("all kinds") << QStringLiteral("Sink-2_b.c") << true;
    QTest::newRow("64") << QString(64, u'x') << true;
    QTest::newRow("65") << QString(65, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("path") << QStringLiteral("../x") << false;
    QTest::newRow("space") << QStringLiteral("a b") << false;
    QTest::newRow("line") << QStringLiteral("a\n") << false;
    QTest::newRow("letter of another script") << QStringLiteral("ä") << false;
}

void TestChannel::names()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(!addressOf(name).isEmpty(), good);
    if (good)
        return;
    ChannelServer server;
    const Status status = server.listen(name);
    QVERIFY(!status);
    QVERIFY(status.error().text.contains(QStringLiteral("64 letters")));
    NotingClient engine;
    engine.client.follow(name, runName);
    QTRY_COMPARE_WITH_TIMEOUT(engine.lost.size(), 1, patience);
    QVERIFY2(engine.lost.front().contains(QStringLiteral("tracking.sink")), qPrintable(engine.lost.front()));
}

void TestChannel::onlyTheUserMayOpenIt()
{
#ifdef Q_OS_UNIX
    ChannelServer server;
    const QString name = madeUpName();
    QVERIFY(server.listen(name));
    const QFile::Permissions permissions = QFile::permissions(addressOf(name));
    QVERIFY(!(permissions & (QFile::WriteGroup | QFile::WriteOther)));
    QVERIFY(permissions & QFile::WriteOwner);
    server.close();
    QVERIFY(!QFile::exists(addressOf(name)));
#endif
}

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
