// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/target_guard.h"

#include <QTest>

using namespace stampede;

/// Which targets bulk mail may leave for.
class TestTargetGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void allowed_data();
    void allowed();
    void refusalSaysWhatToDo();
    void everyAddressCounts_data();
    void everyAddressCounts();
    void entries_data();
    void entries();
};

void TestTargetGuard::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("passes");
    const auto rows = [](bool passes, std::initializer_list<const char*> list) {
        for (const char* address : list)
            QTest::addRow("%s %s", address, passes ? "passes" : "does not") << QString::fromLatin1(address) << passes;
    };
    rows(true, {"127.0.0.1", "127.255.255.255", "::1", "10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.254",
                "192.168.0.1", "192.168.255.255", "169.254.0.1", "169.254.255.254", "fe80::1", "febf::1", "fc00::1",
                "fdff:ffff::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3"});
    rows(false, {"8.8.8.8", "9.255.255.255", "11.0.0.0", "126.255.255.255", "128.0.0.1", "172.15.255.255", "172.32.0.0",
                 "192.167.255.255", "192.169.0.0", "169.253.255.255", "169.255.0.0", "100.64.0.1", "192.0.2.1",
                 "::ffff:8.8.8.8", "::ffff:172.32.0.1", "2001:db8::1", "2606:4700::1", "fec0::1", "fbff::1", "fe00::1",
                 "::2", "64:ff9b::a00:1", "2002:a00:1::1", "::10.0.0.1", "0.0.0.0", "0.0.0.1", "0.255.255.255", "::",
                 "224.0.0.1", "239.255.255.255", "ff02::1", "ff0e::1", "255.255.255.255", "240.0.0.1",
                 "::ffff:0.0.0.0", "::ffff:224.0.0.1", "::ffff:255.255.255.255"});
}

void TestTargetGuard::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, passes);
    QCOMPARE(net::judgeTarget(QStringLiteral("mx.example.test"), {QHostAddress(address)}, {}).hasValue(), passes);
}

void TestTargetGuard::allowed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("allow");
    QTest::addColumn<bool>("passes");
    const QString host = QStringLiteral("mx.example.org");
    const QString address = QStringLiteral("203.0.113.7");
    const auto row = [&](const char* name, const QString& entry, bool passes) {
        QTest::newRow(name) << host << address << QStringList{entry} << passes;
    };
    row("address", address, true);
    row("another address", QStringLiteral("203.0.113.8"), false);
    row("network", QStringLiteral("203.0.113.0/24"), true);
    row("network with host bits", QStringLiteral("203.0.113.99/24"), true);
    row("half of it", QStringLiteral("203.0.113.0/29"), true);
    row("the other half", QStringLiteral("203.0.113.8/29"), false);
    row("everything", QStringLiteral("0.0.0.0/0"), true);
    row("everything of the other family", QStringLiteral("::/0"), false);
    row("mapped", QStringLiteral("::ffff:203.0.113.7"), true);
    row("host", host, true);
    row("host in capitals", QStringLiteral("MX.Example.ORG"), true);
    row("host with a dot", QStringLiteral("mx.example.org."), true);
    row("spaces around", QStringLiteral("  203.0.113.7 "), true);
    row("its domain", QStringLiteral("example.org"), false);
    row("a longer name", QStringLiteral("a.mx.example.org"), false);
    row("a pattern", QStringLiteral("*.example.org"), false);
    row("nothing", QString(), false);
    row("a slash", QStringLiteral("/"), false);
    QTest::newRow("no list") << host << address << QStringList() << false;
    QTest::newRow("second entry") << host << address << QStringList{QStringLiteral("10.0.0.0/8"), address} << true;
    QTest::newRow("IPv6") << host << "2001:db8::7" << QStringList{QStringLiteral("2001:db8::/32")} << true;
    QTest::newRow("IPv6 other") << host << "2001:db9::7" << QStringList{QStringLiteral("2001:db8::/32")} << false;
    QTest::newRow("IPv4 is not everything's IPv6") << host << "2001:db8::7" << QStringList{QStringLiteral("0.0.0.0/0")}
                                                   << false;
    QTest::newRow("mapped target, plain entry") << host << "::ffff:203.0.113.7" << QStringList{address} << true;
    QTest::newRow("literal host") << address << address << QStringList{address} << true;
    // There is no allowing what is not a host.
    QTest::newRow("broadcast") << host << "255.255.255.255" << QStringList{QStringLiteral("0.0.0.0/0"), host} << false;
    QTest::newRow("multicast") << host << "224.0.0.1" << QStringList{QStringLiteral("224.0.0.1"), host} << false;
    QTest::newRow("unspecified") << host << "0.0.0.0" << QStringList{QStringLiteral("0.0.0.0"), host} << false;
    QTest::newRow("unspecified IPv6") << host << "::" << QStringList{QStringLiteral("::/0"), host} << false;
}

