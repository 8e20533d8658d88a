// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/colours.h"
#include "widgets/base/palettes.h"
#include "widgets/base/theme.h"

#include <QSet>
#include <QtTest>

#include <array>
#include <cmath>

using namespace stampede::widgets;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple times(const Matrix& matrix, const Triple& value)
{
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * value[column];
    return product;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* of what an eye with that `sight` makes of a colour.
Triple lab(const QColor& colour, const Matrix& sight)
{
    Triple seen = times(sight, {linear(double(colour.redF())), linear(double(colour.greenF())),
                                linear(double(colour.blueF()))});
    for (double& channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(toXyz, seen);
    const auto f = [](double t) {
        return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor& first, const QColor& second, const Matrix& sight)
{
    const Triple a = lab(first, sight);
    const Triple b = lab(second, sight);
    return std::sqrt(std::pow(a[0] - b[0], 2) + std::pow(a[1] - b[1], 2) + std::pow(a[2] - b[2], 2));
}

} // namespace

/// The lines of one chart can be told apart: by colour, by the colour-blind, and without any colour.
class TestSeries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesOfAChartDiffer_data();
    void linesOfAChartDiffer();
    void everySeriesStandsOut();
    void everySeriesHasAName();
};

void TestSeries::linesOfAChartDiffer_data()
{
    QTest::addColumn<QList<Series>>("chart");
    QTest::addColumn<QPalette>("palette");
    const QList<Series> rate{Series::Planned, Series::Started, Series::Accepted, Series::Failed,
                             Series::Skipped, Series::Delivered};
    const QList<Series> outcomes{Series::Accepted, Series::Temporary, Series::Permanent, Series::Error,
                                 Series::Skipped};
    const QList<Series> latency{Series::P50, Series::P95, Series::P99};
    const QList<Series> connections{Series::Waiting, Series::Connecting, Series::Setup,
                                    Series::Idle,    Series::Active,     Series::Closing};
    const QList<Series> sink{Series::Received, Series::Failed, Series::Processor};
    for (const bool dark : {false, true}) {
        const QPalette palette = dark ? darkPalette() : lightPalette();
        const char* ground = dark ? "dark" : "light";
        QTest::addRow("rate, %s", ground) << rate << palette;
        QTest::addRow("outcomes, %s", ground) << outcomes << palette;
        QTest::addRow("latency, %s", ground) << latency << palette;
        QTest::addRow("connections, %s", ground) << connections << palette;
        QTest::addRow("sink, %s", ground) << sink << palette;
    }
}

void TestSeries::linesOfAChartDiffer()
{
    QFETCH(const QList<Series>, chart);
    QFETCH(const QPalette, palette);
    const std::array<std::pair<const char*, Matrix>, 4> sights{{{"usual", usual},
                                                                {"protanopia", protanopia},
                                                                {"deuteranopia", deuteranopia},
                                                                {"tritanopia", tritanopia}}};
    for (qsizetype i = 0; i < chart.size(); ++i) {
        for (qsizetype j = i + 1; j < chart.size(); ++j) {
            const SeriesLook a = lookOf(chart[i], palette);
            const SeriesLook b = lookOf(chart[j], palette);
            for (const auto& [name, sight] : sights) {
                // 2.3 is just noticeable; one line style for two asks for clearly different colours.
                const double needed = a.line == b.line ? 25 : 11;
                const double found = distance(a.colour, b.colour, sight);
                QVERIFY2(found >= needed,
                         qPrintable(QStringLiteral("%1 and %2, %3: %4")
                                        .arg(nameOf(chart[i]), nameOf(chart[j]), QString::fromLatin1(name))
                                        .arg(found)));
            }
        }
    }
}

void TestSeries::everySeriesStandsOut()
{
    for (const QPalette& palette : {lightPalette(), darkPalette()})
        for (int i = 0; i <= int(Series::Processor); ++i) {
            const QColor colour = lookOf(static_cast<Series>(i), palette).colour;
            QVERIFY2(contrast(colour, palette.color(QPalette::Base)) >= 3, qPrintable(colour.name()));
        }
}

void TestSeries::everySeriesHasAName()
{
    QSet<QString> names;
    for (int i = 0; i <= int(Series::Processor); ++i) {
        const QString name = nameOf(static_cast<Series>(i));
        QVERIFY2(!name.isEmpty(), qPrintable(QString::number(i)));
        names.insert(name);
    }
    QCOMPARE(names.size(), qsizetype(Series::Processor) + 1);
}

QTEST_MAIN(TestSeries)
#include "tst_series.moc"
