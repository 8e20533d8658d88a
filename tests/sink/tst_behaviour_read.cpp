// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"

#include <QTemporaryDir>

#include <deque>

using namespace stampede;
using namespace stampede::sink;

class TestSinkBehaviourRead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothing();
    void everything();
    void problems_data();
    void problems();
    void allAtOnce();
    void overlaps_data();
    void overlaps();
    void presetsAreRight_data();
    void presetsAreRight();
    void names();
    void certificateFiles();
    void hostile_data();
    void hostile();
};

void TestSinkBehaviourRead::nothing()
{
    Problems problems;
    const auto spec = specOf("{}", problems);
    QVERIFY(spec && problems.isEmpty());
    QVERIFY(spec->rules.empty() && !spec->providers.enabled && spec->queue.servers == 0);
    QCOMPARE(spec->seed, quint64(1));
}

void TestSinkBehaviourRead::everything()
{
    Problems problems;
    const auto spec = specOf(R"({"version": 1, "name": "x", "seed": 7, "suffixes": [".Sink.test"],
        "rules": [{"name": "r", "stage": "final", "probability": 0.25, "times": 3,
                   "when": {"listener": "[::1]:25", "client": ["10.0.0.0/8", "::1"], "domain": "GMAIL.com",
                            "size_over": "1k", "count": {"from": 2, "every": 3}},
                   "one_of": [{"weight": 2, "reply": ["550-5.7.1 a", "b"], "delay": {"uniform": ["1s", 2]}},
                              {"reply": ["550 5.7.1 a", "b"], "dribble": "5ms"}]}],
        "limits": {"messages_per_minute": 5, "rate_reply": "421 4.7.0 slow", "accept_rate": "60/min"},
        "queue": {"servers": 2, "service": {"exponential": "20ms"}, "waiting": 4}})",
                             problems);
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(problems.list().first().place, QStringLiteral("rules[0].one_of[0].reply"));
    QVERIFY(!spec);

    Problems none;
    const auto good = specOf(R"({"seed": 7, "suffixes": [".Sink.test"],
        "rules": [{"name": "r", "stage": "final", "probability": 0.25, "times": 3,
                   "when": {"listener": "[::1]:25", "client": ["10.0.0.0/8", "::1"], "domain": "GMAIL.com",
                            "size_over": "1k", "count": {"from": 2, "every": 3}},
                   "one_of": [{"weight": 2, "reply": "550 5.7.1 a", "delay": {"uniform": ["1s", 2]}},
                              {"reply": ["550 5.7.1 a", "b"], "dribble": "5ms"}]}],
        "queue": {"service": "20ms"}})",
                             none);
    QVERIFY(good && none.isEmpty());
    QCOMPARE(good->suffixes.front(), std::string("sink.test"));
    const Rule& rule = good->rules.front();
    QCOMPARE(rule.point, Point::Final);
    QCOMPARE(rule.times, quint64(3));
    QCOMPARE(rule.when.listenerAddress, QStringLiteral("::1"));
    QCOMPARE(rule.when.listenerPort, quint16(25));
    QCOMPARE(rule.when.clients.size(), 2);
    QCOMPARE(rule.when.domains.front(), std::string("gmail.com"));
    QCOMPARE(*rule.when.sizeOver, quint64(1000));
    QVERIFY(rule.when.count->contains(5) && !rule.when.count->contains(4));
    QCOMPARE(rule.actions[0].delay.high, Nanos(std::chrono::seconds(2)));
    QCOMPARE(rule.actions[1].reply->wire, std::string("550-5.7.1 a\r\n550 5.7.1 b"));
    QCOMPARE(rule.actions[1].reply->key, std::string("550 5.7.1"));
    QCOMPARE(good->queue.servers, quint64(1));
}

