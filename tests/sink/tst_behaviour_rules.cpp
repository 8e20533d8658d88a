// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"
#include "sink/glob.h"

using namespace stampede;
using namespace stampede::sink;

class TestSinkBehaviourRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void patterns_data();
    void patterns();
    void suffixes_data();
    void suffixes();
    void matching_data();
    void matching();
    void sizes();
    void counts();
    void times();
    void firstThatFits();
    void recipientsAfterRcpt();
    void lmtp();
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

void TestSinkBehaviourRules::patterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* pattern, const char* text, bool fits) {
        QTest::newRow(qPrintable(
            QString::fromLatin1("%1 %2").arg(QString::fromLatin1(pattern), QString::fromLatin1(text))))
            << QByteArray(pattern) << QByteArray(text) << fits;
    };
    row("a.test", "A.Test", true);
    row("a.test", "a.test2", false);
    row("*", "", true);
    row("*", "anything", true);
    row("a*", "a", true);
    row("*.test", "x.y.test", true);
    row("*.test", "test", false);
    row("a*b*c", "aXbYbZc", true);
    row("a*b*c", "aXbYbZ", false);
    row("a?c", "abc", true);
    row("a?c", "ac", false);
    row("", "", true);
    row("", "a", false);
}

void TestSinkBehaviourRules::patterns()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QTEST(fits(pattern.toStdString(), text.toStdString()), "fits");
    // A client may send what it likes: no pattern takes exponential time.
    const std::string stars = "*a*a*a*a*a*a*a*a*a*b";
    QVERIFY(!fits(stars, std::string(5000, 'a')));
}

void TestSinkBehaviourRules::suffixes_data()
{
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("with") << QByteArray("gmail.com.sink.test") << QByteArray("gmail.com");
    QTest::newRow("without") << QByteArray("gmail.com") << QByteArray("gmail.com");
    QTest::newRow("capitals") << QByteArray("gmail.com.SINK.Test") << QByteArray("gmail.com");
    QTest::newRow("second") << QByteArray("gmail.com.other") << QByteArray("gmail.com");
    QTest::newRow("only") << QByteArray("sink.test") << QByteArray("sink.test");
    QTest::newRow("no dot") << QByteArray("xsink.test") << QByteArray("xsink.test");
    QTest::newRow("dot only") << QByteArray(".sink.test") << QByteArray(".sink.test");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestSinkBehaviourRules::suffixes()
{
    QFETCH(QByteArray, domain);
    const std::string text = domain.toStdString();
    QTEST(QByteArray::fromStdString(std::string(withoutSuffix(text, {"sink.test", "other"}))), "rest");
}

void TestSinkBehaviourRules::matching_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<bool>("strikes");
    const auto row = [](const char* when, bool strikes) {
        QTest::newRow(when) << QByteArray(when) << strikes;
    };
    row("", true);
    row(R"("listener": ":2525")", true);
    row(R"("listener": "127.0.0.1:2525")", true);
    row(R"("listener": "127.0.0.1")", true);
    row(R"("listener": ":25")", false);
    row(R"("listener": "127.0.0.2")", false);
    row(R"("client": "192.0.2.0/24")", true);
    row(R"("client": ["198.51.100.0/24", "192.0.2.7"])", true);
    row(R"("client": "192.0.2.8")", false);
    row(R"("client": "::/0")", false);
    row(R"("ehlo": "client.*")", true);
    row(R"("ehlo": "server.*")", false);
    row(R"("sender": "*@B.test")", true);
    row(R"("sender": "<>")", false);
    row(R"("domain": "gmail.com")", true);
    row(R"("domain": ["a.test", "gmail.*"])", true);
    row(R"("domain": "gmail.com.sink.test")", false);
    row(R"("local": "user*")", true);
    row(R"("local": "other")", false);
    row(R"("size_over": 999)", true);
    row(R"("size_over": 1000)", false);
    row(R"("size_under": 1001)", true);
    row(R"("size_under": 1000)", false);
    row(R"("domain": "gmail.com", "local": "other")", false);
}

void TestSinkBehaviourRules::matching()
{
    QFETCH(QByteArray, when);
    const auto behaviour =
        behaviourOf(R"({"suffixes": "sink.test", "rules": [{"stage": "rcpt", "reply": "450 x",
        "when": {)" + when +
                        "}}]}",
                    m_clock);
    QVERIFY(behaviour);
    // IPv4 that came over an IPv6 socket is IPv4.
    for (const char* address : {"192.0.2.7", "::ffff:192.0.2.7"}) {
        Asked session(behaviour, client(1, address));
        QCOMPARE(session.ask(Stage::Ehlo, "client.test"), QByteArray());
        session.policy().declaredSize = 1000;
        QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray());
        QFETCH(bool, strikes);
        QCOMPARE(session.ask(Stage::Rcpt, "user1@Gmail.com.sink.test"), QByteArray(strikes ? "450" : ""));
    }
}

void TestSinkBehaviourRules::sizes()
{
    const auto behaviour =
        behaviourOf(rules(R"({"stage": "final", "reply": "552 5.3.4 big", "when": {"size_over": 100}},
                 {"stage": "mail", "reply": "452 4.3.1 big", "when": {"size_over": 100}})"),
                    m_clock);
    QVERIFY(behaviour);
    Asked session(behaviour, client());
    QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray()); // nothing was declared
    session.policy().messageOctets = 100;
    QCOMPARE(session.ask(Stage::Body), QByteArray());
    session.policy().messageOctets = 101;
    QCOMPARE(session.ask(Stage::Body), QByteArray("552"));
    session.policy().declaredSize = 101;
    QCOMPARE(session.ask(Stage::Mail, "a@b.test"), QByteArray("452"));
}

