// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/probe_figures.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"

#include <QGuiApplication>

namespace stampede::widgets {

namespace {

using Figure = ProbeFigureRow::Figure;

QString nameOf(Figure figure)
{
    switch (figure) {
    case Figure::Sent: return ProbeFigures::tr("Sent");
    case Figure::Delivered: return ProbeFigures::tr("Delivered");
    case Figure::Late: return ProbeFigures::tr("– of these late");
    case Figure::Lost: return ProbeFigures::tr("Lost");
    case Figure::Refused: return ProbeFigures::tr("Refused");
    case Figure::Failed: return ProbeFigures::tr("Failed");
    case Figure::P50: return ProbeFigures::tr("Delivery p50");
    case Figure::P95: return ProbeFigures::tr("Delivery p95");
    case Figure::Longest: break;
    }
    return ProbeFigures::tr("Longest delivery");
}

QString helpOf(Figure figure)
{
    switch (figure) {
    case Figure::Sent:
        return ProbeFigures::tr(
            "Messages of the probe; while the run goes on, up to the last whose fate is known");
    case Figure::Delivered: return ProbeFigures::tr("Arrived at the sink, also late");
    case Figure::Late: return ProbeFigures::tr("Arrived later than the probe's threshold");
    case Figure::Lost:
        return ProbeFigures::tr("Accepted or unclear, and not arrived when they were given up");
    case Figure::Refused: return ProbeFigures::tr("By the server, for now or for good");
    case Figure::Failed: return ProbeFigures::tr("Ended by an error: no connection, no reply, …");
    case Figure::P50:
        return ProbeFigures::tr("Half of those delivered arrived within this time of the start of sending");
    case Figure::P95:
        return ProbeFigures::tr("95 % of those delivered arrived within this time of the start of sending");
    case Figure::Longest: break;
    }
    return ProbeFigures::tr("The slowest of those delivered, from the start of sending");
}

QVariant colourOf(const ProbeFigureRow& row)
{
    if (row.micros || row.count == 0 || row.figure < Figure::Late)
        return {};
    const QPalette palette = QGuiApplication::palette();
    return row.figure == Figure::Late ? warningColour(palette) : badColour(palette);
}

QString shown(const ProbeFigureRow& row, int column)
{
    if (column == ProbeFigures::Name)
        return nameOf(row.figure);
    if (column == ProbeFigures::Share)
        return row.share < 0 ? QString() : ProbeFigures::tr("%1 %").arg(displayNumber(row.share * 100, 2));
    if (!row.micros)
        return displayCount(row.count);
    return *row.micros < 0 ? ProbeFigures::tr("not known")
                           : report::latencyText(static_cast<double>(*row.micros));
}

} // namespace

void ProbeFigures::update(const load::ProbeResult& probe)
{
    std::vector<ProbeFigureRow> next;
    const auto add = [&](Figure figure, quint64 count) {
        ProbeFigureRow row;
        row.figure = figure;
        row.count = count;
        if (figure != Figure::Sent && probe.sent > 0)
            row.share = static_cast<double>(count) / static_cast<double>(probe.sent);
        next.push_back(row);
    };
    add(Figure::Sent, probe.sent);
    add(Figure::Delivered, probe.delivered);
    add(Figure::Late, probe.late);
    add(Figure::Lost, probe.lost);
    add(Figure::Refused, probe.refused);
    add(Figure::Failed, probe.failed);
    next.push_back({Figure::P50, 0, probe.p50, -1});
    next.push_back({Figure::P95, 0, probe.p95, -1});
    next.push_back({Figure::Longest, 0, probe.longest, -1});
    setRows(std::move(next));
}

const std::vector<FigureColumn>& ProbeFigures::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("Figure"), tr("Of the messages of the probe, not of the load"), false},
        {tr("Value"), {}, true},
        {tr("Share"), tr("Of those sent"), true}};
    return list;
}

QVariant ProbeFigures::cell(const ProbeFigureRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return shown(row, column);
    case Qt::ForegroundRole: return colourOf(row);
    case Qt::ToolTipRole: return helpOf(row.figure);
    case sortRole:
        if (column == Name)
            return static_cast<int>(row.figure);
        if (column == Share)
            return row.share;
        return row.micros ? QVariant(*row.micros) : QVariant(row.count);
    default: return {};
    }
}

} // namespace stampede::widgets
