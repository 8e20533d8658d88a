// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/connection_test.h"

#include "load/connection_test_session.h"
#include "net/event_dispatcher.h"

namespace stampede::load {

void ConnectionTest::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

ConnectionTest::ConnectionTest(job::Job job, QString baseDir, std::string password, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_job(std::move(job))
    , m_baseDir(std::move(baseDir))
    , m_password(std::move(password))
    , m_clock(clock)
{}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    if (m_session != nullptr)
        return;
    m_session = new ConnectionTestSession(m_job, m_baseDir, m_password, m_clock);
    m_thread.reset(new QThread);
    m_thread->setObjectName(QStringLiteral("connection-test"));
    m_thread->setEventDispatcher(net::makeUvEventDispatcher());
    m_session->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_session, &QObject::deleteLater);
    connect(m_session, &ConnectionTestSession::lineAdded, this, &ConnectionTest::lineAdded);
    connect(m_session, &ConnectionTestSession::finished, this, &ConnectionTest::finished);
    m_thread->start();
    QMetaObject::invokeMethod(m_session, &ConnectionTestSession::begin, Qt::QueuedConnection);
}

void ConnectionTest::cancel()
{
    if (m_session != nullptr)
        QMetaObject::invokeMethod(m_session, &ConnectionTestSession::cancel, Qt::QueuedConnection);
}

} // namespace stampede::load
