// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/describe.h"
#include "job/job_json.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace Qt::StringLiterals;

class TestDescribe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void sentences_data();
    void sentences();
    void whole();
    void numbersInTheLocale();

private:
    void sentencesOnTheLoad();
    void sentencesOnMessages();
    void sentencesOnSessions();
};

static void row(const char* json, const char* expected)
{
    QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(expected);
}

void TestDescribe::sentences_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    sentencesOnTheLoad();
    sentencesOnMessages();
    sentencesOnSessions();
}

void TestDescribe::sentencesOnTheLoad()
{
    row(R"({"load": {"messages": 20000, "connections": 50}})",
        "Sends 20,000 messages of 1 kB to 127.0.0.1 port 2525 over 50 connections, as fast as the server "
        "answers.");
    row(R"({"load": {"duration": "90s", "connections": 1, "ramp_up": "2.5s"}, "target": {"host": "::1", "port": 25}})",
        "Sends messages of 1 kB for 1 min 30 s to [::1] port 25 over one connection, as fast as the server "
        "answers. "
        "The connections start evenly over 2.5 s.");
    row(R"({"load": {"messages": 1000, "duration": 60}, "target": {"protocol": "lmtp", "port": 24}})",
        "Sends up to 1,000 messages of 1 kB within 1 min to 127.0.0.1 port 24 by LMTP over 10 connections");
    row(R"({"load": {"model": "open", "rate": "500/s", "duration": "1m", "max_connections": 100}})",
        "Sends 500 messages a second (1.8 MMH) of 1 kB to 127.0.0.1 port 2525 for 1 min, evenly spaced, "
        "whether or not "
        "the server keeps up. At most 100 connections are open; a message that finds none free waits, and "
        "its wait "
        "counts as response time.");
    row(R"({"load": {"model": "open", "rate": "90/min", "messages": 10, "duration": "1h", "max_connections": 1,
            "overrun": "skip", "arrivals": "poisson"}, "message": {"size": "64KiB:1,2k:3"}})",
        "Sends 90 messages a minute to 127.0.0.1 port 2525 for 1 h or until 10 are sent, at random "
        "(Poisson), whether or "
        "not the server keeps up. At most one connection is open; a message that finds none free is skipped "
        "and "
        "counted. Bodies have 64 KiB (25 %) and 2 kB (75 %).");
}

void TestDescribe::sentencesOnMessages()
{
    row(R"({"message": {"size": {"uniform": ["1k", "1.5M"]}}})",
        "Bodies have from 1 kB to 1.5 MB, evenly spread.");
    row(R"({"message": {"size": {"normal": {"mean": "10k", "deviation": "2k", "min": 1}}}})",
        "Bodies are normally distributed around 10 kB with a deviation of 2 kB, at least 1 B.");
    row(R"({"message": {"size": {"lognormal": {"median": "8k", "sigma": 1.2, "max": "1M"}}}})",
        "Bodies are log-normally distributed around a median of 8 kB with sigma 1.2, at most 1 MB.");
    row(R"({"message": {"size": "1234", "attachments": ["100k"]}})",
        "Bodies have 1,234 B. Each carries an attachment of 100 kB.");
    row(R"({"message": {"attachments": ["100k", "5M"]}})", "Each carries attachments of 100 kB and 5 MB.");
    row(R"({"message": {"template": "mails", "variables_csv": "users.csv"}})",
        "They are made from mails. Variables come from users.csv.");
    row(R"({})", "Each goes to one recipient, named user{seq}@example.test; the sender is "
                 "sender{seq}@stampede.example.test.");
    row(R"({"envelope": {"sender": "", "recipients": {"list": ["a@b.test"]}, "recipients_per_message": 1200}})",
        "Each goes to 1,200 recipients, always a@b.test; the sender is empty (<>).");
    row(R"({"envelope": {"recipients": {"list": ["a@b.test", "c@b.test"]}}})",
        "taken in turn from a list of 2;");
    row(R"({"envelope": {"recipients": {"file": "to.txt"}, "domain_suffix": "sink.test"}})",
        "taken in turn from the file to.txt, with .sink.test appended to every domain;");
    row(R"({"envelope": {"recipients": {"domains": {"a.test": 1, "b.test": 3}}}})",
        "with random names in b.test 75 % and a.test 25 %;");
    row(R"({"envelope": {"recipients": {"domains": {"a.test": 1, "b.test": 3, "c.test": 4, "d.test": 1, "e.test": 1}}}})",
        "with random names in c.test 40 %, b.test 30 %, a.test 10 %, and 2 others;");
    row(R"({"envelope": {"recipients": {"domains": {"a": 1, "b": 1, "c": 1, "d": 1}}}})",
        "with random names in a 25 %, b 25 %, c 25 %, and d 25 %;");
}

