// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_charts.h"

#include "base/display.h"
#include "report/figures.h"
#include "report/html_parts.h"
#include "report/percentile_curve.h"

#include <QCoreApplication>

#include <functional>
#include <limits>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Html {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Html)
};
using metrics::Point;

constexpr std::size_t mostMarks = 200;

bool isOpen(const RunRecord& record)
{
    return record.result.job.load.model == job::Load::Model::Open;
}

bool occurred(const std::vector<Point>& points, const std::function<double(const Point&)>& value)
{
    return std::any_of(points.begin(), points.end(),
                       [&value](const Point& point) { return value(point) > 0; });
}

} // namespace

SvgChart::Curve curveOf(const std::vector<Point>& points, const QString& name, const QString& colour,
                        const QString& dash, const std::function<double(const Point&)>& value)
{
    SvgChart::Curve curve{name, colour, dash, {}, {}};
    for (const Point& point : points) {
        curve.x.push_back(inSeconds(point.end()));
        curve.y.push_back(value(point));
    }
    return curve;
}

void addMarks(SvgChart& chart, const RunRecord& record)
{
    for (const load::Marker& marker : record.result.markers)
        if (chart.marks.size() < mostMarks)
            chart.marks.push_back({inSeconds(marker.at), marker.text});
}

void addLimits(SvgChart& chart, const RunRecord& record, criteria::Unit unit, const QString& about)
{
    for (const criteria::Standing& standing : record.result.criteria)
        if (standing.unit == unit && standing.metric.contains(about))
            chart.limits.push_back({standing.limit, standing.text});
}

std::vector<SvgChart::Curve> percentileCurves(const std::vector<Point>& points, std::size_t measure)
{
    const QString names[]{u"p50"_s, u"p95"_s, u"p99"_s};
    const QString dashes[]{{}, u"6 3"_s, u"2 2"_s};
    std::vector<SvgChart::Curve> curves;
    for (std::size_t i = 0; i < 3; ++i)
        curves.push_back(curveOf(points, names[i], names[i], dashes[i], [measure, i](const Point& point) {
            const float micros = point.percentiles[measure][i];
            return micros < 0 ? std::numeric_limits<double>::quiet_NaN() : std::max(1.0, double(micros));
        }));
    return curves;
}

SvgChart rateChart(const RunRecord& record, const std::vector<Point>& points)
{
    SvgChart chart;
    chart.id = u"chart-rate"_s;
    chart.title = Html::tr("Rate");
    chart.unit = Html::tr("messages a second");
    if (isOpen(record))
        chart.curves.push_back(
            curveOf(points, Html::tr("Planned"), u"planned"_s, u"6 4"_s,
                    [](const Point& point) { return point.perSecond(point.counters.scheduled); }));
    const QStringList names{Html::tr("Accepted"), Html::tr("Temporary failure"),
                            Html::tr("Permanent failure"), Html::tr("Error")};
    const QStringList dashes{{}, u"5 3"_s, u"2 2"_s, u"8 3 2 3"_s};
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const auto value = [i](const Point& point) {
            return point.perSecond(point.counters.outcomes[i]);
        };
        const auto at = static_cast<qsizetype>(i);
        if (i == 0 || occurred(points, value))
            chart.curves.push_back(curveOf(points, names[at], toText(outcomeNames[i]), dashes[at], value));
    }
    addMarks(chart, record);
    addLimits(chart, record, criteria::Unit::PerSecond, {});
    return chart;
}

SvgChart connectionChart(const RunRecord& record, const std::vector<Point>& points)
{
    using State = metrics::ConnectionState;
    struct Kind {
        State state;
        QString name;
        QString dash;
    };
    const Kind kinds[]{{State::Active, Html::tr("Active"), {}},
                       {State::Idle, Html::tr("Idle"), u"6 3"_s},
                       {State::Setup, Html::tr("Setup"), u"3 3"_s},
                       {State::Connecting, Html::tr("Connecting"), u"8 3 2 3"_s},
                       {State::Closing, Html::tr("Closing"), u"1 3"_s},
                       {State::Waiting, Html::tr("Waiting"), u"10 4"_s}};
    SvgChart chart;
    chart.id = u"chart-connections"_s;
    chart.title = Html::tr("Connections");
    chart.unit = Html::tr("by state");
    chart.values = SvgChart::Values::Count;
    for (const Kind& kind : kinds) {
        const auto index = static_cast<std::size_t>(kind.state);
        const auto value = [index](const Point& point) {
            return static_cast<double>(point.connections[index]);
        };
        if (kind.state == State::Active || occurred(points, value))
            chart.curves.push_back(
                curveOf(points, kind.name, toText(metrics::connectionStateNames[index]), kind.dash, value));
    }
    addMarks(chart, record);
    return chart;
}

