// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rig.h"

using namespace stampede::exchange;
using namespace Qt::StringLiterals;

class TestSmtpSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreThoseOfTheProgram();
    void options_data();
    void options();
    void refused_data();
    void refused();
    void allProblemsAtOnce();
    void whatDiffersIsNoted();
};

void TestSmtpSource::defaultsAreThoseOfTheProgram()
{
    const Import got(u"smtp-source 127.0.0.1"_s);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.imported->source, Source::SmtpSource);
    const std::pair<const char*, const char*> expected[] = {
        {"target.host", "127.0.0.1"},
        {"target.port", "25"},
        {"target.protocol", "smtp"},
        {"load.model", "closed"},
        {"load.connections", "1"},
        {"load.messages", "1"},
        {"load.duration", ""},
        {"session.messages_per_connection", "1"},
        {"session.pipelining", "false"},
        {"session.chunking", "false"},
        {"session.timeouts.body", "5m"},
        {"session.timeouts.connect", "5m"},
        {"session.helo_name", "stampede.example.test"},
        {"envelope.sender", "foo@stampede.example.test"},
        {"envelope.recipients.list", "foo@stampede.example.test"},
        {"message.size", "76"},
        {"tls.mode", "none"},
        {"auth.mechanism", "none"},
    };
    for (const auto& [path, value] : expected)
        QVERIFY2(got.at(QString::fromLatin1(path)) == QLatin1StringView(value), path);
    QCOMPARE(got.invalid(), QString());
    QVERIFY(got.survives());
}

void TestSmtpSource::options_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("skipped");
    const auto row = [](const char* name, const QString& options, const QString& expected,
                        const QString& skipped = {}) {
        QTest::newRow(name) << options << expected << skipped;
    };
    row("4", u"-4 127.0.0.1"_s, u"target.family=ipv4"_s);
    row("6", u"-6 ::1"_s, u"target.family=ipv6; target.host=::1; target.port=25"_s);
    row("A", u"-A 127.0.0.1"_s, {});
    row("c", u"-c 127.0.0.1"_s, {}, u"-c, column 13: "_s);
    row("C", u"-C 5 127.0.0.1"_s, {}, u"-C, column 13: "_s);
    row("d", u"-d 127.0.0.1"_s, u"session.messages_per_connection=0"_s);
    row("f", u"-f a@b.test 127.0.0.1"_s, u"envelope.sender=a@b.test"_s);
    row("f in brackets", u"-f '<a@b.test>' 127.0.0.1"_s, u"envelope.sender=a@b.test"_s);
    row("f with braces", u"-f '{seq}@b.test' 127.0.0.1"_s, u"envelope.sender={{seq}}@b.test"_s);
    row("F", u"-F mail.txt 127.0.0.1"_s, u"message.template=mail.txt; message.size=1k"_s);
    row("l", u"-l 100000 127.0.0.1"_s, u"message.size=100k"_s);
    row("L", u"-L 127.0.0.1:24"_s, u"target.protocol=lmtp; target.port=24"_s);
    row("m", u"-m 5000 127.0.0.1"_s, u"load.messages=5000"_s);
    row("M", u"-M h.test 127.0.0.1"_s,
        u"session.helo_name=h.test; envelope.sender=foo@h.test; envelope.recipients.list=foo@h.test"_s);
    row("N", u"-N -t x@y.test 127.0.0.1"_s, u"envelope.recipients.pattern={seq}x@y.test"_s);
    row("o", u"-o 127.0.0.1"_s, {}, u"-o, column 13: "_s);
    row("r", u"-r 3 -t x@y.test 127.0.0.1"_s,
        u"envelope.recipients.list=x@y.test,2x@y.test,3x@y.test; envelope.recipients_per_message=3"_s);
    row("many r", u"-r 2000 -t x@y.test 127.0.0.1"_s,
        u"envelope.recipients.pattern={seq}x@y.test; envelope.recipients_per_message=2000"_s);
    row("R", u"-R 10 127.0.0.1"_s, u"session.think_time=5s"_s);
    row("s", u"-s 20 127.0.0.1"_s, u"load.connections=20"_s);
    row("S", u"-S 'hello there' 127.0.0.1"_s, u"message.headers.Subject=hello there"_s);
    row("T", u"-T 65535 127.0.0.1"_s, {}, u"-T, column 13: "_s);
    row("v", u"-v 127.0.0.1"_s, {}, u"-v, column 13: "_s);
    row("w", u"-w 2 127.0.0.1"_s, u"session.think_time=2s"_s);
    row("attached values", u"-s20 -m5000 -l1024 127.0.0.1"_s,
        u"load.connections=20; load.messages=5000; message.size=1KiB"_s);
    row("a cluster", u"-dNs 7 127.0.0.1"_s, u"session.messages_per_connection=0; load.connections=7"_s);
    row("a cluster with a value", u"-ds7 127.0.0.1"_s, u"load.connections=7"_s);
    row("the last counts", u"-s 1 -s 2 127.0.0.1"_s, u"load.connections=2"_s);
    row("inet", u"inet:127.0.0.1:2525"_s, u"target.host=127.0.0.1; target.port=2525"_s);
    row("a name", u"mail.example.test:submission"_s, u"target.host=mail.example.test; target.port=587"_s);
    row("brackets", u"[::1]:2525"_s, u"target.host=::1; target.port=2525"_s);
    row("after the end of options", u"-s 3 -- localhost:smtp"_s, u"target.host=localhost; target.port=25"_s);
}

