// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/keyed_model.h"
#include "widgets/live/recent.h"

namespace stampede::widgets {

/// One figure of the generator itself.
struct HealthRow {
    int id = 0;
    QString figure;
    QString now;   ///< over the last second
    QString whole; ///< since the start
    QString note;  ///< what it means for the results; empty: nothing
    bool warning = false;
    int key() const { return id; }
    bool operator==(const HealthRow&) const = default;
};

/// Whether the generator itself is the limit: processor time of each worker, how late messages were sent,
/// open files.
class HealthModel final : public KeyedModel<HealthRow> {
    Q_OBJECT
public:
    using KeyedModel::KeyedModel;
    void update(const RecentSnapshots& recent);
    void clear() { setRows({}); }
    bool hasWarning() const;

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const HealthRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
