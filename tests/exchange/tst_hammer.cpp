// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rig.h"

using namespace stampede;
using namespace stampede::exchange;
using namespace Qt::StringLiterals;

class TestHammer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theExampleOfItsManual();
    void keys_data();
    void keys();
    void refused_data();
    void refused();
    void thePasswordIsNowhere();
    void aReportHasTheJobInside();
};

void TestHammer::theExampleOfItsManual()
{
    const QString text = uR"({
   "Type": "smtp",
   "messages": 1000,
   "connections": 10,
   "msg_size": 100000,
   "timeout": "0s",
   "smtp_connection_type": "plain"
})"_s;
    QCOMPARE(recognise(text), Source::Hammer);
    const Import got(text);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.imported->source, Source::Hammer);
    QCOMPARE(got.at(u"load.messages"_s), u"1000"_s);
    QCOMPARE(got.at(u"load.connections"_s), u"10"_s);
    QCOMPARE(got.at(u"message.size"_s), u"100k"_s);
    QCOMPARE(got.at(u"tls.mode"_s), u"none"_s);
    QVERIFY(got.notes().contains(u"target.host"_s));
    QVERIFY(got.notCarried().isEmpty());
    QCOMPARE(got.invalid(), QString());
    QVERIFY(got.survives());
}

void TestHammer::keys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("skipped");
    const auto row = [](const char* name, const QString& keys, const QString& expected,
                        const QString& skipped = {}) {
        QTest::newRow(name) << keys << expected << skipped;
    };
    row("one connection", uR"("Type":"smtp")"_s, u"load.connections=1"_s);
    row("timeout", uR"("timeout":"10s")"_s, u"session.timeouts.mail=10s; session.timeouts.body=10s"_s);
    row("timeout of Go", uR"("timeout":1500000000)"_s, u"session.timeouts.mail=1.5s"_s);
    row("no timeout", uR"("timeout":"0s")"_s, u"session.timeouts.body=10m"_s);
    row("tls", uR"("smtp_connection_type":"tls","host":"m.test")"_s, u"tls.mode=implicit; target.port=465"_s);
    row("starttls", uR"("smtp_connection_type":"starttls","host":"m.test")"_s,
        u"tls.mode=starttls; target.port=25"_s);
    row("skip verify", uR"("skip_verify":true)"_s, u"tls.verify=false"_s);
    row("verify", uR"("tls_skip_verify":false)"_s, u"tls.verify=true"_s);
    row("auth", uR"("auth":true,"username":"u")"_s,
        u"auth.mechanism=auto; auth.username=u; auth.allow_plaintext=true"_s);
    row("auth over tls", uR"("use_auth":true,"username":"u","smtp_connection_type":"tls")"_s,
        u"auth.mechanism=auto; auth.allow_plaintext=false"_s);
    row("no auth", uR"("auth":false,"username":"u")"_s, u"auth.mechanism=none; auth.username="_s);
    row("recipients", uR"("recipients":["a@b.test"," c@d.test"])"_s,
        u"envelope.recipients.list=a@b.test,c@d.test"_s);
    row("one recipient", uR"("to":"a@b.test")"_s, u"envelope.recipients.list=a@b.test"_s);
    row("host and port", uR"("host":"m.test","port":2525)"_s, u"target.host=m.test; target.port=2525"_s);
    row("host:port", uR"("address":"m.test:2525")"_s, u"target.host=m.test; target.port=2525"_s);
    row("from", uR"("from":"{me}@b.test")"_s, u"envelope.sender={{me}}@b.test"_s);
    row("subject", uR"("subject":"a\nb")"_s, u"message.headers.Subject=a b"_s);
    row("body", uR"("body":"Subject: x\n\ny")"_s, {}, u"body: "_s);
    row("recipient variables", uR"("recipient_variables":{"a":1})"_s, {}, u"recipient_variables: "_s);
    row("unknown key", uR"("colour":"red")"_s, {}, u"colour: "_s);
}

void TestHammer::keys()
{
    QFETCH(QString, keys);
    QFETCH(QString, expected);
    QFETCH(QString, skipped);
    checkCarried(uR"({"messages":5,)"_s + keys + u'}', expected, skipped);
}

void TestHammer::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("texts");
    QTest::newRow("http") << uR"({"Type":"http","messages":1})"_s << u"Type: |http|only smtp"_s;
    QTest::newRow("http.mime") << uR"({"Type":"http.mime","messages":1})"_s << u"Type: |http.mime"_s;
    QTest::newRow("another type") << uR"({"Type":"imap","messages":1})"_s << u"Type: |imap"_s;
    QTest::newRow("no messages") << uR"({"Type":"smtp"})"_s << u"messages: "_s;
    QTest::newRow("zero") << uR"({"messages":0})"_s << u"messages: "_s;
    QTest::newRow("half") << uR"({"messages":1.5})"_s << u"messages: "_s;
    QTest::newRow("text") << uR"({"messages":"many"})"_s << u"messages: |many"_s;
    QTest::newRow("many at once") << uR"({"messages":-1,"connections":0,"msg_size":[],"timeout":"soon",
        "smtp_connection_type":"ssl","skip_verify":"yes","recipients":5,"port":70000})"_s
                                  << u"messages: |connections: |msg_size: |timeout: |smtp_connection_type: |"
                                     u"skip_verify: |recipients: |port: "_s;
    QTest::newRow("bad recipient") << uR"({"messages":1,"recipients":["a@b.test",5]})"_s
                                   << u"recipients[1]: "_s;
    QTest::newRow("bad host") << uR"({"messages":1,"host":"a b"})"_s << u"host: "_s;
    QTest::newRow("not closed") << u"{\n  \"messages\": 1"_s << u"line 2|JSON"_s;
    QTest::newRow("a comma too many") << u"{\n  \"messages\": 1,\n}"_s << u"line 3, column|JSON"_s;
    QTest::newRow("a list") << uR"([{"messages":1}])"_s << u"list of jobs"_s;
    QTest::newRow("a list of theirs") << uR"({"Items":[{"id":"1"}]})"_s << u"list of jobs"_s;
}

void TestHammer::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, texts);
    checkRefused(text, texts);
}

void TestHammer::thePasswordIsNowhere()
{
    const Import got(uR"({"messages":1,"auth":true,"username":"u","password":"s3cret"})"_s);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QVERIFY(!job::toJson(got.imported->job).contains("s3cret"));
    QVERIFY(!got.notes().contains(u"s3cret"_s));
    QVERIFY(!got.notCarried().contains(u"s3cret"_s));
    QVERIFY(got.notCarried().contains(u"STAMPEDE_PASSWORD"_s));
    const Import broken(uR"({"messages":0,"password":["s3cret"]})"_s);
    QVERIFY(!broken.wrong().contains(u"s3cret"_s));
}

void TestHammer::aReportHasTheJobInside()
{
    const Import got(uR"({"id":"1234","job":{"Type":"smtp","messages":20000,"timeout":"10s"},
                          "start_time":"Thu, 29 Apr 2021 01:50:40 CDT"})"_s);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.at(u"load.messages"_s), u"20000"_s);
    QVERIFY(got.notCarried().contains(u"start_time: "_s));
    QVERIFY(got.notCarried().contains(u"id: "_s));
}

QTEST_MAIN(TestHammer)
#include "tst_hammer.moc"
