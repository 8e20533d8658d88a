// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/ceiling.h"
#include "widgets/base/keyed_model.h"

#include <QIcon>

namespace stampede::widgets {

struct SearchRow {
    std::size_t place = 0; ///< in the order they were gone through
    bool open = true;      ///< the level is in messages a second
    load::CeilingStep step;
    std::size_t key() const { return place; }
    bool operator==(const SearchRow& other) const;
};

/// The steps of a search for the ceiling. The one that goes on is the last.
class SearchModel final : public KeyedModel<SearchRow> {
    Q_OBJECT
public:
    enum Column { Step, Level, Result, Accepted, P50, P95, P99, Time, Why };
    using KeyedModel::KeyedModel;
    void update(const load::CeilingResult& search);

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const SearchRow& row, int column, int role) const override;
};

/// "1,600 msg/s", "40 connections".
QString levelText(double level, bool open);
/// "passed", "failed" …
QString stepStateText(load::CeilingStep::State state);
/// A check mark, a cross, a ring, or dots while it goes on; the shape says it without the colour.
QIcon stepStateIcon(load::CeilingStep::State state, const QPalette& palette);

} // namespace stampede::widgets
