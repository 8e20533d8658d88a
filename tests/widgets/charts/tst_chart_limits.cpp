// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_marks.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"

#include <QtTest>

#include <limits>

using namespace stampede;
using namespace stampede::widgets;
using criteria::Verdict;

namespace {

/// Accepted at 100 over 100 s.
struct Rig {
    TimeAxis axis;
    TimeChart chart{axis};

    Rig()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        chart.setUnit(QStringLiteral("msg/s"), QStringLiteral("per_s"));
        chart.addSeries(Series::Accepted, QStringLiteral("Accepted"));
        chart.setSeriesData(Series::Accepted, {1, 50, 100}, {100, 100, 100});
        axis.setEnd(100);
        chart.resize(600, 300);
    }
    void show()
    {
        chart.show();
        chart.redraw();
        chart.plot().replot();
    }
    /// Pixels of a colour along the height of a value, right of the labels.
    int pixelsOf(double value, const QColor& colour)
    {
        chart.plot().replot();
        const QImage image = chart.plot().grab().toImage();
        const double ratio = image.devicePixelRatio();
        const QRect area = chart.plot().axisRect()->rect();
        const double y = std::round(chart.plot().yAxis->coordToPixel(value));
        int found = 0;
        for (int x = area.center().x(); x < area.right(); ++x)
            for (int off = -1; off <= 1; ++off) {
                const QPoint at(static_cast<int>(x * ratio), static_cast<int>((y + off) * ratio));
                if (image.valid(at) && image.pixelColor(at) == colour)
                    ++found;
            }
        return found;
    }
};

template <typename Item>
Item* itemOf(QCustomPlot& plot)
{
    for (int i = 0; i < plot.itemCount(); ++i)
        if (auto* item = qobject_cast<Item*>(plot.item(i)))
            return item;
    return nullptr;
}

/// As it looks on the chart's background.
QColor opaque(const QColor& colour, const QPalette& palette)
{
    QImage pixel(1, 1, QImage::Format_ARGB32_Premultiplied);
    pixel.fill(palette.color(QPalette::Base));
    QPainter(&pixel).fillRect(0, 0, 1, 1, colour);
    return pixel.pixelColor(0, 0);
}

ValueLimit limit(double value, Verdict verdict = Verdict::Inconclusive)
{
    return {value, QStringLiteral("accepted.rate >= %1/s").arg(value), false, verdict};
}

} // namespace

class TestChartLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawnInTheColourOfTheVerdict_data();
    void drawnInTheColourOfTheVerdict();
    void onlyNewsIsDrawn();
    void theAxisReachesWhatIsNear_data();
    void theAxisReachesWhatIsNear();
    void labels();
    void labelsKeepClearOfMarkers_data();
    void labelsKeepClearOfMarkers();
    void inTheTableAndFiles();
    void inPictures();
    void hostile();
    void followsTheTheme();
};

void TestChartLimits::drawnInTheColourOfTheVerdict_data()
{
    QTest::addColumn<int>("verdict");
    QTest::newRow("open") << static_cast<int>(Verdict::Inconclusive);
    QTest::newRow("met") << static_cast<int>(Verdict::Met);
    QTest::newRow("broken") << static_cast<int>(Verdict::Broken);
}

void TestChartLimits::drawnInTheColourOfTheVerdict()
{
    QFETCH(int, verdict);
    Rig rig;
    const auto as = static_cast<Verdict>(verdict);
    const QPalette palette = rig.chart.palette();
    const QColor colour = opaque(as == Verdict::Met      ? goodColour(palette)
                                 : as == Verdict::Broken ? badColour(palette)
                                                         : quietText(palette),
                                 palette);
    rig.show();
    const int without = rig.pixelsOf(70, colour);
    rig.chart.setLimits({limit(70, as)});
    rig.chart.redraw();
    QVERIFY(rig.pixelsOf(70, colour) > without + 40); // dashes over half the width
    rig.chart.setLimits({});
    rig.chart.redraw();
    QCOMPARE(rig.pixelsOf(70, colour), without);
}

void TestChartLimits::onlyNewsIsDrawn()
{
    Rig rig;
    rig.show();
    rig.chart.setLimits({limit(70)});
    QVERIFY(rig.chart.redraw());
    rig.chart.setLimits({limit(70)});
    QVERIFY(!rig.chart.redraw());
    rig.chart.setLimits({limit(70, Verdict::Broken)});
    QVERIFY(rig.chart.redraw());
}

void TestChartLimits::theAxisReachesWhatIsNear_data()
{
    QTest::addColumn<bool>("log");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("reached");
    QTest::newRow("near") << false << 150.0 << true;
    QTest::newRow("far") << false << 1000.0 << false;
    QTest::newRow("near, log") << true << 2000.0 << true;
    QTest::newRow("far, log") << true << 100000.0 << false;
    QTest::newRow("below, log") << true << 5.0 << true;
    QTest::newRow("far below, log") << true << 0.01 << false;
}

