// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"
#include "sink/behaviour_watch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace stampede;
using namespace stampede::sink;

class TestSinkBehaviourWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsAndWatches();
    void tellsEachChangeOnce();
    void halfWritten();
    void missing();
    void bySignalsOnly();
    void newBehaviourForNewConnections();
    void newBehaviourBetweenTransactions();
    void noBehaviourAnyMore();
    void countsOfAllBehaviours();
    void badFileChangesNothing();
    void manyChangesUnderLoad();

private:
    void write(const QByteArray& json);

    StandingClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSinkBehaviourWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("behaviour.json"));
}

void TestSinkBehaviourWatch::write(const QByteArray& json)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

void TestSinkBehaviourWatch::readsAndWatches()
{
    BehaviourWatch watch(m_path, m_clock, {});
    watch.setResources(resources);
    Problems problems;
    QVERIFY(!watch.read(problems));
    QCOMPARE(problems.list().first().place, m_path);
    write(R"({"name": "one"})");
    Problems none;
    QVERIFY(watch.read(none));
    QSignalSpy changed(&watch, &BehaviourWatch::changed);
    QSignalSpy refused(&watch, &BehaviourWatch::refused);
    watch.check();
    QCOMPARE(changed.count() + refused.count(), 0);
    write(R"({"name": "two"})");
    watch.check();
    QCOMPARE(changed.count(), 0); // it may still be being written
    watch.check();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<std::shared_ptr<const SmartBehaviour>>()->name(),
             QStringLiteral("two"));
}

void TestSinkBehaviourWatch::tellsEachChangeOnce()
{
    write("{}");
    BehaviourWatch watch(m_path, m_clock, {});
    watch.setResources(resources);
    Problems none;
    QVERIFY(watch.read(none));
    QSignalSpy changed(&watch, &BehaviourWatch::changed);
    QSignalSpy refused(&watch, &BehaviourWatch::refused);
    write(R"({"rules": [{"stage": "rcpt"}, {"stage": "x", "drop": "y"}]})");
    for (int i = 0; i < 3; ++i)
        watch.check();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().value<Problems>().list().size(), 3);
    write("{}");
    for (int i = 0; i < 3; ++i)
        watch.check();
    QCOMPARE(changed.count(), 1);
}

void TestSinkBehaviourWatch::halfWritten()
{
    write("{}");
    BehaviourWatch watch(m_path, m_clock, {});
    watch.setResources(resources);
    Problems none;
    QVERIFY(watch.read(none));
    QSignalSpy changed(&watch, &BehaviourWatch::changed);
    QSignalSpy refused(&watch, &BehaviourWatch::refused);
    write("{\"name\": ");
    watch.check();
    write(R"({"name": "whole"})");
    watch.check();
    watch.check();
    QCOMPARE(refused.count(), 0);
    QCOMPARE(changed.count(), 1);
}

void TestSinkBehaviourWatch::missing()
{
    write("{}");
    BehaviourWatch watch(m_path, m_clock, {});
    Problems none;
    QVERIFY(watch.read(none));
    QSignalSpy changed(&watch, &BehaviourWatch::changed);
    QSignalSpy refused(&watch, &BehaviourWatch::refused);
    QVERIFY(QFile::remove(m_path));
    watch.check();
    watch.check();
    QCOMPARE(refused.count(), 1);
    write(R"({"name": "back"})");
    watch.check();
    watch.check();
    QCOMPARE(changed.count(), 1);
}

void TestSinkBehaviourWatch::bySignalsOnly()
{
    write("{}");
    BehaviourWatch watch(m_path, m_clock, {});
    Problems none;
    QVERIFY(watch.read(none));
    QSignalSpy changed(&watch, &BehaviourWatch::changed);
    watch.start();
    write(R"({"name": "later"})");
    QVERIFY(changed.wait(patienceMs)); // its own timer looks
}

void TestSinkBehaviourWatch::newBehaviourForNewConnections()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    SinkClient old(sink);
    QVERIFY(old.open());
    sink.setBehaviour(
        behaviourOf(R"({"name": "new", "rules": [{"stage": "mail", "reply": "450 4.3.0 x"}]})", m_clock));
    QCOMPARE(sink.stats().behaviour, QStringLiteral("new"));
    SinkClient client(sink);
    QVERIFY(client.open());
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("450"));
    QVERIFY(old.deliver("x")); // it was accepted without any
}

