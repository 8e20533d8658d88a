// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Verdict)
};

constexpr Nanos tooShort = std::chrono::milliseconds(500);
// A worker that is busy for more than this share of the time has no room left: the rest goes to the system's
// scheduling.
constexpr double busyShare = 0.9;
// Sends later than this at p99 were not the server's doing.
constexpr qint64 lateMicros = 10'000;

// A server farther away than this (half of all connects) may be limited by the way to it …
constexpr qint64 farMicros = 1000;
// … when the way takes so much of the time of a message.
constexpr double mostOfIt = 0.7;
// Below this share of connections in use, a message that found none free was not the server's doing.
constexpr double halfUsed = 0.5;
constexpr double nearlyAll = 0.95;

/// What the rules read, taken once.
struct Facts {
    const load::RunResult& result;
    const metrics::Snapshot& last;
    bool open;
    double elapsed; // s, while there was something to send
    double busiest; // share of a core
    double machine; // share of all cores
    QString percent;
};

Facts factsOf(const load::RunResult& result, int cores)
{
    const metrics::Effort effort = result.last->effort();
    Nanos most{0};
    for (const Nanos cpu : effort.workerCpu)
        most = std::max(most, cpu);
    const double elapsed = inSeconds(effort.elapsed);
    const double busiest = inSeconds(most) / elapsed;
    return {result,
            *result.last,
            result.job.load.model == job::Load::Model::Open,
            elapsed,
            busiest,
            inSeconds(effort.usage.cpu()) / elapsed / cores,
            displayNumber(busiest * 100, 0)};
}

QString processorLimit(const Facts& facts)
{
    if (facts.busiest > busyShare)
        return Text::tr("The generator was the limit: its busiest worker used %1 % of a core.")
            .arg(facts.percent);
    if (facts.machine > busyShare)
        return Text::tr("This machine was the limit: Stampede kept all its processors busy (%1 %).")
            .arg(displayNumber(facts.machine * 100, 0));
    return {};
}

QString latenessLimit(const Facts& facts)
{
    const qint64 late = facts.last.distributions ? facts.last.distributions->lateness.percentile(99) : 0;
    if (!facts.open || late <= lateMicros)
        return {};
    return Text::tr("The generator was the limit: one send in a hundred was later than %1.")
        .arg(latencyText(static_cast<double>(late)));
}

// Ports, addresses and open files of this machine.
QString resourceLimit(const Facts& facts)
{
    const quint64 local = facts.last.total.faults[static_cast<std::size_t>(Fault::Local)];
    if (local > 0)
        return Text::tr("This machine was the limit: %1 messages failed because it was out of ports, "
                        "addresses or open "
                        "files.")
            .arg(displayCount(local));
    if (facts.last.descriptorLimit > 0 && static_cast<double>(facts.last.openDescriptors) >
                                              nearlyAll * static_cast<double>(facts.last.descriptorLimit))
        return Text::tr("This machine was the limit: %1 of %2 open files were in use.")
            .arg(displayCount(facts.last.openDescriptors), displayCount(facts.last.descriptorLimit));
    return {};
}

// Messages were skipped while most of the connections that were allowed had nothing to do.
QString skippedWithIdleServer(const Facts& facts)
{
    if (!facts.open || facts.last.total.skipped == 0 || !facts.last.distributions)
        return {};
    const double inUse = static_cast<double>(facts.last.total.ended()) *
                         facts.last.distributions->service.mean() / 1e6 / facts.elapsed /
                         facts.result.job.load.connections;
    if (inUse >= halfUsed)
        return {};
    return Text::tr("The generator was the limit: messages were skipped although only %1 % of the "
                    "connections were in use; "
                    "arrivals come in bursts that need more connections, or this machine was held up.")
        .arg(displayNumber(inUse * 100, 0));
}

// Less than this after the last message is no queue.
constexpr Nanos shortDrain = std::chrono::seconds(1);

