// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_client.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace stampede;
using namespace stampede::sink;

class TestSinkLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressInUse();
    void addressNotOurs();
    void connections();
    void messages_data();
    void messages();
    void time();
    void idle_data();
    void idle();
    void descriptors();

private:
    SystemClock m_clock;
};

void TestSinkLimits::addressInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    SinkSettings settings = localSettings();
    settings.port = other.serverPort();
    Sink sink(m_clock);
    const Status status = sink.start(settings);
    QVERIFY(!status);
    QCOMPARE(status.error().place, QStringLiteral("127.0.0.1:%1").arg(other.serverPort()));
    QCOMPARE(status.error().text,
             QStringLiteral("Something listens there already: stop it or choose another port."));
    QVERIFY(!sink.isRunning());
    settings.port = 0;
    QVERIFY(sink.start(settings));
}

void TestSinkLimits::addressNotOurs()
{
    SinkSettings settings = localSettings();
    settings.address = QHostAddress(QStringLiteral("192.0.2.1")); // RFC 5737: nobody's
    Sink sink(m_clock);
    const Status status = sink.start(settings);
    QVERIFY(!status);
    QCOMPARE(status.error().text, QStringLiteral("This machine has no such address."));
}

void TestSinkLimits::connections()
{
    SinkSettings settings = localSettings();
    settings.maxConnections = 2;
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    SinkClient first(sink);
    SinkClient second(sink);
    QVERIFY(first.open() && second.open());
    SinkClient third(sink);
    QCOMPARE(third.reply(), QByteArray("421 4.3.2 too many connections\r\n"));
    QVERIFY(third.isClosedByPeer());
    QVERIFY(second.deliver("x"));
    QCOMPARE(sink.stats().refusedConnections, quint64(1));

    QVERIFY(first.ask("QUIT").startsWith("221"));
    QVERIFY(becomesTrue([&] { return sink.stats().activeConnections == 1; }));
    SinkClient fourth(sink);
    QVERIFY(fourth.open());
    const SinkStats stats = sink.stats();
    QCOMPARE(stats.totalConnections, quint64(3));
    QCOMPARE(stats.peakConnections, quint64(2));
    QCOMPARE(stats.activeConnections, quint64(2));
}

void TestSinkLimits::messages_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("delivered");
    QTest::addColumn<int>("told");
    QTest::newRow("no limit") << 0 << 8 << 0;
    QTest::newRow("below") << 9 << 8 << 0;
    QTest::newRow("just") << 8 << 8 << 1;
    QTest::newRow("above") << 3 << 8 << 1;
}

void TestSinkLimits::messages()
{
    QFETCH(int, limit);
    QFETCH(int, delivered);
    SinkSettings settings = localSettings();
    settings.maxMessages = static_cast<quint64>(limit);
    Sink sink(m_clock);
    QSignalSpy finished(&sink, &Sink::finished);
    QVERIFY(sink.start(settings));
    SinkClient a(sink);
    SinkClient b(sink);
    QVERIFY(a.open() && b.open());
    for (int i = 0; i < delivered; ++i)
        QVERIFY((i % 2 == 0 ? a : b).deliver("x"));
    QFETCH(int, told);
    if (told > 0)
        QVERIFY(finished.count() == told || finished.wait(patienceMs));
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), told);
    QCOMPARE(sink.stats().messages, quint64(delivered));
}

void TestSinkLimits::time()
{
    SinkSettings settings = localSettings();
    settings.maxTime = std::chrono::milliseconds(1);
    Sink sink(m_clock);
    QSignalSpy finished(&sink, &Sink::finished);
    QVERIFY(sink.start(settings));
    QVERIFY(finished.count() == 1 || finished.wait(patienceMs));
    QCOMPARE(finished.count(), 1);
}

void TestSinkLimits::idle_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<quint64>("lost");
    QTest::newRow("between transactions") << QByteArray("NOOP\r\n") << quint64(0);
    QTest::newRow("in a transaction") << QByteArray("MAIL FROM:<>\r\n") << quint64(1);
}

void TestSinkLimits::idle()
{
    QFETCH(QByteArray, before);
    StandingClock clock;
    SinkSettings settings = localSettings();
    settings.idleTimeout = std::chrono::minutes(5);
    settings.idleScan = std::chrono::milliseconds(2);
    Sink sink(clock);
    QVERIFY(sink.start(settings));
    SinkClient sleeper(sink);
    QVERIFY(sleeper.open());
    sleeper.send(before);
    QVERIFY(sleeper.reply().startsWith("250"));
    clock.advance(std::chrono::minutes(4));
    SinkClient other(sink);
    QVERIFY(other.open());
    QCOMPARE(sink.stats().activeConnections, quint64(2));

    clock.advance(std::chrono::seconds(61));
    QCOMPARE(sleeper.reply(), QByteArray("421 4.4.2 idle for too long\r\n"));
    QVERIFY(sleeper.isClosedByPeer());
    QVERIFY(becomesTrue([&] { return sink.stats().activeConnections == 1; }));
    QCOMPARE(sink.stats().idleTimeouts, quint64(1));
    QTEST(sink.stats().lostInTransaction, "lost");
    QVERIFY(other.ask("NOOP").startsWith("250"));
    QCOMPARE(sink.stats().elapsed, Nanos(std::chrono::seconds(301)));
}

// A sink that has run out of descriptors takes the waiting connections when there are some again.
void TestSinkLimits::descriptors()
{
#ifdef Q_OS_UNIX
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    SinkClient before(sink);
    QVERIFY(before.open());
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit tight{std::min<rlim_t>(limit.rlim_max, 256), limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    std::vector<int> taken;
    for (int copy = ::dup(0); copy >= 0; copy = ::dup(0))
        taken.push_back(copy);
    QVERIFY(!taken.empty());
    ::close(taken.back());
    taken.pop_back();
    SinkClient second(sink); // has the last one
    const bool connected = second.socket().state() == QAbstractSocket::ConnectedState;
    const bool silent = !second.socket().waitForReadyRead(200);
    for (const int copy : taken)
        ::close(copy);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    QVERIFY(connected);
    QVERIFY(silent);
    QVERIFY(second.open());
    QVERIFY(second.deliver("x"));
    QVERIFY(before.deliver("x"));
#else
    QSKIP("no such limit on this platform");
#endif
}

QTEST_GUILESS_MAIN(TestSinkLimits)
#include "tst_limits.moc"
