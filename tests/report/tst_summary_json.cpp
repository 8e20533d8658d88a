// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "record_maker.h"
#include "report/progress.h"
#include "report/summary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace stampede;
using namespace Qt::StringLiterals;

namespace {

QJsonObject summaryOf(const load::RunResult& result)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(report::summaryJson(result), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

/// All keys, with their paths, but not those inside the job.
QSet<QString> keysOf(const QJsonValue& json, const QString& place = {})
{
    QSet<QString> keys;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = place.isEmpty() ? it.key() : place + u'.' + it.key();
        keys += path;
        if (path != u"job")
            keys += keysOf(it.value(), path);
    }
    for (const QJsonValue one : json.toArray())
        keys += keysOf(one, place + u"[]"_s);
    return keys;
}

} // namespace

class TestSummaryJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void topKeysAreStable();
    void figuresArrive();
    void latencyIsThatOfTheHistograms();
    void theJobIsReadBack();
    void sameKeysWithoutARun();
    void everyKeyIsDocumented();
};

void TestSummaryJson::topKeysAreStable()
{
    QCOMPARE(summaryOf(handMadeResult()).keys(), QStringList({u"capabilities"_s,
                                                              u"ceiling"_s,
                                                              u"connections"_s,
                                                              u"counters"_s,
                                                              u"criteria"_s,
                                                              u"criteria_verdict"_s,
                                                              u"distributions_us"_s,
                                                              u"elapsed_s"_s,
                                                              u"ended"_s,
                                                              u"environment"_s,
                                                              u"error"_s,
                                                              u"faults"_s,
                                                              u"findings"_s,
                                                              u"generator"_s,
                                                              u"job"_s,
                                                              u"ledger"_s,
                                                              u"limit"_s,
                                                              u"markers"_s,
                                                              u"probe"_s,
                                                              u"rates"_s,
                                                              u"reason"_s,
                                                              u"run_id"_s,
                                                              u"schema_version"_s,
                                                              u"sending_s"_s,
                                                              u"stampede_version"_s,
                                                              u"started"_s,
                                                              u"tls"_s}));
}

