// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"
#include "sink/glob.h"

using namespace stampede;
using namespace stampede::sink;

class TestSinkBehaviourShares : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameAnswers();
    void shares_data();
    void shares();
    void delays();
    void catalogue_data();
    void catalogue();
    void forced_data();
    void forced();
    void counters();

private:
    StandingClock m_clock;
};

void TestSinkBehaviourShares::sameSeedSameAnswers()
{
    const auto answers = [this](const char* seed) {
        const auto behaviour =
            behaviourOf(QByteArray(R"({"seed": )") + seed + R"(, "providers": {"bounce": 0.2},
            "rules": [{"stage": "mail", "probability": 0.1, "one_of": [{"reply": "450 a"}, {"reply": "451 b"}]}]})",
                        m_clock);
        QByteArray all;
        for (quint64 number = 1; number <= 50; ++number) {
            Asked session(behaviour, client(number));
            for (int i = 0; i < 20; ++i)
                all += session.message("a@b.test", "user@gmail.com") + ';';
        }
        return all;
    };
    QCOMPARE(answers("5"), answers("5"));
    QVERIFY(answers("5") != answers("6"));
    QVERIFY(answers("5").contains("450") && answers("5").contains("451"));
}

void TestSinkBehaviourShares::shares_data()
{
    QTest::addColumn<double>("probability");
    for (const double probability : {0.001, 0.05, 0.5, 0.99})
        QTest::newRow(qPrintable(QString::number(probability))) << probability;
}

// 100,000 decisions; five standard deviations of a binomial count: one in two million runs would be outside,
// and the seed is fixed.
void TestSinkBehaviourShares::shares()
{
    QFETCH(double, probability);
    const auto behaviour = behaviourOf(
        rules(
            R"({"stage": "mail", "probability": )" + QByteArray::number(probability) +
            R"(, "one_of": [{"weight": 3, "reply": "450 a"}, {"weight": 1, "reply": "550 b"}, {"weight": 0, "drop": "close"}]})"),
        m_clock);
    QVERIFY(behaviour);
    constexpr int sessions = 100;
    constexpr int each = 1000;
    QHash<QByteArray, int> found;
    for (quint64 number = 1; number <= sessions; ++number) {
        Asked session(behaviour, client(number));
        for (int i = 0; i < each; ++i)
            ++found[session.ask(Stage::Mail, "a@b.test")];
    }
    const auto within = [](int count, double share) {
        constexpr double n = sessions * each;
        return std::abs(count - n * share) <= 5 * std::sqrt(n * share * (1 - share));
    };
    QVERIFY(within(found["450"], probability * 0.75));
    QVERIFY(within(found["550"], probability * 0.25));
    QVERIFY(within(found[""], 1 - probability));
    QCOMPARE(found.size(), 3);
}

void TestSinkBehaviourShares::delays()
{
    using namespace std::chrono_literals;
    Random random(1);
    const Delay uniform{Delay::Kind::Uniform, 1s, 5s};
    const Delay exponential{Delay::Kind::Exponential, 2s, 2s};
    double mean = 0;
    double exponentialMean = 0;
    for (int i = 0; i < 100'000; ++i) {
        const Nanos drawn = uniform.draw(random);
        QVERIFY(drawn >= 1s && drawn <= 5s);
        mean += static_cast<double>(drawn.count()) / 1e14;
        exponentialMean += static_cast<double>(exponential.draw(random).count()) / 1e14;
    }
    QVERIFY(std::abs(mean - 3) < 0.02);
    QVERIFY(std::abs(exponentialMean - 2) < 0.04);
    QCOMPARE((Delay{Delay::Kind::Fixed, 7s, 7s}.draw(random)), Nanos(7s));
    QCOMPARE(Delay{Delay::Kind::Forever}.draw(random), forever);
    QCOMPARE(Delay{}.draw(random), Nanos(0));
}

void TestSinkBehaviourShares::catalogue_data()
{
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QByteArray>("recipient");
    QTest::addColumn<double>("bounce");
    QTest::addColumn<double>("defer");
    QTest::newRow("the provider's own") << QByteArray("") << QByteArray("u@gmail.com") << 0.02 << 0.04;
    QTest::newRow("by pattern") << QByteArray("") << QByteArray("u@yahoo.co.uk") << 0.03 << 0.08;
    QTest::newRow("by suffix") << QByteArray("") << QByteArray("u@gmail.com.sink.test") << 0.02 << 0.04;
    QTest::newRow("anybody") << QByteArray("") << QByteArray("u@example.test") << 0.02 << 0.03;
    QTest::newRow("for all") << QByteArray(R"("bounce": 0.3, "defer": 0.2)") << QByteArray("u@gmail.com")
                             << 0.3 << 0.2;
    QTest::newRow("for a domain") << QByteArray(R"("bounce": 0.3, "domains": {"gmail.com": {"bounce": 0.5}})")
                                  << QByteArray("u@gmail.com") << 0.5 << 0.04;
    QTest::newRow("never") << QByteArray(R"("bounce": 0, "defer": 0)") << QByteArray("u@gmail.com") << 0.0
                           << 0.0;
    QTest::newRow("always") << QByteArray(R"("bounce": 1, "defer": 0)") << QByteArray("u@gmail.com") << 1.0
                            << 0.0;
}