SvgChart latencyChart(const RunRecord& record, const std::vector<Point>& points)
{
    const bool open = isOpen(record);
    const std::size_t measure = open ? metrics::responseMeasure : metrics::serviceMeasure;
    SvgChart chart;
    chart.id = u"chart-latency"_s;
    chart.title = open ? Html::tr("Response time") : Html::tr("Service time");
    chart.unit = open ? Html::tr("planned start to final reply") : Html::tr("start to final reply");
    chart.values = SvgChart::Values::Latency;
    chart.logarithmic = true;
    chart.curves = percentileCurves(points, measure);
    addMarks(chart, record);
    addLimits(chart, record, criteria::Unit::Micros, open ? u"response"_s : u"service"_s);
    return chart;
}

SvgChart percentileChart(const RunRecord& record)
{
    SvgChart chart;
    chart.id = u"chart-percentiles"_s;
    chart.title = Html::tr("Latency by percentile");
    chart.unit = Html::tr("whole run");
    chart.across = SvgChart::Across::Percentiles;
    chart.values = SvgChart::Values::Latency;
    chart.logarithmic = true;
    if (!record.result.last || !record.result.last->distributions)
        return chart;
    const auto add = [&chart](const metrics::Histogram& histogram, const QString& name, const QString& colour,
                              const QString& dash) {
        SvgChart::Curve curve{name, colour, dash, {}, {}};
        for (const CurvePoint& point : percentileCurve(histogram)) {
            curve.x.push_back(point.position);
            curve.y.push_back(std::max(1.0, point.micros));
        }
        chart.curves.push_back(std::move(curve));
    };
    const metrics::Distributions& all = *record.result.last->distributions;
    add(all.response, Html::tr("Response time"), u"p50"_s, {});
    add(all.service, Html::tr("Service time"), u"p95"_s, u"6 3"_s);
    return chart;
}

QString outcomeBars(const metrics::Counters& total)
{
    struct Bar {
        QString name;
        QString colour;
        quint64 count;
    };
    const QStringList names{Html::tr("Accepted"), Html::tr("Temporary failure"),
                            Html::tr("Permanent failure"), Html::tr("Error")};
    QList<Bar> bars;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        if (i == 0 || total.outcomes[i] > 0)
            bars += Bar{names[static_cast<qsizetype>(i)], toText(outcomeNames[i]), total.outcomes[i]};
    if (total.skipped > 0)
        bars += Bar{Html::tr("Skipped"), u"planned"_s, total.skipped};
    const quint64 all = std::max<quint64>(1, total.ended() + total.skipped);
    constexpr int row = 24;
    constexpr double left = 150;
    constexpr double room = 440;
    QString svg;
    QStringList told;
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const double share = static_cast<double>(bars[i].count) / static_cast<double>(all);
        const QString text =
            Html::tr("%1 (%2 %)").arg(displayCount(bars[i].count), displayNumber(share * 100, 3));
        const double width = std::max(bars[i].count > 0 ? 1.5 : 0.0, share * room);
        const QString top = QString::number(i * row + 4);
        const QString base = QString::number(i * row + 16);
        svg += element(u"text"_s, escaped(bars[i].name), u" x=\"0\" y=\""_s + base + u'"') +
               element(u"rect"_s, element(u"title"_s, escaped(bars[i].name + u": "_s + text)),
                       u" x=\"%1\" y=\"%2\" width=\"%3\" height=\"16\" rx=\"2\" fill=\"var(--s-%4)\""_s.arg(
                           QString::number(left), top, QString::number(width, 'f', 1), bars[i].colour)) +
               element(u"text"_s, escaped(text),
                       u" x=\"%1\" y=\"%2\""_s.arg(QString::number(left + width + 8, 'f', 1), base));
        told += bars[i].name + u' ' + text;
    }
    const QString picture = element(
        u"svg"_s, svg,
        u" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 %1\" role=\"img\" aria-label=\""_s.arg(
            bars.size() * row) +
            escaped(told.join(u", "_s)) + u'"');
    return element(u"figure"_s, element(u"figcaption"_s, escaped(Html::tr("Outcomes"))) + picture,
                   u" id=\"chart-outcomes\""_s);
}

} // namespace stampede::report