void TestSinkBehaviourWatch::newBehaviourBetweenTransactions()
{
    SinkSettings settings = localSettings();
    settings.behaviour =
        behaviourOf(rules(R"({"stage": "rcpt", "reply": "550 5.1.1 no", "when": {"local": "no"}})"), m_clock);
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    SinkClient client(sink);
    QVERIFY(client.open());
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("250"));
    QVERIFY(client.ask("RCPT TO:<a@b.test>").startsWith("250"));
    sink.setBehaviour(behaviourOf(
        rules(
            R"({"stage": "rcpt", "reply": "450 4.2.1 no", "when": {"local": "no", "ehlo": "client.test"}})"),
        m_clock));
    QVERIFY(client.ask("RCPT TO:<no@b.test>").startsWith("550")); // still the old one
    QVERIFY(client.ask("BDAT 0 LAST").startsWith("250"));
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("250"));
    QVERIFY(client.ask("RCPT TO:<no@b.test>").startsWith("450"));
}

void TestSinkBehaviourWatch::noBehaviourAnyMore()
{
    SinkSettings settings = localSettings();
    settings.behaviour = behaviourOf(rules(R"({"stage": "mail", "reply": "450 4.3.0 x"})"), m_clock);
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    SinkClient client(sink);
    QVERIFY(client.open());
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("450"));
    sink.setBehaviour(nullptr);
    QVERIFY(client.deliver("x"));
    QVERIFY(sink.stats().behaviour.isEmpty());
    SinkClient next(sink);
    QVERIFY(next.open() && next.deliver("x"));
}

void TestSinkBehaviourWatch::countsOfAllBehaviours()
{
    const QByteArray json = rules(R"({"name": "busy", "stage": "mail", "reply": "450 4.3.0 x"})");
    SinkSettings settings = localSettings();
    settings.behaviour = behaviourOf(json, m_clock);
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    settings.behaviour.reset();
    for (quint64 i = 1; i <= 5; ++i) {
        SinkClient client(sink);
        QVERIFY(client.open());
        QVERIFY(client.ask("MAIL FROM:<>").startsWith("450"));
        QCOMPARE(countOf(sink.stats().rules, QStringLiteral("busy")), i);
        QCOMPARE(countOf(sink.stats().replies, QStringLiteral("450 4.3.0")), i);
        sink.setBehaviour(behaviourOf(json, m_clock));
    }
    QCOMPARE(sink.stats().rules.size(), 1);
}

void TestSinkBehaviourWatch::badFileChangesNothing()
{
    write(rules(R"({"stage": "mail", "reply": "450 4.3.0 x"})"));
    BehaviourWatch watch(m_path, m_clock, {});
    watch.setResources(resources);
    Problems none;
    SinkSettings settings = localSettings();
    settings.behaviour = watch.read(none);
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    connect(&watch, &BehaviourWatch::changed, &sink,
            [&](const auto& behaviour) { sink.setBehaviour(behaviour); });
    write("{\"rules\": [");
    watch.check();
    watch.check();
    SinkClient client(sink);
    QVERIFY(client.open());
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("450"));
    write(rules(R"({"stage": "mail", "reply": "550 5.3.0 x"})"));
    watch.check();
    watch.check();
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("550"));
}

void TestSinkBehaviourWatch::manyChangesUnderLoad()
{
    SinkSettings settings = localSettings();
    settings.behaviour =
        behaviourOf(rules(R"({"stage": "rcpt", "delay": "1ns", "when": {"local": "x"}})"), m_clock);
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    std::vector<std::unique_ptr<SinkClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<SinkClient>(sink));
        QVERIFY(clients.back()->open());
    }
    for (int i = 0; i < 50; ++i) {
        sink.setBehaviour(behaviourOf(i % 2 == 0 ? R"({"providers": {"bounce": 0, "defer": 0}})"
                                                 : R"({"limits": {"connections_per_client": 100}})",
                                      m_clock));
        for (const auto& client : clients)
            QVERIFY(client->deliver("x"));
    }
    QCOMPARE(sink.stats().messages, quint64(200));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourWatch)
#include "tst_behaviour_watch.moc"