void TestSmtpSource::options()
{
    QFETCH(QString, options);
    QFETCH(QString, expected);
    QFETCH(QString, skipped);
    checkCarried(u"smtp-source "_s + options, expected, skipped);
}

void TestSmtpSource::refused_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("texts");
    QTest::newRow("no server") << u"-s 10"_s << u"smtp-source|server is missing"_s;
    QTest::newRow("two servers") << u"localhost 127.0.0.1"_s << u"127.0.0.1, column 23"_s;
    QTest::newRow("a socket") << u"unix:/var/run/x"_s << u"unix:/var/run/x|column 13|Unix sockets"_s;
    QTest::newRow("a port of nobody") << u"localhost:nowhere"_s << u"localhost:nowhere|host:port"_s;
    QTest::newRow("port 0") << u"localhost:0"_s << u"localhost:0"_s;
    QTest::newRow("an odd host") << u"'a b'"_s << u"a b, column 13"_s;
    QTest::newRow("no number") << u"-s ten localhost"_s << u"-s, column 13|ten"_s;
    QTest::newRow("zero sessions") << u"-s 0 localhost"_s << u"-s, column 13"_s;
    QTest::newRow("negative") << u"-m -5 localhost"_s << u"-m, column 13|-5"_s;
    QTest::newRow("huge") << u"-m 99999999999999999999999 localhost"_s << u"-m, column 13"_s;
    QTest::newRow("too many recipients") << u"-r 1000000 localhost"_s << u"-r, column 13"_s;
    QTest::newRow("unknown") << u"-z localhost"_s << u"-z, column 13|not an option"_s;
    QTest::newRow("unknown in a cluster") << u"-dz localhost"_s << u"-z, column 15"_s;
    QTest::newRow("long option") << u"--sessions 5 localhost"_s << u"--sessions, column 13"_s;
    QTest::newRow("value missing") << u"localhost -s"_s << u"-s, column 23|needs a value"_s;
    QTest::newRow("variable") << u"-s $COUNT localhost"_s << u"-s, column 16|only the shell"_s;
    QTest::newRow("unbalanced") << u"-S 'hello localhost"_s << u"column 16|never closed"_s;
}

void TestSmtpSource::refused()
{
    QFETCH(QString, options);
    QFETCH(QString, texts);
    checkRefused(u"smtp-source "_s + options, texts);
}

void TestSmtpSource::allProblemsAtOnce()
{
    const Import got(u"smtp-source -s ten -m none -z -l much unix:/x"_s);
    QVERIFY(!got.imported);
    QCOMPARE(got.problems.list().size(), 5);
}

void TestSmtpSource::whatDiffersIsNoted()
{
    QVERIFY(Import(u"smtp-source -L localhost"_s).notes().contains(u"port 25"_s));
    QVERIFY(Import(u"smtp-source localhost"_s).notes().contains(u"error_budget"_s));
    QVERIFY(!Import(u"smtp-source -A localhost"_s).notes().contains(u"error_budget"_s));
    QVERIFY(Import(u"smtp-source localhost"_s).notes().contains(u"HELO"_s));
    QVERIFY(Import(u"smtp-source -M h.test 192.0.2.7"_s).notes().contains(u"allow_targets"_s));
    QVERIFY(Import(u"smtp-source 192.0.2.7"_s).notes().contains(u"192.0.2.7"_s));
    QVERIFY(Import(u"smtp-source mail.example.test"_s).notes().contains(u"allow_targets"_s));
    QVERIFY(!Import(u"smtp-source localhost"_s).notes().contains(u"allow_targets"_s));
    QVERIFY(!Import(u"smtp-source 10.0.0.1"_s).notes().contains(u"allow_targets"_s));
}

QTEST_MAIN(TestSmtpSource)
#include "tst_smtp_source.moc"
