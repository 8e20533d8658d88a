// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/stop_rules.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::load;

namespace {

metrics::Snapshot snapshotWith(quint64 accepted, quint64 errors)
{
    metrics::Snapshot snapshot;
    snapshot.total.connections = snapshot.total.connected = 1;
    snapshot.total.started = accepted + errors;
    snapshot.total.outcomes[static_cast<std::size_t>(Outcome::Accepted)] = accepted;
    snapshot.total.outcomes[static_cast<std::size_t>(Outcome::Error)] = errors;
    return snapshot;
}

metrics::Finding finding(Stage stage, quint16 code, Fault fault, const char* sample)
{
    metrics::Finding found;
    found.stage = stage;
    found.status.code = code;
    found.fault = fault;
    found.count = 1;
    found.sample = sample;
    return found;
}

// The first advice that any of the job's rules has.
StopAdvice judge(const job::Job& job, const metrics::Snapshot& snapshot)
{
    for (const auto& rule : stopRules(job))
        if (StopAdvice advice = rule->judge(snapshot); advice.reason)
            return advice;
    return {};
}

} // namespace

class TestStopRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorBudget_data();
    void errorBudget();
    void errorShare_data();
    void errorShare();
    void firstContact_data();
    void firstContact();
    void firstContactNamesTheCause_data();
    void firstContactNamesTheCause();
    void keepTrying();
};

void TestStopRules::errorBudget_data()
{
    QTest::addColumn<int>("budget");
    QTest::addColumn<int>("errors");
    QTest::addColumn<bool>("stops");
    QTest::newRow("none allowed, none") << 0 << 0 << false;
    QTest::newRow("none allowed, one") << 0 << 1 << true;
    QTest::newRow("as many as allowed") << 10 << 10 << false;
    QTest::newRow("one more") << 10 << 11 << true;
    QTest::newRow("never") << -1 << 1'000'000 << false;
}

void TestStopRules::errorBudget()
{
    QFETCH(int, budget);
    QFETCH(int, errors);
    QFETCH(bool, stops);
    job::Job job;
    if (budget >= 0)
        job.limits.errorBudget = static_cast<quint64>(budget);
    const StopAdvice advice = judge(job, snapshotWith(5, static_cast<quint64>(errors)));
    QCOMPARE(advice.reason.has_value(), stops);
    if (!stops)
        return;
    QCOMPARE(*advice.reason, EndReason::ErrorBudget);
    QVERIFY(!advice.abort);
    QCOMPARE(advice.error.place, QStringLiteral("limits.error_budget"));
}

void TestStopRules::errorShare_data()
{
    QTest::addColumn<int>("accepted");
    QTest::addColumn<int>("errors");
    QTest::addColumn<bool>("stops");
    QTest::newRow("too few to judge") << 0 << 99 << false;
    QTest::newRow("at the share") << 90 << 10 << false;
    QTest::newRow("above it") << 89 << 11 << true;
}

void TestStopRules::errorShare()
{
    QFETCH(int, accepted);
    QFETCH(int, errors);
    job::Job job;
    job.limits.errorShare = 0.1;
    QTEST(judge(job, snapshotWith(static_cast<quint64>(accepted), static_cast<quint64>(errors)))
              .reason.has_value(),
          "stops");
}

void TestStopRules::firstContact_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("connected");
    QTest::addColumn<int>("connections");
    QTest::addColumn<bool>("final");
    QTest::addColumn<bool>("stops");
    QTest::newRow("nothing yet") << 0 << 0 << 10 << false << false;
    QTest::newRow("two failed of many") << 2 << 0 << 10 << false << false;
    QTest::newRow("three failed of many") << 3 << 0 << 10 << false << true;
    QTest::newRow("the only one failed") << 1 << 0 << 1 << false << true;
    QTest::newRow("one was ready once") << 100 << 1 << 10 << false << false;
    QTest::newRow("over with two failures") << 2 << 0 << 10 << true << true;
    QTest::newRow("over, nothing tried") << 0 << 0 << 10 << true << false;
}

void TestStopRules::firstContact()
{
    QFETCH(int, failed);
    QFETCH(int, connected);
    QFETCH(int, connections);
    QFETCH(bool, final);
    QFETCH(bool, stops);
    job::Job job;
    job.load.connections = connections;
    metrics::Snapshot snapshot;
    // More attempts than failures: those still under way say nothing yet.
    snapshot.total.connections = 1000;
    snapshot.total.connected = static_cast<quint64>(connected);
    snapshot.total.failedSetups = static_cast<quint64>(failed);
    const StopAdvice advice = judgeFirstContact(job, snapshot, final);
    QCOMPARE(advice.reason.has_value(), stops);
    if (stops)
        QCOMPARE(*advice.reason, EndReason::NotCarriedOut);
}

void TestStopRules::firstContactNamesTheCause_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, Stage stage, int code, Fault fault, const char* says) {
        QTest::newRow(name) << static_cast<int>(stage) << code << static_cast<int>(fault)
                            << QString::fromLatin1(says);
    };
    row("refused", Stage::Connect, 0, Fault::Connect, "the server runs there");
    row("silent banner", Stage::Banner, 0, Fault::Timeout, "tls.mode");
    row("turned away", Stage::Banner, 554, Fault::None, "the server said \"554 sample\"");
    row("certificate", Stage::Tls, 0, Fault::Tls, "tls.ca_file");
    row("wrong password", Stage::Auth, 535, Fault::None, "STAMPEDE_PASSWORD");
    row("no mechanism", Stage::Auth, 0, Fault::Auth, "auth.allow_plaintext");
    row("no ports left", Stage::Connect, 0, Fault::Local, "target.source_addresses");
}

void TestStopRules::firstContactNamesTheCause()
{
    QFETCH(int, stage);
    QFETCH(int, code);
    QFETCH(int, fault);
    QFETCH(QString, says);
    job::Job job;
    metrics::Snapshot snapshot;
    snapshot.total.failedSetups = 10;
    // What went well comes first in the list and explains nothing.
    snapshot.findings = {
        finding(Stage::Banner, 220, Fault::None, "ready"),
        finding(static_cast<Stage>(stage), static_cast<quint16>(code), static_cast<Fault>(fault), "sample")};
    const StopAdvice advice = judgeFirstContact(job, snapshot, false);
    QVERIFY(advice.reason);
    QVERIFY2(advice.error.text.contains(says), qPrintable(advice.error.text));
    QCOMPARE(advice.error.place, QStringLiteral("127.0.0.1:2525"));
}

void TestStopRules::keepTrying()
{
    job::Job job;
    job.limits.keepTrying = true;
    metrics::Snapshot snapshot;
    snapshot.total.failedSetups = 1000;
    QVERIFY(!judge(job, snapshot).reason);
    QVERIFY(judgeFirstContact(job, snapshot, true).reason);
}

QTEST_GUILESS_MAIN(TestStopRules)
#include "tst_stop_rules.moc"
