// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "widgets/job/value_text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace stampede::widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto longest = Nanos(366 * 24h);

/// To the next number with one leading digit: 7, 8, 9, 10, 20, 30 …
double decadeStep(double value, bool up, double least)
{
    if (value < least || (value == least && !up))
        return least;
    if (value <= 0)
        return up ? 1 : 0;
    double unit = std::pow(10.0, std::floor(std::log10(value) + 1e-12));
    const double digits = value / unit;
    const double rounded = std::round(digits);
    const bool exact = std::abs(digits - rounded) < 1e-9;
    if (up)
        return (exact ? rounded + 1 : std::ceil(digits)) * unit;
    if (exact && rounded <= 1) {
        unit /= 10;
        return std::max(least, 9 * unit);
    }
    return std::max(least, (exact ? rounded - 1 : std::floor(digits)) * unit);
}

/// Round times as people set them.
Nanos timeStep(Nanos value, bool up)
{
    static constexpr std::array<Nanos, 35> ladder{0s,    1ms, 2ms,   5ms,  10ms, 20ms,  50ms,  100ms, 200ms,
                                                  500ms, 1s,  2s,    5s,   10s,  15s,   20s,   30s,   45s,
                                                  1min,  90s, 2min,  3min, 5min, 10min, 15min, 20min, 30min,
                                                  45min, 1h,  90min, 2h,   3h,   6h,    12h,   24h};
    if (up) {
        for (const Nanos step : ladder)
            if (step > value)
                return step;
        return std::min(longest, Nanos((value / 24h + 1) * 24h));
    }
    if (value > 24h)
        return Nanos(((value - Nanos(1)) / 24h) * 24h);
    Nanos below = ladder.front();
    for (const Nanos step : ladder)
        if (step < value)
            below = step;
    return below;
}

quint64 sizeStep(quint64 octets, bool up, bool binary)
{
    if (octets <= 1 && !up)
        return 0;
    if (!binary)
        return static_cast<quint64>(std::round(decadeStep(static_cast<double>(octets), up, 0)));
    quint64 power = 1;
    while (power * 2 <= octets)
        power *= 2;
    if (up)
        return octets == 0 ? 1 : power * 2;
    return power == octets ? power / 2 : power;
}

QString sizeText(quint64 octets, bool binary)
{
    static constexpr std::array<const char*, 4> units{"", "KiB", "MiB", "GiB"};
    if (!binary || octets < 1024)
        return formatSize(octets);
    std::size_t unit = 0;
    while (unit + 1 < units.size() && octets % 1024 == 0) {
        octets /= 1024;
        ++unit;
    }
    return QString::number(octets) + QLatin1StringView(units[unit]);
}

/// "500/s": the number steps, the unit stays.
QString rateStep(const QString& text, bool up)
{
    static const QRegularExpression parts(QStringLiteral(R"(\A\s*([0-9.]+)\s*(.*?)\s*\z)"));
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch() || !parseRate(text))
        return text;
    const double number = decadeStep(match.captured(1).toDouble(), up, 0.001);
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString rounded =
        locale.toString(std::round(number * 1e6) / 1e6, 'f', QLocale::FloatingPointShortest);
    return rounded + match.captured(2);
}

/// A number, or a rate with its unit.
QString levelStep(const QString& text, bool up)
{
    const QJsonValue value = valueOfText(FieldKind::Level, text);
    if (!value.isDouble())
        return rateStep(text, up);
    const double level = value.toDouble();
    if (level < 1 || (level <= 1 && !up)) // a part of a connection is none
        return up ? QStringLiteral("1") : QStringLiteral("0");
    return textOfValue(FieldKind::Level, std::round(decadeStep(level, up, 0)));
}

QString wholeStep(FieldKind kind, const QString& text, bool up)
{
    const QJsonValue value = valueOfText(FieldKind::Count, text);
    if (!value.isDouble())
        return text;
    const auto number = value.toInteger();
    if (kind == FieldKind::Integer || (number <= 1 && !up))
        return QString::number(up ? number + 1 : std::max<qint64>(0, number - 1));
    return QString::number(std::llround(decadeStep(static_cast<double>(number), up, 0)));
}

QString usualText(FieldKind kind)
{
    switch (kind) {
    case FieldKind::OptionalCount:
    case FieldKind::Count: return QStringLiteral("1000");
    case FieldKind::OptionalDuration:
    case FieldKind::Duration: return QStringLiteral("1m");
    case FieldKind::OptionalNumber: return QStringLiteral("0.05");
    case FieldKind::Size: return QStringLiteral("1k");
    case FieldKind::Rate: return QStringLiteral("100/s");
    case FieldKind::Level: return QStringLiteral("100");
    default: return QStringLiteral("1");
    }
}

QString oneStep(FieldKind kind, const QString& text, bool up)
{
    switch (kind) {
    case FieldKind::Duration:
    case FieldKind::OptionalDuration: {
        const auto value = parseDuration(text);
        return value ? formatDuration(timeStep(*value, up)) : text;
    }
    case FieldKind::Size: {
        const auto value = parseSize(text);
        const bool binary = text.contains(u'i', Qt::CaseInsensitive);
        return value && *value < (1ULL << 40) ? sizeText(sizeStep(*value, up, binary), binary) : text;
    }
    case FieldKind::Rate: return rateStep(text, up);
    case FieldKind::Level: return levelStep(text, up);
    case FieldKind::Integer:
    case FieldKind::Count:
    case FieldKind::OptionalCount: return wholeStep(kind, text, up);
    case FieldKind::Number:
    case FieldKind::OptionalNumber: {
        const QJsonValue value = valueOfText(FieldKind::Number, text);
        return value.isDouble()
                   ? textOfValue(kind, std::round((value.toDouble() + (up ? 0.01 : -0.01)) * 1e6) / 1e6)
                   : text;
    }
    default: return text;
    }
}

} // namespace

QString steppedText(FieldKind kind, const QString& text, int steps)
{
    if (text.trimmed().isEmpty())
        return usualText(kind);
    QString stepped = text;
    for (int left = std::abs(steps); left > 0; --left)
        stepped = oneStep(kind, stepped, steps > 0);
    return stepped;
}

} // namespace stampede::widgets