void TestSinkBehaviourRead::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text"); ///< a part of it
    const auto row = [](const char* json, const char* place, const char* text) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(place) << QString::fromLatin1(text);
    };
    const auto rule = [row](const char* inside, const char* below, const char* text) {
        static std::deque<QByteArray> kept;
        const QByteArray& json = kept.emplace_back(rules(QByteArray("{") + inside + "}"));
        const QByteArray& place = kept.emplace_back(QByteArray("rules[0]") + below);
        row(json, place, text);
    };
    row(R"({"ruels": []})", "ruels", "did you mean 'rules'");
    row(R"({"version": 2})", "version", "newer Stampede");
    row(R"({"seed": -1})", "seed", "a whole number");
    row(R"({"rules": {}})", "rules", "a list of objects");
    row(R"({"rules": [5]})", "rules[0]", "an object");
    row(R"({"suffixes": []})", "suffixes", "none of them empty");
    rule(R"("reply": "450 4.2.1 x")", "", "needs a stage");
    rule(R"("stage": "rcp", "reply": "450 x")", ".stage", "did you mean 'rcpt'");
    rule(R"("stage": "rcpt")", "", "does nothing");
    rule(R"("stage": "rcpt", "reply": "999 what")", ".reply", "expected a reply");
    rule(R"("stage": "rcpt", "reply": "199 what")", ".reply", "expected a reply");
    rule(R"("stage": "rcpt", "reply": "")", ".reply", "none of them empty");
    rule(R"("stage": "rcpt", "reply": "550 4.1.1 x")", ".reply", "of another class");
    rule(R"("stage": "rcpt", "reply": "550 a\r\n250 b")", ".reply", "expected a reply");
    rule(R"("stage": "rcpt", "reply": ["550 a", "b\r\n250 c"])", ".reply", "printable");
    rule(R"("stage": "rcpt", "reply": "354 go on")", ".reply", "is no answer here");
    rule(R"("stage": "data", "reply": "250 ok")", ".reply", "no answer to DATA");
    rule(R"("stage": "body", "reply": "250 ok", "drop": "close")", ".reply", "only a refusal");
    rule(R"("stage": "body", "reply": "421 4.4.2 x")", ".reply", "needs a drop");
    rule(R"("stage": "connect", "reply": "421 x")", ".reply", "has no meaning at this stage");
    rule(R"("stage": "rcpt", "certificate": "expired")", ".certificate", "only at handshake");
    rule(R"("stage": "handshake", "certificate": "expird")", ".certificate", "did you mean 'expired'");
    rule(R"("stage": "handshake", "certificate": {"file": "no.pem"})", ".certificate", "needs file and key");
    rule(R"("stage": "handshake", "certificate": {"file": "no.pem", "key": "no.key"})", ".certificate",
         "cannot be read");
    rule(R"("stage": "rcpt", "drop": "alert")", ".drop", "only at handshake");
    rule(R"("stage": "rcpt", "delay": "forever", "reply": "450 x")", ".delay", "nothing comes after");
    rule(R"("stage": "rcpt", "drop": "close", "dribble": "1s")", "", "need a reply");
    rule(R"("stage": "rcpt", "delay": "soon")", ".delay", "a duration");
    rule(R"("stage": "rcpt", "delay": -1)", ".delay", "a duration");
    rule(R"("stage": "rcpt", "delay": "100000d")", ".delay", "a duration");
    rule(R"("stage": "rcpt", "delay": {"uniform": ["5s", "1s"]})", ".delay.uniform", "the lesser first");
    rule(R"("stage": "rcpt", "delay": {"exponential": 0})", ".delay.exponential", "above 0");
    rule(R"("stage": "rcpt", "delay": {})", ".delay", "exactly one of");
    rule(R"("stage": "rcpt", "delay": {"uniform": [1, 2], "mean": 1})", ".delay.mean", "unknown key");
    rule(R"("stage": "rcpt", "tarpit": "forever")", ".tarpit", "answers in the end");
    rule(R"("stage": "rcpt", "reply": "450 x", "probability": 1.5)", ".probability", "from 0 to 1");
    rule(R"("stage": "rcpt", "reply": "450 x", "probability": -0.1)", ".probability", "from 0 to 1");
    rule(R"("stage": "rcpt", "reply": "450 x", "probability": 0)", "", "its probability is 0");
    rule(R"("stage": "rcpt", "reply": "450 x", "times": 0)", ".times", "a whole number from 1");
    rule(R"("stage": "rcpt", "one_of": [])", ".one_of", "at least one action");
    rule(R"("stage": "rcpt", "one_of": [{"weight": 0, "reply": "450 x"}])", ".one_of", "all 0");
    rule(R"("stage": "rcpt", "one_of": [{"reply": "450 x"}], "drop": "close")", ".drop", "beside one_of");
    rule(R"("stage": "rcpt", "greylist": {"delay": "2h", "lifetime": "1h"})", ".greylist", "longer than");
    rule(R"("stage": "rcpt", "greylist": {"reply": "550 5.1.1 x"})", ".greylist.reply", "4xx");
    rule(R"("stage": "banner", "reply": "421 x", "when": {"domain": "a.test"})", ".when.domain",
         "from rcpt on");
    rule(R"("stage": "connect", "drop": "close", "when": {"ehlo": "x"})", ".when.ehlo", "from ehlo on");
    rule(R"("stage": "quit", "drop": "close", "when": {"sender": "x"})", ".when.sender", "no message");
    rule(R"("stage": "rcpt", "reply": "450 x", "when": {"client": "10.0.0.0/99"})", ".when.client",
         "a network");
    rule(R"("stage": "rcpt", "reply": "450 x", "when": {"listener": "here"})", ".when.listener",
         "an address");
    rule(R"("stage": "rcpt", "reply": "450 x", "when": {"listener": ":0"})", ".when.listener", "an address");
    rule(R"("stage": "rcpt", "reply": "450 x", "when": {"count": {"from": 5, "to": 4}})", ".when.count.to",
         "below from");
    rule(R"("stage": "rcpt", "reply": "450 x", "when": {"size_over": 10, "size_under": 11})",
         ".when.size_under", "no size");
    row(R"({"limits": {"messages_per_conection": 5}})", "limits.messages_per_conection",
        "did you mean 'messages_per_connection'");
    row(R"({"limits": {"rate_reply": "451 x"}})", "limits.rate_reply", "needs messages_per_minute");
    row(R"({"limits": {"messages_per_hour": 1, "rate_reply": "250 fine"}})", "limits.rate_reply", "4xx");
    row(R"({"limits": {"busy": {}}})", "limits.busy", "needs connections or lag");
    row(R"({"limits": {"accept_rate": "0/s"}})", "limits.accept_rate", "a rate");
    row(R"({"queue": {"servers": 2}})", "queue", "needs the service time");
    row(R"({"queue": {"service": "forever"}})", "queue.service", "served in the end");
    row(R"({"queue": {"service": "1s", "reply": "452 x"}})", "queue.reply", "needs waiting");
    row(R"({"providers": {"bounce": 0.7, "defer": 0.4}})", "providers", "more than 1");
    row(R"({"providers": {"bounce": 1.01}})", "providers.bounce", "from 0 to 1");
    row(R"({"providers": {"domains": {"a.test": {"bonce": 0.1}}}})", "providers.domains.a.test.bonce",
        "did you mean 'bounce'");
    row(R"({"providers": {"catalogue": "none.json"}})", "providers.catalogue", "cannot be read");
}

