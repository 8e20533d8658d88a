// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"
#include "widgets/live/health_model.h"
#include "widgets/live/outcome_model.h"
#include "widgets/live/stage_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using test::madeUp;

namespace {

QString textOf(const QAbstractItemModel& model, const QList<int>& columns)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    return lines.join(u'\n');
}

RecentSnapshots twoSeconds()
{
    RecentSnapshots recent;
    for (int i = 1; i <= 20; ++i)
        recent.add(madeUp(i * Nanos(100ms)));
    return recent;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void stagesWithCountsOnly();
    void stageFiguresAreTheHistograms();
    void stagesAppearInTheirPlace();
    void outcomes();
    void outcomesStayWhereTheyAppeared();
    void outcomesWithoutChangeTellNothing();
    void hostileTextStaysText();
    void health();
    void healthWarns_data();
    void healthWarns();
    void healthOfAWait();
};

void TestModels::stagesWithCountsOnly()
{
    StageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(*madeUp(2s)->distributions);
    QCOMPARE(textOf(model, {0, 1, 3}),
             QStringLiteral("MAIL|1,000|1.00 ms\nService time|1,000|2.00 ms\nResponse time|1,000|3.00 ms"));
    QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignLeft));
    QCOMPARE(model.headerData(7, Qt::Horizontal).toString(), QStringLiteral("p99.9"));
    model.update(metrics::Distributions());
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::stageFiguresAreTheHistograms()
{
    metrics::Distributions distributions;
    metrics::Histogram& histogram = distributions.service;
    for (qint64 i = 1; i <= 10'007; ++i)
        histogram.recordMicros((i * i) % 3'000'017);
    StageModel model;
    model.update(distributions);
    const StageRow& row = model.rows().at(0);
    QCOMPARE(row.count, histogram.count());
    for (std::size_t i = 0; i < StageModel::percentiles.size(); ++i)
        QCOMPARE(row.percentiles[i], histogram.percentile(StageModel::percentiles[i]));
    QCOMPARE(row.most, histogram.max());
    QCOMPARE(row.mean, histogram.mean());
}

void TestModels::stagesAppearInTheirPlace()
{
    metrics::Distributions distributions;
    distributions.service.record(1ms);
    StageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(distributions);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    distributions.stages[0].record(1ms);
    distributions.stages[1].record(1ms);
    distributions.lateness.record(1ms);
    model.update(distributions);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(textOf(model, {0}), QStringLiteral("Connect\nBanner\nService time\nSend lateness"));
    distributions.service.record(1ms);
    model.update(distributions);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<QModelIndex>().row(), 2);
    QCOMPARE(changed.at(0).at(1).value<QModelIndex>().row(), 2);
}

void TestModels::outcomes()
{
    OutcomeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(RecentSnapshots());
    QCOMPARE(model.rowCount(), 0);
    model.update(twoSeconds());
    QCOMPARE(textOf(model, {0, 1, 2, 3, 4, 5, 6, 7}),
             QStringLiteral("Body|250|940|470|97.92 %|0:00.1|0:02|text of 250\n"
                            "RCPT|550|20|10|50 %|0:00.1|0:02|text of 550\n"
                            "RCPT|451|20|10|50 %|0:00.1|0:02|text of 451\n"
                            "Body|timeout|20|10|2.08 %|0:00.1|0:02|text of 0"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::outcomesStayWhereTheyAppeared()
{
    OutcomeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RecentSnapshots recent = twoSeconds();
    model.update(recent);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto next = madeUp(2100ms);
    std::reverse(next->findings.begin(), next->findings.end());
    metrics::Finding fresh;
    fresh.stage = Stage::Connect;
    fresh.fault = Fault::Connect;
    fresh.count = 5000;
    next->findings.insert(next->findings.begin(), fresh);
    recent.add(next);
    model.update(recent);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(textOf(model, {0, 1}),
             QStringLiteral("Body|250\nRCPT|550\nRCPT|451\nBody|timeout\nConnect|no connection"));
}

void TestModels::outcomesWithoutChangeTellNothing()
{
    OutcomeModel model;
    const RecentSnapshots recent = twoSeconds();
    model.update(recent);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.update(recent);
    QCOMPARE(changed.count(), 0);
}

void TestModels::hostileTextStaysText()
{
    RecentSnapshots recent;
    auto snapshot = madeUp(1s);
    snapshot->findings[0].sample = "<img src=x onerror=alert(1)>";
    snapshot->findings[1].sample = "\xff\xfe broken";
    recent.add(snapshot);
    OutcomeModel model;
    model.update(recent);
    QCOMPARE(model.index(0, OutcomeModel::Text).data().toString(),
             QStringLiteral("<img src=x onerror=alert(1)>"));
    QVERIFY(!model.index(0, OutcomeModel::Text).data(Qt::ToolTipRole).toString().contains(u'<'));
    QVERIFY(model.index(1, OutcomeModel::Text).data().toString().contains(QStringLiteral("broken")));
}

void TestModels::health()
{
    HealthModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(twoSeconds());
    const QString text = textOf(model, {0, 1, 2});
    QVERIFY2(text.contains(QStringLiteral("Processor, worker 1|50 %|50 %")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Processor, worker 2|100 %|100 %")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Open files|50|limit 1,000")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Octets sent|1.0 MB/s|2.0 MB")), qPrintable(text));
    // The second worker takes a whole core.
    QVERIFY(model.hasWarning());
}

void TestModels::healthWarns_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("warns");
    QTest::newRow("all well") << QString() << false;
    QTest::newRow("skipped") << "skipped" << true;
    QTest::newRow("files") << "files" << true;
    QTest::newRow("late") << "late" << true;
    QTest::newRow("no limit known") << "nolimit" << false;
}

void TestModels::healthWarns()
{
    QFETCH(QString, what);
    RecentSnapshots recent;
    auto snapshot = madeUp(1s);
    snapshot->workerCpu = {100ms};
    if (what == QStringLiteral("skipped"))
        snapshot->total.skipped = 1;
    if (what == QStringLiteral("files"))
        snapshot->openDescriptors = 950;
    if (what == QStringLiteral("nolimit"))
        snapshot->descriptorLimit = 0;
    if (what == QStringLiteral("late")) {
        auto late = std::make_shared<metrics::Distributions>();
        late->lateness.record(2s);
        snapshot->recentDistributions = late;
    }
    recent.add(snapshot);
    HealthModel model;
    model.update(recent);
    QTEST(model.hasWarning(), "warns");
}

// Of the whole run: of the part in which there was something to send.
void TestModels::healthOfAWait()
{
    RecentSnapshots recent;
    auto snapshot = madeUp(1s);
    snapshot->sent = snapshot->effort();
    snapshot->elapsed = 61s;
    recent.add(snapshot);
    HealthModel model;
    model.update(recent);
    const auto whole = [&](const QString& figure) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == figure)
                return model.index(row, 2).data().toString();
        return QString();
    };
    QCOMPARE(whole(QStringLiteral("Processor, worker 1")), QStringLiteral("50 %"));
    QCOMPARE(whole(QStringLiteral("Processor, worker 2")), QStringLiteral("100 %"));
    QCOMPARE(whole(QStringLiteral("Processor, whole program")), QStringLiteral("100 %"));
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
