// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compare.h"

#include "report/bootstrap.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Compare)
};
using Change = ComparedRow::Change;
using criteria::Unit;

/// Fewer seconds than this do not tell what is chance.
constexpr std::size_t fewestBlocks = 5;

/// A row and the place of its statistic.
struct Asked {
    std::size_t at;
    QString key;
    QString name;
    QString measure;
    Unit unit;
    bool points = false;
    int good = -1;        ///< less is better: -1; more: 1; neither: 0
    bool tracked = false; ///< only where both runs have it
    bool counted =
        false; ///< a share of single events: chance is in their number, not in which second they fall
};

QString measureTitle(std::size_t measure)
{
    switch (measure) {
    case metrics::serviceMeasure: return Compare::tr("service");
    case metrics::responseMeasure: return Compare::tr("response");
    case metrics::latenessMeasure: return Compare::tr("lateness");
    case metrics::deliveryMeasure: return Compare::tr("delivery");
    case metrics::transitMeasure: return Compare::tr("transit");
    default: return toText(metrics::measureName(measure));
    }
}

void askMeasure(std::vector<Asked>& asked, std::size_t measure)
{
    const bool stage = measure < stageCount;
    const bool brief = stage || measure == metrics::transitMeasure;
    const QString word = toText(metrics::measureName(measure));
    const QString within = stage ? u"stage:"_s + word : word;
    const std::size_t first = statistic::ofMeasure(measure);
    const auto add = [&](std::size_t at, const QString& aggregate) {
        asked.push_back({at, aggregate + u'(' + within + u')', measureTitle(measure) + u' ' + aggregate, word,
                         Unit::Micros, false, -1, measure >= metrics::deliveryMeasure});
    };
    // Of lateness the slowest matter.
    if (measure != metrics::latenessMeasure)
        add(first, u"mean"_s);
    for (std::size_t i = 0; i < statistic::percentiles.size(); ++i) {
        const double percentile = statistic::percentiles[i];
        const bool wanted = measure == metrics::latenessMeasure ? percentile == 99
                            : brief ? percentile == 50 || percentile == 95 || percentile == 99
                                    : true;
        if (wanted)
            add(first + 1 + i, u'p' + QString::number(percentile));
    }
}

void askLedger(std::vector<Asked>& asked)
{
    asked.push_back(
        {statistic::lostShare, u"rate(lost)"_s, Compare::tr("lost"), {}, Unit::Share, true, -1, true, true});
    asked.push_back({statistic::duplicateShare,
                     u"rate(duplicates)"_s,
                     Compare::tr("duplicated"),
                     {},
                     Unit::Share,
                     true,
                     -1,
                     true,
                     true});
    asked.push_back({statistic::queueMost,
                     u"max(queue)"_s,
                     Compare::tr("queue, at most"),
                     {},
                     Unit::Count,
                     false,
                     -1,
                     true});
    askMeasure(asked, metrics::deliveryMeasure);
    askMeasure(asked, metrics::transitMeasure);
}

std::vector<Asked> allAsked()
{
    std::vector<Asked> asked{
        {statistic::acceptedRate,
         u"accepted.rate"_s,
         Compare::tr("accepted a second"),
         {},
         Unit::PerSecond,
         false,
         1},
        {statistic::messageRate,
         u"message.rate"_s,
         Compare::tr("messages a second"),
         {},
         Unit::PerSecond,
         false,
         1},
        {statistic::errorShare, u"rate(error)"_s, Compare::tr("error share"), {}, Unit::Share, true, -1},
        {statistic::cpu, u"cpu"_s, Compare::tr("processor, of a core"), {}, Unit::Share, false, 0}};
    askMeasure(asked, metrics::responseMeasure);
    askMeasure(asked, metrics::serviceMeasure);
    for (std::size_t i = 0; i < stageCount; ++i)
        askMeasure(asked, i);
    askMeasure(asked, metrics::latenessMeasure);
    askLedger(asked);
    return asked;
}

/// A run, measured and drawn.
struct Drawn {
    Statistics exact;
    Statistics asIs;
    std::vector<Statistics> resamples;
    bool enough = false;
    quint64 expected = 0;

    Drawn(const CompareSide& side, const CompareOptions& options, quint64 stream)
        : exact(exactStatistics(side))
        , enough(side.seconds() >= fewestBlocks && side.blocks().size() >= fewestBlocks)
        , expected(side.total().expected)
    {
        if (!enough)
            return;
        const Bootstrap bootstrap(side);
        asIs = bootstrap.asIs();
        resamples = bootstrap.draw(options.resamples, options.seed * 1'000'003 + stream);
    }
    /// Of a resample, freed of what the coarse counts add.
    double drawnValue(std::size_t resample, std::size_t at) const
    {
        const double drawn = resamples[resample][at];
        return asIs[at] > 0 ? drawn * exact[at] / asIs[at] : drawn;
    }
};

std::optional<double> differenceOf(double baseline, double other, bool points)
{
    if (!std::isfinite(baseline) || !std::isfinite(other))
        return {};
    if (points)
        return other - baseline;
    if (baseline == other)
        return 0;
    if (baseline == 0)
        return {};
    return other / baseline - 1;
}

