// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_checker.h"

namespace stampede::widgets {

JobChecker::JobChecker(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_desk(std::make_unique<QObject>())
{
    qRegisterMetaType<JobFindings>();
    m_thread.setObjectName(QStringLiteral("job checker"));
    m_desk->moveToThread(&m_thread);
    m_thread.start();
}

JobChecker::~JobChecker()
{
    ++m_newest;
    m_thread.quit();
    m_thread.wait();
}

void JobChecker::check(quint64 serial, const QJsonObject& json, const QString& baseDir, quint64 sampleNumber)
{
    const quint64 request = ++m_newest;
    QMetaObject::invokeMethod(
        m_desk.get(),
        [=, this] {
            if (m_newest != request)
                return;
            JobFindings findings = findingsOf(serial, json, baseDir, sampleNumber, m_clock.wall());
            QMetaObject::invokeMethod(
                this,
                [=, this, findings = std::move(findings)] {
                    if (m_newest == request)
                        Q_EMIT checked(findings);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace stampede::widgets
