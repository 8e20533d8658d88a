// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_maker.h"
#include "report/summary.h"
#include "report/summary_tables.h"
#include "support/schema_checker.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace Qt::StringLiterals;

namespace {

QJsonObject schema()
{
    QFile file(QStringLiteral(STAMPEDE_SOURCE_DIR "/resources/summary.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject summaryOf(const report::RunRecord& record)
{
    return QJsonDocument::fromJson(report::summaryJson(record.result, record.environment)).object();
}

} // namespace

/// Criteria, ceiling and environment in the summary, as text and as JSON; and the schema of the JSON.
class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void inWords();
    void fitsTheTerminal_data();
    void fitsTheTerminal();
    void sentence_data();
    void sentence();
    void inJson();
    void summariesKeepTheSchema_data();
    void summariesKeepTheSchema();
    void schemaRefuses_data();
    void schemaRefuses();
};

void TestAnswers::inWords()
{
    const QString text = report::summaryText(handMadeRecord().result, {false, 130});
    const qsizetype begin = text.indexOf(u"Criteria"_s);
    const QStringList told = text.mid(begin, text.indexOf(u"\nLatency"_s) - begin).split(u'\n');
    const QStringList expected =
        uR"(Criteria    state    criterion                        value  margin  seconds met  why
            ok       p95(response) < 3s             2.57 s   14.3 %        100 %
            BROKEN   rate(error) < 0.001%            0.01 %  -900 %         50 %  first broken at 0:02
            warning  accepted.rate >= 6000/s, warn  4,998/s  -900 %         50 %  first broken at 0:02
            unknown  p99(stage:auth) < 50ms               –       –            –  There was no AUTH.
            Failed: criteria broken: 2 of 4.

Ceiling     step     msg/s    at  result   accepted/s     p50      p95      p99  why
            rise       800  0:00  passed          800  900 µs  1.80 ms  2.50 ms
            halving  1,000  0:13  FAILED          970  900 ms  1.80 s   2.50 s   p95(response) was 1.80 s
            proof      950  0:26  running           –       –        –        –
            950 messages a second met the criteria; 1,000 did not.
)"_s.split(u'\n');
    QCOMPARE(told.size(), expected.size());
    for (qsizetype i = 0; i < told.size(); ++i)
        QCOMPARE(told[i], expected[i]);
}

void TestAnswers::fitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {80, 100, 130})
        QTest::addRow("%d", width) << width;
}

void TestAnswers::fitsTheTerminal()
{
    QFETCH(int, width);
    const QString text = report::summaryText(handMadeRecord().result, {false, width});
    for (const QString& line : text.split(u'\n'))
        QVERIFY2(line.size() <= width, qPrintable(line));
    QVERIFY(text.contains(u"BROKEN   rate(error) < 0.001%"_s));
}

void TestAnswers::sentence_data()
{
    using criteria::Verdict;
    QTest::addColumn<QList<int>>("verdicts");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QList<int>() << QString();
    QTest::newRow("all met") << QList<int>{int(Verdict::Met), int(Verdict::Met)}
                             << u"Passed: criteria met: 2 of 2."_s;
    QTest::newRow("one broken") << QList<int>{int(Verdict::Met), int(Verdict::Broken),
                                              int(Verdict::Inconclusive)}
                                << u"Failed: criteria broken: 1 of 3."_s;
    QTest::newRow("no data") << QList<int>{int(Verdict::Inconclusive)}
                             << u"Inconclusive: criteria without enough data: 1 of 1."_s;
}

void TestAnswers::sentence()
{
    QFETCH(QList<int>, verdicts);
    QFETCH(QString, expected);
    std::vector<criteria::Standing> standings;
    for (const int verdict : verdicts) {
        standings.emplace_back();
        standings.back().verdict = static_cast<criteria::Verdict>(verdict);
    }
    QCOMPARE(report::criteriaSentence(standings), expected);
}

