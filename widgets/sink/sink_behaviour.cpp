// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_behaviour.h"

#include "widgets/sink/behaviour_desk.h"

namespace stampede::widgets {

SinkBehaviour::SinkBehaviour(BehaviourDesk& desk, QObject* parent) : QObject(parent), m_desk(&desk)
{
    connect(&desk, &BehaviourDesk::opened, this, &SinkBehaviour::opened);
    connect(&desk, &BehaviourDesk::checked, this, &SinkBehaviour::checked);
    connect(&desk, &BehaviourDesk::applied, this, &SinkBehaviour::applied);
    connect(&desk, &BehaviourDesk::saved, this, &SinkBehaviour::saved);
    connect(&desk, &BehaviourDesk::changedOutside, this, &SinkBehaviour::changedOutside);
}

quint64 SinkBehaviour::open(const QString& source)
{
    const quint64 request = ++m_requests;
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, request, source] { desk->open(request, source); }, Qt::QueuedConnection);
    return request;
}

quint64 SinkBehaviour::check(const BehaviourText& text)
{
    const quint64 request = ++m_requests;
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, request, text] { desk->check(request, text); }, Qt::QueuedConnection);
    return request;
}

quint64 SinkBehaviour::apply(const BehaviourText& text)
{
    const quint64 request = ++m_requests;
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, request, text] { desk->apply(request, text); }, Qt::QueuedConnection);
    return request;
}

quint64 SinkBehaviour::save(const BehaviourText& text)
{
    const quint64 request = ++m_requests;
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, request, text] { desk->save(request, text); }, Qt::QueuedConnection);
    return request;
}

void SinkBehaviour::look()
{
    QMetaObject::invokeMethod(m_desk, &BehaviourDesk::look, Qt::QueuedConnection);
}

} // namespace stampede::widgets
