// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rig.h"

#include <QThread>

using namespace stampede;
using namespace stampede::exchange;
using namespace Qt::StringLiterals;

class TestTrafficGen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreThoseOfTheProgram();
    void options_data();
    void options();
    void refused_data();
    void refused();
    void theScriptOfItsManual();
};

void TestTrafficGen::defaultsAreThoseOfTheProgram()
{
    const Import got(u"traffic-gen"_s);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.at(u"target.host"_s), u"127.0.0.1"_s);
    QCOMPARE(got.at(u"target.port"_s), u"2025"_s);
    QCOMPARE(got.at(u"load.connections"_s), QString::number(10 * QThread::idealThreadCount()));
    QCOMPARE(got.at(u"load.duration"_s), u"1m"_s);
    QCOMPARE(got.at(u"load.messages"_s), QString());
    QCOMPARE(got.at(u"message.size"_s), u"1KiB"_s);
    QCOMPARE(got.at(u"session.messages_per_connection"_s), u"0"_s);
    QCOMPARE(got.at(u"envelope.domain_suffix"_s), u"mx-sink.wezfurlong.org"_s);
    QCOMPARE(got.at(u"envelope.sender"_s), u"noreply@aol.com.mx-sink.wezfurlong.org"_s);
    QCOMPARE(got.at(u"envelope.recipients.domains"_s),
             uR"({"aol.com":1,"gmail.com":1,"hotmail.com":1,"yahoo.com":1})"_s);
    QCOMPARE(got.invalid(), QString());
    QVERIFY(got.survives());
}

void TestTrafficGen::options_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("skipped");
    const auto row = [](const char* name, const QString& options, const QString& expected,
                        const QString& skipped = {}) {
        QTest::newRow(name) << options << expected << skipped;
    };
    row("target", u"--target sink.test:2026"_s, u"target.host=sink.test; target.port=2026"_s);
    row("target without a port", u"--target sink.test"_s, u"target.port=25"_s);
    row("concurrency", u"--concurrency 20000"_s, u"load.connections=20000"_s);
    row("messages", u"--message-count 100000"_s, u"load.messages=100000; load.duration=1m"_s);
    row("duration", u"--duration=1500"_s, u"load.duration=25m"_s);
    row("body size", u"--body-size 60kb"_s, u"message.size=60k"_s);
    row("plain body size", u"--body-size 100000"_s, u"message.size=100k"_s);
    row("body file", u"--body-file m.eml"_s, u"message.template=m.eml; message.size=1k"_s);
    row("header", u"--header 'X-A: 1' --header 'X-B: 2'"_s,
        u"message.headers.X-A=1; message.headers.X-B=2"_s);
    row("domains", u"--domain gmail.com:67.4 --domain aol.com"_s,
        uR"(envelope.recipients.domains={"aol.com":1,"gmail.com":67.4})"_s);
    row("a domain twice", u"--domain a.test --domain a.test:2"_s,
        uR"(envelope.recipients.domains={"a.test":3})"_s);
    row("suffix", u"--domain a.test --domain-suffix sink.test"_s,
        u"envelope.domain_suffix=sink.test; envelope.sender=noreply@a.test.sink.test"_s);
    row("no suffix", u"--domain a.test --domain-suffix ''"_s,
        u"envelope.domain_suffix=; envelope.sender=noreply@a.test"_s);
    row("throttle", u"--throttle 900/s --concurrency 5"_s,
        u"load.model=open; load.rate=900/s; load.max_connections=5; load.overrun=queue"_s);
    row("throttle an hour", u"--throttle 1,000/hr"_s, u"load.model=open; load.rate=1000/h"_s);
    row("throttle a minute", u"--throttle local:30/min"_s, u"load.rate=30/min"_s);
    row("throttle with bursts", u"--throttle 100/s,max_burst=5"_s, u"load.rate=100/s"_s, u"max_burst"_s);
    row("starttls", u"--starttls"_s, u"tls.mode=starttls; tls.verify=false"_s);
    row("keep going", u"--keep-going"_s, u"limits.keep_trying=true"_s);
    row("http batch", u"--http-batch-size 3"_s, {}, u"--http-batch-size, column 13: "_s);
    row("http spool", u"--http-defer-spool"_s, {}, u"--http-defer-spool, column 13: "_s);
    row("http generation", u"--http-defer-generation"_s, {}, u"--http-defer-generation, column 13: "_s);
    row("help", u"--help"_s, {}, u"--help, column 13: "_s);
}

