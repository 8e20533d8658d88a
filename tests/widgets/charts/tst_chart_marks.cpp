// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/palettes.h"
#include "widgets/base/theme.h"
#include "widgets/charts/chart_marks.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"

#include <QtTest>

#include <limits>

using namespace stampede;
using namespace stampede::widgets;
using Look = ChartMarker::Look;

namespace {

/// As it looks on the chart's background.
QColor opaque(const QColor& colour, const QPalette& palette)
{
    QImage pixel(1, 1, QImage::Format_ARGB32_Premultiplied);
    pixel.fill(palette.color(QPalette::Base));
    QPainter(&pixel).fillRect(0, 0, 1, 1, colour);
    return pixel.pixelColor(0, 0);
}

/// Accepted at 100 over 100 s.
struct Rig {
    TimeAxis axis;
    TimeChart chart{axis};

    Rig()
    {
        chart.addSeries(Series::Accepted, QStringLiteral("Accepted"));
        chart.setSeriesData(Series::Accepted, {1, 50, 100}, {100, 100, 100});
        axis.setEnd(100);
        chart.resize(600, 300);
        chart.show();
        chart.redraw();
    }
    QImage picture()
    {
        chart.redraw();
        chart.plot().replot();
        return chart.plot().grab().toImage();
    }
    QPoint at(const QImage& image, double position, double height)
    {
        const QRect area = chart.plot().axisRect()->rect();
        const double ratio = image.devicePixelRatio();
        const double x = std::round(chart.plot().xAxis->coordToPixel(position));
        return QPoint(static_cast<int>(x * ratio),
                      static_cast<int>((area.top() + height * area.height()) * ratio));
    }
    /// How much of the height of a position is drawn in a colour: a solid line is nearly 1.
    double drawn(double position, const QColor& colour)
    {
        const QImage image = picture();
        int found = 0;
        constexpr int samples = 100;
        for (int i = 0; i < samples; ++i) // away from the labels and the curve
            found += image.pixelColor(at(image, position, 0.3 + 0.4 * i / samples)) == colour ? 1 : 0;
        return double(found) / samples;
    }
    /// Pixels of a colour in the upper or the lower third.
    int pixels(const QColor& colour, bool lower)
    {
        const QImage image = picture();
        const int height = image.height();
        int found = 0;
        for (int y = lower ? height * 2 / 3 : 0; y < (lower ? height : height / 3); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == colour ? 1 : 0;
        return found;
    }
};

} // namespace

class TestChartMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesTellThemApart_data();
    void linesTellThemApart();
    void labelsOfStepsAreBelow();
    void spansAreTinted();
    void onlyNewsIsDrawn();
    void hostile();
    void followsTheTheme();
};

void TestChartMarks::linesTellThemApart_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<bool>("bad");
    QTest::addColumn<bool>("solid");
    QTest::newRow("plain") << static_cast<int>(Look::Plain) << false << false;
    QTest::newRow("step") << static_cast<int>(Look::Step) << false << true;
    QTest::newRow("bad") << static_cast<int>(Look::Bad) << true << false;
}

void TestChartMarks::linesTellThemApart()
{
    QFETCH(int, look);
    QFETCH(bool, bad);
    QFETCH(bool, solid);
    Rig rig;
    const QPalette palette = lightPalette();
    rig.chart.setPalette(palette);
    const QColor colour = opaque(bad ? badColour(palette) : quietText(palette), palette);
    QCOMPARE(rig.drawn(40, colour), 0.0);
    rig.chart.setMarkers({{40, {}, static_cast<Look>(look)}});
    const double share = rig.drawn(40, colour);
    QVERIFY2(solid ? share > 0.95 : share > 0.2 && share < 0.9, qPrintable(QString::number(share)));
}

void TestChartMarks::labelsOfStepsAreBelow()
{
    Rig rig;
    const QPalette palette = lightPalette();
    rig.chart.setPalette(palette);
    const QColor text = palette.color(QPalette::Text);
    const int above = rig.pixels(text, false);
    const int below = rig.pixels(text, true);
    rig.chart.setMarkers({{40, QStringLiteral("HHHHHHHH"), Look::Step}});
    QCOMPARE(rig.pixels(text, false), above);
    QVERIFY(rig.pixels(text, true) > below);
    rig.chart.setMarkers({{40, QStringLiteral("HHHHHHHH"), Look::Plain}});
    QVERIFY(rig.pixels(text, false) > above);
    QCOMPARE(rig.pixels(text, true), below);
}

void TestChartMarks::spansAreTinted()
{
    Rig rig;
    const QImage before = rig.picture();
    rig.chart.setSpans({{20, 40}});
    const QImage after = rig.picture();
    const auto changed = [&](double position) {
        return before.pixelColor(rig.at(before, position, 0.5)) !=
               after.pixelColor(rig.at(after, position, 0.5));
    };
    QVERIFY(!changed(15) && changed(30) && !changed(45));
    // Lightly: what is below can still be told.
    const QColor was = before.pixelColor(rig.at(before, 30, 0.5));
    const QColor is = after.pixelColor(rig.at(after, 30, 0.5));
    QVERIFY(std::abs(was.lightness() - is.lightness()) < 40);
    rig.chart.setSpans({});
    QCOMPARE(rig.picture(), before);
}

void TestChartMarks::onlyNewsIsDrawn()
{
    Rig rig;
    rig.chart.setSpans({{20, 40}});
    QVERIFY(rig.chart.redraw());
    rig.chart.setSpans({{20, 40}});
    QVERIFY(!rig.chart.redraw());
    rig.chart.setSpans({{20, 41}});
    QVERIFY(rig.chart.redraw());
}

void TestChartMarks::hostile()
{
    Rig rig;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const QImage before = rig.picture();
    rig.chart.setSpans({{40, 20}, {-1e18, -1e17}, {1e17, 1e18}, {nan, nan}, {30, 30}});
    QCOMPARE(rig.picture(), before);
    std::vector<ChartMarker> many;
    for (int i = 0; i < 2000; ++i)
        many.push_back({i / 20.0, QString(500, u'x'), i % 2 == 0 ? Look::Step : Look::Bad});
    rig.chart.setMarkers(many);
    rig.chart.setSpans({{-1e18, 1e18}});
    QVERIFY(rig.picture() != before);
}

void TestChartMarks::followsTheTheme()
{
    Rig rig;
    rig.chart.setMarkers({{40, {}, Look::Bad}, {60, {}, Look::Step}});
    for (const QPalette& palette : {lightPalette(), darkPalette(), lightPalette()}) {
        rig.chart.setPalette(palette);
        QVERIFY(rig.drawn(40, opaque(badColour(palette), palette)) > 0.2);
        QVERIFY(rig.drawn(60, opaque(quietText(palette), palette)) > 0.95);
    }
}

QTEST_MAIN(TestChartMarks)
#include "tst_chart_marks.moc"
