// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/domain_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"

#include <QGuiApplication>

namespace stampede::widgets {

namespace {

quint64 countOf(const ledger::DomainAccount& domain, int column)
{
    switch (column) {
    case DomainModel::Delivered: return domain.delivered;
    case DomainModel::Duplicates: return domain.duplicates;
    case DomainModel::Corrupted: return domain.corrupted;
    default: return domain.lost;
    }
}

qint64 microsOf(const ledger::DomainAccount& domain, int column)
{
    switch (column) {
    case DomainModel::P50: return domain.p50;
    case DomainModel::P95: return domain.p95;
    case DomainModel::P99: return domain.p99;
    default: return domain.longest;
    }
}

QString shown(const DomainRow& row, int column)
{
    if (column == DomainModel::Domain)
        return row.domain.domain == QLatin1StringView("*") ? DomainModel::tr("(all others)")
                                                           : row.domain.domain;
    if (column >= DomainModel::P50) {
        const qint64 micros = microsOf(row.domain, column);
        return micros < 0 ? QString() : report::latencyText(static_cast<double>(micros));
    }
    if (column == DomainModel::Lost && !row.lostKnown)
        return DomainModel::tr("not known");
    return displayCount(countOf(row.domain, column));
}

QVariant sorted(const DomainRow& row, int column)
{
    if (column == DomainModel::Domain)
        return row.domain.domain;
    return column >= DomainModel::P50 ? QVariant(microsOf(row.domain, column))
                                      : QVariant(countOf(row.domain, column));
}

} // namespace

void DomainModel::update(const ledger::Account& account)
{
    std::vector<DomainRow> next;
    next.reserve(account.domains.size());
    for (const ledger::DomainAccount& domain : account.domains)
        next.push_back({domain, account.complete && account.closed});
    setRows(std::move(next));
}

const std::vector<FigureColumn>& DomainModel::columns() const
{
    static const std::vector<FigureColumn> list = [] {
        std::vector<FigureColumn> made{
            {tr("Domain"), tr("Of the recipients"), false},
            {tr("Delivered"), tr("Arrived at the sink"), true},
            {tr("Duplicates"), tr("Arrived once more"), true},
            {tr("Corrupted"), tr("Arrived with a body that is not the one sent"), true},
            {tr("Lost"), tr("Accepted by the server and not arrived when the waiting ended"), true}};
        for (const int percentile : {50, 95, 99})
            made.push_back({QStringLiteral("p%1").arg(percentile),
                            tr("%1 % arrived within this time of the start of sending").arg(percentile),
                            true});
        made.push_back({tr("Max"), tr("The slowest delivery"), true});
        return made;
    }();
    return list;
}

QVariant DomainModel::cell(const DomainRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return shown(row, column);
    case Qt::ForegroundRole:
        return column >= Duplicates && column <= Lost && countOf(row.domain, column) > 0
                   ? QVariant(badColour(QGuiApplication::palette()))
                   : QVariant();
    case Qt::ToolTipRole: return column == Domain ? QVariant(row.domain.domain.toHtmlEscaped()) : QVariant();
    case sortRole: return sorted(row, column);
    default: return {};
    }
}

} // namespace stampede::widgets
