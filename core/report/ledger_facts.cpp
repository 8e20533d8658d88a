// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ledger_facts.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace stampede::report {

namespace {

struct Ledger {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Ledger)
};
using ledger::Account;
using ledger::DomainAccount;
using ledger::Item;
using Align = TextTable::Align;

/// "expected 5 = delivered 3", "+ lost 1", "+ on their way 1".
QStringList identity(const Account& account)
{
    const metrics::Deliveries& totals = account.totals;
    QStringList parts{Ledger::tr("expected %1 = delivered %2")
                          .arg(displayCount(totals.expected), displayCount(totals.delivered))};
    if (account.closed)
        parts += Ledger::tr("+ lost %1").arg(displayCount(totals.lost));
    if (account.queue() > 0 || !account.closed)
        parts += Ledger::tr("+ on their way %1").arg(displayCount(account.queue()));
    return parts;
}

QStringList besides(const metrics::Deliveries& totals)
{
    return {Ledger::tr("duplicated %1").arg(displayCount(totals.duplicates)),
            Ledger::tr("corrupted %1").arg(displayCount(totals.corrupted)),
            Ledger::tr("out of order %1").arg(displayCount(totals.outOfOrder)),
            Ledger::tr("unknown %1").arg(displayCount(totals.unknown))};
}

QStringList uncertain(const Account& account)
{
    if (account.uncertain == 0)
        return {};
    QStringList parts{displayCount(account.uncertain),
                      Ledger::tr("delivered %1").arg(displayCount(account.uncertainDelivered))};
    if (account.closed)
        parts += Ledger::tr("not delivered %1").arg(displayCount(account.uncertainLost));
    return parts;
}

QStringList times(const metrics::Histogram& histogram)
{
    if (histogram.isEmpty())
        return {};
    QStringList parts;
    for (const double which : {50.0, 95.0, 99.0})
        parts += Ledger::tr("p%1 %2").arg(QString::number(which),
                                          latencyText(static_cast<double>(histogram.percentile(which))));
    return parts << Ledger::tr("max %1").arg(latencyText(static_cast<double>(histogram.max())));
}

QString kindText(Item::Kind kind)
{
    switch (kind) {
    case Item::Kind::Lost: return Ledger::tr("lost");
    case Item::Kind::UncertainLost: return Ledger::tr("uncertain, not delivered");
    case Item::Kind::Duplicated: return Ledger::tr("duplicated");
    case Item::Kind::Corrupted: return Ledger::tr("corrupted");
    case Item::Kind::Unknown: break;
    }
    return Ledger::tr("unknown");
}

QString timeText(qint64 micros)
{
    return micros < 0 ? QStringLiteral("–") : latencyText(static_cast<double>(micros));
}

} // namespace

QList<Fact> ledgerFacts(const Account& account, const metrics::Histogram& delivery,
                        const metrics::Histogram& transit)
{
    QList<Fact> facts{{Ledger::tr("Delivered"), identity(account), QStringLiteral(" ")},
                      {{}, besides(account.totals)},
                      {Ledger::tr("Uncertain"), uncertain(account)},
                      {Ledger::tr("Delivery"), times(delivery)},
                      {Ledger::tr("Transit"), times(transit)}};
    if (account.drain > Nanos(0))
        facts += Fact{Ledger::tr("Drain"),
                      {Ledger::tr("the last arrived %1 after the last message")
                           .arg(latencyText(inSeconds(account.drain) * 1e6))}};
    return facts;
}

QStringList ledgerWarnings(const Account& account)
{
    QStringList sentences;
    if (!account.complete)
        sentences += Ledger::tr("The account is not complete, so what did not arrive may only not have been "
                                "seen: %1")
                         .arg(printable(account.gap));
    if (account.gaveUp && account.totals.lost == 0 && account.uncertainLost > 0)
        sentences +=
            Ledger::tr("Only uncertain messages were waited for at the end: %1 had not arrived by then. "
                       "The server never said that it had them.")
                .arg(displayCount(account.uncertainLost));
    else if (account.gaveUp)
        sentences +=
            Ledger::tr("The wait for the rest was given up: what had not arrived by then (%1) counts as "
                       "lost.")
                .arg(displayCount(account.totals.lost));
    else if (!account.closed && account.complete)
        sentences += Ledger::tr("The ledger was not closed: what is on its way may still arrive.");
    return sentences;
}

Cells domainCells(const Account& account, std::size_t most)
{
    Cells cells{{{Ledger::tr("domain"), Align::Left},
                 {Ledger::tr("delivered")},
                 {Ledger::tr("lost")},
                 {Ledger::tr("duplicated")},
                 {Ledger::tr("corrupted")},
                 {QStringLiteral("p50")},
                 {QStringLiteral("p95")},
                 {QStringLiteral("p99")},
                 {Ledger::tr("max")}},
                {},
                {}};
    quint64 rest = 0;
    for (std::size_t i = 0; i < account.domains.size(); ++i) {
        const DomainAccount& one = account.domains[i];
        if (i >= most) {
            rest += one.delivered;
            continue;
        }
        cells.rows +=
            QStringList{one.domain == QStringLiteral("*") ? Ledger::tr("all others") : printable(one.domain),
                        displayCount(one.delivered),
                        displayCount(one.lost),
                        displayCount(one.duplicates),
                        displayCount(one.corrupted),
                        timeText(one.p50),
                        timeText(one.p95),
                        timeText(one.p99),
                        timeText(one.longest)};
    }
    if (account.domains.size() > most)
        cells.rest = Ledger::tr("and %1 delivered to %2 more domains")
                         .arg(displayCount(rest), displayCount(account.domains.size() - most));
    return cells;
}

Cells itemCells(const Account& account, std::size_t most)
{
    Cells cells{{{Ledger::tr("what"), Align::Left},
                 {Ledger::tr("message")},
                 {Ledger::tr("copies")},
                 {Ledger::tr("recipient"), Align::Left}},
                {},
                {}};
    std::size_t ofKind = 0;
    std::size_t leftOut = 0;
    Item::Kind before = Item::Kind::Lost;
    for (const Item& item : account.items) {
        ofKind = item.kind == before ? ofKind + 1 : 1;
        before = item.kind;
        if (ofKind > most) {
            ++leftOut;
            continue;
        }
        cells.rows += QStringList{kindText(item.kind), displayCount(item.sequence), displayCount(item.copies),
                                  item.recipient.isEmpty() ? QStringLiteral("–") : printable(item.recipient)};
    }
    if (leftOut > 0)
        cells.rest = Ledger::tr("and %1 more that are listed").arg(displayCount(leftOut));
    return cells;
}

} // namespace stampede::report
