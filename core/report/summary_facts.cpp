// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_facts.h"

#include "base/display.h"
#include "base/units.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;
using metrics::Counters;

/// "started 5 = accepted 4", "+ temporary 1" …: the accounting identity, and what breaks it when something
/// does.
QStringList identity(const Counters& total)
{
    QStringList parts{Summary::tr("started %1 = accepted %2")
                          .arg(displayCount(total.started), displayCount(total.of(Outcome::Accepted))),
                      Summary::tr("+ temporary %1").arg(displayCount(total.of(Outcome::Temporary))),
                      Summary::tr("+ permanent %1").arg(displayCount(total.of(Outcome::Permanent))),
                      Summary::tr("+ error %1").arg(displayCount(total.of(Outcome::Error)))};
    if (total.started > total.ended())
        parts += Summary::tr("+ in flight %1").arg(displayCount(total.inFlight()));
    return parts;
}

QStringList faults(const Counters& total)
{
    QStringList parts;
    for (std::size_t i = 1; i < faultCount; ++i)
        if (total.faults[i] > 0)
            parts += toText(faultNames[i]) + u' ' + displayCount(total.faults[i]);
    return parts;
}

/// Of the errors: whose end the server did not tell.
QStringList unclear(const Counters& total)
{
    QStringList parts;
    if (total.uncertain > 0)
        parts += Summary::tr("of these %1 uncertain: all content was handed over, no final reply came")
                     .arg(displayCount(total.uncertain));
    if (total.repeated > 0)
        parts += Summary::tr("%1 sent once more after an unclear end").arg(displayCount(total.repeated));
    return parts;
}

QStringList recipients(const Counters& total)
{
    // One recipient a message, all as their messages: nothing that was not said.
    if (total.recipientsAccepted == total.of(Outcome::Accepted) &&
        total.recipientsTemporary <= total.of(Outcome::Temporary) &&
        total.recipientsPermanent <= total.of(Outcome::Permanent))
        return {};
    return {Summary::tr("accepted %1").arg(displayCount(total.recipientsAccepted)),
            Summary::tr("temporary %1").arg(displayCount(total.recipientsTemporary)),
            Summary::tr("permanent %1").arg(displayCount(total.recipientsPermanent))};
}

QStringList traffic(const Counters& total)
{
    return {Summary::tr("%1 out").arg(volumeText(static_cast<double>(total.bytesOut))),
            Summary::tr("%1 in").arg(volumeText(static_cast<double>(total.bytesIn))),
            Summary::tr("connects %1").arg(displayCount(total.connections)),
            Summary::tr("ready %1").arg(displayCount(total.connected)),
            Summary::tr("reconnects %1").arg(displayCount(total.reconnects))};
}

} // namespace

QString whatRan(const RunResult& result)
{
    const job::Load& load = result.job.load;
    const QString connections = displayCount(static_cast<quint64>(load.connections));
    const bool open = load.model == job::Load::Model::Open;
    const int stages = result.ceiling ? 0 : static_cast<int>(load.stages.size());
    const QString level = result.ceiling ? Summary::tr("a search")
                          : stages > 0   ? Summary::tr("a timeline of %n stage(s)", nullptr, stages)
                                         : formatRate(load.rate);
    const bool plain = stages == 0 && !result.ceiling;
    const QString model = open ? Summary::tr("open model, %1, at most %2 connections").arg(level, connections)
                          : plain ? Summary::tr("closed model, connections: %1").arg(connections)
                                  : Summary::tr("closed model, %1").arg(level);
    return Summary::tr("%1 port %2, %3, workers: %4")
        .arg(result.job.target.host, QString::number(result.job.target.port), model,
             displayCount(static_cast<quint64>(result.workers)));
}

QList<Fact> rateFacts(const RunResult& result)
{
    const Counters& total = result.last->total;
    const double rate = perSecond(static_cast<double>(total.ended()), result.sending);
    const double volume = perSecond(static_cast<double>(total.contentOut), result.sending);
    if (!(rate >= 0))
        return {{Summary::tr("Rate"), {QStringLiteral("–")}}};
    return {{Summary::tr("Rate"),
             {Summary::tr("%1 msg/s").arg(rateText(rate)),
              Summary::tr("%1 MMH").arg(displayNumber(toMmh(rate), 3)),
              Summary::tr("%1/s of content").arg(volumeText(volume)),
              Summary::tr("sending for %1").arg(latencyText(inSeconds(result.sending) * 1e6))}}};
}

QList<Fact> messageFacts(const RunResult& result)
{
    const Counters& total = result.last->total;
    QList<Fact> facts{{Summary::tr("Messages"), identity(total), QStringLiteral(" ")}};
    if (total.skipped > 0)
        facts += Fact{{},
                      {Summary::tr("scheduled %1 = started %2 + skipped %3")
                           .arg(displayCount(total.scheduled), displayCount(total.started),
                                displayCount(total.skipped))}};
    facts += Fact{Summary::tr("Errors"), faults(total)};
    facts += Fact{{}, unclear(total)};
    facts += Fact{Summary::tr("Recipients"), recipients(total)};
    facts += Fact{Summary::tr("Traffic"), traffic(total)};
    return facts;
}

QList<Fact> environmentFacts(const Environment& environment)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString& label, const QString& text) {
        if (!text.trimmed().isEmpty())
            facts += Fact{label, {text}};
    };
    add(Summary::tr("Host"), environment.host);
    add(Summary::tr("System"), environment.system);
    add(Summary::tr("Kernel"), environment.kernel);
    add(Summary::tr("Processor"), environment.processor);
    if (environment.cores > 0)
        add(Summary::tr("Cores"), displayCount(static_cast<quint64>(environment.cores)));
    if (environment.memoryBytes > 0)
        add(Summary::tr("Memory"), volumeText(static_cast<double>(environment.memoryBytes)));
    add(QStringLiteral("Stampede"), environment.stampede);
    add(QStringLiteral("Qt"), environment.qt);
    add(QStringLiteral("OpenSSL"), environment.openssl);
    return facts;
}

} // namespace stampede::report
