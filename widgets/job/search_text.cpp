// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/search_text.h"

#include "base/display.h"
#include "job/validate_parts.h"
#include "load/ceiling_driver.h"
#include "widgets/job/job_problems.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <optional>

namespace stampede::widgets {

namespace {

using namespace std::chrono_literals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::SearchText)
};

constexpr int fewDoublings = 3;
constexpr int manyDoublings = 9;

/// As a person plans it: to 10 s below three minutes, to the minute beyond.
QString about(Nanos time)
{
    const Nanos unit = time < 3min ? Nanos(10s) : Nanos(1min);
    return displayDuration(std::max<Nanos>(unit, (time + unit / 2) / unit * unit));
}

QString levelText(double level, bool open)
{
    return open ? Text::tr("%1 msg/s").arg(displayNumber(level, level < 10 ? 2 : 0))
                : Text::tr("%n connection(s)", nullptr, static_cast<int>(level));
}

QString courseText(const job::Job& job, const load::CeilingDriver& driver)
{
    const bool open = job.load.model == job::Load::Model::Open;
    const QString precision = displayNumber(job.search.precision * 100, 1);
    QString text =
        Text::tr("The first step is %1; the level doubles until a step fails, then the gap is halved "
                 "until it is below %2 %, and what holds is proved for %3.")
            .arg(levelText(driver.firstLevel(), open), precision, displayDuration(job.search.proof));
    if (job.search.most > 0)
        text += u' ' + Text::tr("No step goes above %1.").arg(levelText(driver.most(), open));
    return text;
}

QString timeText(const job::Search& search, SearchSteps steps)
{
    const Nanos step = search.settle + search.step;
    const Nanos proof = search.settle + search.proof;
    const QString shortest = about(steps.least * step + proof);
    const QString longest = about(steps.most * step + proof);
    if (shortest == longest)
        return Text::tr("With about %n step(s) of %1 and the proof that takes about %2.", nullptr, steps.most)
            .arg(displayDuration(step), longest);
    return Text::tr("With about %1 to %n step(s) of %2 and the proof that takes about %3 to %4.", nullptr,
                    steps.most)
        .arg(displayCount(static_cast<quint64>(steps.least)), displayDuration(step), shortest, longest);
}

} // namespace

SearchSteps stepsOf(const job::Search& search, double first, double bound)
{
    // Between a level and twice that: halved until the rest is no more than the precision.
    const int halvings =
        std::max(0, static_cast<int>(std::ceil(std::log2(1 / std::max(search.precision, 1e-3)) - 1e-9)));
    const double doublings = std::ceil(std::log2(std::max(1.0, bound / std::max(first, 1e-3))));
    const int rises = static_cast<int>(std::min<double>(manyDoublings, doublings)) + 1;
    return {std::min(fewDoublings, rises) + halvings, std::min(manyDoublings, rises) + halvings};
}

QString searchText(const QJsonObject& json)
{
    const std::optional<job::Job> job = readable(json, {QStringLiteral("load"), QStringLiteral("search")});
    if (!job)
        return {};
    Problems problems;
    const QString noFolder;
    job::validateSearch({*job, noFolder, problems});
    if (!problems.isEmpty())
        return {};
    const load::CeilingDriver driver(*job);
    QString text = courseText(*job, driver) + u' ' +
                   timeText(job->search, stepsOf(job->search, driver.firstLevel(), driver.most()));
    if (job->load.model == job::Load::Model::Closed &&
        json.value(QLatin1StringView("criteria")).toArray().isEmpty())
        text += u' ' + Text::tr("It needs a criterion: more connections alone break nothing.");
    return text;
}

} // namespace stampede::widgets
