// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace stampede::cli {

/// Ctrl-C, SIGTERM and SIGHUP as a Qt signal. One in a process, made in main after QCoreApplication and
/// passed on; the handlers are taken back when it goes.
class Interrupts : public QObject {
    Q_OBJECT
public:
    explicit Interrupts(QObject* parent = nullptr);
    ~Interrupts() override;

    /// The number of the last signal that came, 0 if none.
    int lastSignal() const { return m_last; }

Q_SIGNALS:
    /// `count`: how many have come by now, this one included.
    void interrupted(int count, int signalNumber);

private:
    void deliver();

    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_count = 0;
    int m_last = 0;
};

} // namespace stampede::cli