void TestSinkBehaviourRules::counts()
{
    const auto behaviour = behaviourOf(
        rules(
            R"({"stage": "mail", "reply": "450 x", "when": {"sender": "a*", "count": {"from": 2, "to": 6, "every": 2}}})"),
        m_clock);
    QVERIFY(behaviour);
    QByteArray answers;
    for (quint64 i = 1; i <= 10; ++i) {
        Asked session(behaviour, client(i)); // over all sessions
        QCOMPARE(session.ask(Stage::Mail, "b@b.test"), QByteArray());
        answers += session.ask(Stage::Mail, "a@b.test").isEmpty() ? '.' : 'x';
    }
    QCOMPARE(answers, QByteArray(".x.x.x...."));
}

void TestSinkBehaviourRules::times()
{
    const auto behaviour = behaviourOf(rules(R"({"stage": "mail", "reply": "450 x", "times": 3},
        {"stage": "body", "drop": "close", "at": 10, "times": 1})"),
                                       m_clock);
    QVERIFY(behaviour);
    QByteArray answers;
    for (quint64 i = 1; i <= 6; ++i)
        answers += Asked(behaviour, client(i)).ask(Stage::Mail, "a@b.test").isEmpty() ? '.' : 'x';
    QCOMPARE(answers, QByteArray("xxx..."));
    // Counted where it strikes, not where it might have.
    Asked session(behaviour, client());
    for (int i = 0; i < 3; ++i)
        session.policy().contentBegins();
    QCOMPARE(session.policy().contentBreak, quint64(10));
    session.policy().contentBroken();
    QCOMPARE(session.policy().takeAct().drop, Drop::Close);
    session.policy().contentBegins();
    session.policy().contentBroken();
    QVERIFY(session.policy().takeAct().isNone());
}

void TestSinkBehaviourRules::firstThatFits()
{
    const auto behaviour = behaviourOf(rules(R"({"stage": "rcpt", "reply": "450 x", "when": {"local": "a*"}},
        {"stage": "rcpt", "reply": "550 x", "when": {"local": "ab*"}, "probability": 0.5},
        {"stage": "rcpt", "delay": "1s", "when": {"local": "*"}})")
                                           .replace("0.5", "1")
                                           .replace("ab*", "b*"),
                                       m_clock);
    QVERIFY(behaviour);
    Asked session(behaviour, client());
    QCOMPARE(session.ask(Stage::Rcpt, "ab@c.test"), QByteArray("450"));
    QCOMPARE(session.ask(Stage::Rcpt, "ba@c.test"), QByteArray("550"));
    QCOMPARE(session.ask(Stage::Rcpt, "c@c.test"), QByteArray("~"));
    QCOMPARE(session.act.delay, Nanos(std::chrono::seconds(1)));
    QCOMPARE(session.ask(Stage::Ehlo, "ab"), QByteArray());
}

void TestSinkBehaviourRules::recipientsAfterRcpt()
{
    const auto behaviour =
        behaviourOf(rules(R"({"stage": "final", "reply": "550 x", "when": {"domain": "bad.test"}},
        {"stage": "rcpt", "reply": "450 x", "when": {"local": "later"}})"),
                    m_clock);
    QVERIFY(behaviour);
    Asked session(behaviour, client());
    QCOMPARE(session.message("a@b.test", "x@bad.test"), QByteArray("body=550"));
    QCOMPARE(session.message("a@b.test", "x@good.test"), QByteArray());
    // One refused at RCPT is none of the message's.
    session.ask(Stage::Mail, "a@b.test");
    session.ask(Stage::Rcpt, "x@good.test");
    QCOMPARE(session.ask(Stage::Rcpt, "later@bad.test"), QByteArray("450"));
    QCOMPARE(session.ask(Stage::Body), QByteArray());
    session.ask(Stage::Mail, "a@b.test");
    session.ask(Stage::Rcpt, "x@good.test");
    session.ask(Stage::Rcpt, "y@bad.test");
    QCOMPARE(session.ask(Stage::Body), QByteArray("550"));
}

void TestSinkBehaviourRules::lmtp()
{
    const auto behaviour = behaviourOf(
        rules(R"({"stage": "final", "reply": "550 x", "when": {"domain": "bad.test"}})"), m_clock);
    QVERIFY(behaviour);
    ClientFacts facts = client();
    facts.lmtp = true;
    Asked session(behaviour, facts);
    session.ask(Stage::Mail, "a@b.test");
    for (const char* recipient : {"x@good.test", "y@bad.test", "z@good.test"})
        QCOMPARE(session.ask(Stage::Rcpt, recipient), QByteArray());
    QCOMPARE(session.ask(Stage::Body), QByteArray());
    QCOMPARE(session.ask(Stage::Body), QByteArray("550"));
    QCOMPARE(session.ask(Stage::Body), QByteArray());
}

void TestSinkBehaviourRules::sameSeedSameAnswers()
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

void TestSinkBehaviourRules::shares_data()
{
    QTest::addColumn<double>("probability");
    for (const double probability : {0.001, 0.05, 0.5, 0.99})
        QTest::newRow(qPrintable(QString::number(probability))) << probability;
}

// 100,000 decisions; five standard deviations of a binomial count: one in two million runs would be outside,
// and the seed is fixed.
void TestSinkBehaviourRules::shares()
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

void TestSinkBehaviourRules::delays()
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

void TestSinkBehaviourRules::catalogue_data()
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

void TestSinkBehaviourRules::catalogue()
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

void TestSinkBehaviourRules::forced_data()
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

void TestSinkBehaviourRules::forced()
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

void TestSinkBehaviourRules::counters()
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

QTEST_GUILESS_MAIN(TestSinkBehaviourRules)
#include "tst_behaviour_rules.moc"
