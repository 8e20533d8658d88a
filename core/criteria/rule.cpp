// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/rule.h"

#include "base/units.h"

#include <QStringList>

namespace stampede::criteria {

bool Rule::holds(double value) const
{
    switch (op) {
    case Operator::Less: return value < limit;
    case Operator::LessEqual: return value <= limit;
    case Operator::Greater: return value > limit;
    case Operator::GreaterEqual: return value >= limit;
    case Operator::Equal: return value == limit;
    case Operator::NotEqual: return value != limit;
    }
    return false;
}

bool Rule::upper() const
{
    return op == Operator::Less || op == Operator::LessEqual || op == Operator::Equal;
}

std::optional<double> Rule::margin(double value) const
{
    if (limit == 0 || op == Operator::Equal || op == Operator::NotEqual)
        return std::nullopt;
    return (upper() ? limit - value : value - limit) / limit;
}

QString Rule::key() const
{
    const auto time = [](const std::optional<Nanos>& value) {
        return value ? formatDuration(*value) : QStringLiteral("-");
    };
    return QStringList{QString::number(static_cast<int>(severity)),
                       metric.text,
                       QString::number(static_cast<int>(op)),
                       QString::number(limit, 'g', 17),
                       time(over),
                       time(lasting),
                       share ? QString::number(*share, 'g', 17) : QStringLiteral("-"),
                       afterRamp ? QStringLiteral("ramp") : time(after),
                       time(abortDelay)}
        .join(u'|');
}

} // namespace stampede::criteria
