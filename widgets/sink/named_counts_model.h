// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/keyed_model.h"
#include "widgets/sink/sink_history.h"

namespace stampede::widgets {

struct NamedCountRow {
    QString name;
    QString total;
    QString perSecond;
    const QString& key() const { return name; }
    bool operator==(const NamedCountRow&) const = default;
};

/// How often something of a name was done, and in the last second: the rules or the replies of a sink.
class NamedCountsModel final : public KeyedModel<NamedCountRow> {
    Q_OBJECT
public:
    enum Column { Name, Total, PerSecond, ColumnCount };
    /// `list`: of SinkStats; `name`: the heading of the names.
    NamedCountsModel(QList<sink::NamedCount> sink::SinkStats::*list, const QString& name, const QString& help,
                     QObject* parent = nullptr);
    void setStats(const sink::SinkStats& stats, const SinkRates& rates);

protected:
    const std::vector<FigureColumn>& columns() const override { return m_columns; }
    QVariant cell(const NamedCountRow& row, int column, int role) const override;

private:
    QList<sink::NamedCount> sink::SinkStats::*m_list;
    std::vector<FigureColumn> m_columns;
};

} // namespace stampede::widgets
