// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "job_maker.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stampede;
using namespace Qt::StringLiterals;
using job::Job;

class TestWrite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyJobComesBack();
    void inOrderAndReadable();
    void paths_data();
    void paths();
    void pathsReachTheJob();
};

void TestWrite::everyJobComesBack()
{
    JobMaker maker(1);
    for (int i = 0; i < 500; ++i) {
        const Job job = maker.make();
        const QByteArray json = job::toJson(job);
        Problems problems;
        const auto back = job::fromJson(json, problems);
        if (!problems.isEmpty())
            QFAIL(qPrintable(problems.list().first().toString() + u'\n' + QString::fromUtf8(json)));
        QCOMPARE(job::toJson(*back), json);
        QVERIFY2(*back == job, json.constData());
    }
}

static constexpr const char* written = R"({
  "version": 1,
  "name": "small \"one\"",
  "target": {
    "host": "127.0.0.1",
    "port": 2525,
    "protocol": "smtp",
    "family": "any",
    "allow_targets": ["203.0.113.0/24", "mx.test"],
    "source_addresses": []
  },
  "tls": {
    "mode": "none",
    "verify": true,
    "ca_file": "",
    "server_name": "",
    "min_version": "default",
    "max_version": "default",
    "ciphers": "",
    "client_certificate": "",
    "client_key": "",
    "resume": true
  },
  "auth": {
    "mechanism": "none",
    "username": "",
    "password_env": "STAMPEDE_PASSWORD",
    "allow_plaintext": false
  },
  "envelope": {
    "sender": "sender{seq}@stampede.example.test",
    "recipients": {
      "pattern": "user{seq}@example.test"
    },
    "recipients_per_message": 1,
    "domain_suffix": ""
  },
  "message": {
    "seed": 1,
    "size": "1k",
    "attachments": [],
    "template": "",
    "headers": {
      "Subject": "s",
      "X-A": "1"
    },
    "variables_csv": ""
  },
  "session": {
    "helo_name": "stampede.example.test",
    "pipelining": true,
    "chunking": true,
    "messages_per_connection": 0,
    "think_time": "0s",
    "reconnect_initial": "100ms",
    "reconnect_maximum": "10s",
    "retries_unclear": 0,
    "timeouts": {
      "connect": "30s",
      "banner": "5m",
      "tls": "30s",
      "ehlo": "5m",
      "auth": "5m",
      "mail": "5m",
      "rcpt": "5m",
      "data": "2m",
      "body": "10m",
      "quit": "5m"
    }
  },
  "load": {
    "model": "closed",
    "connections": 10,
    "ramp_up": "0s",
    "stages": [],
    "messages": 20000,
    "duration": null
  },
  "limits": {
    "workers": 0,
    "error_budget": null,
    "error_share": null,
    "stop_grace": "30s",
    "keep_trying": false
  },
  "tracking": {
    "enabled": false,
    "sink": "2525",
    "drain": "1m"
  },
  "probe": {
    "enabled": false,
    "every": "10s",
    "messages": 1,
    "threshold": "5s",
    "lost_after": "1m"
  },
  "criteria": [],
  "search": {
    "from": 0,
    "most": 0,
    "precision": 0.05,
    "settle": "3s",
    "step": "10s",
    "proof": "30s"
  }
}
)";

void TestWrite::inOrderAndReadable()
{
    Job job;
    job.name = u"small \"one\""_s;
    job.target.allowTargets = {u"203.0.113.0/24"_s, u"mx.test"_s};
    job.message.headers = {{"Subject", "s"}, {"X-A", "1"}};
    job.load.messages = 20'000;
    QCOMPARE(QString::fromUtf8(job::toJson(job)), QString::fromUtf8(written));
}

void TestWrite::paths_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* before, const char* path, const char* value, const char* after) {
        QTest::addRow("%s=%s", path, value)
            << QByteArray(before) << QString::fromUtf8(path) << QString::fromUtf8(value) << QByteArray(after);
    };
    row("{}", "load.rate", "5000/s", R"({"load":{"rate":"5000/s"}})");
    row("{}", "load.messages", "5000", R"({"load":{"messages":5000}})");
    row("{}", "tls.verify", "false", R"({"tls":{"verify":false}})");
    row("{}", "name", "a b", R"({"name":"a b"})");
    row("{}", "name", "", R"({"name":""})");
    row("{}", "name", "\"42\"", R"({"name":"42"})");
    row("{}", "name", "1,2", R"({"name":"1,2"})");
    row("{}", "name", "] , [", R"({"name":"] , ["})");
    row("{}", "limits.error_budget", "null", R"({"limits":{"error_budget":null}})");
    row("{}", "target.allow_targets", "[\"::1\"]", R"({"target":{"allow_targets":["::1"]}})");
    row(R"({"load":{"messages":1,"rate":2}})", "load.messages", "3", R"({"load":{"messages":3,"rate":2}})");
    row(R"({"message":{"size":"1k"}})", "message.size.uniform", "[\"1k\",\"2k\"]",
        R"({"message":{"size":{"uniform":["1k","2k"]}}})");
    row("{}", "message.headers.X.Y", "z", R"({"message":{"headers":{"X.Y":"z"}}})");
    row("{}", "envelope.recipients.domains.gmail.com", "67.4",
        R"({"envelope":{"recipients":{"domains":{"gmail.com":67.4}}}})");
}

void TestWrite::paths()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    QJsonObject json = QJsonDocument::fromJson(before).object();
    job::setPath(json, path, value);
    QCOMPARE(QJsonDocument(json).toJson(QJsonDocument::Compact), after);
}

void TestWrite::pathsReachTheJob()
{
    QJsonObject json;
    job::setPath(json, u"load.model"_s, u"open"_s);
    job::setPath(json, u"load.rate"_s, u"1.8MMH"_s);
    job::setPath(json, u"load.nonsense"_s, u"1"_s);
    Problems problems;
    QVERIFY(!job::fromJson(json, problems));
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(problems.list().first().place, u"load.nonsense"_s);
    json.insert(u"load"_s, QJsonObject{{u"model"_s, u"open"_s}, {u"rate"_s, u"1.8MMH"_s}});
    Problems none;
    const auto job = job::fromJson(json, none);
    QVERIFY(job);
    QCOMPARE(job->load.rate, 500.0);
}

QTEST_GUILESS_MAIN(TestWrite)
#include "tst_write.moc"
