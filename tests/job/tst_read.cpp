// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"

#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using job::Job;

namespace {

constexpr const char* everything = R"({
        "$schema": "../job.schema.json", "version": 1, "name": "all",
        "target": {"host": "mx.example.test", "port": 24, "protocol": "lmtp", "family": "ipv6",
                   "allow_targets": ["203.0.113.0/24"], "source_addresses": ["::2", "::3"]},
        "tls": {"mode": "starttls", "verify": false, "ca_file": "ca.pem", "server_name": "sni.test", "min_version": "1.0",
                "max_version": "1.3", "ciphers": "HIGH", "client_certificate": "c.pem", "client_key": "k.pem", "resume": false},
        "auth": {"mechanism": "cram-md5", "username": "alice", "password_env": "SECRET", "allow_plaintext": true},
        "envelope": {"sender": "", "recipients": {"domains": {"gmail.com": 67.4, "a.test": 1}}, "recipients_per_message": 3,
                     "domain_suffix": "sink.test"},
        "message": {"seed": 9223372036854775807, "size": "1k:70,20k:25,5M:5", "attachments": ["100k", 7], "template": "t",
                    "headers": {"Subject": "s {seq}", "X-Password": "p"}, "variables_csv": "v.csv"},
        "session": {"helo_name": "h.test", "pipelining": false, "chunking": false, "messages_per_connection": 10,
                    "think_time": "1s", "reconnect_initial": "1ms", "reconnect_maximum": "2s",
                    "retries_unclear": 3,
                    "timeouts": {"connect": "1s", "banner": "2s", "tls": "3s", "ehlo": "4s", "auth": "5s", "mail": "6s",
                                 "rcpt": "7s", "data": "8s", "body": "9s", "quit": "10s"}},
        "load": {"model": "closed", "connections": 50, "messages": 100000, "duration": "1m", "ramp_up": "5s"},
        "limits": {"workers": 2, "error_budget": 0, "error_share": 0.25, "stop_grace": "1s", "keep_trying": true},
        "tracking": {"enabled": true, "sink": "inbox", "drain": "90s"},
        "probe": {"enabled": true, "every": "30s", "messages": 2, "threshold": "2s", "lost_after": "5m"}})";

std::optional<Job> read(const QByteArray& json)
{
    Problems problems;
    auto job = job::fromJson(json, problems);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    return job;
}

} // namespace

class TestRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void targetAndLoadAreEnough();
    void everyKeyArrives();
    void theSinkMayBeAPort();
    void openModel();
    void sizes_data();
    void sizes();
    void units_data();
    void units();
    void duplicateKeysTakeTheLast();
    void existingProblemsDoNotSpoilAJob();
};

void TestRead::targetAndLoadAreEnough()
{
    const auto job = read(R"({"target": {"host": "::1", "port": 25}, "load": {"messages": 5}})");
    QVERIFY(job);
    Job expected;
    expected.target.host = u"::1"_s;
    expected.target.port = 25;
    expected.load.messages = 5;
    expected.message.recipients.pattern = "user{seq}@example.test";
    QVERIFY(*job == expected);
    QVERIFY(Job().message.recipients == message::RecipientSpec());
}

