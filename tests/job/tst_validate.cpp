// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "job/validate.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <limits>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using job::Job;

using Change = std::function<void(Job&)>;
Q_DECLARE_METATYPE(Change)

namespace {

Job sensible()
{
    Job job;
    job.load.messages = 100;
    job.message.recipients.pattern = "user{seq}@example.test";
    return job;
}

Job open()
{
    Job job = sensible();
    job.load.model = job::Load::Model::Open;
    job.load.rate = 100;
    return job;
}

} // namespace

class TestValidate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void good_data();
    void good();
    void bad_data();
    void bad();
    void files_data();
    void files();
    void allProblemsAtOnce();
    void resources();

private:
    QStringList placesOf(const Job& job) const;
    void badTarget();
    void badAuth();
    void badMessage();
    void badSession();
    void badLoad();

    QTemporaryDir m_folder;
};

void TestValidate::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QVERIFY(m_folder.isValid());
    QFile file(m_folder.filePath(u"there.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
}

/// "place: text" a line each.
QStringList TestValidate::placesOf(const Job& job) const
{
    Problems problems;
    job::validate(job, m_folder.path(), problems);
    QStringList lines;
    for (const Error& error : problems.list())
        lines += error.toString();
    return lines;
}

void TestValidate::good_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) {
        QTest::newRow(name) << change;
    };
    row("as it is", [](Job&) {});
    row("duration only", [](Job& j) {
        j.load.messages.reset();
        j.load.duration = 1ns;
    });
    row("both ends", [](Job& j) { j.load.duration = 60s; });
    row("ramp-up as long as the run", [](Job& j) { j.load.rampUp = *(j.load.duration = 60s); });
    row("ramp-up without a duration", [](Job& j) { j.load.rampUp = 60s; });
    row("open", [](Job& j) { j = open(); });
    row("think time", [](Job& j) { j.session.thinkTime = 1s; });
    row("a million connections", [](Job& j) { j.load.connections = 1'000'000; });
    row("IPv6 target", [](Job& j) { j.target.host = u"::1"_s; });
    row("IPv6 target of its family", [](Job& j) {
        j.target.host = u"::1"_s;
        j.target.family = net::AddressFamily::Ipv6;
    });
    row("name with underscores", [](Job& j) { j.target.host = u"my_mx-1.example.test."_s; });
    row("LMTP on 24", [](Job& j) {
        j.target.lmtp = true;
        j.target.port = 24;
    });
    row("allowed targets", [](Job& j) {
        j.target.allowTargets = {u"203.0.113.0/24"_s, u"2001:db8::1"_s, u"mx.example.test"_s};
    });
    row("sources", [](Job& j) { j.target.sourceAddresses = {u"127.0.0.2-127.0.0.20"_s, u"127.0.1.0/28"_s}; });
    row("literal in EHLO", [](Job& j) { j.session.heloName = u"[192.0.2.1]"_s; });
    row("IPv6 literal in EHLO", [](Job& j) { j.session.heloName = u"[IPv6:2001:db8::1]"_s; });
    row("CRAM-MD5 in the clear", [](Job& j) {
        j.auth.choice = smtp::AuthSettings::Choice::CramMd5;
        j.auth.username = u"alice"_s;
    });
    row("PLAIN in the clear, allowed", [](Job& j) {
        j.auth.choice = smtp::AuthSettings::Choice::Plain;
        j.auth.username = u"alice"_s;
        j.auth.allowPlaintext = true;
    });
    row("all errors", [](Job& j) { j.limits.errorShare = 1; });
    row("stop at once", [](Job& j) { j.limits.stopGrace = 0s; });
    row("null sender", [](Job& j) { j.message.sender.clear(); });
    row("empty bodies", [](Job& j) { j.message.size.fixed = 0; });
}

void TestValidate::good()
{
    QFETCH(Change, change);
    Job job = sensible();
    change(job);
    QCOMPARE(placesOf(job), QStringList());
}

