// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"
#include "support/scripted_server.h"
#include "widgets/run/run_host.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace Qt::StringLiterals;
using criteria::Verdict;
using test::ScriptedServer;
using test::Step;
using widgets::RunHost;

/// Criteria on their way from a run to the window.
class TestRunCriteria : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standingsArriveAndGo();

private:
    SystemClock m_clock;
};

void TestRunCriteria::standingsArriveAndGo()
{
    test::ScriptOptions repeating;
    repeating.repeatFrom = 2;
    ScriptedServer server({Step::say("220 hi\r\n"), Step::on(u"^EHLO"_s, "250-hi\r\n250 PIPELINING\r\n"),
                           Step::on(u"^MAIL|^QUIT"_s, "250 ok\r\n"), Step::on(u"^RCPT"_s, "250 ok\r\n"),
                           Step::on(u"^DATA"_s, "354 go\r\n"), Step::data("250 done\r\n")},
                          repeating);
    job::Job job;
    job.target.port = server.port();
    job.message.recipients.pattern = "user{seq}@example.test";
    job.load.messages = 100;
    job.load.connections = 2;
    job.limits.workers = 1;
    job.criteria = QStringList{u"error == 0"_s, u"max(service) < 1us"_s, u"error == 0 over 10min"_s};
    RunHost host(m_clock);
    QSignalSpy judged(&host, &RunHost::judged);
    QSignalSpy finished(&host, &RunHost::finished);
    QVERIFY(host.standings().empty());
    host.start(job, {});
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QVERIFY(!judged.isEmpty());
    const auto& standings = host.standings();
    QCOMPARE(standings.size(), std::size_t(3));
    QVERIFY(standings == host.result().criteria);
    QCOMPARE(standings[1].text, u"max(service) < 1us"_s);
    QVERIFY(standings[0].verdict == Verdict::Met);
    QVERIFY(standings[1].verdict == Verdict::Broken);
    QVERIFY(standings[2].verdict == Verdict::Inconclusive);
    QVERIFY(criteria::verdictOf(standings) == Verdict::Broken);
    job.criteria.clear();
    host.start(job, {});
    QVERIFY(host.standings().empty()); // those of the run before have gone
    QVERIFY(test::runUntil([&] { return finished.size() == 2; }));
    QVERIFY(host.standings().empty());
}

QTEST_MAIN(TestRunCriteria)
#include "tst_run_criteria.moc"
