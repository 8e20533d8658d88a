// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/describe.h"

#include "base/display.h"
#include "base/units.h"
#include "job/describe_parts.h"

#include <QCoreApplication>
#include <QStringList>

namespace stampede::job {

namespace {

struct Describe {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Describe)
};

/// "500 messages a second (1.8 MMH)", or a minute or an hour where that is a whole number.
QString rateInWords(double rate)
{
    const QString exact = formatRate(rate);
    if (exact.endsWith(QLatin1StringView("/min")))
        return Describe::tr("%1 messages a minute").arg(displayNumber(rate * 60, 0));
    if (exact.endsWith(QLatin1StringView("/h")))
        return Describe::tr("%1 messages an hour").arg(displayNumber(rate * 3600, 0));
    return Describe::tr("%1 messages a second (%2 MMH)")
        .arg(displayNumber(rate, 3), displayNumber(toMmh(rate), 3));
}

QString messagesOf(const Job& job)
{
    const QString what = isPlain(job.message)
                             ? Describe::tr("messages of %1").arg(displaySize(job.message.size.fixed))
                             : Describe::tr("messages");
    return job.load.messages ? displayCount(*job.load.messages) + u' ' + what : what;
}

QString destination(const Target& target)
{
    const QString host = target.host.contains(u':') ? u'[' + target.host + u']' : target.host;
    const QString place = Describe::tr("%1 port %2").arg(host).arg(target.port);
    return target.lmtp ? Describe::tr("%1 by LMTP").arg(place) : place;
}

QString describeClosed(const Job& job)
{
    const Load& load = job.load;
    if (!load.stages.empty())
        return Describe::tr("Sends %1 to %2, each connection as fast as the server answers.")
                   .arg(messagesOf(job), destination(job.target)) +
               u' ' + describeStages(load);
    const QString what =
        load.messages && load.duration
            ? Describe::tr("up to %1 within %2").arg(messagesOf(job), displayDuration(*load.duration))
        : load.duration ? Describe::tr("%1 for %2").arg(messagesOf(job), displayDuration(*load.duration))
                        : messagesOf(job);
    const QString over = load.connections == 1
                             ? Describe::tr("one connection")
                             : Describe::tr("%1 connections").arg(displayCount(load.connections));
    QString text = Describe::tr("Sends %1 to %2 over %3, as fast as the server answers.")
                       .arg(what, destination(job.target), over);
    if (load.rampUp > Nanos(0))
        text +=
            u' ' + Describe::tr("The connections start evenly over %1.").arg(displayDuration(load.rampUp));
    return text;
}

/// "500 messages a second of 1 kB", or "messages of 1 kB" where a timeline says how many.
QString sentRate(const Job& job)
{
    const QString rate = job.load.stages.empty() ? rateInWords(job.load.rate) : Describe::tr("messages");
    return isPlain(job.message) ? Describe::tr("%1 of %2").arg(rate, displaySize(job.message.size.fixed))
                                : rate;
}

QString describeOpen(const Job& job)
{
    const Load& load = job.load;
    QStringList until;
    if (load.duration)
        until += Describe::tr("for %1").arg(displayDuration(*load.duration));
    if (load.messages)
        until += Describe::tr("until %1 are sent").arg(displayCount(*load.messages));
    QString text = Describe::tr("Sends %1 to %2").arg(sentRate(job), destination(job.target));
    if (!until.isEmpty())
        text += u' ' + until.join(Describe::tr(" or "));
    text += load.arrivals == Load::Arrivals::Even
                ? Describe::tr(", evenly spaced, whether or not the server keeps up.")
                : Describe::tr(", at random (Poisson), whether or not the server "
                               "keeps up.");
    const QString most =
        load.connections == 1
            ? Describe::tr("At most one connection is open;")
            : Describe::tr("At most %1 connections are open;").arg(displayCount(load.connections));
    if (!load.stages.empty())
        text += u' ' + describeStages(load);
    return text + u' ' + most + u' ' +
           (load.overrun == Load::Overrun::Queue
                ? Describe::tr("a message that finds none free waits, and its wait counts as response time.")
                : Describe::tr("a message that finds none free is skipped and counted."));
}

} // namespace

QString describeLoad(const Job& job)
{
    return job.load.model == Load::Model::Closed ? describeClosed(job) : describeOpen(job);
}

QString describe(const Job& job)
{
    QStringList sentences{describeLoad(job),
                          describeMessage(job.message),
                          describeEnvelope(job.message),
                          describeTarget(job.target),
                          describeTls(job.tls),
                          describeAuth(job.auth),
                          describeSession(job.session),
                          describeLimits(job.limits),
                          describeTracking(job.tracking),
                          describeProbe(job.probe),
                          describeCriteria(job)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace stampede::job
