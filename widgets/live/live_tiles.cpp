// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_tiles.h"

#include "base/display.h"
#include "base/units.h"
#include "report/figures.h"
#include "widgets/base/rate_text.h"
#include "widgets/base/theme.h"
#include "widgets/charts/chart_table.h"
#include "widgets/live/words.h"

#include <QHBoxLayout>

namespace stampede::widgets {

namespace {
const QString nothing = QStringLiteral("–");
constexpr std::array<int, 3> percentiles{50, 95, 99};

/// "12.3 ms" as value and unit.
std::pair<QString, QString> split(const QString& text)
{
    const qsizetype space = text.lastIndexOf(u' ');
    return {text.first(std::max<qsizetype>(0, space)), text.mid(space + 1)};
}
} // namespace

LiveTiles::LiveTiles(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(std::max(4, fontMetrics().height() / 2));
    m_rate = add(QStringLiteral("rateTile"), tr("Rate"), tr("Messages ended a second, over the last second"));
    m_octets =
        add(QStringLiteral("octetsTile"), tr("Sent"), tr("Octets sent a second, over the last second"));
    m_connections = add(QStringLiteral("connectionsTile"), tr("Connections"),
                        tr("Connections that are established or being set up"));
    for (std::size_t i = 0; i < percentiles.size(); ++i)
        m_latency[i] =
            add(QStringLiteral("p%1Tile").arg(percentiles[i]), QStringLiteral("p%1").arg(percentiles[i]),
                tr("%1 % of the last second's messages took at most so long").arg(percentiles[i]));
    m_failed = add(QStringLiteral("failedTile"), tr("Failed"),
                   tr("Share of the messages since the start that were refused (4xx, 5xx) or met an error"));
    m_progress = add(QStringLiteral("progressTile"), tr("Done"), tr("Messages that ended or were skipped"));
    m_queue =
        add(QStringLiteral("queueTile"), tr("Queue"), tr("Accepted by the server and not at the sink yet"));
    m_delivery = add(QStringLiteral("deliveryTile"), tr("Delivery p95"),
                     tr("95 % arrived at the sink within this time of the start of sending"));
    setTracked(false);
    clear();
}

void LiveTiles::setTracked(bool tracked)
{
    m_queue->setVisible(tracked);
    m_delivery->setVisible(tracked);
}

Tile* LiveTiles::add(const QString& name, const QString& caption, const QString& help)
{
    auto* tile = new Tile(caption, this);
    tile->setObjectName(name);
    tile->setToolTip(help);
    layout()->addWidget(tile);
    return tile;
}

void LiveTiles::clear()
{
    for (Tile* tile : findChildren<Tile*>()) {
        tile->setValue(nothing);
        tile->setNote({});
        tile->setShare(std::nullopt);
        tile->setValueColour({});
    }
}

void LiveTiles::showFigures(const LiveFigures& figures, RateUnit unit, std::size_t measure, bool whole)
{
    showRate(figures, unit, whole);
    m_connections->setValue(displayCount(static_cast<quint64>(std::max(0, figures.active))));
    m_connections->setNote(whole ? tr("run is over") : tr("active"));
    for (std::size_t i = 0; i < m_latency.size(); ++i) {
        const double micros = figures.latency[i];
        const auto [value, valueUnit] =
            micros < 0 ? std::pair(nothing, QString()) : split(report::latencyText(micros));
        m_latency[i]->setValue(value, valueUnit);
        m_latency[i]->setNote(whole ? tr("%1, whole run").arg(measureText(measure)) : measureText(measure));
    }
    showFailures(figures);
    showProgress(figures);
    showLedger(figures, whole);
}

void LiveTiles::showRate(const LiveFigures& figures, RateUnit unit, bool whole)
{
    m_rate->setCaption(whole ? tr("Rate, average") : tr("Rate"));
    m_octets->setCaption(whole ? tr("Sent, average") : tr("Sent"));
    const double rate = rateIn(figures.rate, unit);
    m_rate->setValue(rate < 100 ? shortNumber(rate) : displayNumber(rate, 0), rateUnitText(unit));
    m_rate->setNote(unit == RateUnit::Mmh ? rateText(figures.rate, RateUnit::PerSecond)
                                          : tr("%1 MMH").arg(displayNumber(toMmh(figures.rate), 2)));
    const auto [octets, octetsUnit] = split(report::volumeText(figures.octetsPerSecond));
    m_octets->setValue(octets, tr("%1/s").arg(octetsUnit));
}

void LiveTiles::showFailures(const LiveFigures& figures)
{
    const quint64 failed = figures.temporary + figures.permanent + figures.errors;
    m_failed->setValueColour(failed > 0 ? badColour(palette()) : QColor());
    m_failed->setValue(figures.failedShare < 0 ? nothing : displayNumber(figures.failedShare * 100, 2),
                       figures.failedShare < 0 ? QString() : QStringLiteral("%"));
    // What matters most stands first: there may not be room for all.
    QStringList parts;
    if (figures.errors > 0)
        parts += tr("errors %1").arg(displayCount(figures.errors));
    if (figures.uncertain > 0)
        parts += tr("of these uncertain %1").arg(displayCount(figures.uncertain));
    if (figures.permanent > 0)
        parts += tr("5xx %1").arg(displayCount(figures.permanent));
    if (figures.temporary > 0)
        parts += tr("4xx %1").arg(displayCount(figures.temporary));
    if (figures.skipped > 0)
        parts += tr("skipped %1").arg(displayCount(figures.skipped));
    m_failed->setNote(parts.isEmpty() ? tr("none so far") : parts.join(QStringLiteral("  ")));
}

void LiveTiles::showLedger(const LiveFigures& figures, bool whole)
{
    m_queue->setValue(figures.queue < 0 ? nothing : displayCount(static_cast<quint64>(figures.queue)));
    const quint64 lost = figures.lost.value_or(0);
    m_queue->setValueColour(lost > 0 ? badColour(palette()) : QColor());
    m_queue->setNote(figures.queue < 0 ? QString()
                     : !whole          ? tr("on their way")
                     : !figures.lost   ? tr("what was lost is not known")
                     : lost > 0        ? tr("lost: %1").arg(displayCount(lost))
                                       : tr("none lost"));
    const auto [value, unit] =
        figures.delivery < 0 ? std::pair(nothing, QString()) : split(report::latencyText(figures.delivery));
    m_delivery->setValue(value, unit);
    m_delivery->setNote(whole ? tr("whole run") : tr("last second"));
}

void LiveTiles::showProgress(const LiveFigures& figures)
{
    m_progress->setValue(displayCount(figures.done));
    m_progress->setShare(figures.share);
    QStringList parts;
    if (figures.messages)
        parts += tr("of %1").arg(displayCount(*figures.messages));
    if (const QString left = timeLeftText(figures); !left.isEmpty())
        parts += left;
    m_progress->setNote(parts.join(QStringLiteral(" · ")));
}

} // namespace stampede::widgets
