// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_host.h"

#include "widgets/sink/sink_behaviour.h"
#include "widgets/sink/sink_desk.h"

namespace stampede::widgets {

void SinkHost::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

SinkHost::SinkHost(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_desk(new SinkDesk(clock))
    , m_behaviour(new SinkBehaviour(m_desk->behaviours(), this))
{
    m_thread->setObjectName(QStringLiteral("sink-desk"));
    m_desk->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &SinkDesk::started, this, &SinkHost::onStarted);
    connect(m_desk, &SinkDesk::failed, this, &SinkHost::onFailed);
    connect(m_desk, &SinkDesk::stopped, this, [this] { setState(State::Idle); });
    connect(m_desk, &SinkDesk::statsTaken, this, [this](const sink::SinkStats& stats) {
        m_stats = stats;
        Q_EMIT statsTaken(m_stats);
    });
    m_thread->start();
}

SinkHost::~SinkHost() = default;

QString SinkHost::targetHostOf(const QHostAddress& address)
{
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QStringLiteral("::1");
    if (address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::Any))
        return QStringLiteral("127.0.0.1");
    return address.toString();
}

void SinkHost::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void SinkHost::start(const sink::SinkSettings& settings)
{
    if (m_state != State::Idle)
        return;
    m_settings = settings;
    m_stats = {};
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, settings] { desk->start(settings); }, Qt::QueuedConnection);
    setState(State::Starting);
}

void SinkHost::stop()
{
    if (m_state != State::Starting && m_state != State::Running)
        return;
    QMetaObject::invokeMethod(m_desk, &SinkDesk::stop, Qt::QueuedConnection);
    setState(State::Stopping);
}

void SinkHost::onStarted(const QHostAddress& address, quint16 port)
{
    m_address = address;
    m_port = port;
    // Told to stop meanwhile: stopped() is on its way.
    if (m_state == State::Starting)
        setState(State::Running);
}

void SinkHost::onFailed(const QString& text)
{
    // The reason first: whoever waits for the sink hears of the end of it with the next signal.
    Q_EMIT failed(text);
    if (m_state == State::Starting)
        setState(State::Idle);
}

} // namespace stampede::widgets
