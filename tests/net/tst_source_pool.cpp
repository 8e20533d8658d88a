// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/source_pool.h"

#include <QTest>

using namespace stampede;

/// Source addresses: what can be written, how many they are, who comes next.
class TestSourcePool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entries_data();
    void entries();
    void rotation();
    void families();
    void allProblemsAtOnce();
};

void TestSourcePool::entries_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<int>("size"); // -1: a problem
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto good = [](const char* entry, int size, const char* first, const char* last) {
        QTest::newRow(entry) << QStringList{QString::fromLatin1(entry)} << size << QString::fromLatin1(first)
                             << QString::fromLatin1(last);
    };
    const auto bad = [](const char* entry) {
        QTest::addRow("'%s' is bad", entry) << QStringList{QString::fromLatin1(entry)} << -1 << "" << "";
    };
    good("127.0.0.2", 1, "127.0.0.2", "127.0.0.2");
    good(" 127.0.0.2 ", 1, "127.0.0.2", "127.0.0.2");
    good("127.0.0.2-127.0.0.20", 19, "127.0.0.2", "127.0.0.20");
    good("127.0.0.250 - 127.0.1.5", 12, "127.0.0.250", "127.0.1.5");
    good("127.0.0.2-127.0.0.2", 1, "127.0.0.2", "127.0.0.2");
    good("127.0.1.0/28", 14, "127.0.1.1", "127.0.1.14");
    good("127.0.1.9/28", 14, "127.0.1.1", "127.0.1.14");
    good("127.0.1.0/30", 2, "127.0.1.1", "127.0.1.2");
    good("127.0.1.0/31", 2, "127.0.1.0", "127.0.1.1");
    good("127.0.1.7/32", 1, "127.0.1.7", "127.0.1.7");
    good("10.0.0.0/16", 65'534, "10.0.0.1", "10.0.255.254");
    good("10.0.0.0-10.0.255.255", 65'536, "10.0.0.0", "10.0.255.255");
    good("fd00::1", 1, "fd00::1", "fd00::1");
    good("fd00::fffe-fd00::1:1", 4, "fd00::fffe", "fd00::1:1");
    good("fd00::/126", 4, "fd00::", "fd00::3");
    good("fd00::12:3456/112", 65'536, "fd00::12:0", "fd00::12:ffff");
    good("::ffff:127.0.0.2", 1, "127.0.0.2", "127.0.0.2");
    for (const char* entry : {"", "localhost", "127.0.0", "127.0.0.256", "127.0.0.2-", "-127.0.0.2", "127.0.0.9-127.0.0.2",
                              "fd00::2-fd00::1", "127.0.0.2-fd00::1", "127.0.0.1-2", "127.0.0.0/33", "fd00::/129",
                              "10.0.0.0/15", "10.0.0.0-10.1.0.0", "0.0.0.0/0", "::/0", "fd00::/64", "0.0.0.0", "::",
                              "255.255.255.255", "224.0.0.1", "ff02::1", "127.0.0.1/8/8", "127.0.0.1,127.0.0.2"})
        bad(entry);
    QTest::newRow("several") << QStringList{QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.8/31")} << 3
                             << "127.0.0.2" << "127.0.0.9";
    QTest::newRow("too many together") << QStringList{QStringLiteral("10.0.0.0-10.0.255.255"), QStringLiteral("10.9.9.9")}
                                       << -1 << "" << "";
}

void TestSourcePool::entries()
{
    QFETCH(const QStringList, entries);
    QFETCH(const int, size);
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    Problems problems;
    const net::SourcePool pool = net::SourcePool::parse(entries, problems);
    if (size < 0) {
        QCOMPARE(problems.list().size(), 1);
        QCOMPARE(problems.list().first().place,
                 QStringLiteral("target.source_addresses[%1]").arg(entries.size() - 1));
        QVERIFY(problems.list().first().text.contains(entries.last()));
        return;
    }
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.list().first().toString()));
    QCOMPARE(pool.size(), size);
    QCOMPARE(pool.isEmpty(), false);
    const QHostAddress peer(QHostAddress(first).protocol() == QAbstractSocket::IPv4Protocol ? QHostAddress::LocalHost
                                                                                          : QHostAddress::LocalHostIPv6);
    QCOMPARE(pool.pick(0, peer), QHostAddress(first));
    QCOMPARE(pool.pick(static_cast<quint64>(size) - 1, peer), QHostAddress(last));
    QCOMPARE(pool.pick(static_cast<quint64>(size), peer), QHostAddress(first));
}

void TestSourcePool::rotation()
{
    Problems problems;
    const net::SourcePool pool = net::SourcePool::parse({QStringLiteral("127.0.0.2-127.0.0.4")}, problems);
    const QHostAddress peer(QHostAddress::LocalHost);
    QStringList picked;
    for (quint64 n = 0; n < 7; ++n)
        picked.append(pool.pick(n, peer).toString().sliced(8));
    QCOMPARE(picked.join(u' '), QStringLiteral("2 3 4 2 3 4 2"));
    QCOMPARE(pool.pick(~quint64(0), peer), pool.pick(~quint64(0) % 3, peer));
}

void TestSourcePool::families()
{
    Problems problems;
    const net::SourcePool none = net::SourcePool::parse({}, problems);
    QVERIFY(none.isEmpty());
    QVERIFY(none.pick(5, QHostAddress(QHostAddress::LocalHost)).isNull());
    const net::SourcePool ipv4 = net::SourcePool::parse({QStringLiteral("127.0.0.2")}, problems);
    QVERIFY(ipv4.pick(0, QHostAddress(QHostAddress::LocalHostIPv6)).isNull());
    QCOMPARE(ipv4.pick(0, QHostAddress(QStringLiteral("::ffff:10.0.0.1"))), QHostAddress(QStringLiteral("127.0.0.2")));
    const net::SourcePool both =
        net::SourcePool::parse({QStringLiteral("fd00::1"), QStringLiteral("127.0.0.2")}, problems);
    QCOMPARE(both.pick(3, QHostAddress(QHostAddress::LocalHostIPv6)), QHostAddress(QStringLiteral("fd00::1")));
    QCOMPARE(both.pick(3, QHostAddress(QHostAddress::LocalHost)), QHostAddress(QStringLiteral("127.0.0.2")));
    QVERIFY(problems.isEmpty());
}

void TestSourcePool::allProblemsAtOnce()
{
    Problems problems;
    const net::SourcePool pool = net::SourcePool::parse(
        {QStringLiteral("x"), QStringLiteral("127.0.0.2"), QStringLiteral("y"), QStringLiteral("10.0.0.0/8")}, problems);
    QCOMPARE(problems.list().size(), 3);
    QCOMPARE(problems.list()[1].place, QStringLiteral("target.source_addresses[2]"));
    QCOMPARE(pool.size(), 1);
}

QTEST_APPLESS_MAIN(TestSourcePool)
#include "tst_source_pool.moc"
