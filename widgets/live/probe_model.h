// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_result.h"
#include "widgets/base/keyed_model.h"

#include <QIcon>

namespace stampede::widgets {

struct ProbeRow {
    load::ProbeEvent event;
    quint64 key() const { return event.number; }
    bool operator==(const ProbeRow&) const = default;
};

/// How the messages of a probe fared: one a row, in the order it became known.
class ProbeModel final : public KeyedModel<ProbeRow> {
    Q_OBJECT
public:
    enum Column : quint8 { Time, Number, Outcome, Delivery, Transit, Text };
    using KeyedModel::KeyedModel;
    void update(const load::ProbeResult& probe);
    void clear() { setRows({}); }

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const ProbeRow& row, int column, int role) const override;
};

/// A check mark, a warning sign or a cross; the shape says it without the colour.
QIcon kindIcon(load::ProbeEvent::Kind kind, const QPalette& palette);

} // namespace stampede::widgets
