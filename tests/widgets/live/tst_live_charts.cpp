// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/charts/plot.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/live_tables.h"
#include "widgets/base/tile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using test::PageRig;

class TestLiveCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chartsShowTheRun();
    void measureIsChosenAndRemembered();
    void seriesOffAreRemembered();
    void maximises();
    void followAndZoomButtons();
    void markersOnAllCharts();
    void savesPictures();
};

void TestLiveCharts::chartsShowTheRun()
{
    PageRig rig;
    rig.begin();
    rig.run(20);
    QCOMPARE(rig.chart(0).valueAt(Series::Accepted, 5), 494.0);
    QCOMPARE(rig.chart(0).valueAt(Series::Failed, 5), 6.0);
    QCOMPARE(rig.chart(1).valueAt(Series::Active, 5), 8.0);
    QCOMPARE(rig.chart(2).valueAt(Series::P99, 5), 3.0);
    QCOMPARE(rig.page.charts().at(3)->table().positions.size(), std::size_t(40));
    // All on one axis.
    rig.chart(0).axis().zoom(5, 10);
    rig.page.tick();
    for (ChartBase* chart : rig.page.charts()) {
        QCOMPARE(chart->plot().xAxis->range().lower, 5.0);
        QCOMPARE(chart->plot().xAxis->range().upper, 10.0);
    }
    // In the closed model nothing is planned ahead.
    QVERIFY(!csvOf(rig.chart(0).table()).contains("planned"));
    rig.begin(job::Load::Model::Open);
    QVERIFY(csvOf(rig.chart(0).table()).contains("planned"));
}

void TestLiveCharts::measureIsChosenAndRemembered()
{
    PageRig rig;
    auto* measures = rig.find<QComboBox>("measure");
    rig.begin();
    QCOMPARE(measures->currentText(), QStringLiteral("Service time"));
    rig.begin(job::Load::Model::Open);
    QCOMPARE(measures->currentText(), QStringLiteral("Response time"));
    QVERIFY(rig.preferences.choice(QStringLiteral("live/measure")).isEmpty());
    rig.run(2);
    QCOMPARE(rig.find<Tile>("p50Tile")->value(), QStringLiteral("3.00"));
    const int mail = measures->findText(QStringLiteral("MAIL"));
    measures->setCurrentIndex(mail);
    Q_EMIT measures->activated(mail);
    rig.page.tick();
    QCOMPARE(rig.find<Tile>("p50Tile")->value(), QStringLiteral("1.00"));
    QCOMPARE(rig.find<Tile>("p50Tile")->note(), QStringLiteral("MAIL"));
    QCOMPARE(rig.preferences.choice(QStringLiteral("live/measure")), QStringLiteral("mail"));
    LivePage next(rig.host, rig.preferences);
    next.beginRun({}, {});
    QCOMPARE(next.findChild<QComboBox*>(QStringLiteral("measure"))->currentText(), QStringLiteral("MAIL"));
}

void TestLiveCharts::seriesOffAreRemembered()
{
    PageRig rig;
    rig.chart(0).setSeriesOn(Series::Started, false);
    rig.chart(2).setSeriesOn(Series::P50, false);
    LivePage next(rig.host, rig.preferences);
    const auto chart = [&next](std::size_t place) {
        return qobject_cast<TimeChart*>(next.charts().at(place));
    };
    QVERIFY(!chart(0)->isSeriesOn(Series::Started));
    QVERIFY(chart(0)->isSeriesOn(Series::Accepted));
    QVERIFY(!chart(2)->isSeriesOn(Series::P50));
}

void TestLiveCharts::maximises()
{
    PageRig rig;
    rig.begin();
    rig.run(2);
    auto* charts = rig.page.findChild<LiveCharts*>();
    ChartBase* rate = rig.page.charts().at(0);
    QTest::mouseDClick(&rate->header(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(charts->maximised(), rate);
    for (ChartBase* chart : rig.page.charts())
        QCOMPARE(chart->isVisible(), chart == rate);
    QVERIFY(!rig.page.findChild<LiveTables*>()->isVisible());
    QTest::keyClick(rate, Qt::Key_Escape);
    QVERIFY(!charts->maximised());
    for (ChartBase* chart : rig.page.charts())
        QVERIFY(chart->isVisible());
    QVERIFY(rig.page.findChild<LiveTables*>()->isVisible());
    rig.page.charts().at(3)->findChild<QToolButton*>(QStringLiteral("maximise"))->click();
    QCOMPARE(charts->maximised(), rig.page.charts().at(3));
}

void TestLiveCharts::followAndZoomButtons()
{
    PageRig rig;
    rig.begin();
    rig.run(20);
    TimeAxis& axis = rig.chart(0).axis();
    auto* follow = rig.find<QCheckBox>("follow");
    QVERIFY(follow->isChecked());
    axis.zoom(5, 10);
    QVERIFY(!follow->isChecked());
    follow->click();
    QVERIFY(axis.isFollowing());
    QCOMPARE(axis.to(), 20.0);
    rig.find<QToolButton>("wholeRun")->click();
    QVERIFY(!axis.window());
    rig.find<QToolButton>("resetZoom")->click();
    QVERIFY(axis.window());
}

void TestLiveCharts::markersOnAllCharts()
{
    PageRig rig;
    rig.begin();
    rig.run(4);
    const QImage before = rig.chart(2).picture({500, 300}, 1);
    rig.page.setMarkers(
        {{2s, load::Marker::Kind::Note, QStringLiteral("cache off")}, {3s, load::Marker::Kind::Paused, {}}});
    QVERIFY(rig.chart(2).picture({500, 300}, 1) != before);
}

void TestLiveCharts::savesPictures()
{
    PageRig rig;
    rig.begin();
    rig.run(3);
    QSignalSpy saved(&rig.page, &LivePage::picturesSaved);
    QSignalSpy failed(&rig.page, &LivePage::failed);
    rig.page.savePictures(rig.folder.path(), QStringLiteral("run"));
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).toStringList().size(), 4);
    for (const char* name : {"run-rate.png", "run-connections.png", "run-latency.png", "run-heatmap.png"})
        QVERIFY2(!QImage(rig.folder.filePath(QLatin1StringView(name))).isNull(), name);
    QCOMPARE(failed.count(), 0);
    rig.page.savePictures(QStringLiteral("/nonexistent"), QStringLiteral("run"));
    QTRY_COMPARE(failed.count(), 4);
}

QTEST_MAIN(TestLiveCharts)
#include "tst_live_charts.moc"
