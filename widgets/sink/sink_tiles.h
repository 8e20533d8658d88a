// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/sink/sink_history.h"

#include <QWidget>

namespace stampede::widgets {

class Tile;

/// The sink's figures at a glance.
class SinkTiles final : public QWidget {
    Q_OBJECT
public:
    explicit SinkTiles(QWidget* parent = nullptr);
    void show(const sink::SinkStats& stats, const SinkRates& rates, RateUnit unit);
    using QWidget::show;

private:
    Tile* add(const QString& name, const QString& caption, const QString& help);

    Tile* m_connections;
    Tile* m_rate;
    Tile* m_volume;
    Tile* m_messages;
    Tile* m_failures;
};

} // namespace stampede::widgets
