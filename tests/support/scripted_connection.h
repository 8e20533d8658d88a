// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scripted_server.h"

#include <QMutex>
#include <QSslSocket>
#include <QWaitCondition>

namespace stampede::test {

/// What a ScriptedServer saw, shared between its thread and the test's.
struct ScriptRecord {
    struct Connection {
        QByteArray received;
        QStringList lines;
    };
    mutable QMutex mutex;
    mutable QWaitCondition changed;
    QList<Connection> connections;
    QStringList problems;
    int closed = 0;
};

/// One connection of a ScriptedServer, in the server's thread.
class ScriptedConnection final : public QObject {
    Q_OBJECT

public:
    ScriptedConnection(int number, const Script& script, const ScriptOptions& options, ScriptRecord& record,
                       QObject* parent);
    ~ScriptedConnection() override;
    bool start(qintptr descriptor);

private:
    void onReadable();
    void onGone();
    void play();
    bool isMet(const Step& step);
    bool isLineMet(const Step& step);
    bool isDataMet();
    void act(const Step& step);
    void dribble();
    void end(Step::Then then);
    void startTls();
    void problem(const QString& text);

    const int m_number;
    const Script m_script;
    const ScriptOptions m_options;
    ScriptRecord& m_record;
    QSslSocket m_socket;
    QByteArray m_input;
    QByteArray m_toDribble;
    Step::Then m_afterDribble = Step::Then::Keep;
    qsizetype m_step = 0;
    bool m_inData = false; ///< some content is gone from m_input already
    bool m_stalled = false;
    bool m_waitsForTls = false;
    bool m_gone = false;
};

} // namespace stampede::test
