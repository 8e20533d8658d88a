// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/value_text.h"

#include "base/display.h"

#include <QCoreApplication>

#include <cmath>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Judge)
};

/// Four significant digits at least, no decimals beyond them, none that are zero.
QString digits(double value)
{
    const double size = std::abs(value);
    const int before = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
    int places = std::max(0, 4 - before);
    if (size > 0 && size < 0.1)
        places = std::min(9, 3 - static_cast<int>(std::floor(std::log10(size))));
    return displayNumber(value, places);
}

} // namespace

QString valueText(Unit unit, double value)
{
    switch (unit) {
    case Unit::Micros:
        if (value < 1e3)
            return Text::tr("%1 µs").arg(digits(value));
        return value < 1e6 ? Text::tr("%1 ms").arg(digits(value / 1e3))
                           : Text::tr("%1 s").arg(digits(value / 1e6));
    case Unit::Share: return Text::tr("%1 %").arg(digits(value * 100));
    case Unit::PerSecond: return Text::tr("%1/s").arg(digits(value));
    case Unit::Octets:
        if (value >= 1e9)
            return Text::tr("%1 GB").arg(digits(value / 1e9));
        return Text::tr("%1 MB").arg(digits(value / 1e6));
    case Unit::Count:
    case Unit::None: break;
    }
    return digits(value);
}

} // namespace stampede::criteria
