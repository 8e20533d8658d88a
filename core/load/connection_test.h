// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"
#include "load/sample.h"
#include "net/tls_settings.h"
#include "smtp/capabilities.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>
#include <optional>
#include <string>

namespace stampede::load {

/// What one trial session found out.
struct ConnectionReport {
    bool ready = false; ///< greeting, EHLO, TLS and AUTH as the job wants them went well
    bool refused =
        false; ///< nothing was sent: `problems` tell why (invalid job, name not found, target guard)
    Problems problems;
    QStringList addresses;                          ///< the target's name stands for these
    QString guard;                                  ///< what the target guard says, in a sentence
    std::optional<smtp::Capabilities> capabilities; ///< of the last EHLO
    std::optional<net::TlsFacts> tls;
    QString failure; ///< empty when ready: the stage and what happened, in a sentence
    Nanos total{0};  ///< from the attempt to connect to the end
};

class ConnectionTestSession;

/// One session to a job's target: resolves, asks the guard, connects (to the first of its addresses that
/// answers), EHLO, STARTTLS, AUTH, QUIT; sends no mail. Of the job only what a connection needs is checked:
/// target, tls, auth, session.helo_name and session.timeouts; no wait lasts longer than mostWait. Lives in
/// the caller's thread and never blocks it: everything happens in a thread of its own.
class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    static constexpr auto mostWait = std::chrono::seconds(15);

    ConnectionTest(job::Job job, QString baseDir, std::string password, const Clock& clock,
                   QObject* parent = nullptr);
    /// Ends what still runs.
    ~ConnectionTest() override;

    /// Once; a second call does nothing.
    void start();
    /// finished() follows soon. Without start() nothing happens.
    void cancel();

Q_SIGNALS:
    /// As they happen, up to some hundreds; `at` counts from the start of the test. The password and what is
    /// made of it for the wire is masked, also where the server repeats it.
    void lineAdded(const stampede::load::ConversationLine& line);
    /// Once.
    void finished(const stampede::load::ConnectionReport& report);

private:
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    job::Job m_job;
    QString m_baseDir;
    std::string m_password;
    const Clock& m_clock;
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
    ConnectionTestSession* m_session = nullptr; // lives in m_thread, which deletes it when it ends
};

} // namespace stampede::load
