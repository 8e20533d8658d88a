// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracked.h"
#include "widgets/base/tile.h"
#include "widgets/charts/plot.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/live_tables.h"

#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QSplitter>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using criteria::Standing;
using test::badAccount;
using test::goodAccount;
using test::PageRig;
using test::runTracked;
using test::trackedSnapshot;

namespace {

QStringList textsOf(const QComboBox& box)
{
    QStringList list;
    for (int i = 0; i < box.count(); ++i)
        if (!box.itemText(i).isEmpty())
            list += box.itemText(i);
    return list;
}

load::RunResult resultOf(const std::optional<ledger::Account>& account)
{
    load::RunResult result;
    result.runId = u"20260102-030405-abcd"_s;
    result.job = test::trackedJob();
    result.last = trackedSnapshot(2s, 0);
    result.sending = 1s;
    result.ledger = account;
    return result;
}

} // namespace

/// Charts and tiles of the ledger on the Live page.
class TestTracking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chartsComeAndGo();
    void curves();
    void deliveryIsChosenAndRemembered();
    void measuresAreOfferedWhenTracked();
    void rememberedMeasureOfAnUntrackedRun();
    void tiles();
    void tilesOfTheResult_data();
    void tilesOfTheResult();
    void limitsOnTheCharts();
    void picturesHaveThem();
    void columnsAreKeptApart();
    void maximisedChartGoes();
    void fitsTheSmallestWindow();
};

void TestTracking::chartsComeAndGo()
{
    PageRig rig;
    rig.begin();
    rig.run(2);
    auto* queue = rig.find<TimeChart>("queueChart");
    QCOMPARE(rig.page.charts().size(), std::size_t(4));
    QVERIFY(!queue->isVisible() && !rig.find<QComboBox>("deliveryMeasure")->isVisible());
    QVERIFY(!csvOf(rig.chart(0).table()).contains("delivered"));
    rig.history.clear();
    runTracked(rig, 2);
    QCOMPARE(rig.page.charts().size(), std::size_t(6));
    QVERIFY(queue->isVisible() && rig.find<TimeChart>("deliveryChart")->isVisible());
    QVERIFY(rig.find<QComboBox>("deliveryMeasure")->isVisible());
    QVERIFY(csvOf(rig.chart(0).table()).contains("delivered"));
    rig.history.clear();
    rig.begin();
    QCOMPARE(rig.page.charts().size(), std::size_t(4));
    QVERIFY(!queue->isVisible() && !rig.find<Tile>("queueTile")->isVisible());
    // One that only writes down what it sent learns nothing of what arrives.
    job::Job journal = test::trackedJob();
    journal.tracking.sink.clear();
    rig.page.beginRun(journal, {});
    QVERIFY(!queue->isVisible());
    // A run is tracked when its snapshots say so, whatever the job said.
    rig.page.addSnapshot(trackedSnapshot(100ms, 3));
    QVERIFY(queue->isVisible() && rig.find<Tile>("queueTile")->isVisible());
}

void TestTracking::curves()
{
    PageRig rig;
    runTracked(rig, 20);
    QCOMPARE(rig.chart(0).valueAt(Series::Delivered, 5), 400.0);
    QCOMPARE(rig.chart(4).valueAt(Series::Queued, 5), 109.0); // the tenth half second
    QCOMPARE(rig.chart(5).valueAt(Series::P95, 5), 30.0);
    // All on one axis, and each as a table.
    rig.chart(0).axis().zoom(5, 10);
    rig.page.tick();
    for (const std::size_t chart : {4U, 5U}) {
        QCOMPARE(rig.chart(chart).plot().xAxis->range().lower, 5.0);
        QVERIFY(!rig.chart(chart).title().isEmpty());
    }
    QVERIFY(csvOf(rig.chart(4).table()).startsWith("time_s,queue"));
    QVERIFY(csvOf(rig.chart(5).table()).startsWith("time_s,p50_ms,p95_ms,p99_ms"));
}