void TestRead::everyKeyArrives()
{
    const auto job = read(everything);
    QVERIFY(job);
    Job expected;
    expected.name = u"all"_s;
    expected.target = {u"mx.example.test"_s, 24, true, net::AddressFamily::Ipv6, {u"203.0.113.0/24"_s},
                       {u"::2"_s, u"::3"_s}};
    expected.tls.mode = smtp::TlsMode::StartTls;
    expected.tls.settings = {false,
                             u"ca.pem"_s,
                             u"sni.test"_s,
                             net::TlsSettings::Version::Tls10,
                             net::TlsSettings::Version::Tls13,
                             u"HIGH"_s,
                             u"c.pem"_s,
                             u"k.pem"_s,
                             false};
    expected.auth = {smtp::AuthSettings::Choice::CramMd5, u"alice"_s, u"SECRET"_s, true};
    expected.message.sender.clear();
    expected.message.recipients.domains = {{"a.test", 1}, {"gmail.com", 67.4}};
    expected.message.recipients.perMessage = 3;
    expected.message.recipients.domainSuffix = "sink.test";
    expected.message.seed = 9223372036854775807ULL;
    expected.message.size.kind = message::SizeSpec::Kind::Weighted;
    expected.message.size.choices = {{1000, 70}, {20'000, 25}, {5'000'000, 5}};
    expected.message.attachments = {100'000, 7};
    expected.message.templatePath = "t";
    expected.message.headers = {{"Subject", "s {seq}"}, {"X-Password", "p"}};
    expected.message.variablesCsv = "v.csv";
    expected.session = {u"h.test"_s, false, false, 10,
                        1s,          1ms,   2s,    3, {{1s, 2s, 3s, 4s, 5s, 6s, 7s, 8s, 9s, 10s}}};
    expected.load.connections = 50;
    expected.load.messages = 100'000;
    expected.load.duration = 1min;
    expected.load.rampUp = 5s;
    expected.limits = {2, 0, 0.25, 1s, true};
    expected.tracking = {true, u"inbox"_s, 90s};
    expected.probe = {true, 30s, 2, 2s, 5min};
    QVERIFY(job->target == expected.target);
    QVERIFY(job->tls == expected.tls);
    QVERIFY(job->auth == expected.auth);
    QVERIFY(job->message == expected.message);
    QVERIFY(job->session == expected.session);
    QVERIFY(job->load == expected.load);
    QVERIFY(job->limits == expected.limits);
    QVERIFY(*job == expected);
}

void TestRead::theSinkMayBeAPort()
{
    const auto job = read(R"({"tracking": {"sink": 2626}})");
    QVERIFY(job);
    QCOMPARE(job->tracking.sink, u"2626"_s);
    Problems problems;
    QVERIFY(!job::fromJson(R"({"tracking": {"sink": 70000}})", problems));
    QVERIFY(problems.list().value(0).toString().contains(u"tracking.sink: expected a port"_s));
}

void TestRead::openModel()
{
    const auto job =
        read(R"({"load": {"model": "open", "rate": "1.8MMH", "arrivals": "poisson", "max_connections": 7,
                                       "overrun": "skip", "duration": 2.5, "messages": null}})");
    QVERIFY(job);
    QVERIFY(job->load.model == job::Load::Model::Open);
    QCOMPARE(job->load.rate, 500.0);
    QVERIFY(job->load.arrivals == job::Load::Arrivals::Poisson);
    QVERIFY(job->load.overrun == job::Load::Overrun::Skip);
    QCOMPARE(job->load.connections, 7);
    QVERIFY(job->load.duration == 2500ms);
    QVERIFY(!job->load.messages);
}

void TestRead::sizes_data()
{
    using message::SizeSpec;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<double>>("values"); // fixed, min, max, mean, deviation
    const auto row = [](const char* json, SizeSpec::Kind kind, const QList<double>& values) {
        QTest::newRow(json) << QByteArray(json) << static_cast<int>(kind) << values;
    };
    row(R"("64KiB")", SizeSpec::Kind::Fixed, {65536, 0, 0, 0, 0});
    row(R"(1e3)", SizeSpec::Kind::Fixed, {1000, 0, 0, 0, 0});
    row(R"({"uniform": ["1k", 20000]})", SizeSpec::Kind::Uniform, {1000, 1000, 20000, 0, 0});
    row(R"({"normal": {"mean": "10k", "deviation": 2.5}})", SizeSpec::Kind::Normal,
        {1000, 0, 0, 10'000, 2.5});
    row(R"({"normal": {"mean": 1.5, "min": "1", "max": "2M"}})", SizeSpec::Kind::Normal,
        {1000, 1, 2e6, 1.5, 0});
    row(R"({"lognormal": {"median": "8k", "sigma": 1.2, "max": "1M"}})", SizeSpec::Kind::LogNormal,
        {1000, 0, 1e6, 8000, 1.2});
}

void TestRead::sizes()
{
    QFETCH(QByteArray, json);
    QFETCH(int, kind);
    QFETCH(QList<double>, values);
    const auto job = read(R"({"message": {"size": )" + json + "}}");
    QVERIFY(job);
    const message::SizeSpec& size = job->message.size;
    QCOMPARE(static_cast<int>(size.kind), kind);
    const QList<double> found{double(size.fixed), double(size.min), double(size.max), size.mean,
                              size.deviation};
    QCOMPARE(found, values);
}

void TestRead::units_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("text") << QByteArray(R"("1m30s")") << qint64(90'000'000'000);
    QTest::newRow("seconds") << QByteArray("90") << qint64(90'000'000'000);
    QTest::newRow("fraction") << QByteArray("0.001") << qint64(1'000'000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
}

void TestRead::units()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, nanos);
    const auto job = read(R"({"session": {"think_time": )" + json + "}}");
    QVERIFY(job);
    QCOMPARE(job->session.thinkTime.count(), nanos);
}

void TestRead::duplicateKeysTakeTheLast()
{
    const auto job = read(R"({"name": "a", "name": "b"})");
    QVERIFY(job);
    QCOMPARE(job->name, u"b"_s);
}

void TestRead::existingProblemsDoNotSpoilAJob()
{
    Problems problems;
    problems.add(u"elsewhere"_s, u"something"_s);
    QVERIFY(job::fromJson(QByteArray("{}"), problems).has_value());
    QCOMPARE(problems.list().size(), 1);
}

QTEST_GUILESS_MAIN(TestRead)
#include "tst_read.moc"
