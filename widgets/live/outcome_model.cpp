// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/outcome_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/charts/chart_table.h"
#include "widgets/live/words.h"

namespace stampede::widgets {

namespace {

using metrics::Finding;

quint64 countIn(const metrics::Snapshot* snapshot, const OutcomeKey& key)
{
    if (!snapshot)
        return 0;
    for (const Finding& finding : snapshot->findings)
        if (OutcomeKey::of(finding) == key)
            return finding.count;
    return 0;
}

} // namespace

void OutcomeModel::update(const RecentSnapshots& recent)
{
    if (!recent.now())
        return;
    const std::vector<Finding>& findings = recent.now()->findings;
    std::array<quint64, stageCount> byStage{};
    for (const Finding& finding : findings)
        byStage[static_cast<std::size_t>(finding.stage)] += finding.count;
    const double span = report::inSeconds(recent.span());

    const auto rowFor = [&](const Finding& finding) {
        OutcomeRow row;
        row.finding = finding;
        const quint64 before = countIn(recent.before(), OutcomeKey::of(finding));
        if (span > 0)
            row.rate = static_cast<double>(finding.count - std::min(before, finding.count)) / span;
        row.share =
            static_cast<double>(finding.count) /
            static_cast<double>(std::max<quint64>(1, byStage[static_cast<std::size_t>(finding.stage)]));
        return row;
    };
    std::vector<OutcomeRow> next;
    std::vector<bool> known(findings.size(), false);
    for (const OutcomeRow& row : rows())
        for (std::size_t i = 0; i < findings.size(); ++i)
            if (!known[i] && OutcomeKey::of(findings[i]) == row.key()) {
                next.push_back(rowFor(findings[i]));
                known[i] = true;
                break;
            }
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!known[i])
            next.push_back(rowFor(findings[i]));
    setRows(std::move(next));
}

const std::vector<FigureColumn>& OutcomeModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("Stage"), tr("The stage of the SMTP session that was answered or failed"), false},
        {tr("Reply"), tr("Reply code with enhanced code, or what went wrong"), false},
        {tr("Count"), {}, true},
        {tr("Per second"), tr("Over the last second"), true},
        {tr("Share"), tr("Of everything this stage was answered"), true},
        {tr("First seen"), tr("Since the start of the run"), true},
        {tr("Last seen"), tr("Since the start of the run"), true},
        {tr("Text"), tr("The first text seen with it"), false}};
    return list;
}

QVariant OutcomeModel::shown(const OutcomeRow& row, int column) const
{
    const Finding& finding = row.finding;
    switch (column) {
    case Stage: return stageText(finding.stage);
    case Reply: return replyText(finding.status, finding.fault);
    case Count: return displayCount(finding.count);
    case Rate: return shortNumber(row.rate);
    case Share: return tr("%1 %").arg(displayNumber(row.share * 100, 2));
    case First: return positionText(report::inSeconds(finding.firstSeen), true);
    case Last: return positionText(report::inSeconds(finding.lastSeen), true);
    case Text: return report::toText(finding.sample);
    default: return {};
    }
}

QVariant OutcomeModel::sorted(const OutcomeRow& row, int column) const
{
    const Finding& finding = row.finding;
    switch (column) {
    case Stage: return static_cast<int>(finding.stage);
    case Count: return finding.count;
    case Rate: return row.rate;
    case Share: return row.share;
    case First: return static_cast<qint64>(finding.firstSeen.count());
    case Last: return static_cast<qint64>(finding.lastSeen.count());
    default: return shown(row, column);
    }
}

QVariant OutcomeModel::cell(const OutcomeRow& row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return shown(row, column);
    if (role == Qt::ToolTipRole && column == Text)
        return report::toText(row.finding.sample).toHtmlEscaped();
    return role == sortRole ? sorted(row, column) : QVariant();
}

} // namespace stampede::widgets
