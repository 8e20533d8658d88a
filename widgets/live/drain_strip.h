// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace stampede::widgets {

class ElidedLabel;

/// How many messages of a tracked run are still on their way when everything is sent, and how long they are
/// waited for; the same for the last messages of a probe. Hidden until then.
class DrainStrip final : public QWidget {
    Q_OBJECT
public:
    explicit DrainStrip(QWidget* parent = nullptr);

    /// A draining snapshot. `limit`: how long is waited at most, from the first of them.
    void follow(const metrics::Snapshot& snapshot, Nanos limit);
    /// Only the probe's last messages are waited for, so long at most from now on.
    void awaitProbe(std::chrono::seconds limit);
    /// The waiting is over.
    void finish();

Q_SIGNALS:
    void stopAsked();

private:
    void tellLeft(Nanos left);

    ElidedLabel* m_text;
    QProgressBar* m_progress;
    QLabel* m_left;
    QPushButton* m_stop;
    Nanos m_since{-1}; // elapsed time of the first draining snapshot
    QTimer m_seconds;  // while the probe is awaited: there are no snapshots then
    std::chrono::seconds m_secondsLeft{0};
};

} // namespace stampede::widgets
