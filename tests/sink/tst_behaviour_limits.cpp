// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"

using namespace stampede;
using namespace stampede::sink;
using namespace std::chrono_literals;

class TestSinkBehaviourLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rateWindow();
    void messagesPerConnection();
    void recipientsPerMessage();
    void connectionsPerClient();
    void rateByClient();
    void refusedMailIsNoMessage();
    void busy_data();
    void busy();
    void acceptRate();
    void queueTimes();
    void queueFull();
    void queueInSession();
    void greylistTable();
    void greylistInSession();
    void tarpit();

private:
    StandingClock m_clock;
};

void TestSinkBehaviourLimits::rateWindow()
{
    RateWindow window;
    const Nanos start = 10h;
    int taken = 0;
    const auto take = [&](Nanos now) {
        const bool allowed = window.allows(now, 1min, 10);
        if (allowed)
            window.add();
        taken += allowed ? 1 : 0;
        return allowed;
    };
    for (int i = 0; i < 20; ++i)
        take(start);
    QCOMPARE(taken, 10);
    QVERIFY(!take(start + 59s));
    // Half a minute later half of them have left the window.
    for (int i = 0; i < 20; ++i)
        take(start + 90s);
    QCOMPARE(taken, 15);
    QVERIFY(take(start + 10min));
    QVERIFY(!window.isIdle(start + 10min, 1min));
    QVERIFY(window.isIdle(start + 13min, 1min));
}

void TestSinkBehaviourLimits::messagesPerConnection()
{
    const auto behaviour = behaviourOf(R"({"limits": {"messages_per_connection": 2}})", m_clock);
    Asked session(behaviour, client());
    QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray());
    QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray());
    QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray("421"));
    QCOMPARE(Asked(behaviour, client(2)).ask(Stage::Mail, "a@b.test"), QByteArray());
    QCOMPARE(behaviour->ruleCounts(),
             (QList<NamedCount>{{QStringLiteral("limits.messages_per_connection"), 1}}));
    QCOMPARE(behaviour->replyCounts(), (QList<NamedCount>{{QStringLiteral("421 4.7.0"), 1}}));
}

void TestSinkBehaviourLimits::recipientsPerMessage()
{
    const auto behaviour = behaviourOf(R"({"limits": {"recipients_per_message": 2}})", m_clock);
    Asked session(behaviour, client());
    for (int message = 0; message < 2; ++message) {
        session.ask(Stage::Mail, "a@b.test");
        QCOMPARE(session.ask(Stage::Rcpt, "a@b.test"), QByteArray());
        QCOMPARE(session.ask(Stage::Rcpt, "a@b.test"), QByteArray());
        QCOMPARE(session.ask(Stage::Rcpt, "a@b.test"), QByteArray("452"));
    }
}

void TestSinkBehaviourLimits::connectionsPerClient()
{
    const auto behaviour = behaviourOf(R"({"limits": {"connections_per_client": 2}})", m_clock);
    Asked first(behaviour, client(1));
    auto second = std::make_unique<Asked>(behaviour, client(2));
    Asked third(behaviour, client(3));
    Asked stranger(behaviour, client(4, "192.0.2.1"));
    QCOMPARE(first.ask(Stage::Banner), QByteArray());
    QCOMPARE(second->ask(Stage::Banner), QByteArray());
    QCOMPARE(third.ask(Stage::Banner), QByteArray("421"));
    QCOMPARE(stranger.ask(Stage::Banner), QByteArray());
    second.reset();
    Asked fourth(behaviour, client(5));
    QCOMPARE(fourth.ask(Stage::Banner), QByteArray("421")); // the third has not gone yet
}