void TestAnswers::inJson()
{
    const QJsonObject json = summaryOf(handMadeRecord());
    QCOMPARE(json["criteria_verdict"_L1].toString(), u"broken"_s);
    const QJsonArray criteria = json["criteria"_L1].toArray();
    QCOMPARE(criteria.size(), 4);
    QCOMPARE(criteria[0]["text"_L1].toString(), u"p95(response) < 3s"_s);
    QCOMPARE(criteria[0]["unit"_L1].toString(), u"us"_s);
    QCOMPARE(criteria[0]["value"_L1].toDouble(), 2.57e6);
    QCOMPARE(criteria[1]["broken_at_s"_L1].toDouble(), 2.0);
    QCOMPARE(criteria[2]["severity"_L1].toString(), u"warn"_s);
    QVERIFY(criteria[3]["value"_L1].isNull());
    QCOMPARE(criteria[3]["verdict"_L1].toString(), u"inconclusive"_s);
    QCOMPARE(json["ceiling"_L1]["found"_L1].toDouble(), 950.0);
    QCOMPARE(json["ceiling"_L1]["steps"_L1].toArray().size(), 3);
    QCOMPARE(json["ceiling"_L1]["steps"_L1].toArray()[1]["state"_L1].toString(), u"failed"_s);
    QCOMPARE(json["environment"_L1]["cores"_L1].toInteger(), 8);
    QCOMPARE(json["environment"_L1]["host"_L1].toString(), u"bench-1"_s);
    const QJsonObject none = summaryOf({});
    QVERIFY(none["criteria_verdict"_L1].isNull());
    QVERIFY(none["ceiling"_L1].isNull());
    QCOMPARE(none["criteria"_L1].toArray().size(), 0);
    // Without one, it is this machine's.
    const QJsonObject here = QJsonDocument::fromJson(report::summaryJson({})).object();
    QVERIFY(here["environment"_L1]["cores"_L1].toInteger() >= 1);
}

void TestAnswers::summariesKeepTheSchema_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("everything") << 0;
    QTest::newRow("nothing") << 1;
    QTest::newRow("not carried out") << 2;
    QTest::newRow("every marker and reason") << 3;
}

void TestAnswers::summariesKeepTheSchema()
{
    QFETCH(int, kind);
    report::RunRecord record = handMadeRecord();
    if (kind == 1 || kind == 2)
        record = {};
    if (kind == 2) {
        record.result.reason = load::EndReason::NotCarriedOut;
        record.result.error = {u"a"_s, u"b"_s};
    }
    if (kind == 3) {
        record.result.markers.clear();
        for (int marker = 0; marker <= int(load::Marker::Kind::Broken); ++marker)
            record.result.markers.push_back({Nanos(0), static_cast<load::Marker::Kind>(marker), u"x"_s});
        for (int unit = 0; unit <= int(criteria::Unit::Octets); ++unit) {
            record.result.criteria.push_back(record.result.criteria.front());
            record.result.criteria.back().unit = static_cast<criteria::Unit>(unit);
        }
    }
    const SchemaChecker checker(schema());
    for (int reason = 0; reason <= int(load::EndReason::NotCarriedOut); ++reason) {
        record.result.reason = static_cast<load::EndReason>(reason);
        QCOMPARE(checker.check(summaryOf(record)), QStringList());
    }
}

void TestAnswers::schemaRefuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("unknown key") << u"colour"_s << QJsonValue(1);
    QTest::newRow("version") << u"schema_version"_s << QJsonValue(2);
    QTest::newRow("reason") << u"reason"_s << QJsonValue(u"bored"_s);
    QTest::newRow("counters") << u"counters"_s << QJsonValue(QJsonObject());
    QTest::newRow("criteria") << u"criteria"_s << QJsonValue(QJsonArray{QJsonObject()});
    QTest::newRow("verdict") << u"criteria_verdict"_s << QJsonValue(u"passed"_s);
    QTest::newRow("ceiling") << u"ceiling"_s << QJsonValue(QJsonArray());
    QTest::newRow("no environment") << u"environment"_s << QJsonValue();
}

void TestAnswers::schemaRefuses()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = summaryOf(handMadeRecord());
    json.insert(key, value);
    QVERIFY(!SchemaChecker(schema()).check(json).isEmpty());
    json.remove(key);
    QCOMPARE(SchemaChecker(schema()).check(json).isEmpty(), key == u"colour"_s);
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
