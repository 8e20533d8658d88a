// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/probe_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/charts/chart_table.h"
#include "widgets/live/criteria_model.h"
#include "widgets/live/probe_facts.h"

#include <QGuiApplication>
#include <QPainter>

namespace stampede::widgets {

namespace {

using Kind = load::ProbeEvent::Kind;

QString timeText(Nanos time)
{
    return time < Nanos(0) ? QString() : report::latencyText(static_cast<double>(time.count()) / 1000);
}

/// What a server said in one line, with control characters made visible.
QString inOneLine(QString text)
{
    for (QChar& c : text)
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QChar(c.unicode() == 0x7f ? 0x2421 : 0x2400 + c.unicode());
    return text;
}

QIcon lateIcon(const QPalette& palette)
{
    return drawnIcon([&](QPainter& painter) {
        painter.setPen(QPen(warningColour(palette), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF{QPointF(8, 2), QPointF(14.5, 13.5), QPointF(1.5, 13.5)});
        painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.5));
        painter.drawPoint(QPointF(8, 11.5));
    });
}

QString shown(const load::ProbeEvent& event, int column)
{
    switch (column) {
    case ProbeModel::Time: return positionText(report::inSeconds(event.at), true);
    case ProbeModel::Number: return displayCount(event.number);
    case ProbeModel::Outcome: return kindText(event.kind);
    case ProbeModel::Delivery: return timeText(event.delivery);
    case ProbeModel::Transit: return timeText(event.transit);
    default: return inOneLine(event.text);
    }
}

QVariant sorted(const load::ProbeEvent& event, int column)
{
    switch (column) {
    case ProbeModel::Time: return static_cast<qint64>(event.at.count());
    case ProbeModel::Number: return event.number;
    case ProbeModel::Outcome: return static_cast<int>(event.kind);
    case ProbeModel::Delivery: return static_cast<qint64>(event.delivery.count());
    case ProbeModel::Transit: return static_cast<qint64>(event.transit.count());
    default: return event.text;
    }
}

} // namespace

QIcon kindIcon(Kind kind, const QPalette& palette)
{
    using criteria::Severity;
    using criteria::Verdict;
    if (kind == Kind::Late)
        return lateIcon(palette);
    return verdictIcon(kind == Kind::Delivered ? Verdict::Met : Verdict::Broken, Severity::Fail, palette);
}

void ProbeModel::update(const load::ProbeResult& probe)
{
    std::vector<ProbeRow> next;
    next.reserve(probe.events.size());
    for (const load::ProbeEvent& event : probe.events)
        next.push_back({event});
    setRows(std::move(next));
}

const std::vector<FigureColumn>& ProbeModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("Time"), tr("When its fate was known, since the start of the probe"), true},
        {tr("Number"), tr("Of the probe's messages, counted from 0"), true},
        {tr("Outcome"), tr("What became of it"), false},
        {tr("Delivery"), tr("From the start of sending to the arrival at the sink"), true},
        {tr("Transit"), tr("From the acceptance by the server to the arrival"), true},
        {tr("Text"), tr("What stood behind a refusal or an error"), false}};
    return list;
}

QVariant ProbeModel::cell(const ProbeRow& row, int column, int role) const
{
    const load::ProbeEvent& event = row.event;
    switch (role) {
    case Qt::DisplayRole: return shown(event, column);
    case Qt::DecorationRole:
        return column == Outcome ? QVariant(kindIcon(event.kind, QGuiApplication::palette())) : QVariant();
    case Qt::ForegroundRole:
        if (column != Outcome || event.kind == Kind::Delivered)
            return {};
        return event.kind == Kind::Late ? warningColour(QGuiApplication::palette())
                                        : badColour(QGuiApplication::palette());
    case Qt::ToolTipRole:
        // Plain text, whatever the server said.
        return column == Text && !event.text.isEmpty()
                   ? QVariant(u"<p>" + event.text.toHtmlEscaped() + u"</p>")
                   : QVariant();
    case sortRole: return sorted(event, column);
    default: return {};
    }
}

} // namespace stampede::widgets