void TestSinkBehaviourLimits::rateByClient()
{
    const auto behaviour = behaviourOf(
        R"({"limits": {"messages_per_minute": 3, "messages_per_hour": 5, "rate_reply": "452 4.7.1 slow"}})",
        m_clock);
    const auto messages = [&](int count, const char* address = "127.0.0.1") {
        QByteArray said;
        for (int i = 0; i < count; ++i) // each in a connection of its own
            said += Asked(behaviour, client(1, address)).ask(Stage::Mail, "a@b.test").isEmpty() ? '.' : '!';
        return said;
    };
    m_clock.advance(24h);
    QCOMPARE(messages(5), QByteArray("...!!"));
    QCOMPARE(messages(5, "192.0.2.1"), QByteArray("...!!"));
    m_clock.advance(10min);
    QCOMPARE(messages(5), QByteArray("..!!!")); // the hour's five
    m_clock.advance(3h);
    QCOMPARE(messages(5), QByteArray("...!!"));
    QCOMPARE(countOf(behaviour->replyCounts(), QStringLiteral("452 4.7.1")), quint64(9));
}

void TestSinkBehaviourLimits::refusedMailIsNoMessage()
{
    const auto behaviour = behaviourOf(R"({"limits": {"messages_per_minute": 1, "messages_per_connection": 1},
        "rules": [{"stage": "mail", "reply": "550 5.1.8 x", "when": {"sender": "bad*"}}]})",
                                       m_clock);
    Asked session(behaviour, client());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(session.ask(Stage::Mail, "bad@b.test"), QByteArray("550"));
    QCOMPARE(session.ask(Stage::Mail, "good@b.test"), QByteArray());
    QCOMPARE(session.ask(Stage::Mail, "good@b.test"), QByteArray("421"));
}

void TestSinkBehaviourLimits::busy_data()
{
    QTest::addColumn<quint64>("active");
    QTest::addColumn<qint64>("lagMs");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("calm") << quint64(100) << qint64(200) << QByteArray();
    QTest::newRow("crowded") << quint64(101) << qint64(0) << QByteArray("421");
    QTest::newRow("late") << quint64(1) << qint64(201) << QByteArray("421");
}

void TestSinkBehaviourLimits::busy()
{
    QFETCH(quint64, active);
    QFETCH(qint64, lagMs);
    const auto behaviour =
        behaviourOf(R"({"limits": {"busy": {"connections": 100, "lag": "200ms"}}})", m_clock);
    ClientFacts facts = client();
    facts.active = active;
    facts.lag = std::chrono::milliseconds(lagMs);
    QTEST(Asked(behaviour, facts).ask(Stage::Banner), "said");
}

void TestSinkBehaviourLimits::acceptRate()
{
    const auto behaviour = behaviourOf(R"({"limits": {"accept_rate": "10/s"}})", m_clock);
    const auto wait = [&] {
        return behaviour->policyFor(client())->connect().delay;
    };
    QCOMPARE(wait(), Nanos(0));
    QCOMPARE(wait(), Nanos(100ms));
    QCOMPARE(wait(), Nanos(200ms));
    m_clock.advance(250ms);
    QCOMPARE(wait(), Nanos(50ms));
    m_clock.advance(10s);
    QCOMPARE(wait(), Nanos(0));
}

void TestSinkBehaviourLimits::queueTimes()
{
    ServiceQueue queue(2, 0);
    QCOMPARE(*queue.admit(1s, 10ms), Nanos(10ms));
    QCOMPARE(*queue.admit(1s, 30ms), Nanos(30ms));
    QCOMPARE(*queue.admit(1s, 10ms), Nanos(20ms)); // behind the first
    QCOMPARE(*queue.admit(1s, 10ms), Nanos(30ms));
    QCOMPARE(*queue.admit(2s, 10ms), Nanos(10ms));
}

void TestSinkBehaviourLimits::queueFull()
{
    ServiceQueue queue(1, 2);
    QVERIFY(queue.admit(1s, 10ms)); // served
    QVERIFY(queue.admit(1s, 10ms)); // wait
    QVERIFY(queue.admit(1s, 10ms));
    QVERIFY(!queue.admit(1s, 10ms));
    QVERIFY(queue.admit(1s + 10ms, 10ms));
    QVERIFY(!queue.admit(1s + 10ms, 10ms));
}