void TestSinkBehaviourRead::problems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QString, text);
    Problems problems;
    QVERIFY(!specOf(json, problems));
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(problems.list().first().place, place);
    QVERIFY2(problems.list().first().text.contains(text), qPrintable(problems.list().first().text));
}

void TestSinkBehaviourRead::allAtOnce()
{
    Problems problems;
    QVERIFY(!specOf(R"({"nmae": "x", "rules": [{"stage": "rcpt", "reply": "700 x", "probability": 2},
                       {"stage": "nowhere", "delay": "x"}], "limits": {"busy": {"lag": true}}})",
                    problems));
    QStringList places;
    for (const Error& error : problems.list())
        places += error.place;
    QCOMPARE(places, (QStringList{QStringLiteral("rules[0].probability"), QStringLiteral("rules[0].reply"),
                                  QStringLiteral("rules[1].stage"), QStringLiteral("rules[1].delay"),
                                  QStringLiteral("limits.busy.lag"), QStringLiteral("nmae")}));
}

void TestSinkBehaviourRead::overlaps_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("overlap");
    const auto row = [](const char* first, const char* second, bool overlap) {
        QTest::newRow(
            qPrintable(QString::fromLatin1(first) + QString::fromLatin1(" | ") + QString::fromLatin1(second)))
            << QByteArray(first) << QByteArray(second) << overlap;
    };
    row("", "", true);
    row("", R"("when": {"domain": "a.test"})", true);
    row(R"("when": {"domain": "a.test"})", "", false);
    row(R"("when": {"domain": ["a.test", "b.test"]})", R"("when": {"domain": "b.test"})", true);
    row(R"("when": {"domain": "*.test"})", R"("when": {"domain": "b.test"})", true);
    row(R"("when": {"domain": "*.test"})", R"("when": {"domain": "*.b.test"})", true);
    row(R"("when": {"domain": "*.b.test"})", R"("when": {"domain": "*.test"})", false);
    row(R"("when": {"domain": "a.test"})", R"("when": {"domain": "b.test"})", false);
    row(R"("when": {"client": "10.0.0.0/8"})", R"("when": {"client": "10.1.0.0/16"})", true);
    row(R"("when": {"client": "10.1.0.0/16"})", R"("when": {"client": "10.0.0.0/8"})", false);
    row(R"("when": {"size_over": 10})", R"("when": {"size_over": 20})", true);
    row(R"("when": {"size_over": 20})", R"("when": {"size_over": 10})", false);
    row(R"("when": {"listener": ":25"})", R"("when": {"listener": "127.0.0.1:25"})", true);
    row(R"("probability": 0.5)", "", false);
    row(R"("times": 5)", "", false);
    row(R"("when": {"count": {"to": 3}})", "", false);
}

