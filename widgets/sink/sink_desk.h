// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink.h"
#include "widgets/sink/behaviour_desk.h"

#include <QObject>
#include <QTimer>

namespace stampede::widgets {

/// The inner side of SinkHost: the sink itself, in a thread where it may block. Made anywhere, moved to its
/// thread, all its calls are queued.
class SinkDesk final : public QObject {
    Q_OBJECT
public:
    explicit SinkDesk(const Clock& clock);
    BehaviourDesk& behaviours() { return m_behaviours; }

    /// With the behaviour in force, unless the settings have one of their own.
    void start(const stampede::sink::SinkSettings& settings);
    void stop();

Q_SIGNALS:
    void started(const QHostAddress& address, quint16 port);
    void failed(const QString& text);
    void stopped();
    void statsTaken(const stampede::sink::SinkStats& stats);

private:
    sink::Sink m_sink;
    BehaviourDesk m_behaviours;
    QTimer m_timer{this};
};

} // namespace stampede::widgets
