// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot.h"
#include "widgets/charts/tickers.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"

#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace stampede::widgets;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// A chart of Accepted (10, 20 … 1000 at 1 … 100 s) and Failed (1), on an axis that ends at 100 s.
struct Rig {
    TimeAxis axis;
    TimeChart chart{axis};

    Rig()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        chart.setTitle(QStringLiteral("Rate"));
        chart.setUnit(QStringLiteral("msg/s"), QStringLiteral("per_s"));
        chart.addSeries(Series::Accepted, QStringLiteral("Accepted"));
        chart.addSeries(Series::Failed, QStringLiteral("Failed"));
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 1; i <= 100; ++i) {
            x.push_back(i);
            y.push_back(10 * i);
        }
        chart.setSeriesData(Series::Accepted, x, y);
        chart.setSeriesData(Series::Failed, x, std::vector<double>(x.size(), 1));
        axis.setEnd(100);
        chart.resize(600, 300);
    }
    void show()
    {
        chart.show();
        chart.redraw();
        chart.plot().replot();
    }
    QPoint at(double position) const
    {
        return {static_cast<int>(chart.plot().xAxis->coordToPixel(position)),
                chart.plot().axisRect()->center().y()};
    }
};

void moveMouse(QWidget& widget, QPoint to, Qt::MouseButtons buttons = Qt::NoButton)
{
    QMouseEvent event(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class TestTimeChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsOnlyWhenDirtyAndVisible();
    void legendTogglesSeries();
    void contextMenuTogglesSeries();
    void legendTellsTheValueUnderTheCrosshair();
    void readsBetweenPositions_data();
    void readsBetweenPositions();
    void valueRangeFollowsWhatIsVisible();
    void logScaleSkipsNothing();
    void stackAddsUp();
    void dragZoomsAllCharts();
    void doubleClickResets();
    void wheelZoomsAtThePointer();
    void crosshairIsLinked();
    void keyboard();
    void csvOfWhatIsVisible();
    void meaninglessSeriesIsLeftOut();
    void paletteIsReadAgain();
    void hostileData();
    void roundsUp_data();
    void roundsUp();
};

void TestTimeChart::drawsOnlyWhenDirtyAndVisible()
{
    Rig rig;
    QVERIFY(!rig.chart.redraw());
    rig.show();
    QVERIFY(!rig.chart.redraw());
    rig.chart.markDirty();
    QVERIFY(rig.chart.redraw());
    rig.axis.setEnd(101);
    QVERIFY(rig.chart.redraw());
    rig.chart.hide();
    rig.chart.markDirty();
    QVERIFY(!rig.chart.redraw());
}

void TestTimeChart::legendTogglesSeries()
{
    Rig rig;
    rig.show();
    QSignalSpy toggled(&rig.chart, &TimeChart::seriesToggled);
    ChartHeader& header = rig.chart.header();
    const QRect entry = header.entryRect(static_cast<int>(Series::Failed));
    QVERIFY(entry.isValid());
    QTest::mouseClick(&header, Qt::LeftButton, {}, entry.center());
    QVERIFY(!rig.chart.isSeriesOn(Series::Failed));
    QVERIFY(rig.chart.isSeriesOn(Series::Accepted));
    QCOMPARE(toggled.count(), 1);
    rig.chart.redraw();
    QVERIFY(!rig.chart.plot().graph(1)->visible());
    QTest::mouseClick(&header, Qt::LeftButton, {}, entry.center());
    QVERIFY(rig.chart.isSeriesOn(Series::Failed));
    QTest::mouseClick(&header, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(toggled.count(), 2);
}

void TestTimeChart::contextMenuTogglesSeries()
{
    Rig rig;
    rig.show();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10),
                            rig.chart.mapToGlobal(QPoint(10, 10)));
    QCoreApplication::sendEvent(&rig.chart, &event);
    auto* menu = rig.chart.findChild<QMenu*>();
    QVERIFY(menu);
    QStringList names;
    QAction* failed = nullptr;
    for (QAction* action : menu->actions()) {
        names += action->objectName();
        if (action->objectName() == QStringLiteral("toggle%1").arg(static_cast<int>(Series::Failed)))
            failed = action;
    }
    for (const char* wanted :
         {"copyPicture", "copyValues", "savePng", "saveSvg", "savePdf", "saveCsv", "showTable", "resetZoom"})
        QVERIFY2(names.contains(QLatin1StringView(wanted)), wanted);
    QVERIFY(failed && failed->isChecked());
    failed->trigger();
    QVERIFY(!rig.chart.isSeriesOn(Series::Failed));
    menu->close();
}

void TestTimeChart::legendTellsTheValueUnderTheCrosshair()
{
    Rig rig;
    rig.show();
    QCOMPARE(rig.chart.legend().at(0).value, QStringLiteral("1,000"));
    rig.axis.setCrosshair(49.5);
    QCOMPARE(rig.chart.legend().at(0).value, QStringLiteral("500"));
    rig.axis.setCrosshair(std::nullopt);
    QCOMPARE(rig.chart.legend().at(0).value, QStringLiteral("1,000"));
}