void TestSinkBehaviourLimits::queueInSession()
{
    const auto behaviour =
        behaviourOf(R"({"queue": {"service": "20ms", "waiting": 1, "reply": "452 4.3.1 full"}})", m_clock);
    Asked session(behaviour, client());
    QCOMPARE(session.ask(Stage::Body), QByteArray("~"));
    QCOMPARE(session.act.delay, Nanos(20ms));
    session.ask(Stage::Mail, "a@b.test");
    QCOMPARE(session.ask(Stage::Body), QByteArray("~"));
    QCOMPARE(session.act.delay, Nanos(40ms));
    session.ask(Stage::Mail, "a@b.test");
    QCOMPARE(session.ask(Stage::Body), QByteArray("452"));
    QCOMPARE(countOf(behaviour->ruleCounts(), QStringLiteral("queue.full")), quint64(1));
}

void TestSinkBehaviourLimits::greylistTable()
{
    Greylist list(5min, 1h);
    const QHostAddress client(QStringLiteral("192.0.2.1"));
    const QHostAddress neighbour(QStringLiteral("192.0.2.99"));
    const QHostAddress stranger(QStringLiteral("192.0.3.1"));
    QVERIFY(!list.lets(client, "a@b", "c@d", 1h));
    QVERIFY(!list.lets(client, "a@b", "c@d", 1h + 4min));
    QVERIFY(list.lets(client, "A@b", "c@D", 1h + 5min));
    QVERIFY(list.lets(neighbour, "a@b", "c@d", 1h + 5min));
    QVERIFY(!list.lets(stranger, "a@b", "c@d", 1h + 5min));
    QVERIFY(!list.lets(client, "a@b", "other@d", 1h + 5min));
    QVERIFY(list.lets(client, "a@b", "c@d", 2h + 5min)); // seen within the hour
    QVERIFY(!list.lets(client, "a@b", "c@d", 4h));       // forgotten
}

void TestSinkBehaviourLimits::greylistInSession()
{
    const auto behaviour =
        behaviourOf(rules(R"({"name": "grey", "stage": "rcpt", "greylist": {"delay": "1m"}},
        {"stage": "rcpt", "reply": "550 5.1.1 no", "when": {"local": "nobody"}})"),
                    m_clock);
    const auto rcpt = [&](const char* to) {
        Asked session(behaviour, client());
        session.ask(Stage::Mail, "a@b.test");
        return session.ask(Stage::Rcpt, to);
    };
    QCOMPARE(rcpt("x@y.test"), QByteArray("451"));
    QCOMPARE(rcpt("nobody@y.test"), QByteArray("451"));
    m_clock.advance(61s);
    QCOMPARE(rcpt("x@y.test"), QByteArray());
    QCOMPARE(rcpt("nobody@y.test"), QByteArray("550")); // the next rule has its turn
    QCOMPARE(countOf(behaviour->ruleCounts(), QStringLiteral("grey")), quint64(2));
}

void TestSinkBehaviourLimits::tarpit()
{
    const auto behaviour = behaviourOf(rules(R"({"stage": "mail", "tarpit": "2s", "when": {"sender": "a*"}},
        {"stage": "quit", "delay": "1s"})"),
                                       m_clock);
    Asked session(behaviour, client());
    QCOMPARE(session.ask(Stage::Mail, "b@b.test"), QByteArray());
    QCOMPARE(session.ask(Stage::Rcpt, "b@b.test"), QByteArray());
    QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray("~"));
    QCOMPARE(session.ask(Stage::Rcpt, "b@b.test"), QByteArray("~"));
    QCOMPARE(session.act.delay, Nanos(2s));
    session.ask(Stage::Quit);
    QCOMPARE(session.act.delay, Nanos(3s));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourLimits)
#include "tst_behaviour_limits.moc"
