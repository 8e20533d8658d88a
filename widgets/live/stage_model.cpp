// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/stage_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/live/words.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

/// The rank that Histogram::percentile() looks for.
quint64 rankOf(double percentile, quint64 count)
{
    const double below = std::nextafter(percentile, 0.0);
    return std::max<quint64>(1, static_cast<quint64>(std::ceil(below * static_cast<double>(count) / 100.0)));
}

/// All figures in one walk over the buckets: this is done for thirteen histograms at a time.
StageRow rowOf(std::size_t measure, const metrics::Histogram& histogram)
{
    StageRow row;
    row.measure = measure;
    row.count = histogram.count();
    row.most = histogram.max();
    double sum = 0;
    quint64 seen = 0;
    std::size_t next = 0;
    histogram.forEach([&](qint64 low, qint64 high, quint64 count) {
        sum += static_cast<double>(low + (high - low + 1) / 2) * static_cast<double>(count);
        seen += count;
        while (next < row.percentiles.size() && seen >= rankOf(StageModel::percentiles[next], row.count))
            row.percentiles[next++] = high;
    });
    row.mean = sum / static_cast<double>(row.count);
    return row;
}

} // namespace

void StageModel::update(const metrics::Distributions& distributions)
{
    std::vector<StageRow> rows;
    for (std::size_t i = 0; i < metrics::measureCount; ++i) {
        const metrics::Histogram& histogram = metrics::histogramOf(distributions, i);
        if (!histogram.isEmpty())
            rows.push_back(rowOf(i, histogram));
    }
    setRows(std::move(rows));
}

const std::vector<FigureColumn>& StageModel::columns() const
{
    static const std::vector<FigureColumn> list = [] {
        std::vector<FigureColumn> made{
            {tr("Measure"), tr("A stage of the SMTP session, or the message as a whole"), false},
            {tr("Count"), tr("How many were measured"), true},
            {tr("Mean"), {}, true}};
        for (const double percentile : percentiles) {
            const QString number = displayNumber(percentile, 1);
            made.push_back({u'p' + number, tr("%1 % took at most so long").arg(number), true});
        }
        made.push_back({tr("Max"), {}, true});
        return made;
    }();
    return list;
}

QVariant StageModel::cell(const StageRow& row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    const bool shown = role == Qt::DisplayRole;
    if (column == 0)
        return shown ? QVariant(measureText(row.measure)) : QVariant(static_cast<int>(row.measure));
    if (column == 1)
        return shown ? QVariant(displayCount(row.count)) : QVariant(row.count);
    double micros = static_cast<double>(row.most);
    if (column == 2)
        micros = row.mean;
    else if (const auto at = static_cast<std::size_t>(column) - 3; at < row.percentiles.size())
        micros = static_cast<double>(row.percentiles[at]);
    return shown ? QVariant(report::latencyText(micros)) : QVariant(micros);
}

} // namespace stampede::widgets
