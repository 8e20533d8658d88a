// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/address.h"

#include <QtTest>

using namespace stampede::message;

class AddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void domains_data();
    void domains();
    void everyFaultHasWords();
};

void AddressTest::addresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<AddressFault>("expected");
    const auto row = [](const QByteArray& address, AddressFault expected) {
        QTest::addRow("%s", address.left(40).replace('\0', '0').constData()) << address << expected;
    };
    using enum AddressFault;
    for (const char* good :
         {"user@example.test", "a@b", "first.last+tag@sub.example.test", "!#$%&'*+-/=?^_`{|}~@x.test",
          "1@2.test", "\"a@b\"@example.test", "\"a\\\"b\"@example.test", "\"\"@example.test",
          "user@[127.0.0.1]", "user@[IPv6:::1]",
          "j\xc3\xbcrgen@b\xc3\xbc"
          "cher.test",
          "u@xn--bcher-kva.test"})
        row(good, None);
    row("", Empty);
    row("a b@example.test", Character);
    row(" user@example.test", Character);
    row("user@example.test\r", Character);
    row("user@example.test\r\nRCPT TO:<x@y>", Character);
    row(QByteArray("us\0er@example.test", 18), Character);
    row("user\x7f@example.test", Character);
    row("<user@example.test>", Character);
    row("\"a b\"@example.test", Character);
    row("user\xfc@example.test", NotUtf8);
    row("user", At);
    row("a@b@c.test", At);
    row("\"a\"", At);
    row("@example.test", LocalPart);
    row(".a@example.test", LocalPart);
    row("a.@example.test", LocalPart);
    row("a..b@example.test", LocalPart);
    row("a,b@example.test", LocalPart);
    row("a(b)@example.test", LocalPart);
    row("a\"b@example.test", LocalPart);
    row("\"a@example.test", LocalPart);
    row("\"a\"b@example.test", LocalPart);
    row("user@", Domain);
    row("user@.test", Domain);
    row("user@example.", Domain);
    row("user@a..b", Domain);
    row("user@-a.test", Domain);
    row("user@a-.test", Domain);
    row("user@a_b.test", Domain);
    row("user@[127.0.0.1", Domain);
    row("user@[]", Domain);
    row("user@" + QByteArray(64, 'a') + ".test", Domain);
    row("user@" + QByteArray(63, 'a') + ".test", None);
    row(QByteArray(64, 'u') + "@example.test", None);
    row(QByteArray(65, 'u') + "@example.test", LocalLength);
    const QByteArray labels = QByteArray("abcdefghi.").repeated(25); // 250 octets
    row("u@" + labels + "aa", None);                                 // 254
    row("u@" + labels + "aaa", Length);
    row("u@" + labels + "aaaaaa", DomainLength);
}

void AddressTest::addresses()
{
    QFETCH(QByteArray, address);
    QFETCH(AddressFault, expected);
    QCOMPARE(
        int(checkAddress(std::string_view(address.constData(), static_cast<std::size_t>(address.size())))),
        int(expected));
}

void AddressTest::domains_data()
{
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<bool>("good");
    QTest::newRow("name") << QByteArray("example.test") << true;
    QTest::newRow("one label") << QByteArray("localhost") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("literal") << QByteArray("[127.0.0.1]") << false;
    QTest::newRow("at") << QByteArray("a@b") << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("leading dot") << QByteArray(".a") << false;
    QTest::newRow("not UTF-8") << QByteArray("\xff.test") << false;
}

void AddressTest::domains()
{
    QFETCH(QByteArray, domain);
    QFETCH(bool, good);
    QCOMPARE(checkDomain(domain.toStdString()) == AddressFault::None, good);
}

void AddressTest::everyFaultHasWords()
{
    for (int fault = 1; fault <= int(AddressFault::Length); ++fault)
        QVERIFY(!describe(static_cast<AddressFault>(fault)).isEmpty());
    QVERIFY(describe(AddressFault::None).isEmpty());
}

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