void TestTracking::deliveryIsChosenAndRemembered()
{
    PageRig rig;
    runTracked(rig, 4);
    auto* choice = rig.find<QComboBox>("deliveryMeasure");
    QCOMPARE(rig.chart(5).title(), u"Delivery"_s);
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    rig.page.tick();
    QCOMPARE(rig.chart(5).title(), u"Transit"_s);
    QCOMPARE(rig.chart(5).valueAt(Series::P50, 2), 18.0);
    QCOMPARE(rig.preferences.choice(u"live/delivery"_s), u"transit"_s);
    rig.chart(5).setSeriesOn(Series::P50, false);
    LivePage next(rig.host, rig.preferences);
    QCOMPARE(next.findChild<QComboBox*>(u"deliveryMeasure"_s)->currentIndex(), 1);
    // Of this chart only.
    QVERIFY(!next.findChild<TimeChart*>(u"deliveryChart"_s)->isSeriesOn(Series::P50));
    QVERIFY(next.findChild<TimeChart*>(u"latencyChart"_s)->isSeriesOn(Series::P50));
}

void TestTracking::measuresAreOfferedWhenTracked()
{
    PageRig rig;
    auto* measures = rig.find<QComboBox>("measure");
    rig.begin();
    QVERIFY(!textsOf(*measures).contains(u"Delivery"_s));
    const int usual = measures->count();
    runTracked(rig, 2);
    QCOMPARE(textsOf(*measures).mid(textsOf(*measures).size() - 2),
             QStringList({u"Delivery"_s, u"Transit"_s}));
    measures->setCurrentIndex(measures->findText(u"Transit"_s));
    rig.page.tick();
    QCOMPARE(rig.find<Tile>("p50Tile")->value(), u"18.0"_s);
    QCOMPARE(rig.chart(2).valueAt(Series::P50, 1), 18.0);
    runTracked(rig, 2); // once more: not twice
    QCOMPARE(textsOf(*measures).count(u"Delivery"_s), 1);
    rig.begin();
    QCOMPARE(measures->count(), usual);
    QCOMPARE(measures->currentText(), u"Service time"_s);
    // The stages have no rows of what was not measured.
    rig.run(2);
    rig.page.findChild<LiveTables*>()->setCurrentIndex(0);
    for (const StageRow& row : rig.page.findChild<LiveTables*>()->stages().rows())
        QVERIFY(row.measure < metrics::deliveryMeasure);
}

void TestTracking::rememberedMeasureOfAnUntrackedRun()
{
    PageRig rig;
    rig.preferences.setChoice(u"live/measure"_s, u"delivery"_s);
    auto* measures = rig.find<QComboBox>("measure");
    rig.begin();
    QCOMPARE(measures->currentText(), u"Service time"_s);
    runTracked(rig, 1);
    QCOMPARE(measures->currentText(), u"Delivery"_s);
}

void TestTracking::tiles()
{
    PageRig rig;
    runTracked(rig, 2);
    auto* queue = rig.find<Tile>("queueTile");
    auto* delivery = rig.find<Tile>("deliveryTile");
    QVERIFY(queue->isVisible() && delivery->isVisible());
    QCOMPARE(queue->value(), u"10"_s);
    QCOMPARE(queue->note(), u"on their way"_s);
    QCOMPARE(delivery->value(), u"20.0"_s);
    auto snapshot = trackedSnapshot(2100ms, 1234);
    snapshot->total.uncertain = 2;
    rig.page.addSnapshot(snapshot);
    rig.page.tick();
    QCOMPARE(queue->value(), u"1,234"_s);
    QVERIFY2(rig.find<Tile>("failedTile")->note().startsWith(u"errors 21  of these uncertain 2"_s),
             qPrintable(rig.find<Tile>("failedTile")->note()));
}

void TestTracking::tilesOfTheResult_data()
{
    QTest::addColumn<bool>("ledger");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<int>("lost");
    QTest::addColumn<QString>("note");
    QTest::newRow("none lost") << true << true << 0 << "none lost";
    QTest::newRow("lost") << true << true << 1500 << "lost: 1,500";
    QTest::newRow("gap") << true << false << 1500 << "what was lost is not known";
    QTest::newRow("no books") << false << false << 0 << "what was lost is not known";
}

