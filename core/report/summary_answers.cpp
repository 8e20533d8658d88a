// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "criteria/value_text.h"
#include "report/figures.h"
#include "report/summary_sections.h"
#include "report/summary_tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

// What a run was asked: its criteria, and the ceiling.
namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using Align = TextTable::Align;
using criteria::Standing;
using criteria::Verdict;
using load::CeilingStep;

QString percentText(double share)
{
    // What is not quite all must not read as all.
    const double percent = share * 100;
    const double shown = percent < 100 ? std::min(percent, 99.9) : percent;
    return Summary::tr("%1 %").arg(displayNumber(shown, 1));
}

QString reasonOf(const Standing& standing)
{
    QStringList parts;
    if (standing.brokenAt && standing.verdict == Verdict::Broken)
        parts += Summary::tr("first broken at %1").arg(clockText(*standing.brokenAt));
    if (!standing.reason.isEmpty())
        parts += printable(standing.reason);
    return parts.join(QStringLiteral("; "));
}

QString kindWord(CeilingStep::Kind kind)
{
    switch (kind) {
    case CeilingStep::Kind::Rise: return Summary::tr("rise");
    case CeilingStep::Kind::Bisect: return Summary::tr("halving");
    case CeilingStep::Kind::Proof: break;
    }
    return Summary::tr("proof");
}

QString stepWord(CeilingStep::State state)
{
    switch (state) {
    case CeilingStep::State::Running: return Summary::tr("running");
    case CeilingStep::State::Passed: return Summary::tr("passed");
    case CeilingStep::State::Failed: return Summary::tr("FAILED");
    case CeilingStep::State::Inconclusive: break;
    }
    return Summary::tr("unknown");
}

} // namespace

QString stateWord(const Standing& standing)
{
    if (standing.verdict == Verdict::Met)
        return Summary::tr("ok");
    if (standing.verdict == Verdict::Inconclusive)
        return Summary::tr("unknown");
    return standing.severity == criteria::Severity::Warn ? Summary::tr("warning") : Summary::tr("BROKEN");
}

QString valueText(const std::optional<double>& value, criteria::Unit unit)
{
    if (!value || !std::isfinite(*value))
        return QStringLiteral("–");
    return criteria::valueText(unit, *value);
}

QString criteriaSentence(const std::vector<Standing>& standings)
{
    if (standings.empty())
        return {};
    const auto count = [&standings](Verdict verdict) {
        return displayCount(static_cast<quint64>(
            std::count_if(standings.begin(), standings.end(),
                          [verdict](const Standing& standing) { return standing.verdict == verdict; })));
    };
    const QString all = displayCount(standings.size());
    switch (criteria::verdictOf(standings)) {
    case Verdict::Met: return Summary::tr("Passed: criteria met: %1 of %2.").arg(count(Verdict::Met), all);
    case Verdict::Broken:
        return Summary::tr("Failed: criteria broken: %1 of %2.").arg(count(Verdict::Broken), all);
    case Verdict::Inconclusive: break;
    }
    return Summary::tr("Inconclusive: criteria without enough data: %1 of %2.")
        .arg(count(Verdict::Inconclusive), all);
}

Cells criteriaCells(const std::vector<Standing>& standings)
{
    Cells cells{{{Summary::tr("state"), Align::Left},
                 {Summary::tr("criterion"), Align::Left},
                 {Summary::tr("value")},
                 {Summary::tr("margin")},
                 {Summary::tr("seconds met")},
                 {Summary::tr("why"), Align::Left}},
                {},
                {}};
    for (const Standing& standing : standings)
        cells.rows +=
            QStringList{stateWord(standing),
                        printable(standing.text),
                        valueText(standing.value, standing.unit),
                        standing.margin ? Summary::tr("%1 %").arg(displayNumber(*standing.margin * 100, 1))
                                        : QStringLiteral("–"),
                        standing.judged > 0 ? percentText(standing.metShare) : QStringLiteral("–"),
                        reasonOf(standing)};
    return cells;
}

Cells ceilingCells(const load::CeilingResult& ceiling)
{
    Cells cells{{{Summary::tr("step"), Align::Left},
                 {ceiling.openModel ? Summary::tr("msg/s") : Summary::tr("connections")},
                 {Summary::tr("at")},
                 {Summary::tr("result"), Align::Left},
                 {Summary::tr("accepted/s")},
                 {QStringLiteral("p50")},
                 {QStringLiteral("p95")},
                 {QStringLiteral("p99")},
                 {Summary::tr("why"), Align::Left}},
                {},
                {}};
    for (const CeilingStep& step : ceiling.steps) {
        const bool judged = step.state != CeilingStep::State::Running;
        const auto latency = [judged](double micros) {
            return judged && micros > 0 ? latencyText(micros) : QStringLiteral("–");
        };
        cells.rows += QStringList{kindWord(step.kind),
                                  displayNumber(step.level, ceiling.openModel ? 1 : 0),
                                  clockText(step.from),
                                  stepWord(step.state),
                                  judged ? rateText(step.acceptedRate) : QStringLiteral("–"),
                                  latency(step.p50),
                                  latency(step.p95),
                                  latency(step.p99),
                                  printable(step.reason)};
    }
    return cells;
}

} // namespace stampede::report
