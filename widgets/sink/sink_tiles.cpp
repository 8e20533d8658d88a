// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_tiles.h"

#include "base/display.h"
#include "base/units.h"
#include "report/figures.h"
#include "widgets/base/rate_text.h"
#include "widgets/base/theme.h"
#include "widgets/base/tile.h"

#include <QHBoxLayout>

namespace stampede::widgets {

namespace {

/// "12.3 MB" as value and unit.
std::pair<QString, QString> split(const QString& text)
{
    const qsizetype space = text.lastIndexOf(u' ');
    return {text.first(std::max<qsizetype>(0, space)), text.mid(space + 1)};
}

} // namespace

SinkTiles::SinkTiles(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(std::max(4, fontMetrics().height() / 2));
    m_connections = add(QStringLiteral("sinkConnectionsTile"), tr("Connections"), tr("Open at this moment"));
    m_rate = add(QStringLiteral("sinkRateTile"), tr("Rate"), tr("Messages accepted over the last second"));
    m_volume =
        add(QStringLiteral("sinkVolumeTile"), tr("Received"), tr("Content received over the last second"));
    m_messages = add(QStringLiteral("sinkMessagesTile"), tr("Messages"), tr("Accepted since the start"));
    m_failures =
        add(QStringLiteral("sinkErrorsTile"), tr("Errors"),
            tr("Messages rejected or broken off, protocol errors, connections refused, TLS failures"));
    show({}, {}, RateUnit::PerSecond);
}

Tile* SinkTiles::add(const QString& name, const QString& caption, const QString& help)
{
    auto* tile = new Tile(caption, this);
    tile->setObjectName(name);
    tile->setToolTip(help);
    layout()->addWidget(tile);
    return tile;
}

void SinkTiles::show(const sink::SinkStats& stats, const SinkRates& rates, RateUnit unit)
{
    m_connections->setValue(displayCount(stats.activeConnections));
    m_connections->setNote(tr("peak %1").arg(displayCount(stats.peakConnections)));
    const double rate = rates.perSecond(&sink::SinkStats::messages);
    const auto [value, rateUnit] = split(rateText(rate, unit));
    m_rate->setValue(value, rateUnit);
    m_rate->setNote(unit == RateUnit::Mmh ? rateText(rate, RateUnit::PerSecond)
                                          : tr("%1 MMH").arg(displayNumber(toMmh(rate), 2)));
    const auto [volume, volumeUnit] = split(report::volumeText(rates.perSecond(&sink::SinkStats::octets)));
    m_volume->setValue(volume, tr("%1/s").arg(volumeUnit));
    m_volume->setNote(tr("%1 in all").arg(report::volumeText(static_cast<double>(stats.octets))));
    m_messages->setValue(displayCount(stats.messages));
    m_messages->setNote(tr("%1 recipients").arg(displayCount(stats.recipients)));
    const quint64 failures = failuresOf(stats);
    m_failures->setValue(displayCount(failures));
    m_failures->setValueColour(failures > 0 ? badColour(palette()) : QColor());
    m_failures->setNote(failures == 0 ? tr("none so far")
                                      : tr("%1 rejected").arg(displayCount(stats.rejected)));
}

} // namespace stampede::widgets
