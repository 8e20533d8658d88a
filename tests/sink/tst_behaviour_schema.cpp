// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"
#include "support/schema_checker.h"

#include <QDir>
#include <QJsonDocument>

using namespace stampede;
using namespace stampede::sink;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A key of the schema with the way to it; "[]" is the element of a list.
struct Spot {
    QStringList path;
    QJsonObject schema;
};

/// `value` at the end of the path.
QJsonValue wrapped(const QStringList& path, const QJsonValue& value)
{
    QJsonValue json = value;
    for (qsizetype i = path.size() - 1; i >= 0; --i)
        json = path[i] == u"[]" ? QJsonValue(QJsonArray{json}) : QJsonValue(QJsonObject{{path[i], json}});
    return json;
}

QList<Error> problemsOf(const QJsonValue& json)
{
    Problems problems;
    (void)specOf(QJsonDocument(json.toObject()).toJson(), problems);
    return problems.list();
}

} // namespace

class TestSinkBehaviourSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readerKnowsEveryKey();
    void readerKnowsTheSameWords();
    void bothRefuse_data();
    void bothRefuse();
    void bothTake_data();
    void bothTake();

private:
    void collect(const QJsonObject& schema, const QStringList& path);

    QJsonObject m_schema;
    QList<Spot> m_spots;
};

void TestSinkBehaviourSchema::initTestCase()
{
    m_schema = parsed(contentsOf(resources + u"/sink.schema.json"_s));
    QVERIFY(!m_schema.isEmpty());
    collect(m_schema, {});
    QVERIFY2(m_spots.size() > 70, qPrintable(QString::number(m_spots.size())));
}

void TestSinkBehaviourSchema::collect(const QJsonObject& unresolved, const QStringList& path)
{
    const QJsonObject schema = SchemaChecker(m_schema).resolved(unresolved);
    for (const QJsonValue branch : schema["oneOf"_L1].toArray())
        collect(branch.toObject(), path);
    if (schema.contains("items"_L1))
        collect(schema["items"_L1].toObject(), path + QStringList{u"[]"_s});
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QStringList below = path + QStringList{it.key()};
        m_spots += Spot{below, SchemaChecker(m_schema).resolved(it.value().toObject())};
        collect(it.value().toObject(), below);
    }
}

void TestSinkBehaviourSchema::readerKnowsEveryKey()
{
    const QJsonObject strange{{u"strange"_s, 1}};
    for (const Spot& spot : m_spots) {
        const QString place = spot.path.join(u'.').replace(u".[]"_s, u"[0]"_s);
        bool complained = false;
        for (const Error& error : problemsOf(wrapped(spot.path, strange))) {
            QVERIFY2(error.place != place || !error.text.startsWith(u"unknown key"),
                     qPrintable(error.toString()));
            complained = complained || error.place.startsWith(place);
        }
        QVERIFY2(complained, qPrintable(place));
    }
}

void TestSinkBehaviourSchema::readerKnowsTheSameWords()
{
    int enums = 0;
    for (const Spot& spot : m_spots) {
        QJsonArray words = spot.schema["enum"_L1].toArray();
        if (words.isEmpty())
            words = spot.schema["oneOf"_L1].toArray().at(0)["enum"_L1].toArray();
        if (words.isEmpty())
            continue;
        ++enums;
        QStringList list;
        for (const QJsonValue word : words)
            list += word.toString();
        const QString all = u"expected one of "_s + list.join(u", "_s) + u", found \"strange\""_s;
        bool told = false;
        for (const Error& error : problemsOf(wrapped(spot.path, u"strange"_s)))
            told = told || error.text.startsWith(all);
        QVERIFY2(told, qPrintable(all));
    }
    QCOMPARE(enums, 7);
}

void TestSinkBehaviourSchema::bothRefuse_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json :
         {R"({"ruels": []})",
          R"({"version": 2})",
          R"({"name": 5})",
          R"({"seed": -1})",
          R"({"seed": "1"})",
          R"({"suffixes": []})",
          R"({"suffixes": [""]})",
          R"({"rules": {}})",
          R"({"rules": [{}]})",
          R"({"rules": [{"stage": "rcp", "drop": "close"}]})",
          R"({"rules": [{"stage": "rcpt", "drop": "shut"}]})",
          R"({"rules": [{"stage": "rcpt", "reply": "600 x"}]})",
          R"({"rules": [{"stage": "rcpt", "reply": []}]})",
          R"({"rules": [{"stage": "rcpt", "reply": "450 x", "probability": 1.1}]})",
          R"({"rules": [{"stage": "rcpt", "reply": "450 x", "times": 0}]})",
          R"({"rules": [{"stage": "rcpt", "delay": "soon"}]})",
          R"({"rules": [{"stage": "rcpt", "delay": {"uniform": [1]}}]})",
          R"({"rules": [{"stage": "rcpt", "delay": {"uniform": [1, 2], "exponential": 1}}]})",
          R"({"rules": [{"stage": "rcpt", "one_of": []}]})",
          R"({"rules": [{"stage": "rcpt", "one_of": [{"weight": -1, "drop": "close"}]}]})",
          R"({"rules": [{"stage": "rcpt", "drop": "close", "when": {"count": {"from": 0}}}]})",
          R"({"rules": [{"stage": "handshake", "certificate": {"file": "x"}}]})",
          R"({"limits": {"messages_per_minute": 0}})",
          R"({"limits": {"accept_rate": 0}})",
          R"({"queue": {}})",
          R"({"queue": {"service": 1, "servers": 200000}})",
          R"({"providers": {"bounce": 2}})",
          R"({"providers": {"force": 1}})",
          R"({"providers": {"domains": {"a": 1}}})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestSinkBehaviourSchema::bothRefuse()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parsed(json).isEmpty());
    QVERIFY(!problemsOf(parsed(json)).isEmpty());
    QVERIFY(!SchemaChecker(m_schema).check(parsed(json)).isEmpty());
}

void TestSinkBehaviourSchema::bothTake_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const Preset& preset : presets(resources))
        QTest::newRow(qPrintable(preset.name))
            << contentsOf(resources + u"/sinks/"_s + preset.name + u".json"_s);
    for (const char* json :
         {R"({})", R"({"queue": {"service": {"exponential": "20ms"}, "servers": 100000}})",
          R"({"rules": [{"stage": "rcpt", "delay": "1m30s"}]})",
          R"({"rules": [{"stage": "rcpt", "delay": 1.5}]})",
          R"({"rules": [{"stage": "body", "bandwidth": "10k", "at": "1.5MiB"}]})",
          R"({"rules": [{"stage": "rcpt", "reply": ["550 5.7.1 a", "b"], "when": {"domain": ["a", "b"]}}]})",
          R"({"limits": {"accept_rate": "100/min"}})",
          R"({"providers": {"domains": {"gmail.com": {"bounce": 1}}}})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestSinkBehaviourSchema::bothTake()
{
    QFETCH(QByteArray, json);
    QVERIFY(!json.isEmpty());
    QCOMPARE(SchemaChecker(m_schema).check(parsed(json)), QStringList());
    for (const Error& error : problemsOf(parsed(json)))
        QFAIL(qPrintable(error.toString()));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourSchema)
#include "tst_behaviour_schema.moc"