void TestTimeChart::readsBetweenPositions_data()
{
    QTest::addColumn<bool>("interpolated");
    QTest::addColumn<double>("position");
    QTest::addColumn<double>("value");
    QTest::newRow("interval, at a position") << false << 10.0 << 100.0;
    QTest::newRow("interval, before it") << false << 9.1 << 100.0;
    QTest::newRow("interval, past the end") << false << 500.0 << 1000.0;
    QTest::newRow("line, at a position") << true << 10.0 << 100.0;
    QTest::newRow("line, half way") << true << 9.5 << 95.0;
    QTest::newRow("line, before the first") << true << 0.5 << 10.0;
}

void TestTimeChart::readsBetweenPositions()
{
    QFETCH(bool, interpolated);
    QFETCH(double, position);
    Rig rig;
    rig.chart.setInterpolated(interpolated);
    QTEST(rig.chart.valueAt(Series::Accepted, position), "value");
    QVERIFY(std::isnan(rig.chart.valueAt(Series::P50, position)));
}

void TestTimeChart::valueRangeFollowsWhatIsVisible()
{
    Rig rig;
    rig.show();
    QCOMPARE(rig.chart.plot().yAxis->range().upper, 1200.0);
    rig.axis.zoom(1, 5);
    rig.chart.redraw();
    QCOMPARE(rig.chart.plot().yAxis->range().upper, 60.0);
    QCOMPARE(rig.chart.plot().xAxis->range().lower, 1.0);
    QCOMPARE(rig.chart.plot().xAxis->range().upper, 5.0);
    rig.chart.setSeriesOn(Series::Accepted, false);
    rig.chart.redraw();
    QCOMPARE(rig.chart.plot().yAxis->range().upper, 1.2);
}

void TestTimeChart::logScaleSkipsNothing()
{
    Rig rig;
    rig.chart.setScale(TimeChart::Scale::Log);
    rig.chart.setSeriesData(Series::Accepted, {1, 2, 3}, {0.3, none, 700});
    rig.chart.setSeriesData(Series::Failed, {1, 2, 3}, {none, none, none});
    rig.show();
    const QCPRange range = rig.chart.plot().yAxis->range();
    QVERIFY(range.lower > 0 && range.lower <= 0.3);
    QVERIFY(range.upper >= 700 && range.upper <= 2000);
    rig.chart.setSeriesData(Series::Accepted, {}, {});
    rig.chart.redraw();
    QVERIFY(rig.chart.plot().yAxis->range().lower > 0);
}

void TestTimeChart::stackAddsUp()
{
    Rig rig;
    rig.chart.setStacked(true);
    rig.show();
    QCOMPARE(rig.chart.plot().graph(1)->data()->at(9)->value, 101.0);
    QCOMPARE(rig.chart.plot().graph(1)->channelFillGraph(), rig.chart.plot().graph(0));
    QCOMPARE(rig.chart.valueAt(Series::Failed, 10), 1.0);
    rig.chart.setSeriesOn(Series::Accepted, false);
    rig.chart.redraw();
    QCOMPARE(rig.chart.plot().graph(1)->data()->at(9)->value, 1.0);
    QVERIFY(!rig.chart.plot().graph(1)->channelFillGraph());
}

void TestTimeChart::dragZoomsAllCharts()
{
    Rig rig;
    TimeChart other(rig.axis);
    rig.show();
    QCustomPlot& plot = rig.chart.plot();
    const QPoint from = rig.at(20);
    const QPoint to = rig.at(60);
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    moveMouse(plot, (from + to) / 2, Qt::LeftButton);
    moveMouse(plot, to, Qt::LeftButton);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    QVERIFY(!rig.axis.isFollowing());
    QVERIFY2(std::abs(rig.axis.from() - 20) < 0.5, qPrintable(QString::number(rig.axis.from())));
    QVERIFY2(std::abs(rig.axis.to() - 60) < 0.5, qPrintable(QString::number(rig.axis.to())));
    QVERIFY(rig.chart.redraw());
    // A click without a drag zooms nothing.
    const double before = rig.axis.from();
    QTest::mouseClick(&plot, Qt::LeftButton, {}, rig.at(30));
    QCOMPARE(rig.axis.from(), before);
}

void TestTimeChart::doubleClickResets()
{
    Rig rig;
    rig.show();
    rig.axis.zoom(20, 30);
    rig.chart.redraw();
    QTest::mouseDClick(&rig.chart.plot(), Qt::LeftButton, {}, rig.at(25));
    QVERIFY(rig.axis.isFollowing());
    QCOMPARE(rig.axis.to(), 100.0);
}

