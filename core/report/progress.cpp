// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/progress.h"

#include "base/display.h"
#include "report/figures.h"
#include "report/text_table.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace stampede::report {

namespace {

struct Progress {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Progress)
};
using metrics::Snapshot;

/// What was dealt with of the total: skipped messages are never sent, but count.
quint64 done(const Snapshot& snapshot)
{
    return snapshot.total.ended() + snapshot.total.skipped;
}

/// 0 … 1, of what ends first; nothing when neither a number nor a duration is given.
std::optional<double> share(const job::Load& load, const Snapshot& snapshot)
{
    std::optional<double> most;
    if (load.messages && *load.messages > 0)
        most = static_cast<double>(done(snapshot)) / static_cast<double>(*load.messages);
    if (load.duration && *load.duration > Nanos(0))
        most = std::max(most.value_or(0), inSeconds(snapshot.elapsed) / inSeconds(*load.duration));
    if (most)
        most = std::clamp(*most, 0.0, 1.0);
    return most;
}

/// Seconds until the first of both ends; nothing when that cannot be told.
std::optional<double> secondsLeft(const job::Load& load, const Snapshot& snapshot, double rate)
{
    std::optional<double> least;
    if (load.messages && *load.messages <= done(snapshot))
        least = 0;
    else if (load.messages && rate > 0)
        least = static_cast<double>(*load.messages - done(snapshot)) / rate;
    if (load.duration) {
        const double left = std::max(0.0, inSeconds(*load.duration - snapshot.elapsed));
        least = std::min(least.value_or(left), left);
    }
    return least;
}

QString countText(const job::Load& load, const Snapshot& snapshot)
{
    const QString ended = displayCount(done(snapshot));
    return load.messages ? ended + u'/' + displayCount(*load.messages)
                         : Progress::tr("%1 messages").arg(ended);
}

QString latencies(const job::Load& load, const Snapshot& snapshot, const Snapshot* before)
{
    static const metrics::Histogram none;
    if (!snapshot.distributions)
        return {};
    const auto of = [&load](const metrics::Distributions& all) -> const metrics::Histogram& {
        return load.model == job::Load::Model::Open ? all.response : all.service;
    };
    const metrics::Histogram& now = of(*snapshot.distributions);
    const metrics::Histogram& old = before && before->distributions ? of(*before->distributions) : none;
    if (now.count() <= old.count())
        return {};
    return Progress::tr("p50 %1  p99 %2")
        .arg(latencyText(static_cast<double>(percentileSince(old, now, 50))),
             latencyText(static_cast<double>(percentileSince(old, now, 99))));
}

QString failures(const metrics::Counters& total)
{
    QStringList parts;
    const quint64 refused = total.of(Outcome::Temporary) + total.of(Outcome::Permanent);
    if (refused > 0)
        parts += Progress::tr("%1 refused").arg(displayCount(refused));
    if (total.skipped > 0)
        parts += Progress::tr("%1 skipped").arg(displayCount(total.skipped));
    const quint64 errors = total.of(Outcome::Error);
    parts += errors == 1 ? Progress::tr("1 error") : Progress::tr("%1 errors").arg(displayCount(errors));
    return parts.join(QStringLiteral("  "));
}

struct Part {
    QString text;
    int rank; ///< the highest is left out first
};

QString joined(std::vector<Part> parts, int width)
{
    std::erase_if(parts, [](const Part& part) { return part.text.isEmpty(); });
    for (;;) {
        QStringList texts;
        for (const Part& part : parts)
            texts += part.text;
        const QString line = texts.join(QStringLiteral("  "));
        if (line.size() <= width || parts.size() <= 1)
            return elided(line, width);
        parts.erase(std::max_element(parts.begin(), parts.end(), [](const Part& left, const Part& right) {
            return left.rank < right.rank;
        }));
    }
}

QString queueText(const Snapshot& snapshot)
{
    return snapshot.queue > 0 && !snapshot.draining
               ? Progress::tr("%1 in the queue").arg(displayCount(static_cast<quint64>(snapshot.queue)))
               : QString();
}

/// While the rest arrives: how far it is, and for how long at the pace of the last second.
QString drainLine(const Snapshot& snapshot, const Snapshot* before, int width)
{
    const metrics::Deliveries& now = snapshot.total.deliveries;
    const quint64 fresh = now.delivered - (before ? before->total.deliveries.delivered : 0);
    const double rate =
        perSecond(static_cast<double>(fresh), snapshot.elapsed - (before ? before->elapsed : Nanos(0)));
    const auto queue = static_cast<quint64>(std::max<qint64>(0, snapshot.queue));
    const double left = rate > 0 ? std::ceil(static_cast<double>(queue) / rate) : -1;
    constexpr double longest = 1e8;
    const QString eta = left < 0 || left > longest ? QString()
                        : left < 120
                            ? Progress::tr("%1 s left").arg(displayNumber(left, 0))
                            : Progress::tr("%1 left").arg(clockText(Nanos(std::llround(left * 1e9))));
    return joined(
        {{clockText(snapshot.elapsed), 3},
         {Progress::tr("delivered %1 of %2").arg(displayCount(now.delivered), displayCount(now.expected)), 0},
         {Progress::tr("%1 on their way").arg(displayCount(queue)), 1},
         {Progress::tr("%1 msg/s").arg(rateText(rate)), 4},
         {eta, 2}},
        width);
}

} // namespace

QString progressLine(const job::Job& job, const Snapshot& snapshot, const Snapshot* secondAgo, int width)
{
    const bool sameTime = secondAgo && secondAgo->elapsed >= snapshot.elapsed;
    const Snapshot* before = sameTime ? nullptr : secondAgo;
    if (snapshot.draining)
        return drainLine(snapshot, before, width);
    const quint64 ended = snapshot.total.ended() - (before ? before->total.ended() : 0);
    const double rate =
        perSecond(static_cast<double>(ended), snapshot.elapsed - (before ? before->elapsed : Nanos(0)));
    const std::optional<double> part = share(job.load, snapshot);
    // Skipped messages leave no gap in the schedule, so they are not what the rest waits for.
    const std::optional<double> left = secondsLeft(job.load, snapshot, rate);
    constexpr double longest = 1e8;
    const QString eta = left && *left < longest ? clockText(Nanos(std::llround(std::ceil(*left) * 1e9)))
                                                : QStringLiteral("–");
    const int active = snapshot.activeConnections();
    return joined(
        {{clockText(snapshot.elapsed), 5},
         {countText(job.load, snapshot), 0},
         {part ? Progress::tr("%1 %").arg(displayNumber(std::floor(*part * 1000) / 10, 1)) : QString(), 2},
         {Progress::tr("%1 msg/s").arg(rateText(rate)), 1},
         {active == 1 ? Progress::tr("1 connection")
                      : Progress::tr("%1 connections").arg(displayCount(static_cast<quint64>(active))),
          6},
         {latencies(job.load, snapshot, before), 7},
         {failures(snapshot.total), 3},
         {queueText(snapshot), 5},
         {Progress::tr("ETA %1").arg(eta), 4}},
        width);
}

} // namespace stampede::report
