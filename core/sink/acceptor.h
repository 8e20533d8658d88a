// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sink/sink_shared.h"

#include <QTcpServer>
#include <QTimer>

#include <vector>

namespace stampede::sink {

class SinkWorker;

/// Listens, and hands what it accepts to the workers in turn. With several workers it lives in a thread of
/// its own, so that a busy one does not leave connections waiting.
class Acceptor : public QTcpServer {
    Q_OBJECT
public:
    Acceptor(SinkShared& shared, std::vector<SinkWorker*> workers);

    /// In its thread. The error names the address.
    Status open();
    /// In its thread.
    void shutDown();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    SinkShared& m_shared;
    std::vector<SinkWorker*> m_workers;
    std::size_t m_next = 0;
    quint64 m_number = 0;
    QTimer m_resume{this};
};

} // namespace stampede::sink