std::optional<std::pair<double, double>> intervalOf(const Drawn& baseline, const Drawn& other,
                                                    const Asked& asked, double difference, double widening)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(baseline.resamples.size(), other.resamples.size()); ++i)
        if (const auto one =
                differenceOf(baseline.drawnValue(i, asked.at), other.drawnValue(i, asked.at), asked.points))
            differences.push_back(*one);
    // A measure that most draws lack is no ground to stand on.
    if (differences.size() < 20 || differences.size() * 2 < baseline.resamples.size())
        return {};
    std::sort(differences.begin(), differences.end());
    const auto at = [&](double share) {
        const auto place =
            static_cast<std::size_t>(share * static_cast<double>(differences.size() - 1) + 0.5);
        return difference + (differences[place] - difference) * widening;
    };
    return std::pair(at(0.025), at(0.975));
}

/// Of shares of single events: normal, by their numbers (Poisson). From none to some is no chance.
std::optional<std::pair<double, double>> countedInterval(const Drawn& baseline, const Drawn& other, double a,
                                                         double b)
{
    const double difference = b - a;
    if ((a == 0) != (b == 0))
        return std::pair(difference, difference);
    const double spread = 1.96 * std::sqrt(a / static_cast<double>(baseline.expected) +
                                           b / static_cast<double>(other.expected));
    return std::pair(difference - spread, difference + spread);
}

Change changeOf(const ComparedRow& row, int good)
{
    if (!row.difference || !row.interval)
        return Change::Noise;
    const auto [low, high] = *row.interval;
    if (*row.difference == 0 || (low <= 0 && high >= 0))
        return Change::Noise;
    if (good == 0)
        return Change::Neutral;
    return (*row.difference > 0) == (good > 0) ? Change::Better : Change::Worse;
}

ComparedRow rowOf(const Asked& asked, const Drawn& baseline, const Drawn& other, double widening)
{
    ComparedRow row;
    row.key = asked.key;
    row.name = asked.name;
    row.measure = asked.measure;
    row.unit = asked.unit;
    row.points = asked.points;
    const double a = baseline.exact[asked.at];
    const double b = other.exact[asked.at];
    if (std::isfinite(a))
        row.baseline = a;
    if (std::isfinite(b))
        row.other = b;
    row.difference = differenceOf(a, b, asked.points);
    if (row.difference && asked.counted)
        row.interval = countedInterval(baseline, other, a, b);
    else if (row.difference && baseline.enough && other.enough)
        row.interval = intervalOf(baseline, other, asked, *row.difference, widening);
    row.change = changeOf(row, asked.good);
    return row;
}

QStringList warningsOf(const CompareSide& side)
{
    QStringList warnings;
    const RunRecord& record = side.record();
    if (side.blocks().empty())
        warnings += Compare::tr("There are no seconds to compare.");
    else if (side.blocks().size() < fewestBlocks)
        warnings +=
            Compare::tr("It is too short to tell differences from noise: seconds: %1.").arg(side.seconds());
    if (record.result.ledger && !record.result.ledger->complete)
        warnings += Compare::tr("Its account of what was delivered is not complete.");
    if (record.interrupted)
        warnings += Compare::tr("It was interrupted.");
    else if (record.result.reason != load::EndReason::Completed)
        warnings += Compare::tr("It did not complete.");
    return warnings;
}

QString nameOf(const CompareSide& side)
{
    const QString& name = side.record().result.job.name;
    return name.isEmpty() ? side.record().result.runId : name;
}

/// Drawing n of n seconds shows a little less spread than there is.
double wideningFor(const CompareSide& baseline, const CompareSide& other)
{
    const auto fewest = static_cast<double>(std::min(baseline.blocks().size(), other.blocks().size()));
    return fewest > 1 ? std::sqrt(fewest / (fewest - 1)) : 1;
}

} // namespace

Comparison compare(const std::vector<const CompareSide*>& sides, const CompareOptions& options)
{
    Comparison comparison;
    if (sides.empty())
        return comparison;
    const CompareSide& first = *sides.front();
    comparison.baselineId = first.record().result.runId;
    comparison.baselineName = nameOf(first);
    comparison.baselineStarted = first.record().result.started;
    comparison.baselineSeconds = first.seconds();
    comparison.warnings = warningsOf(first);
    comparison.skipped = first.skipped();
    const std::vector<Asked> asked = allAsked();
    const Drawn baseline(first, options, 0);
    for (std::size_t i = 1; i < sides.size(); ++i) {
        const CompareSide& side = *sides[i];
        ComparedRun run;
        run.id = side.record().result.runId;
        run.name = nameOf(side);
        run.started = side.record().result.started;
        run.seconds = side.seconds();
        run.warnings = warningsOf(side);
        run.jobDifferences = jobDifferences(first.record().result.job, side.record().result.job);
        run.environmentDifferences =
            environmentDifferences(first.record().environment, side.record().environment);
        const Drawn other(side, options, i);
        for (const Asked& one : asked) {
            ComparedRow row = rowOf(one, baseline, other, wideningFor(first, side));
            const bool shown =
                one.tracked ? row.baseline && row.other : row.baseline || row.other || row.measure.isEmpty();
            if (shown)
                run.rows.push_back(std::move(row));
        }
        comparison.others.push_back(std::move(run));
    }
    return comparison;
}

} // namespace stampede::report
