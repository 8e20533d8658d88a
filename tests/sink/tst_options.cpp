// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_options.h"

#include <QTest>

using namespace stampede;
using namespace stampede::sink;

namespace {

struct Read {
    bool parsed = false;
    SinkSettings settings;
    Problems problems;
};

/// What "stampede-cli sink `arguments`" comes to.
Read read(const QByteArray& arguments)
{
    CLI::App root;
    cli::SinkOptions options;
    cli::addSinkCommand(root, options);
    Read result;
    try {
        root.parse(std::string("sink ") + arguments.toStdString(), false);
    } catch (const CLI::ParseError&) {
        return result;
    }
    result.parsed = true;
    result.settings = cli::sinkSettings(options, result.problems);
    return result;
}

QByteArray summary(const SinkSettings& s)
{
    const auto flag = [](bool on, const char* name) {
        return on ? QByteArray(name) + ' ' : QByteArray();
    };
    const smtp::ServerSettings& server = s.server;
    return s.address.toString().toUtf8() + ' ' + QByteArray::number(s.port) + ' ' +
           flag(server.lmtp, "lmtp") + flag(server.pipelining, "pipelining") +
           flag(server.chunking, "chunking") + flag(server.eightBitMime, "8bitmime") +
           flag(server.smtpUtf8, "smtputf8") + flag(server.size, "size") +
           flag(server.enhancedStatusCodes, "enhanced") + flag(!server.auth.empty(), "auth") +
           flag(server.requireAuth, "required") + flag(s.tls == SinkTls::StartTls, "starttls") +
           flag(s.tls == SinkTls::Implicit, "implicit");
}

} // namespace

class TestSinkOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("STAMPEDE_TEST_SECRET", "hunter2"); }
    void switches_data();
    void switches();
    void values();
    void onePair();
    void ledger();
    void unreadable_data();
    void unreadable();
    void wrong_data();
    void wrong();
    void allAtOnce();
};

void TestSinkOptions::switches_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("settings");
    const auto row = [](const char* arguments, const char* settings) {
        QTest::newRow(*arguments == 0 ? "none" : arguments) << QByteArray(arguments) << QByteArray(settings);
    };
    row("", "127.0.0.1 2525 pipelining chunking 8bitmime smtputf8 size enhanced ");
    row("--listen [::1]:0 --lmtp", "::1 0 lmtp pipelining chunking 8bitmime smtputf8 size enhanced ");
    row("--listen localhost:25", "127.0.0.1 25 pipelining chunking 8bitmime smtputf8 size enhanced ");
    row("--listen 0.0.0.0:25", "0.0.0.0 25 pipelining chunking 8bitmime smtputf8 size enhanced ");
    row("--no-pipelining --no-chunking --no-8bitmime --no-smtputf8 --no-size --no-enhanced",
        "127.0.0.1 2525 ");
    row("--no-chunking --tls starttls",
        "127.0.0.1 2525 pipelining 8bitmime smtputf8 size enhanced starttls ");
    row("--tls implicit --cert a --key b",
        "127.0.0.1 2525 pipelining chunking 8bitmime smtputf8 size enhanced implicit ");
    row("--auth any --require-auth",
        "127.0.0.1 2525 pipelining chunking 8bitmime smtputf8 size enhanced auth required ");
}

void TestSinkOptions::switches()
{
    QFETCH(QByteArray, arguments);
    const Read result = read(arguments);
    QVERIFY(result.parsed);
    QVERIFY2(result.problems.isEmpty(),
             qPrintable(result.problems.isEmpty() ? QString() : result.problems.list().first().toString()));
    QTEST(summary(result.settings), "settings");
}

void TestSinkOptions::values()
{
    const Read result =
        read("--workers 3 --size-limit 10M --max-recipients 7 --max-connections 8 --max-messages 9 "
             "--max-seconds 1m30s --idle-timeout 0 --hostname mx.example.test --cert c.pem --key k.pem "
             "--tls starttls");
    QVERIFY(result.parsed && result.problems.isEmpty());
    QCOMPARE(result.settings.workers, 3);
    QCOMPARE(result.settings.server.sizeLimit, quint64(10'000'000));
    QCOMPARE(result.settings.server.maxRecipients, 7);
    QCOMPARE(result.settings.maxConnections, 8);
    QCOMPARE(result.settings.maxMessages, quint64(9));
    QCOMPARE(result.settings.maxTime, Nanos(std::chrono::seconds(90)));
    QCOMPARE(result.settings.idleTimeout, Nanos(0));
    QCOMPARE(result.settings.server.hostname, std::string("mx.example.test"));
    QCOMPARE(result.settings.certificateFile, QStringLiteral("c.pem"));
    QCOMPARE(result.settings.keyFile, QStringLiteral("k.pem"));
    QCOMPARE(read("--max-seconds 2.5").settings.maxTime, Nanos(std::chrono::milliseconds(2500)));
}

