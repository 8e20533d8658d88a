// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"

#include "support/scripted_connection.h"

#include <QDeadlineTimer>
#include <QTcpServer>
#include <QThread>

namespace stampede::test {

Step Step::say(const QByteArray& reply, Then then)
{
    return {Expect::Nothing, {}, 0, reply, then};
}

Step Step::on(const QString& pattern, const QByteArray& reply, Then then)
{
    return {Expect::Line, pattern, 0, reply, then};
}

Step Step::line(const QByteArray& reply, Then then)
{
    return {Expect::Line, {}, 0, reply, then};
}

Step Step::take(qint64 octets, const QByteArray& reply, Then then)
{
    return {Expect::Octets, {}, octets, reply, then};
}

Step Step::data(const QByteArray& reply, Then then)
{
    return {Expect::EndOfData, {}, 0, reply, then};
}

namespace {
class Listener final : public QTcpServer {
public:
    Listener(const QList<Script>& scripts, const ScriptOptions& options, ScriptRecord& record)
        : m_scripts(scripts), m_options(options), m_record(record)
    {}

protected:
    void incomingConnection(qintptr descriptor) override
    {
        int number = 0;
        {
            const QMutexLocker lock(&m_record.mutex);
            number = static_cast<int>(m_record.connections.size());
            m_record.connections.append(ScriptRecord::Connection{});
        }
        const Script& script = m_scripts[std::min<qsizetype>(number, m_scripts.size() - 1)];
        (new ScriptedConnection(number, script, m_options, m_record, this))->start(descriptor);
    }

private:
    const QList<Script> m_scripts;
    const ScriptOptions m_options;
    ScriptRecord& m_record;
};
} // namespace

class ScriptedServer::Private {
public:
    ScriptRecord record;
    QThread thread;
    Listener* listener = nullptr;
    quint16 port = 0;

    Private(const QList<Script>& scripts, const ScriptOptions& options)
    {
        listener = new Listener(scripts, options, record);
        listener->setListenBacklogSize(1024);
        listener->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, listener, &QObject::deleteLater);
        thread.start();
        const auto listen = [this] {
            if (!listener->listen(QHostAddress::LocalHost, 0))
                qFatal("The scripted server cannot listen: %s", qPrintable(listener->errorString()));
            port = listener->serverPort();
        };
        QMetaObject::invokeMethod(listener, listen, Qt::BlockingQueuedConnection);
    }

    ~Private()
    {
        thread.quit();
        thread.wait();
    }
};

ScriptedServer::ScriptedServer(const Script& script, const ScriptOptions& options)
    : ScriptedServer(QList<Script>{script}, options)
{}

ScriptedServer::ScriptedServer(const QList<Script>& scripts, const ScriptOptions& options)
    : d(std::make_unique<Private>(scripts, options))
{}

ScriptedServer::~ScriptedServer() = default;

quint16 ScriptedServer::port() const
{
    return d->port;
}

int ScriptedServer::connections() const
{
    const QMutexLocker lock(&d->record.mutex);
    return static_cast<int>(d->record.connections.size());
}

int ScriptedServer::open() const
{
    const QMutexLocker lock(&d->record.mutex);
    return static_cast<int>(d->record.connections.size()) - d->record.closed;
}

QByteArray ScriptedServer::received(int connection) const
{
    const QMutexLocker lock(&d->record.mutex);
    return d->record.connections.value(connection).received;
}

QStringList ScriptedServer::lines(int connection) const
{
    const QMutexLocker lock(&d->record.mutex);
    return d->record.connections.value(connection).lines;
}

QStringList ScriptedServer::problems() const
{
    const QMutexLocker lock(&d->record.mutex);
    return d->record.problems;
}

bool ScriptedServer::waitForClosed(int connections, std::chrono::seconds patience) const
{
    const QDeadlineTimer deadline(patience);
    const QMutexLocker lock(&d->record.mutex);
    while (d->record.closed < connections) {
        if (!d->record.changed.wait(&d->record.mutex, deadline))
            return false;
    }
    return true;
}

} // namespace stampede::test
