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
        answers += session.ask(Stage::Mail, "a@b.test").isEmpty() ? '.' : '!';
    }
    QCOMPARE(answers, QByteArray(".!.!.!...."));
}

void TestSinkBehaviourRules::times()
{
    const auto behaviour = behaviourOf(rules(R"({"stage": "mail", "reply": "450 x", "times": 3},
        {"stage": "body", "drop": "close", "at": 10, "times": 1})"),
                                       m_clock);
    QVERIFY(behaviour);
    QByteArray answers;
    for (quint64 i = 1; i <= 6; ++i)
        answers += Asked(behaviour, client(i)).ask(Stage::Mail, "a@b.test").isEmpty() ? '.' : '!';
    QCOMPARE(answers, QByteArray("!!!..."));
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

QTEST_GUILESS_MAIN(TestSinkBehaviourRules)
#include "tst_behaviour_rules.moc"