void TestSinkBehaviourRead::overlaps()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto rule = [](const QByteArray& inside) -> QByteArray {
        return R"({"stage": "rcpt", "reply": "450 x")" + (inside.isEmpty() ? inside : ", " + inside) + "}";
    };
    Problems problems;
    const auto spec = specOf(rules(rule(first) + ", " + rule(second)), problems);
    QTEST(!spec.has_value(), "overlap");
    if (!spec) {
        QCOMPARE(problems.list().size(), 1);
        QCOMPARE(problems.list().first().place, QStringLiteral("rules[1]"));
        QVERIFY(problems.list().first().text.contains(QStringLiteral("rules[0] always takes")));
    }
    // At another stage nothing overlaps.
    Problems none;
    QVERIFY(specOf(rules(rule(first) + ", " + rule(second).replace("rcpt", "final")), none));
}

void TestSinkBehaviourRead::presetsAreRight_data()
{
    QTest::addColumn<QString>("name");
    const QList<Preset> list = presets(resources);
    QCOMPARE(list.size(), 7);
    for (const Preset& preset : list)
        QTest::newRow(qPrintable(preset.name)) << preset.name;
}

void TestSinkBehaviourRead::presetsAreRight()
{
    QFETCH(QString, name);
    Problems problems;
    const auto spec = readBehaviour(QStringLiteral("preset:") + name, problems, resources);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    QVERIFY(spec);
    QCOMPARE(spec->name, name);
    QVERIFY(!spec->description.isEmpty());
    QCOMPARE(spec->needsTls(), name == QStringLiteral("broken-tls"));
}

void TestSinkBehaviourRead::names()
{
    Problems problems;
    QVERIFY(!readBehaviour(QStringLiteral("preset:flakey"), problems, resources));
    QVERIFY(problems.list().first().text.contains(QStringLiteral("did you mean 'flaky'")));
    QVERIFY(!readBehaviour(QStringLiteral("/nowhere/x.json"), problems, resources));
    QVERIFY(problems.list().last().text.contains(QStringLiteral("cannot be read")));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    const auto spec = readBehaviour(file.fileName(), problems, resources);
    QVERIFY(spec);
    QCOMPARE(spec->name, QStringLiteral("mine"));
}

void TestSinkBehaviourRead::certificateFiles()
{
    // Both are there, but they are no pair of certificate and key.
    Problems problems;
    QVERIFY(!specOf(
        rules(
            R"({"stage": "handshake", "certificate": {"file": "CMakeLists.txt", "key": "CMakeLists.txt"}})"),
        problems));
    QCOMPARE(problems.list().first().place, QStringLiteral("rules[0].certificate"));
    QVERIFY(problems.list().first().text.contains(QStringLiteral("no certificate")));
}

void TestSinkBehaviourRead::hostile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray(R"({"rules": [{"stage")");
    QTest::newRow("rubbish") << QByteArray("\x00\xff\xfe{}", 5);
    QTest::newRow("deep") << QByteArray(R"({"rules": )") + QByteArray(5000, '[') + QByteArray(5000, ']') +
                                 '}';
    QTest::newRow("long key") << "{\"" + QByteArray(100'000, 'a') + "\": 1}";
    QTest::newRow("long text") << rules(R"({"stage": "rcpt", "reply": "450 )" + QByteArray(100'000, 'a') +
                                        "\"}");
    QTest::newRow("huge numbers") << QByteArray(
        R"({"seed": 1e300, "queue": {"servers": 1e18, "service": 1e300}})");
    QTest::newRow("wrong types") << rules(
        R"({"stage": 5, "when": [], "one_of": 3, "reply": {}, "delay": []})");
    QTest::newRow("nulls") << QByteArray(
        R"({"rules": null, "limits": null, "queue": null, "providers": null})");
}

void TestSinkBehaviourRead::hostile()
{
    QFETCH(QByteArray, json);
    Problems problems;
    QVERIFY(!specOf(json, problems));
    QVERIFY(!problems.isEmpty());
    for (const Error& error : problems.list())
        QVERIFY(error.text.size() < 300);
}

QTEST_GUILESS_MAIN(TestSinkBehaviourRead)
#include "tst_behaviour_read.moc"