void TestSinkOptions::onePair()
{
    const Read result = read("--auth-user joe --auth-password-env STAMPEDE_TEST_SECRET");
    QVERIFY(result.parsed && result.problems.isEmpty());
    QCOMPARE(result.settings.server.username, std::string("joe"));
    QCOMPARE(result.settings.server.password, std::string("hunter2"));
    QCOMPARE(result.settings.server.auth.size(), std::size_t(5));
    QVERIFY(!result.settings.server.requireAuth);
}

void TestSinkOptions::ledger()
{
    const Read usual = read("");
    QVERIFY(usual.settings.ledger && usual.settings.channel.isEmpty() && usual.settings.ledgerFile.isEmpty());
    const Read named = read("--ledger a.tsv --channel mine");
    QVERIFY(named.parsed && named.problems.isEmpty() && named.settings.ledger);
    QCOMPARE(named.settings.ledgerFile, QStringLiteral("a.tsv"));
    QCOMPARE(named.settings.channel, QStringLiteral("mine"));
    const Read off = read("--no-ledger");
    QVERIFY(off.parsed && off.problems.isEmpty() && !off.settings.ledger);
}

void TestSinkOptions::unreadable_data()
{
    QTest::addColumn<QByteArray>("arguments");
    for (const char* const arguments :
         {"--tls maybe", "--workers -1", "--workers x", "--max-recipients 0", "--max-messages -1",
          "--auth joe", "--auth-password secret", "--listen", "--unknown", "stray"})
        QTest::newRow(arguments) << QByteArray(arguments);
}

void TestSinkOptions::unreadable()
{
    QFETCH(QByteArray, arguments);
    QVERIFY(!read(arguments).parsed);
}

void TestSinkOptions::wrong_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* arguments, const char* place) {
        QTest::newRow(arguments) << QByteArray(arguments) << QString::fromLatin1(place);
    };
    for (const char* const listen :
         {"--listen 2525", "--listen 127.0.0.1", "--listen mail.example.test:25", "--listen 127.0.0.1:65536",
          "--listen 127.0.0.1:x", "--listen ::1:25", "--listen [127.0.0.1]:25", "--listen :25",
          "--listen [::1]", "--listen [:25"})
        row(listen, "--listen");
    row("--cert a --tls starttls", "--key");
    row("--key a --tls starttls", "--cert");
    row("--cert a --key b", "--cert");
    row("--require-auth", "--require-auth");
    row("--auth-user joe", "--auth-password-env");
    row("--auth-password-env STAMPEDE_TEST_SECRET", "--auth-user");
    row("--auth-user joe --auth-password-env STAMPEDE_TEST_NO_SUCH", "--auth-password-env");
    row("--auth any --auth-user joe --auth-password-env STAMPEDE_TEST_SECRET", "--auth-user");
    row("--no-ledger --ledger a", "--ledger");
    row("--no-ledger --channel a", "--channel");
    row("--size-limit much", "--size-limit");
    row("--max-seconds soon", "--max-seconds");
    row("--max-seconds -3", "--max-seconds");
    row("--idle-timeout x", "--idle-timeout");
    row("--hostname 'a b'", "--hostname");
    row("--hostname m\xc3\xbcller.test", "--hostname");
}

void TestSinkOptions::wrong()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QString, place);
    const Read result = read(arguments);
    QVERIFY(result.parsed);
    QCOMPARE(result.problems.list().size(), qsizetype(1));
    QCOMPARE(result.problems.list().first().place, place);
    QVERIFY(!result.problems.list().first().text.isEmpty());
}

void TestSinkOptions::allAtOnce()
{
    const Read result =
        read("--listen x --size-limit x --max-seconds x --idle-timeout x --require-auth --cert a");
    QVERIFY(result.parsed);
    QCOMPARE(result.problems.list().size(), qsizetype(7));
}

QTEST_GUILESS_MAIN(TestSinkOptions)
#include "tst_options.moc"