void TestTargetGuard::allowed()
{
    QFETCH(const QString, host);
    QFETCH(const QString, address);
    QFETCH(const QStringList, allow);
    QFETCH(const bool, passes);
    QCOMPARE(net::judgeTarget(host, {QHostAddress(address)}, allow).hasValue(), passes);
}

void TestTargetGuard::refusalSaysWhatToDo()
{
    const auto verdict = net::judgeTarget(QStringLiteral("mx.example.org"), {QHostAddress(QStringLiteral("203.0.113.7"))}, {});
    QVERIFY(!verdict.hasValue());
    const QString text = verdict.error().toString();
    for (const char* part : {"mx.example.org", "203.0.113.7", "public", "target.allow_targets"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(text));
}

void TestTargetGuard::everyAddressCounts_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::addColumn<bool>("passes");
    QTest::newRow("none") << QStringList() << false;
    QTest::newRow("all near") << QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("::1")} << true;
    QTest::newRow("one public, last") << QStringList{QStringLiteral("10.0.0.1"), QStringLiteral("8.8.8.8")} << false;
    QTest::newRow("one public, first") << QStringList{QStringLiteral("8.8.8.8"), QStringLiteral("10.0.0.1")} << false;
    QTest::newRow("one null") << QStringList{QStringLiteral("10.0.0.1"), QString()} << false;
}

void TestTargetGuard::everyAddressCounts()
{
    QFETCH(const QStringList, list);
    QFETCH(const bool, passes);
    QList<QHostAddress> addresses;
    for (const QString& text : list)
        addresses.append(QHostAddress(text));
    QCOMPARE(net::judgeTarget(QStringLiteral("mx.example.test"), addresses, {}).hasValue(), passes);
}

void TestTargetGuard::entries_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<bool>("readable");
    const auto rows = [](bool readable, std::initializer_list<const char*> list) {
        for (const char* entry : list)
            QTest::addRow("'%s' %s", entry, readable ? "can be read" : "cannot") << QString::fromUtf8(entry) << readable;
    };
    rows(true, {"1.2.3.4", "1.2.3.0/24", "1.2.3.4/0", "1.2.3.4/32", "::1", "2001:db8::/32", "::ffff:1.2.3.4",
                "localhost", "mx.example.org", "MX-1.Example.ORG.", "a_b.example", "m\xc3\xa4il.example", "1a.example",
                "1.example", " mx.example.org "});
    rows(false, {"", " ", ".", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/+8", "1.2.3.4/",
                 "1.2.3.4/x", "/24", "::1/129", "::ffff:1.2.3.4/24", "2001:db8::1::2", "*.example.org", "a b", "a..b",
                 ".a", "-a.b", "a-.b", "a/24", "http://a", "a:25", "12345", "a,b"});
    QTest::newRow("label too long") << QString(64, u'a') + QStringLiteral(".b") << false;
    QTest::newRow("name too long") << QString(QStringLiteral("abcdefg.")).repeated(32) << false;
}

void TestTargetGuard::entries()
{
    QFETCH(const QString, entry);
    QFETCH(const bool, readable);
    QCOMPARE(net::isAllowEntry(entry), readable);
}

QTEST_APPLESS_MAIN(TestTargetGuard)
#include "tst_target_guard.moc"
