// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace stampede::widgets {

class ElidedLabel;

/// How many messages of a tracked run are still on their way when everything is sent, and how long they are
/// waited for. Hidden until then.
class DrainStrip final : public QWidget {
    Q_OBJECT
public:
    explicit DrainStrip(QWidget* parent = nullptr);

    /// A draining snapshot. `limit`: how long is waited at most, from the first of them.
    void follow(const metrics::Snapshot& snapshot, Nanos limit);
    /// The waiting is over.
    void finish();
    bool isWaiting() const { return m_since >= Nanos(0); }

Q_SIGNALS:
    void stopAsked();

private:
    ElidedLabel* m_text;
    QProgressBar* m_progress;
    QLabel* m_left;
    QPushButton* m_stop;
    Nanos m_since{-1}; // elapsed time of the first draining snapshot
};

} // namespace stampede::widgets
