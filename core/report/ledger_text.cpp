// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the messages, as lines of text.
#include "report/ledger_facts.h"
#include "report/summary_sections.h"

namespace stampede::report {

namespace {

constexpr std::size_t mostDomains = 10;
constexpr std::size_t mostItems = 10;

QStringList tableLines(const Cells& cells, const TextStyle& style, const QList<qsizetype>& expendable)
{
    if (cells.rows.isEmpty())
        return {};
    QStringList lines = tableOf(cells, expendable).lines(0, style.width - labelWidth);
    if (!cells.rest.isEmpty())
        lines += cells.rest;
    for (QString& line : lines)
        line = continued(line);
    return lines;
}

} // namespace

QStringList ledgerLines(const ledger::Account& account, const metrics::Histogram& delivery,
                        const metrics::Histogram& transit, const TextStyle& style)
{
    QStringList lines = sections(ledgerFacts(account, delivery, transit), style);
    for (const QString& warning : ledgerWarnings(account))
        lines += sentence({}, warning, style, Ink::Warning);
    return lines + tableLines(domainCells(account, mostDomains), style, {5, 7, 8, 6, 4, 3}) +
           tableLines(itemCells(account, mostItems), style, {2});
}

QStringList ledgerSection(const load::RunResult& result, const TextStyle& style)
{
    if (!result.ledger)
        return {};
    static const metrics::Distributions nothing;
    const metrics::Distributions& all =
        result.last && result.last->distributions ? *result.last->distributions : nothing;
    return ledgerLines(*result.ledger, all.delivery, all.transit, style);
}

} // namespace stampede::report
