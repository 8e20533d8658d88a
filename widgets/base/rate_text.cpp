// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/rate_text.h"

#include "base/display.h"
#include "base/units.h"

#include <QCoreApplication>

#include <cmath>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::RateText)
};

/// Three figures that count, or all before the point.
QString figures(double value)
{
    if (value <= 0)
        return displayNumber(0, 0);
    const int before = static_cast<int>(std::floor(std::log10(value))) + 1;
    return displayNumber(value, std::clamp(3 - before, 0, 6));
}

} // namespace

QString rateText(double perSecond, RateUnit unit)
{
    if (!std::isfinite(perSecond) || perSecond < 0)
        return Text::tr("–");
    const double value = rateIn(perSecond, unit);
    QString number;
    // From where rounding would make it a thousand of the smaller.
    if (value >= 999'500'000)
        number = Text::tr("%1 G").arg(figures(value / 1e9));
    else if (value >= 999'500)
        number = Text::tr("%1 M").arg(figures(value / 1e6));
    else if (value >= 99'999.5)
        number = Text::tr("%1 k").arg(figures(value / 1e3));
    else
        number = figures(value);
    return Text::tr("%1 %2", "a number and its unit").arg(number, rateUnitText(unit));
}

double rateIn(double perSecond, RateUnit unit)
{
    switch (unit) {
    case RateUnit::PerSecond: return perSecond;
    case RateUnit::PerMinute: return perSecond * 60;
    case RateUnit::PerHour: return perSecond * 3600;
    case RateUnit::Mmh: return toMmh(perSecond);
    }
    return perSecond;
}

QString rateUnitText(RateUnit unit)
{
    switch (unit) {
    case RateUnit::PerSecond: return Text::tr("msg/s");
    case RateUnit::PerMinute: return Text::tr("msg/min");
    case RateUnit::PerHour: return Text::tr("msg/h");
    case RateUnit::Mmh: return Text::tr("MMH");
    }
    return {};
}

} // namespace stampede::widgets
