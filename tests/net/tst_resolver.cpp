// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/resolver.h"
#include "support/event_loop.h"

#include <QTest>
#include <QThread>

#include <optional>

using namespace stampede;
using net::AddressFamily;

namespace {
using Answer = Result<QList<QHostAddress>>;

/// No name asked for here leaves the machine: addresses, "localhost", and names no resolver asks others for.
std::optional<Answer> ask(const QString& host, AddressFamily family)
{
    QObject context;
    std::optional<Answer> answer;
    int calls = 0;
    net::resolve(host, family, &context, [&](const Answer& result) {
        answer = result;
        ++calls;
    });
    if (calls != 0)
        return std::nullopt; // told from inside the call
    test::runUntil([&] { return calls > 0; });
    test::runTurns();
    return calls == 1 ? answer : std::nullopt;
}
} // namespace

class TestResolver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
    void failures_data();
    void failures();
    void localhost();
    void contextGone();
    void answersInTheThreadOfTheContext();
};

void TestResolver::literals_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<AddressFamily>("family");
    QTest::addColumn<QString>("address"); // empty: an error
    QTest::newRow("IPv4") << "192.0.2.1" << AddressFamily::Any << "192.0.2.1";
    QTest::newRow("IPv4 of IPv4") << "192.0.2.1" << AddressFamily::Ipv4 << "192.0.2.1";
    QTest::newRow("IPv4 of IPv6") << "192.0.2.1" << AddressFamily::Ipv6 << "";
    QTest::newRow("IPv6") << "2001:db8::1" << AddressFamily::Any << "2001:db8::1";
    QTest::newRow("IPv6 of IPv4") << "2001:db8::1" << AddressFamily::Ipv4 << "";
    QTest::newRow("brackets") << "[::1]" << AddressFamily::Ipv6 << "::1";
    QTest::newRow("spaces") << " 127.0.0.1 " << AddressFamily::Any << "127.0.0.1";
}

void TestResolver::literals()
{
    QFETCH(const QString, host);
    QFETCH(const AddressFamily, family);
    QFETCH(const QString, address);
    const auto answer = ask(host, family);
    QVERIFY(answer);
    QCOMPARE(answer->hasValue(), !address.isEmpty());
    if (address.isEmpty()) {
        QCOMPARE(answer->error().place, host);
        QVERIFY(!answer->error().text.isEmpty());
    } else {
        QCOMPARE(answer->value(), QList<QHostAddress>{QHostAddress(address)});
    }
}

void TestResolver::failures_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("nothing") << "";
    QTest::newRow("spaces") << "   ";
    QTest::newRow("brackets around nothing") << "[]";
    QTest::newRow("not a name") << "a..b";
    QTest::newRow("label too long") << QString(70, u'a');
}

void TestResolver::failures()
{
    QFETCH(const QString, host);
    const auto answer = ask(host, AddressFamily::Any);
    QVERIFY(answer);
    QVERIFY(!answer->hasValue());
    QVERIFY(!answer->error().text.isEmpty());
}

void TestResolver::localhost()
{
    const auto answer = ask(QStringLiteral("localhost"), AddressFamily::Ipv4);
    QVERIFY(answer);
    QVERIFY2(answer->hasValue(), answer->hasValue() ? "" : qPrintable(answer->error().toString()));
    QCOMPARE(answer->value(), QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)}); // once
}

void TestResolver::contextGone()
{
    int calls = 0;
    for (const char* host : {"127.0.0.1", "localhost", ""}) {
        auto context = std::make_unique<QObject>();
        net::resolve(QString::fromLatin1(host), AddressFamily::Any, context.get(), [&](const Answer&) { ++calls; });
        context.reset();
    }
    ask(QStringLiteral("localhost"), AddressFamily::Any); // comes after those of before
    test::runTurns();
    QCOMPARE(calls, 0);
}

void TestResolver::answersInTheThreadOfTheContext()
{
    for (const char* host : {"127.0.0.1", "localhost"}) {
        QThread thread;
        auto* context = new QObject;
        context->moveToThread(&thread);
        connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        QThread* answered = nullptr;
        net::resolve(QString::fromLatin1(host), AddressFamily::Any, context, [&](const Answer&) {
            answered = QThread::currentThread();
            thread.quit();
        });
        thread.start();
        QVERIFY(thread.wait(30'000));
        QCOMPARE(answered, &thread);
    }
}

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