void TestValidate::bad_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Change>("change");
    badTarget();
    badAuth();
    badMessage();
    badSession();
    badLoad();
}

static void row(const char* expected, Change change)
{
    QTest::newRow(expected) << QString::fromUtf8(expected) << std::move(change);
}

void TestValidate::badTarget()
{
    row("target.host: must name the server", [](Job& j) { j.target.host.clear(); });
    for (const char* host :
         {"a b", "-a.test", "a..test", ".test", "a/b", "user@host", "127.0.0.1:25", "[::1]", "host\n"})
        QTest::addRow("host %s", host)
            << u"target.host: '"_s + QString::fromLatin1(host) + u"' is neither"
            << Change([host](Job& j) { j.target.host = QString::fromLatin1(host); });
    row("target.host: '", [](Job& j) { j.target.host = QString(254, u'a'); });
    row("target.port: must be from 1", [](Job& j) { j.target.port = 0; });
    row("target.protocol: LMTP must not", [](Job& j) {
        j.target.lmtp = true;
        j.target.port = 25;
    });
    row("target.family: '127.0.0.1' is not", [](Job& j) { j.target.family = net::AddressFamily::Ipv6; });
    row("target.family: '::1' is not", [](Job& j) {
        j.target.host = u"::1"_s;
        j.target.family = net::AddressFamily::Ipv4;
    });
    row("target.allow_targets[1]: '300.0.0.0/8' is not", [](Job& j) {
        j.target.allowTargets = {u"10.0.0.1"_s, u"300.0.0.0/8"_s};
    });
    row("target.source_addresses[1]: ", [](Job& j) { j.target.sourceAddresses = {u"::1"_s, u"nowhere"_s}; });
    row("tls.min_version: ", [](Job& j) {
        j.tls.mode = smtp::TlsMode::StartTls;
        j.tls.settings.minimum = net::TlsSettings::Version::Tls13;
        j.tls.settings.maximum = net::TlsSettings::Version::Tls12;
    });
    row("tls.ca_file: ", [](Job& j) {
        j.tls.mode = smtp::TlsMode::Implicit;
        j.tls.settings.caFile = u"missing.pem"_s;
    });
}

void TestValidate::badAuth()
{
    using Choice = smtp::AuthSettings::Choice;
    row("auth.username: a user name is given", [](Job& j) { j.auth.username = u"alice"_s; });
    row("auth.username: authentication needs", [](Job& j) { j.auth.choice = Choice::Auto; });
    row("auth.password_env: '1X' is not", [](Job& j) { j.auth = {Choice::Auto, u"a"_s, u"1X"_s, false}; });
    row("auth.password_env: '' is not", [](Job& j) { j.auth = {Choice::Auto, u"a"_s, {}, false}; });
    for (const Choice choice : {Choice::Plain, Choice::Login, Choice::XOAuth2})
        QTest::addRow("readable %d", int(choice))
            << u"auth.mechanism: would send"_s << Change([choice](Job& j) {
                   j.auth.choice = choice;
                   j.auth.username = u"alice"_s;
               });
    row("auth.mechanism: external needs", [](Job& j) { j.auth.choice = Choice::External; });
    row("auth.mechanism: external needs TLS", [](Job& j) {
        j.auth.choice = Choice::External;
        j.tls.settings.clientCertificate = u"there.txt"_s; // without tls.mode
    });
}

