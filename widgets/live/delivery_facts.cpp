// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/delivery_facts.h"

#include "base/display.h"

#include <QCoreApplication>
#include <QStringList>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::DeliveryFacts)
};

/// "2 lost, 1 duplicate": what is not zero.
QString faultsOf(const DeliveryFacts& facts)
{
    QStringList parts;
    const auto add = [&parts](quint64 count, const QString& text) {
        if (count > 0)
            parts += text.arg(displayCount(count));
    };
    add(facts.lost.value_or(0), Text::tr("lost: %1"));
    add(facts.uncertainLost.value_or(0), Text::tr("uncertain and not arrived: %1"));
    add(facts.totals.duplicates, Text::tr("duplicates: %1"));
    add(facts.totals.corrupted, Text::tr("corrupted: %1"));
    add(facts.totals.unknown, Text::tr("unknown: %1"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

bool DeliveryFacts::isBad() const
{
    return lost.value_or(0) > 0 || totals.duplicates > 0 || totals.corrupted > 0 || totals.unknown > 0;
}

DeliveryFacts factsOf(const metrics::Snapshot& snapshot)
{
    DeliveryFacts facts;
    facts.totals = snapshot.total.deliveries;
    if (snapshot.queue >= 0)
        facts.queue = static_cast<quint64>(snapshot.queue);
    facts.uncertain = snapshot.total.uncertain;
    return facts;
}

DeliveryFacts factsOf(const ledger::Account& account)
{
    DeliveryFacts facts;
    facts.totals = account.totals;
    facts.uncertain = account.uncertain;
    facts.uncertainDelivered = account.uncertainDelivered;
    if (account.totals.delivered > 0 && account.closed)
        facts.drain = account.drain;
    // Where arrivals may have been missed, what did not arrive is not known.
    if (!account.complete)
        return facts;
    facts.queue = account.queue();
    if (account.closed) {
        facts.lost = account.totals.lost;
        facts.uncertainLost = account.uncertainLost;
    }
    return facts;
}

QString sentenceOf(const ledger::Account& account)
{
    const DeliveryFacts facts = factsOf(account);
    const QString faults = faultsOf(facts);
    if (!account.complete) {
        const QString gap =
            Text::tr("Nobody can say what was lost, for arrivals may have been missed: %1")
                .arg(account.gap.isEmpty() ? Text::tr("the sink's ledger has a gap.") : account.gap);
        return faults.isEmpty() ? gap : Text::tr("%1 Seen all the same – %2.").arg(gap, faults);
    }
    if (account.gaveUp)
        return Text::tr("The waiting ended before all had arrived – %1.")
            .arg(faults.isEmpty() ? Text::tr("nothing that was accepted is missing") : faults);
    if (!faults.isEmpty())
        return Text::tr("Not all arrived once and as sent – %1.").arg(faults);
    return account.totals.expected == 0
               ? Text::tr("The server accepted nothing that could arrive.")
               : Text::tr("Everything the server accepted arrived, once and as it was sent.");
}

QString drainSentence(const metrics::Snapshot& snapshot)
{
    const metrics::Deliveries& totals = snapshot.total.deliveries;
    const auto queue = static_cast<quint64>(std::max<qint64>(0, snapshot.queue));
    if (queue == 0)
        return Text::
            tr("Everything the server accepted has arrived (%1); waiting for messages whose end was unclear")
                .arg(displayCount(totals.delivered));
    return Text::tr("Waiting for the rest: %1 of %2 delivered, %3 on their way")
        .arg(displayCount(totals.delivered), displayCount(totals.expected), displayCount(queue));
}

} // namespace stampede::widgets
