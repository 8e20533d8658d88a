// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_rules_model.h"

#include "base/display.h"
#include "widgets/base/theme.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

namespace stampede::widgets {

const std::vector<FigureColumn>& BehaviourRulesModel::columns() const
{
    static const std::vector<FigureColumn> all{
        {tr("Rule"), tr("The name it is counted under"), false},
        {tr("Stage"), tr("Where in a session it strikes; the first rule that fits does"), false},
        {tr("When"), tr("What must be true besides"), false},
        {tr("What"), tr("What is done then"), false},
        {tr("Chance"), tr("How often it strikes where it fits"), true},
        {tr("Strikes"), tr("How often rules of this name were carried out since the start of the sink"),
         true}};
    return all;
}

QVariant BehaviourRulesModel::cell(const RuleRow& row, int column, int role) const
{
    const RuleFacts& facts = row.facts;
    if (role == Qt::ForegroundRole && facts.isWrong)
        return QBrush(badColour(QGuiApplication::palette()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    // The sign says it without the colour.
    case Name: return facts.isWrong ? tr("\u26a0 %1").arg(facts.name) : facts.name;
    case Stage: return facts.stage;
    case When: return facts.when;
    case What: return facts.what;
    case Chance: return facts.chance;
    default: return row.strikes;
    }
}

void BehaviourRulesModel::setRules(const QList<RuleFacts>& rules)
{
    m_rules = rules;
    update();
}

void BehaviourRulesModel::setCounts(const QList<sink::NamedCount>& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    update();
}

void BehaviourRulesModel::update()
{
    std::vector<RuleRow> rows;
    for (const RuleFacts& rule : m_rules) {
        const auto counted =
            std::find_if(m_counts.begin(), m_counts.end(),
                         [&rule](const sink::NamedCount& count) { return count.name == rule.name; });
        rows.push_back(
            {rows.size(), rule, counted == m_counts.end() ? QString() : displayCount(counted->count)});
    }
    setRows(std::move(rows));
}

const std::vector<FigureColumn>& BehaviourProblemsModel::columns() const
{
    static const std::vector<FigureColumn> all{{tr("Line"), {}, true},
                                               {tr("Place"), tr("The path of it in the JSON"), false},
                                               {tr("Problem"), {}, false}};
    return all;
}

QVariant BehaviourProblemsModel::cell(const ProblemRow& row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Line: return displayCount(static_cast<quint64>(row.problem.line));
    case Place: return row.problem.place;
    default: return row.problem.text;
    }
}

void BehaviourProblemsModel::setProblems(const QList<BehaviourProblem>& problems)
{
    std::vector<ProblemRow> rows;
    for (const BehaviourProblem& problem : problems)
        rows.push_back({rows.size(), problem});
    setRows(std::move(rows));
}

} // namespace stampede::widgets
