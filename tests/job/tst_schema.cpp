// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "job_maker.h"
#include "support/schema_checker.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace stampede;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(QStringLiteral(STAMPEDE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A place in the schema: the keys that lead to it, each with the siblings that the way goes past ("model":
/// "open").
struct Spot {
    QStringList path;
    QJsonObject schema;
    QList<QJsonObject> siblings; ///< of each key of the path
};

/// `value` at the spot, in an object otherwise only of what the way needs.
QJsonObject jobWith(const Spot& spot, const QJsonValue& value)
{
    QJsonValue json = value;
    for (qsizetype i = spot.path.size() - 1; i >= 0; --i) {
        QJsonObject object = spot.siblings[i];
        object.insert(spot.path[i], json);
        json = object;
    }
    return json.toObject();
}

QList<Error> problemsOf(const QJsonObject& json)
{
    Problems problems;
    (void)job::fromJson(json, problems);
    return problems.list();
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readerKnowsEveryKey();
    void readerKnowsTheSameWords();
    void defaultsAgree();
    void schemaKnowsWhateverIsWritten();
    void schemaRefusesWhatTheReaderRefuses_data();
    void schemaRefusesWhatTheReaderRefuses();
    void jobsInResources_data();
    void jobsInResources();

private:
    void collect(const QJsonObject& schema, const Spot& here);

    QJsonObject m_schema;
    QList<Spot> m_spots;
};

void TestSchema::initTestCase()
{
    m_schema = parsed(contentsOf(u"resources/job.schema.json"_s));
    QVERIFY(!m_schema.isEmpty());
    collect(m_schema, {});
    QVERIFY(m_spots.size() > 80);
}

void TestSchema::collect(const QJsonObject& unresolved, const Spot& here)
{
    const QJsonObject schema = SchemaChecker(m_schema).resolved(unresolved);
    for (const QJsonValue branch : schema.value("oneOf"_L1).toArray())
        collect(branch.toObject(), here);
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QJsonObject siblings;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        if (it.value()["const"_L1].isString())
            siblings.insert(it.key(), it.value()["const"_L1]);
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        Spot spot = here;
        spot.path += it.key();
        spot.siblings += siblings;
        spot.schema = SchemaChecker(m_schema).resolved(it.value().toObject());
        for (const QString& key : it.value().toObject().keys())
            spot.schema.insert(key, it.value()[key]);
        m_spots += spot;
        collect(it.value().toObject(), spot);
    }
}

void TestSchema::readerKnowsEveryKey()
{
    // An object with a strange key is wrong for every value, so a key that the reader knows is complained
    // about, but never as unknown.
    const QJsonObject strange{{u"strange"_s, 1}};
    for (const Spot& spot : m_spots) {
        const QString place = spot.path.join(u'.');
        bool complained = false;
        for (const Error& error : problemsOf(jobWith(spot, strange))) {
            QVERIFY2(error.place != place || !error.text.startsWith(u"unknown key"),
                     qPrintable(error.toString()));
            QVERIFY2(error.place.startsWith(place), qPrintable(place + u" <> "_s + error.toString()));
            complained = true;
        }
        QVERIFY2(complained || spot.schema.contains("additionalProperties"_L1), qPrintable(place));
    }
}

void TestSchema::readerKnowsTheSameWords()
{
    int enums = 0;
    for (const Spot& spot : m_spots) {
        const QJsonArray words = spot.schema.value("enum"_L1).toArray();
        if (words.isEmpty())
            continue;
        ++enums;
        QStringList list;
        for (const QJsonValue word : words) {
            QVERIFY(problemsOf(jobWith(spot, word)).isEmpty());
            list += word.toString();
        }
        const QList<Error> problems = problemsOf(jobWith(spot, u"strange"_s));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().text,
                 u"expected one of "_s + list.join(u", "_s) + u", found \"strange\""_s);
    }
    QCOMPARE(enums, 8);
}

