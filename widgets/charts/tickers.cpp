// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/tickers.h"

#include "base/display.h"
#include "widgets/charts/chart_table.h"

namespace stampede::widgets {

namespace {

struct ClockStep {
    double seconds;
    int parts;
};
constexpr std::array<ClockStep, 21> clockSteps{
    {{0.1, 1}, {0.2, 2},  {0.5, 5},  {1, 2},    {2, 2},     {5, 5},     {10, 2},
     {15, 3},  {20, 2},   {30, 3},   {60, 2},   {120, 2},   {300, 5},   {600, 2},
     {900, 3}, {1800, 3}, {3600, 2}, {7200, 2}, {14400, 4}, {28800, 4}, {86400, 4}}};

} // namespace

double ClockTicker::getTickStep(const QCPRange& range)
{
    const double wanted = range.size() / std::max(1, mTickCount);
    for (const ClockStep& step : clockSteps)
        if (step.seconds >= wanted)
            return step.seconds;
    return std::ceil(wanted / 86400) * 86400;
}

int ClockTicker::getSubTickCount(double tickStep)
{
    for (const ClockStep& step : clockSteps)
        if (step.seconds == tickStep)
            return step.parts - 1;
    return 0;
}

QString ClockTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return positionText(tick, true);
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return displayNumber(tick, 6);
}

DecadeTicker::DecadeTicker()
{
    setLogBase(10);
    setSubTickCount(8);
}

QString DecadeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return displayNumber(tick, 6);
}

double roundUp(double value)
{
    if (!std::isfinite(value) || value <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    return 10 * power;
}

} // namespace stampede::widgets
