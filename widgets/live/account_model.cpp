// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/account_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"

#include <QGuiApplication>

namespace stampede::widgets {

namespace {

using Figure = AccountRow::Figure;

QString nameOf(Figure figure)
{
    switch (figure) {
    case Figure::Expected: return AccountModel::tr("Expected");
    case Figure::Delivered: return AccountModel::tr("Delivered");
    case Figure::Queue: return AccountModel::tr("On their way");
    case Figure::Lost: return AccountModel::tr("Lost");
    case Figure::Duplicates: return AccountModel::tr("Duplicates");
    case Figure::Corrupted: return AccountModel::tr("Corrupted");
    case Figure::OutOfOrder: return AccountModel::tr("Out of order");
    case Figure::Unknown: return AccountModel::tr("Unknown");
    case Figure::Uncertain: return AccountModel::tr("Uncertain");
    case Figure::UncertainDelivered: return AccountModel::tr("– of these delivered");
    case Figure::UncertainLost: return AccountModel::tr("– of these not arrived");
    case Figure::Drain: break;
    }
    return AccountModel::tr("Drain time");
}

QString helpOf(Figure figure)
{
    switch (figure) {
    case Figure::Expected: return AccountModel::tr("Recipients of the messages that the server accepted");
    case Figure::Delivered: return AccountModel::tr("Of the expected ones, arrived at the sink");
    case Figure::Queue: return AccountModel::tr("Accepted by the server, not at the sink yet");
    case Figure::Lost:
        return AccountModel::tr("Accepted by the server and not arrived when the waiting ended");
    case Figure::Duplicates: return AccountModel::tr("Arrived once more");
    case Figure::Corrupted: return AccountModel::tr("Arrived with a body that is not the one sent");
    case Figure::OutOfOrder: return AccountModel::tr("Arrived after one that was sent later");
    case Figure::Unknown:
        return AccountModel::tr("Arrived, although the server had refused it or was never given it");
    case Figure::Uncertain:
        return AccountModel::tr("Messages handed over whole whose final reply never came");
    case Figure::UncertainDelivered: return AccountModel::tr("The server had taken them after all");
    case Figure::UncertainLost:
        return AccountModel::tr("They did not arrive; the server never said it had them");
    case Figure::Drain: break;
    }
    return AccountModel::tr("From the end of the last message to the last arrival");
}

} // namespace

void AccountModel::update(const DeliveryFacts& facts)
{
    const metrics::Deliveries& totals = facts.totals;
    std::vector<AccountRow> next;
    const auto add = [&](Figure figure, std::optional<quint64> count, bool shared = false,
                         bool fault = false) {
        AccountRow row{figure, count};
        if (shared && count && totals.expected > 0)
            row.share = static_cast<double>(*count) / static_cast<double>(totals.expected);
        row.bad = fault && count.value_or(0) > 0;
        next.push_back(row);
    };
    add(Figure::Expected, totals.expected);
    add(Figure::Delivered, totals.delivered, true);
    add(Figure::Queue, facts.queue, true);
    add(Figure::Lost, facts.lost, true, true);
    add(Figure::Duplicates, totals.duplicates, true, true);
    add(Figure::Corrupted, totals.corrupted, true, true);
    add(Figure::OutOfOrder, totals.outOfOrder, true);
    add(Figure::Unknown, totals.unknown, false, true);
    add(Figure::Uncertain, facts.uncertain);
    if (facts.uncertain > 0) {
        add(Figure::UncertainDelivered, facts.uncertainDelivered);
        add(Figure::UncertainLost, facts.uncertainLost);
    }
    if (facts.drain)
        add(Figure::Drain, static_cast<quint64>(std::max<qint64>(0, facts.drain->count())));
    setRows(std::move(next));
}

const std::vector<FigureColumn>& AccountModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("Figure"), tr("One recipient of one message counts as one"), false},
        {tr("Count"), {}, true},
        {tr("Share"), tr("Of what is expected"), true}};
    return list;
}

QVariant AccountModel::cell(const AccountRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return nameOf(row.figure);
        if (column == Share)
            return row.share < 0 ? QString() : tr("%1 %").arg(displayNumber(row.share * 100, 2));
        if (!row.count)
            return tr("not known");
        return row.figure == AccountRow::Figure::Drain
                   ? report::latencyText(static_cast<double>(*row.count) / 1000)
                   : displayCount(*row.count);
    case Qt::ForegroundRole: return row.bad ? QVariant(badColour(QGuiApplication::palette())) : QVariant();
    case Qt::ToolTipRole: return helpOf(row.figure);
    case sortRole:
        if (column == Name)
            return static_cast<int>(row.figure);
        return column == Share ? QVariant(row.share) : QVariant(row.count.value_or(0));
    default: return {};
    }
}

} // namespace stampede::widgets
