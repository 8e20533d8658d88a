// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_stats.h"
#include "widgets/base/keyed_model.h"
#include "widgets/sink/behaviour_findings.h"

namespace stampede::widgets {

struct RuleRow {
    std::size_t place = 0; ///< in the file
    RuleFacts facts;
    QString strikes;
    std::size_t key() const { return place; }
    bool operator==(const RuleRow&) const = default;
};

/// The rules of a behaviour, with how often the sink carried out a rule of that name.
class BehaviourRulesModel final : public KeyedModel<RuleRow> {
    Q_OBJECT
public:
    enum Column { Name, Stage, When, What, Chance, Strikes, ColumnCount };
    using KeyedModel::KeyedModel;

    void setRules(const QList<RuleFacts>& rules);
    void setCounts(const QList<sink::NamedCount>& counts);

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const RuleRow& row, int column, int role) const override;

private:
    void update();

    QList<RuleFacts> m_rules;
    QList<sink::NamedCount> m_counts;
};

struct ProblemRow {
    std::size_t place = 0;
    BehaviourProblem problem;
    std::size_t key() const { return place; }
    bool operator==(const ProblemRow&) const = default;
};

/// What is wrong with a behaviour, in the order of its text.
class BehaviourProblemsModel final : public KeyedModel<ProblemRow> {
    Q_OBJECT
public:
    enum Column { Line, Place, Problem, ColumnCount };
    using KeyedModel::KeyedModel;
    void setProblems(const QList<BehaviourProblem>& problems);

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const ProblemRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
