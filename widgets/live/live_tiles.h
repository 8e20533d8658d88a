// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/base/tile.h"
#include "widgets/live/live_figures.h"

namespace stampede::widgets {

/// The row of tiles over the charts.
class LiveTiles final : public QWidget {
    Q_OBJECT
public:
    explicit LiveTiles(QWidget* parent = nullptr);

public Q_SLOTS:
    /// `whole`: the figures are of the whole run, which is over.
    void showFigures(const stampede::widgets::LiveFigures& figures, stampede::widgets::RateUnit unit,
                     std::size_t measure, bool whole);
    /// Whether there are tiles of the ledger.
    void setTracked(bool tracked);
    void clear();

private:
    Tile* add(const QString& name, const QString& caption, const QString& help);
    void showRate(const LiveFigures& figures, RateUnit unit, bool whole);
    void showFailures(const LiveFigures& figures);
    void showProgress(const LiveFigures& figures);
    void showLedger(const LiveFigures& figures, bool whole);

    Tile* m_rate;
    Tile* m_octets;
    Tile* m_connections;
    std::array<Tile*, 3> m_latency;
    Tile* m_failed;
    Tile* m_progress;
    Tile* m_queue;
    Tile* m_delivery;
};

} // namespace stampede::widgets