void TestValidate::badMessage()
{
    using message::SizeSpec;
    row("envelope.recipients: needs exactly one", [](Job& j) { j.message.recipients.pattern.clear(); });
    row("envelope.recipients: needs exactly one of",
        [](Job& j) { j.message.recipients.list = {"a@b.test"}; });
    row("envelope.recipients.domains.a.test: the weight must be above 0, found 0", [](Job& j) {
        j.message.recipients = {};
        j.message.recipients.domains = {{"a.test", 0}, {"b.test", 1}};
    });
    row("envelope.recipients.domains.: the name", [](Job& j) {
        j.message.recipients = {};
        j.message.recipients.domains = {{"", 1}};
    });
    row("envelope.recipients_per_message: must be from 1",
        [](Job& j) { j.message.recipients.perMessage = 0; });
    row("envelope.recipients_per_message: must be",
        [](Job& j) { j.message.recipients.perMessage = 100'001; });
    row("message.seed: ", [](Job& j) { j.message.seed = ~0ULL; });
    row("message.size: must be at most", [](Job& j) { j.message.size.fixed = ~0ULL; });
    row("message.size: needs at least one", [](Job& j) { j.message.size.kind = SizeSpec::Kind::Weighted; });
    row("message.size: the weight of 1 kB must be above 0, found -2", [](Job& j) {
        j.message.size.kind = SizeSpec::Kind::Weighted;
        j.message.size.choices = {{1000, -2}};
    });
    row("message.size: the weight of 1 kB", [](Job& j) {
        j.message.size.kind = SizeSpec::Kind::Weighted;
        j.message.size.choices = {{1000, std::numeric_limits<double>::infinity()}};
    });
    const auto sized = [](SizeSpec::Kind kind, quint64 min, quint64 max, double mean, double deviation) {
        return [=](Job& j) {
            j.message.size = {kind, 1000, min, max, mean, deviation, {}};
        };
    };
    row("message.size.uniform: the first", sized(SizeSpec::Kind::Uniform, 2, 1, 0, 0));
    row("message.size.normal.mean: ", sized(SizeSpec::Kind::Normal, 0, 0, 0, 1));
    row("message.size.normal.deviation: ", sized(SizeSpec::Kind::Normal, 0, 0, 1, -1));
    row("message.size.normal.min: ", sized(SizeSpec::Kind::Normal, 3, 2, 1, 1));
    row("message.size.lognormal.median: ", sized(SizeSpec::Kind::LogNormal, 0, 0, -1, 1));
    row("message.size.lognormal.sigma: must be from 0 to 20", sized(SizeSpec::Kind::LogNormal, 0, 0, 1, 21));
    row("message.size.lognormal.max: ", sized(SizeSpec::Kind::LogNormal, 0, ~0ULL, 1, 1));
    row("message.attachments[1]: ", [](Job& j) { j.message.attachments = {1, ~0ULL}; });
}

void TestValidate::badSession()
{
    for (const char* name : {"", "a b", "a\r\nMAIL", "[300.0.0.1]", "[::1]", "[IPv6:1]", "a..b"})
        QTest::addRow("helo %s", name)
            << u"session.helo_name: '"_s + QString::fromLatin1(name) + u"' is neither"
            << Change([name](Job& j) { j.session.heloName = QString::fromLatin1(name); });
    row("session.think_time: must not be negative", [](Job& j) { j.session.thinkTime = -1s; });
    row("session.think_time: makes no sense", [](Job& j) {
        j = open();
        j.session.thinkTime = 1s;
    });
    row("session.reconnect_initial: must be above 0", [](Job& j) { j.session.reconnectInitial = 0s; });
    row("session.reconnect_maximum: ", [](Job& j) { j.session.reconnectMaximum = 1ms; });
    row("session.timeouts.banner: ", [](Job& j) { j.session.timeouts.byStage[1] = 0s; });
    row("session.timeouts.quit: ", [](Job& j) { j.session.timeouts.byStage[9] = 25h; });
}

void TestValidate::badLoad()
{
    row("load: needs messages, duration or both", [](Job& j) { j.load.messages.reset(); });
    row("load.messages: must be from 1", [](Job& j) { j.load.messages = 0; });
    row("load.messages: must be", [](Job& j) { j.load.messages = ~0ULL; });
    row("load.duration: must be above 0", [](Job& j) { j.load.duration = 0s; });
    row("load.duration: must be", [](Job& j) { j.load.duration = Nanos::max(); });
    row("load.connections: must be from 1", [](Job& j) { j.load.connections = 0; });
    row("load.connections: must be from 1 to 1000000", [](Job& j) { j.load.connections = 1'000'001; });
    row("load.max_connections: must be", [](Job& j) {
        j = open();
        j.load.connections = -1;
    });
    for (const double rate : {0.0, -1.0, 1e8, std::numeric_limits<double>::quiet_NaN()})
        QTest::addRow("rate %f", rate) << u"load.rate: must be above 0"_s << Change([rate](Job& j) {
            j = open();
            j.load.rate = rate;
        });
    row("load.ramp_up: must not be negative", [](Job& j) { j.load.rampUp = -1s; });
    row("load.ramp_up: must not be longer", [](Job& j) {
        j.load.duration = 10s;
        j.load.rampUp = 11s;
    });
    row("limits.workers: must be", [](Job& j) { j.limits.workers = -1; });
    row("limits.workers: must be from 0", [](Job& j) { j.limits.workers = 1025; });
    for (const double share : {0.0, -0.1, 1.1, std::numeric_limits<double>::quiet_NaN()})
        QTest::addRow("share %f", share) << u"limits.error_share: must be above 0"_s
                                         << Change([share](Job& j) { j.limits.errorShare = share; });
    row("limits.stop_grace: must be", [](Job& j) { j.limits.stopGrace = -1s; });
}

void TestValidate::bad()
{
    QFETCH(QString, expected);
    QFETCH(Change, change);
    Job job = sensible();
    change(job);
    const QStringList problems = placesOf(job);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(expected), qPrintable(problems.first()));
}

void TestValidate::files_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("asFile");
    QTest::addColumn<bool>("asTemplate");
    QTest::newRow("there") << u"there.txt"_s << true << true;
    QTest::newRow("folder") << u"folder"_s << false << true;
    QTest::newRow("missing") << u"missing.txt"_s << false << false;
    QTest::newRow("absolute") << m_folder.filePath(u"there.txt"_s) << true << true;
    QTest::newRow("way out") << u"folder/../there.txt"_s << true << true;
}