void TestSummaryJson::figuresArrive()
{
    load::RunResult result = handMadeResult();
    result.reason = load::EndReason::ErrorBudget;
    result.error = {u"limits.error_budget"_s, u"11 errors"_s};
    const QJsonObject json = summaryOf(result);
    QCOMPARE(json["schema_version"_L1].toInteger(), 1);
    QCOMPARE(json["run_id"_L1].toString(), u"7f3a21"_s);
    QCOMPARE(json["started"_L1].toString(), u"2026-03-04T05:06:07.008Z"_s);
    QCOMPARE(json["ended"_L1].toString(), u"2026-03-04T05:06:11.218Z"_s);
    QCOMPARE(json["reason"_L1].toString(), u"error_budget"_s);
    QCOMPARE(json["error"_L1]["place"_L1].toString(), u"limits.error_budget"_s);
    QCOMPARE(json["elapsed_s"_L1].toDouble(), 4.2);
    QCOMPARE(json["sending_s"_L1].toDouble(), 4.0);
    QCOMPARE(json["rates"_L1]["messages_per_s"_L1].toDouble(), 5000.0);
    QCOMPARE(json["rates"_L1]["accepted_per_s"_L1].toDouble(), 4997.5);
    QCOMPARE(json["rates"_L1]["mmh"_L1].toDouble(), 18.0);
    QCOMPARE(json["limit"_L1].toString(), u"server"_s);
    QCOMPARE(json["markers"_L1].toArray().size(), 2);
    QCOMPARE(json["markers"_L1].toArray().at(1)["at_s"_L1].toDouble(), 3.0);
    QCOMPARE(json["markers"_L1].toArray().at(1)["kind"_L1].toString(), u"note"_s);
    QCOMPARE(json["markers"_L1].toArray().at(1)["text"_L1].toString(), u"cache cleared"_s);
    QCOMPARE(json["rates"_L1]["content_bytes_per_s"_L1].toDouble(), 27.5e6);
    const QJsonObject counters = json["counters"_L1].toObject();
    QCOMPARE(counters["started"_L1].toInteger(), 20'000);
    QCOMPARE(counters["accepted"_L1].toInteger() + counters["temporary"_L1].toInteger() +
                 counters["permanent"_L1].toInteger() + counters["error"_L1].toInteger(),
             20'000);
    QCOMPARE(counters["scheduled"_L1].toInteger(), 20'010);
    QCOMPARE(counters["skipped"_L1].toInteger(), 10);
    QCOMPARE(counters["in_flight"_L1].toInteger(), 0);
    QCOMPARE(counters["resumed"_L1].toInteger(), 12);
    QCOMPARE(json["faults"_L1]["disconnect"_L1].toInteger(), 1);
    const QJsonArray findings = json["findings"_L1].toArray();
    QCOMPARE(findings.size(), 4);
    QCOMPARE(findings[0]["stage"_L1].toString(), u"body"_s);
    QCOMPARE(findings[0]["code"_L1].toInteger(), 250);
    QCOMPARE(findings[0]["enhanced"_L1].toString(), u"2.0.0"_s);
    QCOMPARE(findings[0]["first_seen_s"_L1].toDouble(), 0.012);
    QCOMPARE(findings[2]["fault"_L1].toString(), u"timeout"_s);
    QCOMPARE(json["capabilities"_L1]["auth"_L1].toArray(), QJsonArray({u"PLAIN"_s, u"CRAM-MD5"_s}));
    QCOMPARE(json["capabilities"_L1]["size_limit"_L1].toInteger(), 10'485'760);
    QCOMPARE(json["tls"_L1]["protocol"_L1].toString(), u"TLSv1.3"_s);
    QCOMPARE(json["tls"_L1]["peer_expires"_L1].toString(), u"2026-12-31T00:00:00Z"_s);
    QCOMPARE(json["generator"_L1]["cpu_of_one_core"_L1].toDouble(), 3.5 / 4.2);
    QCOMPARE(json["generator"_L1]["cpu_per_message_us"_L1].toDouble(), 175.0);
    QCOMPARE(json["generator"_L1]["worker_cpu_s"_L1].toArray(), QJsonArray({1.7, 1.8}));
}

void TestSummaryJson::latencyIsThatOfTheHistograms()
{
    const load::RunResult result = handMadeResult();
    const QJsonObject json = summaryOf(result)["distributions_us"_L1].toObject();
    QCOMPARE(json.size(), stageCount + 3);
    result.last->distributions->forEach([&](std::string_view name, const metrics::Histogram& histogram) {
        const QJsonObject one =
            json[QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))].toObject();
        QCOMPARE(one["count"_L1].toInteger(), static_cast<qint64>(histogram.count()));
        QCOMPARE(one["min"_L1].toInteger(), histogram.min());
        QCOMPARE(one["max"_L1].toInteger(), histogram.max());
        QCOMPARE(one["mean"_L1].toDouble(), histogram.mean());
        QCOMPARE(one["stddev"_L1].toDouble(), histogram.deviation());
        QCOMPARE(one["p50"_L1].toInteger(), histogram.percentile(50));
        QCOMPARE(one["p75"_L1].toInteger(), histogram.percentile(75));
        QCOMPARE(one["p99"_L1].toInteger(), histogram.percentile(99));
        QCOMPARE(one["p99.9"_L1].toInteger(), histogram.percentile(99.9));
        QCOMPARE(one["p99.99"_L1].toInteger(), histogram.percentile(99.99));
    });
}

void TestSummaryJson::theJobIsReadBack()
{
    const load::RunResult result = handMadeResult();
    Problems problems;
    const auto job = job::fromJson(summaryOf(result)["job"_L1].toObject(), problems);
    QVERIFY(job);
    QVERIFY(*job == result.job);
}

void TestSummaryJson::sameKeysWithoutARun()
{
    const QJsonObject none = summaryOf({});
    QCOMPARE(none.keys(), summaryOf(handMadeResult()).keys());
    QVERIFY(none["error"_L1].isNull());
    QVERIFY(none["tls"_L1].isNull());
    QVERIFY(none["capabilities"_L1].isNull());
    QVERIFY(none["rates"_L1]["messages_per_s"_L1].isNull());
    QVERIFY(none["generator"_L1]["cpu_per_message_us"_L1].isNull());
    QCOMPARE(none["counters"_L1]["started"_L1].toInteger(-1), 0);
    QCOMPARE(none["distributions_us"_L1].toObject().size(), stageCount + 3);
    QCOMPARE(none["distributions_us"_L1]["service"_L1]["count"_L1].toInteger(-1), 0);
}

void TestSummaryJson::everyKeyIsDocumented()
{
    QFile docs(QStringLiteral(STAMPEDE_SOURCE_DIR "/docs/results.md"));
    QVERIFY(docs.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(docs.readAll());
    load::RunResult result = handMadeRecord().result;
    result.error = {u"a"_s, u"b"_s};
    const metrics::Snapshot snapshot = handMadeSnapshot();
    QSet<QString> keys = keysOf(summaryOf(result));
    keys += keysOf(QJsonDocument::fromJson(report::progressJson(snapshot)).object());
    QVERIFY(keys.size() > 200);
    QStringList missing;
    for (const QString& key : std::as_const(keys)) {
        const QString name = key.section(u'.', -1).contains(QRegularExpression(u"^9+$"_s)) // p99.9, p99.99
                                 ? key.section(u'.', -2)
                                 : key.section(u'.', -1);
        if (!text.contains(u'`' + name + u'`'))
            missing += key;
    }
    QCOMPARE(missing, QStringList());
}

QTEST_GUILESS_MAIN(TestSummaryJson)
#include "tst_summary_json.moc"
