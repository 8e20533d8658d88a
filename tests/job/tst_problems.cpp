// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"

#include <QTest>

using namespace stampede;
using namespace Qt::StringLiterals;

namespace {

/// The problems as "place: text", a line each.
QString problemsOf(const QByteArray& json)
{
    Problems problems;
    const auto job = job::fromJson(json, problems);
    QStringList lines;
    for (const Error& error : problems.list())
        lines += error.toString();
    if (job.has_value() != lines.isEmpty())
        lines += u"(job and problems disagree)"_s;
    return lines.join(u'\n');
}

} // namespace

class TestProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void allProblemsAtOnce();
    void hostile_data();
    void hostile();

private:
    void problemsOfTheWhole();
    void problemsOfTheTarget();
    void problemsOfTheMessage();
    void problemsOfTheLoad();
};

static void row(const char* json, const char* expected)
{
    QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(expected);
}

void TestProblems::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    problemsOfTheWhole();
    problemsOfTheTarget();
    problemsOfTheMessage();
    problemsOfTheLoad();
}

void TestProblems::problemsOfTheWhole()
{
    row(R"({"Targt": {}})", "Targt: unknown key 'Targt'; did you mean 'target'?");
    row(R"({"versoin": 1})", "versoin: unknown key 'versoin'; did you mean 'version'?");
    row(R"({"zzzzzz": 1})", "zzzzzz: unknown key 'zzzzzz'");
    row(R"({"": 1})", "unknown key ''");
    row(R"({"version": 2})",
        "version: this job was written for a newer Stampede: its version is 2, the newest known here is 1");
    row(R"({"version": 2, "nonsense": 1})",
        "version: this job was written for a newer Stampede: its version is 2, the newest known here is 1");
    row(R"({"version": "1"})", "version: expected 1, found \"1\"");
    row(R"({"version": 0})", "version: expected 1, found 0");
    row(R"({"name": 5})", "name: expected text such as \"abc\", found 5");
    row("{\n  \"name\": \"x\",\n  oops\n}", "line 3, column 4: not valid JSON: unterminated object");
    row("", "line 1, column 1: not valid JSON: illegal value");
    row("[]", "expected a job, an object such as {\"target\": {…}, \"load\": {…}}, found a list");
    row(R"({"name": "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "load": {"messages": "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"}})",
        "load.messages: expected a whole number such as 10, found "
        "\"abcdefghijklmnopqrstuvwxyzabcdefghijklm…");
}

void TestProblems::problemsOfTheTarget()
{
    row(R"({"target": []})", "target: expected an object such as {…}, found a list");
    row(R"({"target": null})", "target: expected an object such as {…}, found null");
    row(R"({"target": {"port": "25"}})", "target.port: expected a whole number such as 10, found \"25\"");
    row(R"({"target": {"port": 25.5}})", "target.port: expected a whole number such as 10, found 25.5");
    row(R"({"target": {"port": 65536}})", "target.port: must be from 1 to 65535, found 65536");
    row(R"({"target": {"port": -1}})", "target.port: must be from 1 to 65535, found -1");
    row(R"({"target": {"protocol": "smpt"}})", "target.protocol: expected one of smtp, lmtp, found \"smpt\"");
    row(R"({"target": {"allow_targets": "::1"}})",
        "target.allow_targets: expected a list of texts such as [\"abc\"], found \"::1\"");
    row(R"({"target": {"source_addresses": ["::1", 2]}})",
        "target.source_addresses[1]: expected text such as \"abc\", found 2");
    row(R"({"tls": {"min_version": 1.2}})",
        "tls.min_version: expected one of default, 1.0, 1.1, 1.2, 1.3, found 1.2");
    row(R"({"tls": {"verify": "yes"}})", "tls.verify: expected true or false, found \"yes\"");
    row(R"({"auth": {"password": "hunter2"}})", "auth.password: passwords are not kept in job files; put it "
                                                "into an environment variable and name that in "
                                                "auth.password_env");
    row(R"({"Password": "hunter2"})",
        "Password: passwords are not kept in job files; put it into an environment variable and name that in "
        "auth.password_env");
}