void TestTrafficGen::options()
{
    QFETCH(QString, options);
    QFETCH(QString, expected);
    QFETCH(QString, skipped);
    checkCarried(u"traffic-gen "_s + options, expected, skipped);
}

void TestTrafficGen::refused_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("texts");
    QTest::newRow("http") << u"--http"_s << u"--http, column 13|only SMTP"_s;
    QTest::newRow("target") << u"--target http://x:8000"_s << u"--target, column 13"_s;
    QTest::newRow("concurrency") << u"--concurrency 0"_s << u"--concurrency"_s;
    QTest::newRow("duration") << u"--duration 5m"_s << u"--duration|5m"_s;
    QTest::newRow("size") << u"--body-size big"_s << u"--body-size|big"_s;
    QTest::newRow("weight") << u"--domain a.test:heavy"_s << u"--domain|heavy"_s;
    QTest::newRow("no weight") << u"--domain a.test:0"_s << u"--domain"_s;
    QTest::newRow("nan") << u"--domain a.test:nan"_s << u"--domain"_s;
    QTest::newRow("throttle") << u"--throttle fast"_s << u"--throttle|fast"_s;
    QTest::newRow("throttle unit") << u"--throttle 5/fortnight"_s << u"--throttle|fortnight"_s;
    QTest::newRow("throttle zero") << u"--throttle 0/s"_s << u"--throttle"_s;
    QTest::newRow("one dash") << u"-target x:25"_s << u"-target, column 13"_s;
    QTest::newRow("typo") << u"--concurency 5"_s << u"--concurency|--concurrency"_s;
    QTest::newRow("loose") << u"5"_s << u"5, column 13"_s;
}

void TestTrafficGen::refused()
{
    QFETCH(QString, options);
    QFETCH(QString, texts);
    checkRefused(u"traffic-gen "_s + options, texts);
}

void TestTrafficGen::theScriptOfItsManual()
{
    const QString script =
        u"$ cat traffic-gen.sh\n#!/bin/bash\n\nexec traffic-gen \\\n"
        u"        --target localhost:2025 \\\n        --keep-going \\\n"
        u"        --concurrency 400 \\\n        --body-size 60kb \\\n"
        u"        --domain-suffix 'testingdomain.tld' \\\n"
        u"        --domain gmail.com:67.4 \\\n        --domain yahoo.com:5.9 \\\n        $@\n"_s;
    QCOMPARE(recognise(script), Source::TrafficGen);
    const Import got(script);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.at(u"load.connections"_s), u"400"_s);
    QCOMPARE(got.at(u"message.size"_s), u"60k"_s);
    QCOMPARE(got.at(u"envelope.domain_suffix"_s), u"testingdomain.tld"_s);
    QCOMPARE(got.at(u"envelope.recipients.domains"_s), uR"({"gmail.com":67.4,"yahoo.com":5.9})"_s);
    QVERIFY2(got.notCarried().contains(u"cat, line 1"_s), qPrintable(got.notCarried()));
    const Import broken(QString(script).replace(u"--keep-going"_s, u"--keep-on"_s));
    QVERIFY2(broken.wrong().contains(u"--keep-on, line 6, column 9"_s), qPrintable(broken.wrong()));
}

QTEST_MAIN(TestTrafficGen)
#include "tst_traffic_gen.moc"
