// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "metrics/histogram.h"

#include <QObject>
#include <QTimer>

namespace stampede::widgets {

/// Measures how long the event loop of its thread keeps others waiting: a timer that notes how late it is.
class LoopWatch final : public QObject {
    Q_OBJECT
public:
    explicit LoopWatch(const Clock& clock, QObject* parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }
    /// Delays since start(), µs.
    const metrics::Histogram& delays() const { return m_delays; }

private:
    void beat();

    const Clock& m_clock;
    QTimer m_timer;
    Nanos m_expected{0};
    metrics::Histogram m_delays;
};

} // namespace stampede::widgets