void TestTracking::tilesOfTheResult()
{
    QFETCH(bool, ledger);
    QFETCH(bool, complete);
    QFETCH(int, lost);
    PageRig rig;
    runTracked(rig, 2);
    ledger::Account account = goodAccount();
    account.complete = complete;
    account.totals.lost = static_cast<quint64>(lost);
    rig.page.showResult(resultOf(ledger ? std::optional(account) : std::nullopt));
    QTEST(rig.find<Tile>("queueTile")->note(), "note");
    QCOMPARE(rig.find<Tile>("deliveryTile")->value(), u"20.0"_s);
    QCOMPARE(rig.find<Tile>("deliveryTile")->note(), u"whole run"_s);
}

void TestTracking::limitsOnTheCharts()
{
    PageRig rig;
    runTracked(rig, 2);
    std::vector<Standing> standings(4);
    standings[0].text = u"queue < 10000"_s;
    standings[1].text = u"p95(delivery) < 10s"_s;
    standings[2].text = u"p99(transit) < 8s"_s;
    standings[3].text = u"lost == 0"_s; // a count: on no chart
    rig.page.showStandings(standings);
    const auto values = [](const TimeChart& chart) {
        QList<double> list;
        for (const ValueLimit& limit : chart.limits())
            list += limit.value;
        return list;
    };
    QCOMPARE(values(rig.chart(4)), QList<double>{10'000});
    QCOMPARE(values(rig.chart(5)), QList<double>{10'000});
    for (const std::size_t chart : {0U, 1U, 2U})
        QVERIFY(values(rig.chart(chart)).isEmpty());
    rig.find<QComboBox>("deliveryMeasure")->setCurrentIndex(1);
    QCOMPARE(values(rig.chart(5)), QList<double>{8'000});
    auto* measures = rig.find<QComboBox>("measure");
    measures->setCurrentIndex(measures->findText(u"Delivery"_s));
    QCOMPARE(values(rig.chart(2)), QList<double>{10'000});
}

void TestTracking::picturesHaveThem()
{
    PageRig rig;
    runTracked(rig, 3);
    QCOMPARE(rig.page.pictures({400, 200}).size(), std::size_t(6));
    QSignalSpy saved(&rig.page, &LivePage::picturesSaved);
    rig.page.savePictures(rig.folder.path(), u"run"_s);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).toStringList().size(), 6);
    for (const char* name : {"run-queue.png", "run-delivery.png", "run-heatmap.png"})
        QVERIFY2(!QImage(rig.folder.filePath(QLatin1StringView(name))).isNull(), name);
}

void TestTracking::columnsAreKeptApart()
{
    PageRig rig;
    rig.begin();
    auto* row = qobject_cast<QSplitter*>(rig.page.charts().at(0)->parentWidget());
    const auto widths = [row] {
        return row->sizes();
    };
    row->setSizes({700, 400, 0});
    const int first = widths().at(0);
    QVERIFY(first > widths().at(1));
    runTracked(rig, 1);
    QCOMPARE(widths().size(), 3);
    QVERIFY(std::abs(widths().at(0) - widths().at(2)) <= 2);
    rig.begin();
    QVERIFY(std::abs(widths().at(0) - first) <= 2);
}

void TestTracking::maximisedChartGoes()
{
    PageRig rig;
    runTracked(rig, 2);
    auto* charts = rig.page.findChild<LiveCharts*>();
    charts->maximise(rig.page.charts().at(4));
    for (ChartBase* chart : rig.page.charts())
        QCOMPARE(chart->isVisible(), chart == rig.page.charts().at(4));
    rig.begin();
    QVERIFY(!charts->maximised());
    for (ChartBase* chart : rig.page.charts())
        QVERIFY(chart->isVisible());
}

void TestTracking::fitsTheSmallestWindow()
{
    PageRig rig;
    runTracked(rig, 2);
    rig.page.addSnapshot(trackedSnapshot(2100ms, 10, true));
    rig.page.tick();
    QCoreApplication::processEvents();
    const QSize least = rig.page.minimumSizeHint();
    QVERIFY2(least.width() <= 1120 && least.height() <= 740,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestTracking)
#include "tst_tracking.moc"