/// A queue that grows all the time is emptied for as long as it grew by: the wait of a message rises from
/// nothing to that, so that half of it is the median. One delay for all, or few messages that come late, look
/// otherwise.
QString growingQueue(const load::RunResult& result)
{
    if (!result.ledger || !result.last->distributions || result.last->distributions->transit.isEmpty())
        return {};
    const ledger::Account& account = *result.ledger;
    const double sending = inSeconds(result.sending);
    const double drain = inSeconds(account.drain);
    if (!account.complete || account.drain < shortDrain || drain < sending / 20 || sending < 1)
        return {};
    const double median = static_cast<double>(result.last->distributions->transit.percentile(50)) / 1e6;
    if (median < drain / 4 || median > drain * 3 / 4)
        return {};
    const double growth = static_cast<double>(account.totals.expected) / sending -
                          static_cast<double>(account.totals.delivered) / (sending + drain);
    return Text::tr("The server accepts faster than it delivers: its queue grew by about %1 a second.")
        .arg(rateText(growth));
}

/// Round trips of a message over a connection that is already there.
int roundTrips(const load::RunResult& result)
{
    const bool pipelining =
        result.job.session.pipelining && result.capabilities && result.capabilities->pipelining;
    const bool chunking = result.job.session.chunking && result.capabilities && result.capabilities->chunking;
    if (!pipelining)
        return chunking ? 3 : 4;
    return chunking ? 1 : 2;
}

QString networkLimit(const Facts& facts)
{
    if (!facts.last.distributions)
        return {};
    const auto& distributions = *facts.last.distributions;
    const qint64 way = distributions.stages[static_cast<std::size_t>(Stage::Connect)].percentile(50);
    const qint64 service = distributions.service.percentile(50);
    const int trips = roundTrips(facts.result);
    if (way < farMicros || service == 0 ||
        static_cast<double>(way * trips) < mostOfIt * static_cast<double>(service))
        return {};
    return Text::tr("The network was the limit: half of the messages took %1, most of it on the way (%n "
                    "round trip(s) of "
                    "%2); more connections would get more through.",
                    nullptr, trips)
        .arg(latencyText(static_cast<double>(service)), latencyText(static_cast<double>(way)));
}

/// Of a run whose schedule was kept. Errors are the server's: what this machine lacks was looked at before.
Verdict keptUp(const Facts& facts)
{
    const quint64 errors = facts.last.total.of(Outcome::Error);
    if (errors == 0)
        return {
            Limit::NotReached,
            Text::tr(
                "No limit was reached: the server kept up with the schedule; the generator's busiest worker "
                "used %1 % of a core.")
                .arg(facts.percent)};
    return {Limit::Server,
            Text::tr("The server was the limit: the schedule was kept, but not without errors (%1); "
                     "the generator's busiest worker used %2 % of a core.")
                .arg(displayCount(errors), facts.percent)};
}

Verdict limitOf(const load::RunResult& result, int cores)
{
    if (!result.last || result.last->effort().elapsed < tooShort || result.last->total.ended() == 0)
        return {Limit::Unknown, Text::tr("The run was too short to say what limited it.")};
    const Facts facts = factsOf(result, cores);
    for (const auto rule : {processorLimit, latenessLimit, resourceLimit})
        if (const QString text = rule(facts); !text.isEmpty())
            return {Limit::Generator, text};
    const metrics::Counters& total = result.last->total;
    // What waited at the very end of the schedule was skipped without anyone being late.
    if (facts.open && total.skipped * 1000 <= total.scheduled)
        return keptUp(facts);
    if (const QString text = skippedWithIdleServer(facts); !text.isEmpty())
        return {Limit::Generator, text};
    if (const QString text = networkLimit(facts); !text.isEmpty())
        return {Limit::Network, text};
    return {
        Limit::Server,
        Text::tr(
            "The server was the limit: the generator waited for it; its busiest worker used %1 % of a core.")
            .arg(facts.percent)};
}

} // namespace

Verdict verdictOf(const load::RunResult& result, int cores)
{
    Verdict verdict = limitOf(result, cores);
    if (result.last)
        if (const QString more = growingQueue(result); !more.isEmpty())
            verdict.text += u' ' + more;
    return verdict;
}

} // namespace stampede::report