void TestTimeChart::wheelZoomsAtThePointer()
{
    Rig rig;
    rig.show();
    const QPoint at = rig.at(50);
    QWheelEvent event(at, rig.chart.plot().mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&rig.chart.plot(), &event);
    QVERIFY(std::abs((rig.axis.to() - rig.axis.from()) - 80) < 0.01);
    QVERIFY(std::abs((rig.axis.to() + rig.axis.from()) / 2 - 50) < 0.5);
}

void TestTimeChart::crosshairIsLinked()
{
    Rig rig;
    rig.show();
    moveMouse(rig.chart.plot(), rig.at(40));
    QVERIFY(rig.axis.crosshair());
    QVERIFY(std::abs(*rig.axis.crosshair() - 40) < 0.5);
    moveMouse(rig.chart.plot(), QPoint(1, 1));
    QVERIFY(!rig.axis.crosshair());
    moveMouse(rig.chart.plot(), rig.at(40));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&rig.chart.plot(), &leave);
    QVERIFY(!rig.axis.crosshair());
}

void TestTimeChart::keyboard()
{
    Rig rig;
    rig.show();
    QSignalSpy maximise(&rig.chart, &ChartBase::maximiseAsked);
    QTest::keyClick(&rig.chart, Qt::Key_Right);
    QCOMPARE(*rig.axis.crosshair(), 51.0);
    QVERIFY(rig.chart.accessibleDescription().contains(QStringLiteral("Accepted 510")));
    QTest::keyClick(&rig.chart, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(*rig.axis.crosshair(), 41.0);
    QTest::keyClick(&rig.chart, Qt::Key_Plus);
    QCOMPARE(rig.axis.to() - rig.axis.from(), 80.0);
    QTest::keyClick(&rig.chart, Qt::Key_Home);
    QVERIFY(rig.axis.isFollowing());
    QTest::keyClick(&rig.chart, Qt::Key_Return);
    QCOMPARE(maximise.count(), 1);
}

void TestTimeChart::csvOfWhatIsVisible()
{
    Rig rig;
    rig.axis.zoom(10, 12);
    QCOMPARE(csvOf(rig.chart.table()),
             QByteArray("time_s,accepted_per_s,failed_per_s\r\n10,100,1\r\n11,110,1\r\n12,120,1\r\n"));
    rig.chart.setSeriesOn(Series::Failed, false);
    QCOMPARE(csvOf(rig.chart.table()), QByteArray("time_s,accepted_per_s\r\n10,100\r\n11,110\r\n12,120\r\n"));
    rig.chart.setPositions(QStringLiteral("Size"), QStringLiteral("size_octets"));
    QVERIFY(csvOf(rig.chart.table()).startsWith("size_octets,"));
}

void TestTimeChart::meaninglessSeriesIsLeftOut()
{
    Rig rig;
    rig.chart.setSeriesMeaningful(Series::Accepted, false);
    QCOMPARE(rig.chart.legend().size(), std::size_t(1));
    QVERIFY(!csvOf(rig.chart.table()).contains("accepted"));
    rig.chart.setSeriesMeaningful(Series::Accepted, true);
    QCOMPARE(rig.chart.legend().size(), std::size_t(2));
}

void TestTimeChart::paletteIsReadAgain()
{
    Rig rig;
    rig.show();
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    rig.chart.setPalette(dark);
    QVERIFY(rig.chart.redraw());
    QCOMPARE(rig.chart.plot().graph(0)->pen().color(), lookOf(Series::Accepted, dark).colour);
    const QImage image = rig.chart.picture({300, 200}, 1);
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::black));
}

void TestTimeChart::hostileData()
{
    Rig rig;
    rig.chart.setSeriesData(Series::Accepted, {1, 2, 3}, {5}); // shorter
    rig.chart.setSeriesData(Series::P99, {1}, {5});            // not a series of this chart
    rig.chart.setSeriesData(
        Series::Failed, {1, 2},
        {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()});
    rig.chart.addSeries(Series::Accepted);
    QCOMPARE(rig.chart.legend().size(), std::size_t(2));
    rig.show();
    QVERIFY(std::isfinite(rig.chart.plot().yAxis->range().upper));
    rig.chart.toggleEntry(12345);
}

void TestTimeChart::roundsUp_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("rounded");
    QTest::newRow("one") << 1.0 << 1.0;
    QTest::newRow("a little more") << 1.01 << 1.2;
    QTest::newRow("nine") << 9.0 << 10.0;
    QTest::newRow("thousands") << 4762.0 << 5000.0;
    QTest::newRow("small") << 0.021 << 0.025;
    QTest::newRow("zero") << 0.0 << 1.0;
    QTest::newRow("negative") << -5.0 << 1.0;
    QTest::newRow("none") << none << 1.0;
}

void TestTimeChart::roundsUp()
{
    QFETCH(double, value);
    QTEST(roundUp(value), "rounded");
}

QTEST_MAIN(TestTimeChart)
#include "tst_time_chart.moc"
