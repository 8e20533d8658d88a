// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_figures.h"

#include "report/figures.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

struct LiveFiguresText {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::LiveFigures)
};
constexpr double longestShown = 1e8; // seconds: three years

std::array<double, 3> percentilesOf(const metrics::Histogram& histogram)
{
    if (histogram.isEmpty())
        return {-1, -1, -1};
    const auto at = [&histogram](double percentile) {
        return static_cast<double>(histogram.percentile(percentile));
    };
    return {at(50), at(95), at(99)};
}

void countTotals(LiveFigures& figures, const job::Load& load, const metrics::Snapshot& snapshot)
{
    const metrics::Counters& total = snapshot.total;
    figures.temporary = total.of(Outcome::Temporary);
    figures.permanent = total.of(Outcome::Permanent);
    figures.errors = total.of(Outcome::Error);
    figures.uncertain = total.uncertain;
    figures.queue = snapshot.queue;
    figures.skipped = total.skipped;
    figures.done = total.ended() + total.skipped;
    figures.messages = load.messages;
    figures.elapsed = snapshot.elapsed;
    const quint64 failed = figures.temporary + figures.permanent + figures.errors;
    if (total.ended() > 0)
        figures.failedShare = static_cast<double>(failed) / static_cast<double>(total.ended());
}

void tellProgress(LiveFigures& figures, const job::Load& load)
{
    if (load.messages && *load.messages > 0) {
        const quint64 left = *load.messages - std::min(figures.done, *load.messages);
        figures.share = static_cast<double>(figures.done) / static_cast<double>(*load.messages);
        if (left == 0)
            figures.secondsLeft = 0;
        else if (figures.rate > 0)
            figures.secondsLeft = static_cast<double>(left) / figures.rate;
    }
    if (load.duration && *load.duration > Nanos(0)) {
        const double left = std::max(0.0, report::inSeconds(*load.duration - figures.elapsed));
        const double part = report::inSeconds(figures.elapsed) / report::inSeconds(*load.duration);
        figures.share = std::max(figures.share.value_or(0), part);
        figures.secondsLeft = std::min(figures.secondsLeft.value_or(left), left);
    }
    if (figures.share)
        figures.share = std::clamp(*figures.share, 0.0, 1.0);
}

} // namespace

job::Load searchedLoad(job::Load load)
{
    load.messages.reset();
    load.duration.reset();
    load.stages.clear();
    return load;
}

LiveFigures figuresOf(const job::Load& load, const RecentSnapshots& recent, std::size_t measure)
{
    LiveFigures figures;
    if (!recent.now())
        return figures;
    figures.rate = recent.perSecond([](const metrics::Snapshot& each) { return each.total.ended(); });
    figures.octetsPerSecond =
        recent.perSecond([](const metrics::Snapshot& each) { return each.total.bytesOut; });
    figures.active = recent.now()->activeConnections();
    figures.latency = percentilesOf(recent.latency(measure));
    figures.delivery = percentilesOf(recent.latency(metrics::deliveryMeasure))[1];
    countTotals(figures, load, *recent.now());
    tellProgress(figures, load);
    return figures;
}

LiveFigures figuresOf(const load::RunResult& result, std::size_t measure)
{
    LiveFigures figures;
    if (!result.last)
        return figures;
    const metrics::Snapshot& last = *result.last;
    const auto perSecond = [&result](quint64 amount) {
        return result.sending > Nanos(0) ? report::perSecond(static_cast<double>(amount), result.sending)
                                         : 0.0;
    };
    figures.rate = perSecond(last.total.ended());
    figures.octetsPerSecond = perSecond(last.total.bytesOut);
    if (last.distributions) {
        figures.latency = percentilesOf(metrics::histogramOf(*last.distributions, measure));
        figures.delivery = percentilesOf(last.distributions->delivery)[1];
    }
    const job::Load load = result.ceiling ? searchedLoad(result.job.load) : result.job.load;
    countTotals(figures, load, last);
    tellProgress(figures, load);
    figures.secondsLeft.reset();
    if (result.ledger) {
        figures.queue = static_cast<qint64>(result.ledger->queue());
        if (result.ledger->complete && result.ledger->closed)
            figures.lost = result.ledger->totals.lost;
    }
    return figures;
}

QString timeLeftText(const LiveFigures& figures)
{
    if (!figures.secondsLeft || *figures.secondsLeft > longestShown)
        return {};
    const auto left = std::chrono::seconds(static_cast<qint64>(std::ceil(*figures.secondsLeft)));
    return LiveFiguresText::tr("%1 left").arg(report::clockText(left));
}

} // namespace stampede::widgets
