// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compare_cells.h"
#include "report/compare_files.h"
#include "report/figures.h"
#include "report/html_charts.h"
#include "report/html_parts.h"
#include "report/percentile_curve.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Compare)
};
using Change = ComparedRow::Change;

constexpr std::size_t mostCurves = 6;
const char* const colours[mostCurves]{"p50", "p95", "error", "accepted", "p99", "planned"};
const char* const dashes[mostCurves]{"", "6 3", "2 2", "8 3 2 3", "10 4", "1 3"};

QString nameOf(const CompareSide& side, std::size_t index)
{
    const load::RunResult& result = side.record().result;
    const QString name =
        result.job.name.isEmpty() ? result.runId : QString(result.job.name + u' ' + result.runId);
    return index == 0 ? Compare::tr("%1 (baseline)").arg(name) : name;
}

SvgChart::Curve curveFor(const CompareSide& side, std::size_t index)
{
    return {
        nameOf(side, index), QString::fromLatin1(colours[index]), QString::fromLatin1(dashes[index]), {}, {}};
}

QString percentiles(const std::vector<const CompareSide*>& sides, const QString& id, const QString& title,
                    std::size_t measure)
{
    SvgChart chart;
    chart.id = id;
    chart.title = title;
    chart.across = SvgChart::Across::Percentiles;
    chart.values = SvgChart::Values::Latency;
    chart.logarithmic = true;
    for (std::size_t i = 0; i < std::min(sides.size(), mostCurves); ++i) {
        SvgChart::Curve curve = curveFor(*sides[i], i);
        for (const CurvePoint& point :
             percentileCurve(metrics::histogramOf(sides[i]->distributions(), measure))) {
            curve.x.push_back(point.position);
            curve.y.push_back(std::max(1.0, point.micros));
        }
        chart.curves.push_back(std::move(curve));
    }
    return svgFigure(chart);
}

QString rates(const std::vector<const CompareSide*>& sides)
{
    SvgChart chart;
    chart.id = u"chart-rate"_s;
    chart.title = Compare::tr("Accepted a second");
    for (std::size_t i = 0; i < std::min(sides.size(), mostCurves); ++i) {
        SvgChart::Curve curve = curveFor(*sides[i], i);
        for (const metrics::Point& point : pointsOf(sides[i]->record().history)) {
            curve.x.push_back(inSeconds(point.end()));
            curve.y.push_back(point.perSecond(point.counters.of(Outcome::Accepted)));
        }
        chart.curves.push_back(std::move(curve));
    }
    return svgFigure(chart);
}

QString listOf(const QString& title, const QStringList& lines)
{
    QString items;
    for (const QString& line : lines)
        items += element(u"li"_s, escaped(line));
    return lines.isEmpty() ? QString()
                           : QString(element(u"p"_s, escaped(title), u" class=\"warn\""_s) +
                                     element(u"ul"_s, items, u" class=\"warnings\""_s));
}

QString runSection(const ComparedRun& run, std::size_t index)
{
    QStringList looks;
    for (const ComparedRow& row : run.rows)
        looks += row.change == Change::Worse    ? u"bad"_s
                 : row.change == Change::Better ? u"good"_s
                                                : QString();
    QString html;
    for (const QString& warning : run.warnings)
        html += element(u"p"_s, escaped(warning), u" class=\"warn\""_s);
    html += listOf(Compare::tr("The jobs differ; the first value is the baseline's:"), run.jobDifferences);
    html += listOf(Compare::tr("The environments differ; the first value is the baseline's:"),
                   run.environmentDifferences);
    html += htmlTable(compareCells(run), Compare::tr("%1 against the baseline").arg(run.name), looks);
    return htmlSection(u"run-"_s + QString::number(index),
                       run.name + u' ' + (run.id == run.name ? QString() : run.id), html);
}

QString rulesHtml(const std::vector<FailIfResult>& results)
{
    Cells cells{{{Compare::tr("state"), TextTable::Align::Left},
                 {Compare::tr("rule"), TextTable::Align::Left},
                 {Compare::tr("run"), TextTable::Align::Left},
                 {Compare::tr("why"), TextTable::Align::Left}},
                {},
                {}};
    QStringList looks;
    for (const FailIfResult& result : results) {
        const bool broken = result.verdict == criteria::Verdict::Broken;
        const bool met = result.verdict == criteria::Verdict::Met;
        cells.rows += QStringList{broken ? Compare::tr("FAILED")
                                  : met  ? Compare::tr("ok")
                                         : Compare::tr("unknown"),
                                  result.rule.text, result.runName, result.reason};
        looks += broken ? u"bad"_s : met ? u"good"_s : u"warn"_s;
    }
    return htmlSection(u"rules"_s, Compare::tr("Fail if"), htmlTable(cells, Compare::tr("Fail if"), looks));
}

} // namespace

QByteArray compareHtml(const Comparison& comparison, const std::vector<const CompareSide*>& sides,
                       const std::vector<FailIfResult>& results)
{
    const QString title = Compare::tr("Comparison with %1").arg(comparison.baselineName);
    QString head = element(u"h1"_s, escaped(title));
    QStringList about{comparison.baselineId};
    if (comparison.baselineStarted.isValid())
        about += QLocale().toString(comparison.baselineStarted.toUTC(), u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
    head += element(u"p"_s, escaped(about.join(u" · "_s)), u" class=\"quiet\""_s);
    for (const QString& warning : comparison.warnings)
        head += element(u"p"_s, escaped(warning), u" class=\"warn\""_s);
    QString main =
        rulesHtml(results) +
        htmlSection(u"charts"_s, Compare::tr("Charts"),
                    rates(sides) +
                        percentiles(sides, u"chart-percentiles"_s, Compare::tr("Response time by percentile"),
                                    metrics::responseMeasure) +
                        percentiles(sides, u"chart-delivery"_s, Compare::tr("Delivery time by percentile"),
                                    metrics::deliveryMeasure));
    for (std::size_t i = 0; i < comparison.others.size(); ++i)
        main += runSection(comparison.others[i], i + 1);
    return htmlPage(Compare::tr("%1 – Stampede").arg(title),
                    element(u"header"_s, head) + element(u"main"_s, main));
}

} // namespace stampede::report
