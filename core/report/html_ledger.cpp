// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_ledger.h"

#include "report/html_charts.h"
#include "report/html_parts.h"
#include "report/ledger_facts.h"

#include <QCoreApplication>

#include <limits>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Html {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Html)
};
using metrics::Point;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Behind a summary to open where it is long.
QString folded(const Cells& cells, const QString& title)
{
    constexpr qsizetype open = 20;
    const QString table = htmlTable(cells, title);
    if (cells.rows.size() <= open)
        return table;
    return element(u"details"_s, element(u"summary"_s, escaped(title)) + table);
}

} // namespace

QString ledgerHtml(const load::RunResult& result)
{
    if (!result.ledger)
        return {};
    static const metrics::Distributions nothing;
    const metrics::Distributions& all =
        result.last && result.last->distributions ? *result.last->distributions : nothing;
    QString html;
    for (const QString& warning : ledgerWarnings(*result.ledger))
        html += element(u"p"_s, escaped(warning), u" class=\"warn\""_s);
    html += htmlFacts(ledgerFacts(*result.ledger, all.delivery, all.transit));
    html += folded(domainCells(*result.ledger, ledger::DomainAccount::most + 1),
                   Html::tr("Delivered, by domain of the recipient"));
    return html + folded(itemCells(*result.ledger, ledger::Item::most),
                         Html::tr("Lost, duplicated, corrupted and unknown messages"));
}

SvgChart queueChart(const RunRecord& record, const std::vector<Point>& points)
{
    SvgChart chart;
    chart.id = u"chart-queue"_s;
    chart.title = Html::tr("Queue of the server");
    chart.unit = Html::tr("accepted and not arrived at the sink");
    chart.values = SvgChart::Values::Count;
    chart.curves.push_back(curveOf(points, Html::tr("Queue"), u"active"_s, {}, [](const Point& point) {
        return point.queue < 0 ? none : static_cast<double>(point.queue);
    }));
    addMarks(chart, record);
    addLimits(chart, record, criteria::Unit::Count, u"(queue)"_s);
    return chart;
}

SvgChart deliveryChart(const RunRecord& record, const std::vector<Point>& points)
{
    SvgChart chart;
    chart.id = u"chart-delivery"_s;
    chart.title = Html::tr("Delivery time");
    chart.unit = Html::tr("start of sending to arrival at the sink");
    chart.values = SvgChart::Values::Latency;
    chart.logarithmic = true;
    chart.curves = percentileCurves(points, metrics::deliveryMeasure);
    addMarks(chart, record);
    addLimits(chart, record, criteria::Unit::Micros, u"(delivery)"_s);
    return chart;
}

} // namespace stampede::report
