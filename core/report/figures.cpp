// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures.h"

#include "base/display.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace stampede::report {

namespace {

/// With as many decimals as make three digits.
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString latencyText(double micros)
{
    if (micros < 999.5)
        return QLocale().toString(micros, 'f', 0) + QStringLiteral(" µs");
    if (micros < 999'500)
        return threeDigits(micros / 1e3) + QStringLiteral(" ms");
    return threeDigits(micros / 1e6) + QStringLiteral(" s");
}

QString clockText(Nanos time)
{
    const qint64 seconds = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(time).count());
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString rateText(double perSecond)
{
    if (!std::isfinite(perSecond) || perSecond < 0)
        return QStringLiteral("–");
    return perSecond < 99.95 ? displayNumber(perSecond, perSecond < 9.995 ? 2 : 1)
                             : displayNumber(perSecond, 0);
}

QString volumeText(double octets)
{
    const double most = 9e18;
    return QLocale().formattedDataSize(static_cast<qint64>(std::clamp(octets, 0.0, most)), 1,
                                       QLocale::DataSizeSIFormat);
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

double inSeconds(Nanos time)
{
    return std::chrono::duration<double>(time).count();
}

double perSecond(double amount, Nanos time)
{
    return time > Nanos(0) ? amount / inSeconds(time) : std::numeric_limits<double>::quiet_NaN();
}

qint64 percentileSince(const metrics::Histogram& before, const metrics::Histogram& now, double percentile)
{
    std::vector<std::pair<qint64, quint64>> old;
    before.forEach([&](qint64, qint64 high, quint64 count) { old.emplace_back(high, count); });
    std::vector<std::pair<qint64, quint64>> fresh;
    quint64 total = 0;
    std::size_t at = 0;
    now.forEach([&](qint64, qint64 high, quint64 count) {
        while (at < old.size() && old[at].first < high)
            ++at;
        const quint64 known = at < old.size() && old[at].first == high ? old[at].second : 0;
        if (count > known) {
            fresh.emplace_back(high, count - known);
            total += count - known;
        }
    });
    const auto rank =
        std::max<quint64>(1, static_cast<quint64>(percentile / 100 * static_cast<double>(total) + 0.5));
    quint64 seen = 0;
    for (const auto& [high, count] : fresh)
        if ((seen += count) >= rank)
            return high;
    return 0;
}

} // namespace stampede::report
