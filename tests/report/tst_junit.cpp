// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_maker.h"
#include "report/junit.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace stampede;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    QString name;
    QString className;
    QString child; ///< "failure", "error", "system-out" or nothing
    QString type;
    QString message;
    QString text;
};
struct Suite {
    QHash<QString, QString> attributes;
    QList<Case> cases;
    QString fault;
};

Suite read(const QByteArray& xml)
{
    Suite suite;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"testsuite"_s) {
            for (const QXmlStreamAttribute& one : attributes)
                suite.attributes.insert(one.name().toString(), one.value().toString());
        } else if (reader.name() == u"testcase"_s) {
            suite.cases += Case{attributes.value(u"name"_s).toString(),
                                attributes.value(u"classname"_s).toString(),
                                {},
                                {},
                                {},
                                {}};
        } else if (!suite.cases.isEmpty()) {
            suite.cases.last().child = reader.name().toString();
            suite.cases.last().type = attributes.value(u"type"_s).toString();
            suite.cases.last().message = attributes.value(u"message"_s).toString();
            suite.cases.last().text = reader.readElementText();
        }
    }
    if (reader.hasError())
        suite.fault = reader.errorString();
    return suite;
}

} // namespace

class TestJunit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCriterionIsACase();
    void whyItEnded_data();
    void whyItEnded();
    void hostileTexts();
    void emptyRecord();
};

void TestJunit::everyCriterionIsACase()
{
    const Suite suite = read(report::junitXml(handMadeRecord()));
    QCOMPARE(suite.fault, QString());
    QCOMPARE(suite.attributes[u"name"_s], u"demo"_s);
    QCOMPARE(suite.attributes[u"tests"_s], u"5"_s);
    QCOMPARE(suite.attributes[u"failures"_s], u"1"_s);
    QCOMPARE(suite.attributes[u"errors"_s], u"1"_s);
    QCOMPARE(suite.attributes[u"timestamp"_s], u"2026-03-04T05:06:07"_s);
    QCOMPARE(suite.attributes[u"time"_s], u"4.200"_s);
    QCOMPARE(suite.cases.size(), 5);
    QCOMPARE(suite.cases[0].name, u"run completed"_s);
    QCOMPARE(suite.cases[0].child, u"system-out"_s);
    QCOMPARE(suite.cases[1].name, u"p95(response) < 3s"_s);
    QCOMPARE(suite.cases[1].className, u"demo"_s);
    QCOMPARE(suite.cases[1].child, u"system-out"_s);
    QCOMPARE(suite.cases[2].child, u"failure"_s);
    QVERIFY2(suite.cases[2].message.contains(u"rate(error) = 0.01 %, limit 0.001 %, first broken at 2 s"_s),
             qPrintable(suite.cases[2].message));
    QCOMPARE(suite.cases[2].text, suite.cases[2].message);
    QCOMPARE(suite.cases[3].child, u"system-out"_s);
    QVERIFY(suite.cases[3].text.startsWith(u"warning: accepted.rate = 4997.5/s, limit 6000/s"_s));
    QCOMPARE(suite.cases[4].child, u"error"_s);
    QCOMPARE(suite.cases[4].type, u"inconclusive"_s);
    QVERIFY(suite.cases[4].message.endsWith(u"There was no AUTH."_s));
}

void TestJunit::whyItEnded_data()
{
    using load::EndReason;
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("interrupted");
    QTest::addColumn<QString>("child");
    QTest::addColumn<QString>("type");
    QTest::newRow("completed") << int(EndReason::Completed) << false << u"system-out"_s << QString();
    QTest::newRow("stopped") << int(EndReason::Stopped) << false << u"error"_s << u"stopped"_s;
    QTest::newRow("aborted") << int(EndReason::Aborted) << false << u"error"_s << u"aborted"_s;
    QTest::newRow("budget") << int(EndReason::ErrorBudget) << false << u"failure"_s << u"error_budget"_s;
    QTest::newRow("criterion") << int(EndReason::Criterion) << false << u"failure"_s << u"criterion"_s;
    QTest::newRow("not carried out") << int(EndReason::NotCarriedOut) << false << u"error"_s
                                     << u"not_carried_out"_s;
    QTest::newRow("interrupted") << int(EndReason::Completed) << true << u"error"_s << u"interrupted"_s;
}

void TestJunit::whyItEnded()
{
    QFETCH(int, reason);
    QFETCH(bool, interrupted);
    QFETCH(QString, child);
    QFETCH(QString, type);
    report::RunRecord record;
    record.result.reason = static_cast<load::EndReason>(reason);
    record.interrupted = interrupted;
    const Suite suite = read(report::junitXml(record));
    QCOMPARE(suite.cases.size(), 1);
    QCOMPARE(suite.cases[0].child, child);
    QCOMPARE(suite.cases[0].type, type);
    QCOMPARE(suite.attributes[u"failures"_s], child == u"failure"_s ? u"1"_s : u"0"_s);
    QCOMPARE(suite.attributes[u"errors"_s], child == u"error"_s ? u"1"_s : u"0"_s);
}

void TestJunit::hostileTexts()
{
    const QString text = u"<a b=\"c\">&amp; ]]> \u0001\u001b"_s + QChar(0xDC00);
    report::RunRecord record = handMadeRecord();
    record.result.job.name = text;
    record.result.runId = text;
    record.environment.kernel = text;
    record.result.error = {text, text};
    record.result.reason = load::EndReason::ErrorBudget;
    for (criteria::Standing& standing : record.result.criteria)
        standing.text = standing.reason = standing.metric = text;
    const Suite suite = read(report::junitXml(record));
    QCOMPARE(suite.fault, QString());
    QCOMPARE(suite.cases.size(), 5);
    QVERIFY(suite.cases[1].name.startsWith(u"<a b=\"c\">&amp; ]]> "_s));
}

void TestJunit::emptyRecord()
{
    const Suite suite = read(report::junitXml({}));
    QCOMPARE(suite.fault, QString());
    QCOMPARE(suite.attributes[u"name"_s], u"stampede"_s);
    QCOMPARE(suite.attributes[u"tests"_s], u"1"_s);
}

QTEST_GUILESS_MAIN(TestJunit)
#include "tst_junit.moc"