void TestChartLimits::theAxisReachesWhatIsNear()
{
    QFETCH(bool, log);
    QFETCH(double, value);
    Rig rig;
    rig.chart.setScale(log ? TimeChart::Scale::Log : TimeChart::Scale::Linear);
    rig.chart.setLimits({limit(value)});
    rig.show();
    QTEST(rig.chart.plot().yAxis->range().contains(value), "reached");
    QVERIFY(rig.chart.plot().yAxis->range().contains(100));
}

void TestChartLimits::labels()
{
    Rig rig;
    rig.show();
    const auto* const drawn = itemOf<ChartLimits>(rig.chart.plot());
    QVERIFY(drawn);
    QCOMPARE(drawn->labelOf(limit(70)), QStringLiteral("accepted.rate >= 70/s"));
    QCOMPARE(drawn->labelOf(limit(70, Verdict::Met)), QStringLiteral("\u2713 accepted.rate >= 70/s"));
    QCOMPARE(drawn->labelOf(limit(70, Verdict::Broken)), QStringLiteral("\u2717 accepted.rate >= 70/s"));
    QCOMPARE(drawn->labelOf(limit(7000)), QStringLiteral("\u2191 accepted.rate >= 7000/s"));
}

void TestChartLimits::labelsKeepClearOfMarkers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("position");
    QTest::addColumn<bool>("step");
    QTest::newRow("both at the upper left corner") << 7000.0 << 0.0 << false;
    QTest::newRow("one on the other") << 7000.0 << 10.0 << false;
    QTest::newRow("one beside the other") << 7000.0 << 60.0 << false;
    QTest::newRow("in the middle") << 50.0 << 0.0 << false;
    QTest::newRow("a step at the lower left corner") << 1.0 << 0.0 << true;
}

void TestChartLimits::labelsKeepClearOfMarkers()
{
    QFETCH(double, value);
    QFETCH(double, position);
    QFETCH(bool, step);
    Rig rig;
    rig.chart.setLimits({limit(value)});
    rig.chart.setMarkers(
        {{position, QStringLiteral("paused"), step ? ChartMarker::Look::Step : ChartMarker::Look::Plain}});
    rig.show();
    const std::vector<QRectF> limits = itemOf<ChartLimits>(rig.chart.plot())->labels();
    const std::vector<QRectF> markers = itemOf<ChartMarks>(rig.chart.plot())->labels();
    QCOMPARE(limits.size(), std::size_t(1));
    QCOMPARE(markers.size(), std::size_t(1));
    QVERIFY(!limits.front().intersects(markers.front()));
    rig.chart.plot().replot(); // they do not wander
    QCOMPARE(itemOf<ChartMarks>(rig.chart.plot())->labels(), markers);
}

void TestChartLimits::inTheTableAndFiles()
{
    Rig rig;
    rig.chart.setLimits({limit(70), limit(90)});
    const ChartTable table = rig.chart.table();
    QCOMPARE(table.columns.size(), std::size_t(3));
    QCOMPARE(table.columns[1].name, QStringLiteral("Limit: accepted.rate >= 70/s"));
    QCOMPARE(table.columns[1].values, std::vector<double>(3, 70));
    QCOMPARE(csvOf(table), QByteArray("time_s,accepted_per_s,limit_1_per_s,limit_2_per_s\r\n1,100,70,90\r\n"
                                      "50,100,70,90\r\n100,100,70,90\r\n"));
    rig.chart.setSeriesData(Series::Accepted, {}, {}); // nothing to stand beside
    QCOMPARE(rig.chart.table().columns.size(), std::size_t(1));
}

void TestChartLimits::inPictures()
{
    Rig rig;
    const QByteArray without = rig.chart.svg({600, 300});
    rig.chart.setLimits({limit(70, Verdict::Broken)});
    const QByteArray with = rig.chart.svg({600, 300});
    QVERIFY(!without.contains("accepted.rate"));
    QVERIFY(with.contains("accepted.rate"));
    QVERIFY(with.contains(badColour(rig.chart.palette()).name().toLatin1()));
}

void TestChartLimits::hostile()
{
    Rig rig;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    rig.chart.setLimits(
        {limit(infinity), limit(std::numeric_limits<double>::quiet_NaN()), limit(0), limit(-5)});
    QCOMPARE(rig.chart.limits().size(), std::size_t(2));
    rig.show();
    rig.chart.setScale(TimeChart::Scale::Log); // where nothing at or below 0 has a place
    std::vector<ValueLimit> many(300, limit(80));
    many.push_back({60, QString(5000, u'x'), true, Verdict::Met});
    many.push_back(limit(0));
    rig.chart.setLimits(many);
    rig.chart.redraw();
    rig.chart.plot().replot();
    QVERIFY(std::isfinite(rig.chart.plot().yAxis->range().upper));
    rig.chart.resize(30, 20);
    rig.chart.markDirty();
    rig.chart.redraw();
    rig.chart.plot().replot();
}

void TestChartLimits::followsTheTheme()
{
    Rig rig;
    rig.chart.setLimits({limit(70, Verdict::Broken)});
    rig.show();
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    rig.chart.setPalette(dark);
    QVERIFY(rig.chart.redraw());
    QVERIFY(rig.pixelsOf(70, badColour(dark)) > 40);
}

QTEST_MAIN(TestChartLimits)
#include "tst_chart_limits.moc"
