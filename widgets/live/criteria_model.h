// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"
#include "widgets/base/keyed_model.h"

#include <QIcon>

namespace stampede::widgets {

struct CriterionRow {
    std::size_t place = 0; ///< in the job's list
    criteria::Standing standing;
    std::size_t key() const { return place; }
    bool operator==(const CriterionRow&) const = default;
};

/// The criteria of a run, as they stand.
class CriteriaModel final : public KeyedModel<CriterionRow> {
    Q_OBJECT
public:
    enum Column { Line, State, Value, Limit, Margin, MetShare, BrokenAt, Reason };
    using KeyedModel::KeyedModel;
    void update(const std::vector<criteria::Standing>& standings);
    /// One of severity fail.
    bool hasBroken() const;

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const CriterionRow& row, int column, int role) const override;
};

/// "met", "broken", "not known yet"; told of a warning as such.
QString verdictText(criteria::Verdict verdict, criteria::Severity severity);
/// A check mark, a cross or a ring; the shape says it without the colour.
QIcon verdictIcon(criteria::Verdict verdict, criteria::Severity severity, const QPalette& palette);

} // namespace stampede::widgets
