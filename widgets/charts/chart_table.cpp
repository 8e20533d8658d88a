// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table.h"

#include "base/display.h"
#include "report/figures.h"

#include <QLocale>

#include <limits>

namespace stampede::widgets {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<double> united(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> result;
    result.reserve(std::max(a.size(), b.size()));
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

/// `values` at `from` as they stand at `to`, which has all of `from`.
std::vector<double> spread(const std::vector<double>& from, const std::vector<double>& values,
                           const std::vector<double>& to)
{
    std::vector<double> result(to.size(), none);
    std::size_t at = 0;
    for (std::size_t i = 0; i < to.size() && at < from.size(); ++i)
        if (from[at] == to[i])
            result[i] = values[at++];
    return result;
}

QString quoted(const QString& name)
{
    if (!name.contains(u'"') && !name.contains(u',') && !name.contains(u'\n'))
        return name;
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

void ChartTable::add(const QString& key, const QString& name, const std::vector<double>& x,
                     const std::vector<double>& y)
{
    const std::size_t count = std::min(x.size(), y.size());
    const std::vector<double> at(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(count));
    if (at == positions) {
        columns.push_back(
            {key, name, std::vector<double>(y.begin(), y.begin() + static_cast<std::ptrdiff_t>(count))});
        return;
    }
    const std::vector<double> all = united(positions, at);
    for (Column& column : columns)
        column.values = spread(positions, column.values, all);
    columns.push_back({key, name, spread(at, y, all)});
    positions = all;
}

QByteArray csvOf(const ChartTable& table)
{
    QString text = quoted(table.positionKey);
    for (const ChartTable::Column& column : table.columns)
        text += u',' + quoted(column.key);
    text += QStringLiteral("\r\n");
    const auto number = [](double value) {
        return std::isfinite(value) ? QString::number(value, 'g', 10) : QString();
    };
    for (std::size_t row = 0; row < table.positions.size(); ++row) {
        text += number(table.positions[row]);
        for (const ChartTable::Column& column : table.columns)
            text += u',' + number(column.values[row]);
        text += QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

QString tsvOf(const ChartTable& table)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto number = [&locale](double value) {
        return std::isfinite(value) ? locale.toString(value, 'g', 8) : QString();
    };
    QString text = table.positionName;
    for (const ChartTable::Column& column : table.columns)
        text += u'\t' + column.name;
    text += u'\n';
    for (std::size_t row = 0; row < table.positions.size(); ++row) {
        text += number(table.positions[row]);
        for (const ChartTable::Column& column : table.columns)
            text += u'\t' + number(column.values[row]);
        text += u'\n';
    }
    return text;
}

QString positionText(double position, bool clock)
{
    if (!clock)
        return shortNumber(position);
    // Tenths, because the finest points are half a second long.
    const auto tenths = static_cast<qint64>(std::llround(position * 10));
    const QString whole = report::clockText(std::chrono::seconds(tenths / 10));
    return tenths % 10 == 0 ? whole
                            : QString(whole + QLocale().decimalPoint() + QString::number(tenths % 10));
}

QString shortNumber(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    const int decimals = size < 0.0995 ? 3 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    return displayNumber(value, decimals);
}

QString keyOf(Series series)
{
    switch (series) {
    case Series::Planned: return QStringLiteral("planned");
    case Series::Started: return QStringLiteral("started");
    case Series::Accepted: return QStringLiteral("accepted");
    case Series::Temporary: return QStringLiteral("temporary");
    case Series::Permanent: return QStringLiteral("permanent");
    case Series::Error: return QStringLiteral("error");
    case Series::Failed: return QStringLiteral("failed");
    case Series::Skipped: return QStringLiteral("skipped");
    case Series::P50: return QStringLiteral("p50");
    case Series::P95: return QStringLiteral("p95");
    case Series::P99: return QStringLiteral("p99");
    case Series::Waiting: return QStringLiteral("waiting");
    case Series::Connecting: return QStringLiteral("connecting");
    case Series::Setup: return QStringLiteral("setup");
    case Series::Idle: return QStringLiteral("idle");
    case Series::Active: return QStringLiteral("active");
    case Series::Closing: return QStringLiteral("closing");
    case Series::Received: return QStringLiteral("received");
    case Series::Delivered: return QStringLiteral("delivered");
    case Series::Queued: return QStringLiteral("queue");
    case Series::Processor: break;
    }
    return QStringLiteral("processor");
}

} // namespace stampede::widgets