void TestDescribe::sentencesOnSessions()
{
    row(R"({"target": {"family": "ipv6", "source_addresses": ["::2", "::4"], "allow_targets": ["mx.test"]}})",
        "Only IPv6 addresses of the target are used. Connects from ::2 and ::4 in rotation. Public targets "
        "allowed: "
        "mx.test.");
    row(R"({"tls": {"mode": "none", "verify": false}})", "Connections are not encrypted.");
    row(R"({"tls": {"mode": "starttls"}})",
        "Connections are encrypted by STARTTLS, the server's certificate is verified, sessions are resumed.");
    row(R"({"tls": {"mode": "implicit", "verify": false, "min_version": "1.2", "resume": false, "ciphers": "HIGH"}})",
        "Connections are encrypted from the start, TLS 1.2 or later, ciphers HIGH, the server's certificate "
        "is not "
        "verified, sessions are not resumed.");
    row(R"({"tls": {"mode": "implicit", "min_version": "1.3", "max_version": "1.3", "ca_file": "ca.pem", "server_name":
            "sni.test", "client_certificate": "me.pem"}})",
        "Connections are encrypted from the start, TLS 1.3 only, the server's certificate is verified "
        "against ca.pem, its "
        "name is sni.test, the client's certificate is me.pem, sessions are resumed.");
    row(R"({"tls": {"mode": "implicit", "max_version": "1.2"}})", "TLS up to 1.2,");
    row(R"({"tls": {"mode": "implicit", "min_version": "1.0", "max_version": "1.2"}})", "TLS 1.0 to 1.2,");
    row(R"({"auth": {"mechanism": "auto", "username": "alice"}})",
        "Authenticates as alice with the strongest mechanism that is offered; the password comes from "
        "STAMPEDE_PASSWORD.");
    row(R"({"auth": {"mechanism": "plain", "username": "alice", "password_env": "PW", "allow_plaintext": true}})",
        "Authenticates as alice with PLAIN; the password comes from PW and may be sent unencrypted.");
    row(R"({"auth": {"mechanism": "external"}})", "Authenticates by the client's certificate (EXTERNAL).");
    row(R"({"session": {"pipelining": true, "chunking": true}})",
        "Uses PIPELINING and CHUNKING where offered.");
    row(R"({"session": {"pipelining": false, "messages_per_connection": 1}})",
        "Uses CHUNKING where offered, not PIPELINING. Each message gets a connection of its own.");
    row(R"({"session": {"chunking": false, "messages_per_connection": 5000}})",
        "Uses PIPELINING where offered, not CHUNKING. Each connection is closed after 5,000 messages and a "
        "new one is "
        "opened.");
    row(R"({"session": {"chunking": false, "pipelining": false, "think_time": "250ms"}})",
        "Uses neither PIPELINING nor CHUNKING. Each connection pauses for 250 ms between messages.");
    row(R"({"limits": {"error_budget": 0}})", "Stops as failed at the first error.");
    row(R"({"limits": {"error_budget": 1000, "error_share": 0.025, "keep_trying": true, "workers": 4}})",
        "Stops as failed after more than 1,000 errors. Stops as failed when more than 2.5 % of 100 messages "
        "or more end in "
        "errors. Keeps trying when the target cannot be reached. Runs on 4 threads.");
    row(R"({"limits": {"workers": 1}})", "Runs on one thread.");
    row(R"({"tracking": {"enabled": true}})",
        "Follows every message to the sink \"2525\" and waits up to 1 min for the last ones.");
    row(R"({"tracking": {"enabled": true, "sink": ""}})",
        "Marks every message so that it can be followed to the sink afterwards.");
}

void TestDescribe::sentences()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    Problems problems;
    const auto job = job::fromJson(json, problems);
    QVERIFY2(job, problems.isEmpty() ? "" : qPrintable(problems.list().first().toString()));
    const QString text = job::describe(*job);
    QVERIFY2(text.contains(expected), qPrintable(text));
    QVERIFY2(!text.contains(u"%1") && !text.contains(u"  ") && !text.contains(u".."), qPrintable(text));
}

void TestDescribe::whole()
{
    Problems problems;
    const auto job = job::fromJson(QByteArray(R"({"load": {"messages": 5}})"), problems);
    QVERIFY(job);
    QCOMPARE(job::describe(*job), u"Sends 5 messages of 1 kB to 127.0.0.1 port 2525 over 10 connections, as "
                                  u"fast as the server answers. Each goes to "
                                  "one recipient, named user{seq}@example.test; the sender is "
                                  "sender{seq}@stampede.example.test. Connections are "
                                  "not encrypted. Uses PIPELINING and CHUNKING where offered."_s);
    // A job made in code may be anything; its description must not fail.
    job::Job odd;
    odd.message.size.kind = message::SizeSpec::Kind::Weighted;
    odd.message.recipients.domains = {{"a", 0.0}};
    QVERIFY(job::describe(odd).contains(u"a 0 %"));
}

void TestDescribe::numbersInTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    Problems problems;
    const auto job = job::fromJson(
        QByteArray(
            R"({"load": {"messages": 20000, "ramp_up": "1.5s"}, "message": {"size": "1.5M:2,1234:1"}})"),
        problems);
    QVERIFY(job);
    const QString text = job::describe(*job);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY2(text.contains(u"20.000 messages"), qPrintable(text));
    QVERIFY2(text.contains(u"over 1,5 s"), qPrintable(text));
    QVERIFY2(text.contains(u"1,5 MB (66,7 %) und 1.234 B (33,3 %)"), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