void TestSinkBehaviourShares::catalogue()
{
    QFETCH(QByteArray, use);
    QFETCH(QByteArray, recipient);
    const auto behaviour = behaviourOf(R"({"suffixes": ["sink.test"], "providers": {)" + use + "}}", m_clock);
    QVERIFY(behaviour);
    constexpr int sessions = 100;
    constexpr int each = 200;
    int bounced = 0;
    int deferred = 0;
    for (quint64 number = 1; number <= sessions; ++number) {
        Asked session(behaviour, client(number));
        for (int i = 0; i < each; ++i) {
            const QByteArray said = session.message("a@b.test", recipient);
            bounced += said.contains("=5") ? 1 : 0;
            deferred += said.contains("=4") ? 1 : 0;
        }
    }
    constexpr double n = sessions * each;
    QFETCH(double, bounce);
    QFETCH(double, defer);
    QVERIFY(std::abs(bounced - n * bounce) <= 5 * std::sqrt(n * bounce * (1 - bounce)));
    QVERIFY(std::abs(deferred - n * defer) <= 5 * std::sqrt(n * defer * (1 - defer)));
    QCOMPARE(countOf(behaviour->ruleCounts(), QStringLiteral("providers.bounce")), quint64(bounced));
    QCOMPARE(countOf(behaviour->ruleCounts(), QStringLiteral("providers.defer")), quint64(deferred));
}

void TestSinkBehaviourShares::forced_data()
{
    QTest::addColumn<QByteArray>("recipient");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("tempfail") << QByteArray("tempfail@gmail.com") << QByteArray("=4");
    QTest::newRow("tempfail and more") << QByteArray("TempFail7@yahoo.com") << QByteArray("=4");
    QTest::newRow("permfail") << QByteArray("permfail@gmail.com.sink.test") << QByteArray("=5");
    QTest::newRow("code of the list") << QByteArray("450-x@gmail.com") << QByteArray("rcpt=450");
    QTest::newRow("code of no list") << QByteArray("431-x@gmail.com") << QByteArray("rcpt=431");
    QTest::newRow("accepted") << QByteArray("250-x@gmail.com") << QByteArray();
    QTest::newRow("no code") << QByteArray("999-x@gmail.com") << QByteArray();
    QTest::newRow("no dash") << QByteArray("450@gmail.com") << QByteArray();
    QTest::newRow("timeout") << QByteArray("timeout@gmail.com") << QByteArray("rcpt=-");
    QTest::newRow("drop") << QByteArray("drop@nowhere.test") << QByteArray("rcpt=-");
}

void TestSinkBehaviourShares::forced()
{
    QFETCH(QByteArray, recipient);
    QFETCH(QByteArray, refusal);
    const auto behaviour =
        behaviourOf(R"({"suffixes": ["sink.test"], "providers": {"bounce": 0, "defer": 0}})", m_clock);
    QVERIFY(behaviour);
    for (quint64 number = 1; number <= 50; ++number) {
        Asked session(behaviour, client(number));
        const QByteArray said = session.message("a@b.test", recipient);
        QVERIFY2(refusal.isEmpty() ? said.isEmpty() : said.contains(refusal), said);
        if (recipient == "timeout@gmail.com")
            QCOMPARE(session.act.delay, forever);
        if (recipient == "drop@nowhere.test")
            QCOMPARE(session.act.drop, Drop::Close);
    }
    const auto off = behaviourOf(R"({"providers": {"bounce": 0, "defer": 0, "force": false}})", m_clock);
    QCOMPARE(Asked(off, client()).message("a@b.test", recipient), QByteArray());
}

void TestSinkBehaviourShares::counters()
{
    const auto behaviour =
        behaviourOf(rules(R"({"name": "a", "stage": "mail", "reply": "450 4.2.1 x", "when": {"sender": "a*"}},
        {"name": "b", "stage": "mail", "delay": "1s", "when": {"sender": "b*"}}, {"name": "never", "stage": "quit", "drop": "close"})"),
                    m_clock);
    QVERIFY(behaviour);
    for (quint64 number = 1; number <= 40; ++number) {
        ClientFacts facts = client(number);
        facts.worker = number; // more than there are shards
        Asked session(behaviour, facts);
        session.ask(Stage::Mail, "a@b.test");
        session.ask(Stage::Mail, number % 2 == 0 ? "b@b.test" : "c@b.test");
    }
    QCOMPARE(behaviour->ruleCounts(),
             (QList<NamedCount>{
                 {QStringLiteral("a"), 40}, {QStringLiteral("b"), 20}, {QStringLiteral("never"), 0}}));
    QCOMPARE(behaviour->replyCounts(), (QList<NamedCount>{{QStringLiteral("450 4.2.1"), 40}}));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourShares)
#include "tst_behaviour_shares.moc"
