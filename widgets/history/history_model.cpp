// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/history_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"

#include <QColor>
#include <QGuiApplication>
#include <QLocale>

namespace stampede::widgets {

namespace {

using store::RunEntry;
using store::RunState;

Nanos durationOf(const RunEntry& entry)
{
    const QDateTime end = entry.ended.isValid() ? entry.ended : QDateTime::currentDateTimeUtc();
    return std::chrono::milliseconds(std::max<qint64>(0, entry.started.msecsTo(end)));
}

QString stateText(const RunEntry& entry)
{
    if (entry.state == RunState::Running)
        return HistoryModel::tr("▶ running");
    if (entry.state == RunState::Interrupted)
        return HistoryModel::tr("⚠ interrupted");
    if (entry.reason == QLatin1StringView("completed"))
        return HistoryModel::tr("completed");
    if (entry.reason == QLatin1StringView("stopped"))
        return HistoryModel::tr("stopped");
    if (entry.reason == QLatin1StringView("aborted"))
        return HistoryModel::tr("aborted");
    if (entry.reason == QLatin1StringView("error_budget"))
        return HistoryModel::tr("⚠ too many errors");
    if (entry.reason == QLatin1StringView("not_carried_out"))
        return HistoryModel::tr("⚠ not carried out");
    return HistoryModel::tr("ended");
}

QString verdictText(const std::optional<criteria::Verdict>& verdict)
{
    if (!verdict)
        return {};
    switch (*verdict) {
    case criteria::Verdict::Met: return HistoryModel::tr("✓ met");
    case criteria::Verdict::Broken: return HistoryModel::tr("✗ broken");
    case criteria::Verdict::Inconclusive: break;
    }
    return HistoryModel::tr("? inconclusive");
}

QVariant colour(const RunEntry& entry, int column)
{
    const QPalette palette = QGuiApplication::palette();
    if (column == HistoryModel::State) {
        if (entry.state == RunState::Running)
            return goodColour(palette);
        return entry.state == RunState::Interrupted ? QVariant(warningColour(palette)) : QVariant();
    }
    const quint64 faults = column == HistoryModel::Lost         ? entry.lost.value_or(0)
                           : column == HistoryModel::Duplicates ? entry.duplicates.value_or(0)
                                                                : 0;
    if (faults > 0)
        return badColour(palette);
    if (column != HistoryModel::Criteria || !entry.verdict)
        return {};
    switch (*entry.verdict) {
    case criteria::Verdict::Met: return goodColour(palette);
    case criteria::Verdict::Broken: return badColour(palette);
    case criteria::Verdict::Inconclusive: break;
    }
    return warningColour(palette);
}

} // namespace

void HistoryModel::update(const QList<RunEntry>& entries)
{
    std::vector<HistoryRow> rows;
    rows.reserve(static_cast<std::size_t>(entries.size()));
    for (const RunEntry& entry : entries)
        rows.push_back({entry});
    setRows(std::move(rows));
}

bool HistoryModel::hasTracked() const
{
    return std::any_of(rows().begin(), rows().end(), [](const HistoryRow& row) {
        return row.entry.lost || row.entry.duplicates || row.entry.deliveryP95 > 0;
    });
}

const std::vector<FigureColumn>& HistoryModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("★"), tr("Baseline: what other runs are compared with"), false},
        {tr("Name"), tr("Of the job"), false},
        {tr("Target"), {}, false},
        {tr("Started"), tr("In this machine's time zone"), false},
        {tr("State"), tr("How the run ended"), false},
        {tr("Duration"), {}, true},
        {tr("Messages"), tr("That ended, in whatever way"), true},
        {tr("Accepted/s"), tr("Messages accepted a second, over the time of sending"), true},
        {tr("p95 response"),
         tr("95 % of the messages had their final reply within this time of their intended start"), true},
        {tr("Errors"), tr("Share of the messages that ended otherwise than accepted"), true},
        {tr("Criteria"), tr("Whether the job's criteria were met"), false},
        {tr("Lost"), tr("Accepted by the server and not arrived at the sink when the waiting ended"), true},
        {tr("Duplicates"), tr("Arrived at the sink once more"), true},
        {tr("p95 delivery"), tr("95 % arrived at the sink within this time of the start of sending"), true},
        {tr("Tags"), {}, false},
        {tr("Note"), {}, false}};
    return list;
}

QVariant HistoryModel::shown(const RunEntry& entry, int column) const
{
    const bool any = entry.messages > 0;
    switch (column) {
    case Baseline: return entry.isBaseline ? tr("★") : QString();
    case Name: return entry.name.isEmpty() ? entry.id : entry.name;
    case Target: return entry.target;
    case Started: return QLocale().toString(entry.started.toLocalTime(), QLocale::ShortFormat);
    case State: return stateText(entry);
    case Duration: return report::clockText(durationOf(entry));
    case Messages: return displayCount(entry.messages);
    case Rate: return any ? report::rateText(entry.acceptedRate) : QString();
    case P95: return entry.p95 > 0 ? report::latencyText(entry.p95) : QString();
    case Errors: return any ? tr("%1 %").arg(displayNumber(entry.errorShare * 100, 2)) : QString();
    case Criteria: return verdictText(entry.verdict);
    case Lost: return entry.lost ? displayCount(*entry.lost) : QString();
    case Duplicates: return entry.duplicates ? displayCount(*entry.duplicates) : QString();
    case Delivery: return entry.deliveryP95 > 0 ? report::latencyText(entry.deliveryP95) : QString();
    case Tags: return entry.tags.join(tr(", "));
    case Note: return entry.note.simplified();
    default: return {};
    }
}

QVariant HistoryModel::sorted(const RunEntry& entry, int column) const
{
    switch (column) {
    case Baseline: return entry.isBaseline;
    case Started: return entry.started;
    case State: return static_cast<int>(entry.state);
    case Duration: return static_cast<qint64>(durationOf(entry).count());
    case Messages: return entry.messages;
    case Rate: return entry.acceptedRate;
    case P95: return entry.p95;
    case Errors: return entry.errorShare;
    case Criteria: return entry.verdict ? static_cast<int>(*entry.verdict) : -1;
    case Lost: return entry.lost ? static_cast<double>(*entry.lost) : -1;
    case Duplicates: return entry.duplicates ? static_cast<double>(*entry.duplicates) : -1;
    case Delivery: return entry.deliveryP95;
    default: return shown(entry, column);
    }
}

QVariant HistoryModel::help(const RunEntry& entry, int column) const
{
    switch (column) {
    case Baseline: return entry.isBaseline ? QVariant(tr("The baseline")) : QVariant();
    case Name:
        return tr("Run %1 on %2, %3 in the history")
            .arg(entry.id, entry.host, displaySize(entry.bytes / 1000 * 1000))
            .toHtmlEscaped();
    case State:
        return entry.state == RunState::Interrupted
                   ? QVariant(tr("Its program ended before the run did; all but its last second is here"))
                   : QVariant();
    case Note: return entry.note.isEmpty() ? QVariant() : QVariant(entry.note.toHtmlEscaped());
    default: return {};
    }
}

QVariant HistoryModel::cell(const HistoryRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return shown(row.entry, column);
    case Qt::ToolTipRole: return help(row.entry, column);
    case Qt::AccessibleTextRole:
        return column == Baseline ? QVariant(row.entry.isBaseline ? tr("Baseline") : QString()) : QVariant();
    case Qt::ForegroundRole: return colour(row.entry, column);
    case sortRole: return sorted(row.entry, column);
    default: return {};
    }
}

} // namespace stampede::widgets
