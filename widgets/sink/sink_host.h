// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_settings.h"
#include "sink/sink_stats.h"

#include <QHostAddress>
#include <QObject>
#include <QThread>

#include <memory>

namespace stampede::widgets {

class SinkBehaviour;
class SinkDesk;

/// The built-in sink for a window. The sink lives in a thread of its own (here called the desk), because to
/// start it (certificates) and to stop it (joining threads) takes time. All members belong to the GUI thread;
/// nothing here blocks, but the destructor, which stops what runs and joins.
class SinkHost final : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 { Idle, Starting, Running, Stopping };
    Q_ENUM(State)
    /// `clock` must outlive it.
    explicit SinkHost(const Clock& clock, QObject* parent = nullptr);
    ~SinkHost() override;

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    /// Of the sink that runs, or of the last one.
    const sink::SinkSettings& settings() const { return m_settings; }
    /// Where it listens, while it runs; the port is the true one.
    QHostAddress address() const { return m_address; }
    quint16 port() const { return m_port; }
    /// Where a client of this machine reaches it: loopback where it listens on every address.
    QString targetHost() const { return targetHostOf(m_address); }
    static QString targetHostOf(const QHostAddress& address);
    /// The newest; those of the last sink stay until the next start.
    const sink::SinkStats& stats() const { return m_stats; }

    /// How it answers, at once and from the next start on.
    SinkBehaviour& behaviour() const { return *m_behaviour; }

    /// Only when Idle, otherwise it does nothing. Without a behaviour in the settings it is the one of
    /// behaviour(). stateChanged(Running) follows, or failed() and then
    /// stateChanged(Idle).
    void start(const sink::SinkSettings& settings);
    /// When Starting or Running. stateChanged(Idle) follows.
    void stop();

Q_SIGNALS:
    void stateChanged(stampede::widgets::SinkHost::State state);
    /// It could not start; a sentence says why.
    void failed(const QString& text);
    /// Ten times a second while it runs, and once at the end. stats() holds it.
    void statsTaken(const stampede::sink::SinkStats& stats);

private:
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    void setState(State state);
    void onStarted(const QHostAddress& address, quint16 port);
    void onFailed(const QString& text);

    State m_state = State::Idle;
    sink::SinkSettings m_settings;
    QHostAddress m_address;
    quint16 m_port = 0;
    sink::SinkStats m_stats;
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
    SinkDesk* m_desk; // lives in m_thread, which deletes it when it ends
    SinkBehaviour* m_behaviour;
};

} // namespace stampede::widgets