void TestValidate::files()
{
    QFETCH(QString, path);
    QFETCH(bool, asFile);
    QFETCH(bool, asTemplate);
    Job job = sensible();
    job.message.recipients = {};
    job.message.recipients.file = path.toStdString();
    job.message.variablesCsv = path.toStdString();
    job.message.templatePath = path.toStdString();
    QStringList expected;
    if (!asFile)
        expected += u"envelope.recipients.file"_s;
    if (!asTemplate)
        expected += u"message.template"_s;
    if (!asFile)
        expected += u"message.variables_csv"_s;
    QStringList places;
    for (const QString& line : placesOf(job))
        places += line.section(u':', 0, 0);
    QCOMPARE(places, expected);
    job.message.attachments = {1};
    job.message.size.fixed = 5;
    QCOMPARE(placesOf(job).size(), expected.size() + 2);
}

void TestValidate::allProblemsAtOnce()
{
    Job job;
    job.target.port = 0;
    job.auth.username = u"alice"_s;
    job.session.heloName.clear();
    job.limits.workers = -1;
    QStringList places;
    for (const QString& line : placesOf(job))
        places += line.section(u':', 0, 0);
    QCOMPARE(places, QStringList({u"target.port"_s, u"auth.username"_s, u"envelope.recipients"_s,
                                  u"session.helo_name"_s, u"load"_s, u"limits.workers"_s}));
}

void TestValidate::resources()
{
    const QDir folder(QStringLiteral(STAMPEDE_SOURCE_DIR "/resources/jobs"));
    const QStringList names = folder.entryList({u"*.json"_s});
    QVERIFY(names.contains(u"demo.json"));
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Problems problems;
        const auto job = job::fromJson(file.readAll(), problems);
        QVERIFY2(job, qPrintable(name));
        job::validate(*job, folder.path(), problems);
        QVERIFY2(problems.isEmpty(), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