void TestProblems::problemsOfTheMessage()
{
    row(R"({"envelope": {"recipients": {}}})",
        "envelope.recipients: needs exactly one of list, file, pattern, domains");
    row(R"({"envelope": {"recipients": {"list": ["a@b.test"], "file": "x"}}})",
        "envelope.recipients: needs exactly one of list, file, pattern, domains");
    row(R"({"envelope": {"recipients": {"list": []}}})", "envelope.recipients.list: must not be empty");
    row(R"({"envelope": {"recipients": {"pattern": ""}}})", "envelope.recipients.pattern: must not be empty");
    row(R"({"envelope": {"recipients": {"domains": {}}}})",
        "envelope.recipients.domains: expected weights by domain such as {\"example.test\": 60}, found an "
        "object");
    row(R"({"envelope": {"recipients": {"domains": {"gmail.com": "67"}}}})",
        "envelope.recipients.domains.gmail.com: expected a number such as 1.5, found \"67\"");
    row(R"({"envelope": {"recipients_per_message": 0}})",
        "envelope.recipients_per_message: must be from 1 to 100000, found 0");
    row(R"({"message": {"size": "1 parsec"}})",
        "message.size: '1 parsec' is not a size; write it like 512, 100k, 64KiB, 5M or 1G");
    row(R"({"message": {"size": -5}})",
        "message.size: expected a size such as \"100k\" or a whole number of octets, found -5");
    row(R"({"message": {"size": true}})",
        "message.size: expected a size such as \"100k\" or a whole number of octets, found true");
    row(R"({"message": {"size": "1k:70,20k"}})",
        "message.size: '20k' needs a size and a weight such as 20k:25");
    row(R"({"message": {"size": "1k:nan"}})",
        "message.size: '1k:nan' needs a size and a weight such as 20k:25");
    row(R"({"message": {"size": "1k:70,"}})",
        "message.size: '' is not a size; write it like 512, 100k, 64KiB, 5M or 1G");
    row(R"({"message": {"size": {"uniform": ["1k"]}}})",
        "message.size.uniform: expected two sizes such as [\"1k\", \"20k\"], found a list");
    row(R"({"message": {"size": {"uniform": ["1k", "x"]}}})",
        "message.size.uniform[1]: 'x' is not a size; write it like 512, 100k, 64KiB, 5M or 1G");
    row(R"({"message": {"size": {"normal": {}, "uniform": []}}})",
        "message.size: needs exactly one of uniform, normal, lognormal");
    row(R"({"message": {"size": {"normal": {"mean": "1k", "sigma": 1}}}})",
        "message.size.normal.sigma: unknown key 'sigma'");
    row(R"({"message": {"size": {"normal": {"mean": []}}}})",
        "message.size.normal.mean: expected a size such as \"100k\" or a whole number of octets, found a "
        "list");
    row(R"({"message": {"attachments": ["1k", null]}})",
        "message.attachments[1]: expected a size such as \"100k\" or a whole number of octets, found null");
    row(R"({"message": {"headers": {"Subject": 1}}})",
        "message.headers.Subject: expected text such as \"abc\", found 1");
    row(R"({"message": {"headers": ["a"]}})",
        "message.headers: expected texts by name such as {\"Subject\": \"abc\"}, found a list");
    row(R"({"message": {"seed": -1}})", "message.seed: must be at least 0, found -1");
    row(R"({"message": {"seed": 1e300}})", "message.seed: expected a whole number such as 10, found 1e+300");
}

void TestProblems::problemsOfTheLoad()
{
    row(R"({"load": {"conections": 5}})",
        "load.conections: unknown key 'conections'; did you mean 'connections'?");
    row(R"({"load": {"maxConnections": 5}})",
        "load.maxConnections: unknown key 'maxConnections'; did you mean 'max_connections'?");
    row(R"({"session": {"think_time": "10"}})",
        "session.think_time: '10' is not a duration; write it like 250ms, 10s, 1m30s or 2h");
    row(R"({"session": {"think_time": true}})",
        "session.think_time: expected a duration such as \"10s\" or a number of seconds, found true");
    row(R"({"session": {"think_time": -1}})",
        "session.think_time: a duration must be between 0 and 290 years, found -1 s");
    row(R"({"session": {"timeouts": {"bannr": "1s"}}})",
        "session.timeouts.bannr: unknown key 'bannr'; did you mean 'banner'?");
    row(R"({"load": {"rate": "5/s"}})",
        "load.rate: belongs to the open model; write \"model\": \"open\", or use connections and ramp_up");
    row(R"({"load": {"model": "open", "connections": 5, "rate": 5}})",
        "load.connections: belongs to the closed model; the open model has rate, arrivals, max_connections "
        "and overrun");
    row(R"({"load": {"model": "open", "rate": "fast"}})",
        "load.rate: 'fast' is not a rate; write it like 5000/s, 300/min, 100/h or 1.2MMH");
    row(R"({"load": {"model": "open", "rate": null}})",
        "load.rate: expected a rate such as \"5000/s\" or a number of messages a second, found null");
    row(R"({"load": {"connections": 1000001}})",
        "load.connections: must be from 1 to 1000000, found 1000001");
    row(R"({"limits": {"error_share": "1%"}})",
        "limits.error_share: expected a number such as 1.5, found \"1%\"");
}

void TestProblems::problems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    QCOMPARE(problemsOf(json), expected);
}

void TestProblems::allProblemsAtOnce()
{
    const QString found = problemsOf(R"({"target": {"port": 0}, "tls": {"mode": "ssl"}, "lod": 1,
        "message": {"size": "x", "headers": {"A": 1, "B": 2}}, "limits": {"workers": true}})");
    QStringList places;
    for (const QString& line : found.split(u'\n'))
        places += line.section(u':', 0, 0);
    QCOMPARE(places, QStringList({u"target.port"_s, u"tls.mode"_s, u"message.size"_s, u"message.headers.A"_s,
                                  u"message.headers.B"_s, u"limits.workers"_s, u"lod"_s}));
}

void TestProblems::hostile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("NUL") << QByteArray("{\0}", 3);
    QTest::newRow("binary") << QByteArray("\xff\xfe\x00\x01", 4);
    QTest::newRow("bad utf-8") << QByteArray("{\"name\": \"\xc3\x28\"}");
    QTest::newRow("deep lists") << QByteArray(100'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(50'000);
    QTest::newRow("cut off") << QByteArray(R"({"load": {"messages": 5)");
    QTest::newRow("trailing") << QByteArray("{} {}");
    QTest::newRow("comment") << QByteArray("{} // c");
    QTest::newRow("novel as a key") << QByteArray("{\"" + QByteArray(1'000'000, 'x') + "\": 1}");
    QTest::newRow("NaN") << QByteArray(R"({"load": {"messages": NaN}})");
    QTest::newRow("huge number") << QByteArray(R"({"load": {"messages": 1e999}})");
    QTest::newRow("long digits") << "{\"load\": {\"messages\": " + QByteArray(1000, '9') + "}}";
    QTest::newRow("scalar") << QByteArray("5");
}

void TestProblems::hostile()
{
    QFETCH(QByteArray, json);
    Problems problems;
    QVERIFY(!job::fromJson(json, problems));
    QVERIFY(!problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
