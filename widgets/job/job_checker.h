// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "widgets/job/job_findings.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace stampede::widgets {

/// Finds out everything about one state of a document: reads and validates it, describes it, makes messages
/// of it. `wall`: the time the sample is dated with. Any thread; may read files of any size.
JobFindings findingsOf(quint64 serial, const QJsonObject& json, const QString& baseDir, quint64 sampleNumber,
                       Nanos wall);

/// The same in a thread of its own, so that neither large files nor long tables hold up the window.
class JobChecker final : public QObject {
    Q_OBJECT
public:
    explicit JobChecker(const Clock& clock, QObject* parent = nullptr);
    /// Waits for a check that is under way.
    ~JobChecker() override;

    /// checked() follows, but for a request that a newer one has overtaken.
    void check(quint64 serial, const QJsonObject& json, const QString& baseDir, quint64 sampleNumber);

Q_SIGNALS:
    void checked(const stampede::widgets::JobFindings& findings);

private:
    const Clock& m_clock;
    std::atomic<quint64> m_newest = 0; // requests, counted from 1
    QThread m_thread;
    std::unique_ptr<QObject> m_desk; // lives in m_thread
};

} // namespace stampede::widgets
