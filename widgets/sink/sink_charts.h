// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/charts/time_axis.h"
#include "widgets/sink/sink_history.h"

#include <QTimer>
#include <QWidget>

namespace stampede::widgets {

class TimeChart;

/// Rate and connections of the sink over time. Redrawn at most ten times a second, and only what changed.
class SinkCharts final : public QWidget {
    Q_OBJECT
public:
    explicit SinkCharts(Preferences& preferences, QWidget* parent = nullptr);

    void add(const sink::SinkStats& stats);
    /// For a new sink.
    void clear();
    const SinkHistory& history() const { return m_history; }

Q_SIGNALS:
    void failed(const QString& error);
    void saved(const QString& path);

private:
    void feed();

    Preferences& m_preferences;
    SinkHistory m_history;
    TimeAxis m_axis;
    QTimer m_timer;
    TimeChart* m_rate;
    TimeChart* m_connections;
    bool m_stale = true; ///< the charts do not have the newest
};

} // namespace stampede::widgets
