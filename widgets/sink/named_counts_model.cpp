// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/named_counts_model.h"

#include "base/display.h"

namespace stampede::widgets {

NamedCountsModel::NamedCountsModel(QList<sink::NamedCount> sink::SinkStats::*list, const QString& name,
                                   const QString& help, QObject* parent)
    : KeyedModel(parent)
    , m_list(list)
    , m_columns{{name, help, false},
                {tr("Total"), tr("Since the start of the sink"), true},
                {tr("Per second"), tr("Over the last second"), true}}
{}

void NamedCountsModel::setStats(const sink::SinkStats& stats, const SinkRates& rates)
{
    std::vector<NamedCountRow> rows;
    for (const sink::NamedCount& count : stats.*m_list) {
        const double rate = rates.perSecond(m_list, count.name);
        rows.push_back({count.name, displayCount(count.count), displayNumber(rate, rate < 100 ? 1 : 0)});
    }
    setRows(std::move(rows));
}

QVariant NamedCountsModel::cell(const NamedCountRow& row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return row.name;
    case Total: return row.total;
    default: return row.perSecond;
    }
}

} // namespace stampede::widgets
