// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probed.h"
#include "tracked.h"
#include "widgets/live/probe_facts.h"
#include "widgets/live/probe_figures.h"
#include "widgets/live/probe_model.h"

#include <QAbstractItemModelTester>
#include <QPalette>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::goodProbe;
using test::mixedProbe;
using test::probeEvent;
using test::textOf;
using Kind = load::ProbeEvent::Kind;

using Reporting = QAbstractItemModelTester::FailureReportingMode;

class TestProbeModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void figures();
    void figuresOfNothing();
    void onlyFaultsAreColoured();
    void events();
    void hostileText();
    void newEventsAreInserted();
    void manyEventsLoseTheirOldest();
    void sortsByValue();
    void sentences_data();
    void sentences();
    void csv();
};

void TestProbeModels::figures()
{
    ProbeFigures model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    model.update(mixedProbe());
    QCOMPARE(textOf(model), u"Sent|5|\n"
                            "Delivered|2|40 %\n"
                            "– of these late|1|20 %\n"
                            "Lost|1|20 %\n"
                            "Refused|1|20 %\n"
                            "Failed|1|20 %\n"
                            "Delivery p50|20.0 ms|\n"
                            "Delivery p95|7.50 s|\n"
                            "Longest delivery|7.50 s|"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.update(goodProbe(5));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
    model.update(goodProbe(5));
    QCOMPARE(changed.size(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestProbeModels::figuresOfNothing()
{
    ProbeFigures model;
    model.update(goodProbe(0));
    QVERIFY(textOf(model).startsWith(u"Sent|0|\nDelivered|0|\n"_s));
    QVERIFY(textOf(model).contains(u"Longest delivery|not known|"_s));
}

void TestProbeModels::onlyFaultsAreColoured()
{
    ProbeFigures model;
    const auto coloured = [&model] {
        QString rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.index(row, 1).data(Qt::ForegroundRole).isValid() ? u'x' : u'-';
        return rows;
    };
    model.update(mixedProbe());
    QCOMPARE(coloured(), u"--xxxx---"_s);
    model.update(goodProbe(3));
    QCOMPARE(coloured(), u"---------"_s);
}

void TestProbeModels::events()
{
    ProbeModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    model.update(mixedProbe());
    const QStringList lines = textOf(model).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], u"0:01|0|delivered|20.0 ms|10.0 ms|"_s);
    QCOMPARE(lines[2], u"0:18|1|late|7.50 s|3.75 s|"_s);
    QCOMPARE(lines[4], u"1:41|4|lost|||not delivered"_s);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex outcome = model.index(row, ProbeModel::Outcome);
        QVERIFY(!outcome.data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(outcome.data(Qt::ForegroundRole).isValid(), row != 0);
    }
}

void TestProbeModels::hostileText()
{
    ProbeModel model;
    model.update(mixedProbe());
    QCOMPARE(model.index(3, ProbeModel::Text).data().toString(), u"421 a\u240d\u240ab"_s);
    QCOMPARE(model.index(1, ProbeModel::Text).data().toString(), u"550 5.7.1 <b>no</b>, \"never\""_s);
    const QString tip = model.index(1, ProbeModel::Text).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;b&gt;no"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
    QVERIFY(!model.index(0, ProbeModel::Text).data(Qt::ToolTipRole).isValid());
}

void TestProbeModels::newEventsAreInserted()
{
    ProbeModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    model.update(goodProbe(3));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.update(goodProbe(10));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.rowCount(), 10);
}

void TestProbeModels::manyEventsLoseTheirOldest()
{
    ProbeModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    load::ProbeResult probe = goodProbe(100);
    model.update(probe);
    probe.events.erase(probe.events.begin(), probe.events.begin() + 10);
    probe.events.push_back(probeEvent(Kind::Lost, 100, 2000s));
    model.update(probe);
    QCOMPARE(model.rowCount(), 91);
    QCOMPARE(model.index(0, ProbeModel::Number).data().toString(), u"10"_s);
    QCOMPARE(model.index(90, ProbeModel::Outcome).data().toString(), u"lost"_s);
}

void TestProbeModels::sortsByValue()
{
    ProbeModel model;
    load::ProbeResult probe;
    probe.events = {probeEvent(Kind::Delivered, 0, 1s, 900ms), probeEvent(Kind::Delivered, 1, 10s, 10s)};
    model.update(probe);
    for (const int column : {ProbeModel::Time, ProbeModel::Number, ProbeModel::Delivery, ProbeModel::Transit})
        QVERIFY2(model.index(0, column).data(ProbeModel::sortRole).toLongLong() <
                     model.index(1, column).data(ProbeModel::sortRole).toLongLong(),
                 qPrintable(QString::number(column)));
}

void TestProbeModels::sentences_data()
{
    QTest::addColumn<load::ProbeResult>("probe");
    QTest::addColumn<bool>("over");
    QTest::addColumn<QString>("sentence");
    load::ProbeResult none;
    none.error = u"probe: no sink listens"_s;
    QTest::newRow("begins") << goodProbe(0) << false
                            << u"Of no message of the probe it is known yet what became of it."_s;
    QTest::newRow("goes well") << goodProbe(2) << false
                               << u"Every message of the probe so far arrived within 5 s."_s;
    QTest::newRow("went well") << goodProbe(2) << true << u"Every message of the probe arrived within 5 s."_s;
    QTest::newRow("goes badly")
        << mixedProbe() << false
        << u"Not every message of the probe so far arrived within 5 s – late: 1, lost: 1, "
           "refused: 1, failed: 1."_s;
    QTest::newRow("went badly") << mixedProbe() << true
                                << u"Not every message of the probe arrived within 5 s – late: 1, lost: 1, "
                                   "refused: 1, failed: 1."_s;
    QTest::newRow("too short") << goodProbe(0) << true
                               << u"The run ended before a message of the probe was on its way."_s;
    QTest::newRow("not carried out") << none << true
                                     << u"The probe could not be carried out: probe: no sink listens"_s;
}

void TestProbeModels::sentences()
{
    QFETCH(load::ProbeResult, probe);
    QFETCH(bool, over);
    QFETCH(QString, sentence);
    QCOMPARE(probeSentence(probe, over), sentence);
}

void TestProbeModels::csv()
{
    QCOMPARE(probeCsv(mixedProbe()),
             QByteArray("number,kind,at_s,delivery_ms,transit_ms,text\r\n"
                        "0,delivered,1.000,20.000,10.000,\r\n"
                        "2,refused,21.000,,,\"550 5.7.1 <b>no</b>, \"\"never\"\"\"\r\n"
                        "1,late,18.000,7500.000,3750.000,\r\n"
                        "3,failed,31.000,,,\"421 a\r\nb\"\r\n"
                        "4,lost,101.000,,,not delivered\r\n"));
    QCOMPARE(probeCsv(load::ProbeResult()).count('\n'), 1);
}

QTEST_MAIN(TestProbeModels)
#include "tst_probe_models.moc"
