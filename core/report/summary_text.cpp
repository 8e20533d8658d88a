// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "base/units.h"
#include "report/figures.h"
#include "report/reason.h"
#include "report/summary.h"
#include "report/summary_sections.h"

#include <QCoreApplication>

namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;
using metrics::Counters;

QString whatRan(const RunResult& result)
{
    const job::Load& load = result.job.load;
    const QString connections = displayCount(static_cast<quint64>(load.connections));
    const QString model =
        load.model == job::Load::Model::Closed
            ? Summary::tr("closed model, connections: %1").arg(connections)
            : Summary::tr("open model, %1, at most %2 connections").arg(formatRate(load.rate), connections);
    return Summary::tr("%1 port %2, %3, workers: %4")
        .arg(result.job.target.host, QString::number(result.job.target.port), model,
             displayCount(static_cast<quint64>(result.workers)));
}

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

QStringList headSection(const RunResult& result, const TextStyle& style)
{
    QString title = QStringLiteral("Stampede");
    if (!result.job.name.isEmpty())
        title += QStringLiteral(" · ") + result.job.name;
    if (!result.runId.isEmpty())
        title += QStringLiteral(" · ") + Summary::tr("run %1").arg(result.runId);
    using load::EndReason;
    const Ink ink = result.reason == EndReason::Completed ? Ink::Good
                    : result.reason == EndReason::Stopped || result.reason == EndReason::Aborted
                        ? Ink::Warning
                        : Ink::Bad;
    return {inked(title, Ink::Bold, style), whatRan(result), inked(reasonSentence(result), ink, style)};
}

QStringList rateSection(const RunResult& result, const TextStyle& style)
{
    const Counters& total = result.last->total;
    const double rate = perSecond(static_cast<double>(total.ended()), result.sending);
    const double volume = perSecond(static_cast<double>(total.contentOut), result.sending);
    if (!(rate >= 0))
        return section(Summary::tr("Rate"), {QStringLiteral("–")}, style);
    return section(Summary::tr("Rate"),
                   {Summary::tr("%1 msg/s").arg(rateText(rate)),
                    Summary::tr("%1 MMH").arg(displayNumber(toMmh(rate), 3)),
                    Summary::tr("%1/s of content").arg(volumeText(volume)),
                    Summary::tr("sending for %1").arg(latencyText(inSeconds(result.sending) * 1e6))},
                   style);
}

QStringList messageSection(const RunResult& result, const TextStyle& style)
{
    const Counters& total = result.last->total;
    QStringList lines = section(Summary::tr("Messages"), identity(total), style, QStringLiteral(" "));
    if (total.skipped > 0)
        lines += continued(Summary::tr("scheduled %1 = started %2 + skipped %3")
                               .arg(displayCount(total.scheduled), displayCount(total.started),
                                    displayCount(total.skipped)));
    lines += section(Summary::tr("Errors"), faults(total), style);
    lines += section(Summary::tr("Recipients"), recipients(total), style);
    lines += section(Summary::tr("Traffic"), traffic(total), style);
    return lines;
}

QString summaryText(const RunResult& result, const TextStyle& style)
{
    QStringList lines = headSection(result, style);
    const auto add = [&](QStringList (*make)(const RunResult&, const TextStyle&)) {
        const QStringList more = make(result, style);
        if (!more.isEmpty())
            lines << QString() << more;
    };
    if (!result.last) {
        lines << QString() << Summary::tr("Nothing was sent.");
        return lines.join(u'\n') + u'\n';
    }
    lines << QString() << rateSection(result, style) << messageSection(result, style);
    add(latencySection);
    add(replySection);
    add(serverSection);
    add(generatorSection);
    return lines.join(u'\n') + u'\n';
}

} // namespace stampede::report