void TestSchema::defaultsAgree()
{
    const auto job = [](const QJsonObject& json) {
        Problems problems;
        return job::fromJson(json, problems);
    };
    const QJsonObject open{{u"load"_s, QJsonObject{{u"model"_s, u"open"_s}}}};
    int defaults = 0;
    for (const Spot& spot : m_spots) {
        const QJsonValue value = spot.schema.value("default"_L1);
        if (value.isUndefined())
            continue;
        ++defaults;
        const auto given = job(jobWith(spot, value));
        QVERIFY2(given, qPrintable(spot.path.join(u'.')));
        const auto absent = job(given->load.model == job::Load::Model::Open ? open : QJsonObject());
        QVERIFY2(*given == *absent, qPrintable(spot.path.join(u'.')));
    }
    QVERIFY(defaults > 50);
}

void TestSchema::schemaKnowsWhateverIsWritten()
{
    const SchemaChecker checker(m_schema);
    JobMaker maker(2);
    for (int i = 0; i < 300; ++i) {
        job::Job job = maker.make();
        // The schema also says what is out of range, which the maker does not care about.
        job.limits.errorShare.reset();
        for (auto& [domain, weight] : job.message.recipients.domains)
            weight = 1;
        const QByteArray json = job::toJson(job);
        const QStringList wrong = checker.check(parsed(json));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + u'\n' + QString::fromUtf8(json)));
    }
}

void TestSchema::schemaRefusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {R"({"load": {"conections": 5}})",
                             R"({"version": 2})",
                             R"({"name": 5})",
                             R"({"target": []})",
                             R"({"target": {"port": "25"}})",
                             R"({"target": {"port": 65536}})",
                             R"({"target": {"protocol": "smpt"}})",
                             R"({"target": {"source_addresses": [2]}})",
                             R"({"tls": {"min_version": 1.2}})",
                             R"({"tls": {"verify": "yes"}})",
                             R"({"auth": {"password": "hunter2"}})",
                             R"({"envelope": {"recipients": {}}})",
                             R"({"envelope": {"recipients": {"list": ["a@b.test"], "file": "x"}}})",
                             R"({"envelope": {"recipients": {"list": []}}})",
                             R"({"envelope": {"recipients": {"pattern": ""}}})",
                             R"({"envelope": {"recipients": {"domains": {}}}})",
                             R"({"envelope": {"recipients": {"domains": {"a": "67"}}}})",
                             R"({"message": {"size": "1 parsec"}})",
                             R"({"message": {"size": -5}})",
                             R"({"message": {"size": true}})",
                             R"({"message": {"size": {"uniform": ["1k"]}}})",
                             R"({"message": {"size": {"normal": {"sigma": 1}}}})",
                             R"({"message": {"attachments": [null]}})",
                             R"({"message": {"headers": {"Subject": 1}}})",
                             R"({"session": {"think_time": "10"}})",
                             R"({"session": {"think_time": -1}})",
                             R"({"session": {"timeouts": {"bannr": "1s"}}})",
                             R"({"load": {"rate": "5/s"}})",
                             R"({"load": {"model": "open", "connections": 5}})",
                             R"({"load": {"model": "open", "rate": "fast"}})",
                             R"({"load": {"connections": 0}})",
                             R"({"limits": {"error_share": "1%"}})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestSchema::schemaRefusesWhatTheReaderRefuses()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parsed(json).isEmpty());
    QVERIFY(!problemsOf(parsed(json)).isEmpty());
    QVERIFY(!SchemaChecker(m_schema).check(parsed(json)).isEmpty());
}

void TestSchema::jobsInResources_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(STAMPEDE_SOURCE_DIR "/resources/jobs"));
    for (const QString& name : folder.entryList({u"*.json"_s}))
        QTest::newRow(qPrintable(name)) << u"resources/jobs/"_s + name;
}

void TestSchema::jobsInResources()
{
    QFETCH(QString, path);
    const QByteArray json = contentsOf(path);
    QCOMPARE(SchemaChecker(m_schema).check(parsed(json)), QStringList());
    Problems problems;
    const auto job = job::fromJson(json, problems);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    QVERIFY(job);
    QVERIFY(job->load.messages || job->load.duration);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
