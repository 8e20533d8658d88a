// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/ledger_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"

#include <QBrush>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace stampede::widgets {

namespace {

QString latency(qint64 micros)
{
    return micros < 0 ? QStringLiteral("–") : report::latencyText(static_cast<double>(micros));
}

QString timeOf(qint64 nanos)
{
    if (nanos <= 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(nanos / 1'000'000);
    return QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' +
           time.toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

const std::vector<FigureColumn>& LedgerModel::columns() const
{
    static const std::vector<FigureColumn> all{
        {tr("Run"), tr("The run that the messages name"), false},
        {tr("Delivered"), tr("Recipients of messages that arrived for the first time"), true},
        {tr("Duplicates"), tr("Arrived once more"), true},
        {tr("Out of order"), tr("Arrived behind a message that was sent later"), true},
        {tr("Corrupted"), tr("Arrived with another body than was sent"), true},
        {tr("p50"), tr("Half of the deliveries took no longer, from the start of sending to the arrival"),
         true},
        {tr("p95"), tr("95 of 100 deliveries took no longer"), true},
        {tr("p99"), tr("99 of 100 deliveries took no longer"), true},
        {tr("Last arrival"), tr("When the newest message came in"), true}};
    return all;
}

QVariant LedgerModel::cell(const LedgerRow& row, int column, int role) const
{
    const ledger::RunArrivals& run = row.run;
    if (role == Qt::ForegroundRole) {
        const bool bad =
            (column == Duplicates && run.duplicates > 0) || (column == Corrupted && run.corrupted > 0);
        return bad ? QVariant(QBrush(badColour(QGuiApplication::palette()))) : QVariant();
    }
    if (role == Qt::ToolTipRole && column >= P50 && column <= P99)
        return tr("The longest delivery took %1").arg(latency(run.longest));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Run: return run.run;
    case Delivered: return displayCount(run.delivered);
    case Duplicates: return displayCount(run.duplicates);
    case OutOfOrder: return displayCount(run.outOfOrder);
    case Corrupted: return displayCount(run.corrupted);
    case P50: return latency(run.p50);
    case P95: return latency(run.p95);
    case P99: return latency(run.p99);
    default: return timeOf(run.last);
    }
}

void LedgerModel::setRuns(std::span<const ledger::RunArrivals> runs)
{
    std::vector<LedgerRow> rows;
    for (const ledger::RunArrivals& run : runs)
        rows.push_back({run});
    setRows(std::move(rows));
}

} // namespace stampede::widgets
