// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sink/sink.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSslSocket>
#include <QTimer>

#include <atomic>

namespace stampede::sink {

constexpr int patienceMs = 30'000;

/// A clock that stands until it is set; any thread may read it.
class StandingClock final : public Clock {
public:
    Nanos now() const noexcept override { return Nanos(m_now.load()); }
    Nanos wall() const noexcept override { return now(); }
    void advance(Nanos by) { m_now += by.count(); }

private:
    std::atomic<Nanos::rep> m_now{1'000'000'000};
};

/// Loopback, any free port, two workers.
inline SinkSettings localSettings()
{
    SinkSettings settings;
    settings.port = 0;
    settings.workers = 2;
    settings.server.hostname = "mx";
    return settings;
}

/// Runs the event loop until it is so; false when patience ends.
template <typename Condition>
bool becomesTrue(Condition condition)
{
    QElapsedTimer time;
    time.start();
    QEventLoop loop;
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, &loop, [&] {
        if (condition() || time.elapsed() > patienceMs)
            loop.quit();
    });
    if (!condition()) {
        again.start(2);
        loop.exec();
    }
    return condition();
}

/// A client that waits for what it asks for. The sink's threads do not need ours.
class SinkClient {
public:
    explicit SinkClient(const Sink& sink)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHost(sink.address(), sink.port());
        m_socket.waitForConnected(patienceMs);
    }

    /// The next reply, all its lines; what there is when the connection ends.
    QByteArray reply()
    {
        qsizetype lineStart = m_taken;
        while (true) {
            const qsizetype end = m_received.indexOf('\n', lineStart);
            if (end < 0) {
                lineStart -= m_taken;
                if (!readMore())
                    return std::exchange(m_received, {});
            } else if (end - lineStart > 3 && m_received[lineStart + 3] == '-') {
                lineStart = end + 1;
            } else {
                const qsizetype begin = std::exchange(m_taken, end + 1);
                return m_received.mid(begin, m_taken - begin);
            }
        }
    }
    void send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    QByteArray ask(const QByteArray& command)
    {
        send(command + "\r\n");
        return reply();
    }
    /// Banner and EHLO; whether both were good.
    bool open() { return reply().startsWith("220 ") && ask("EHLO client.test").startsWith("250"); }
    /// A message as one group; whether it was accepted.
    bool deliver(const QByteArray& content)
    {
        send("MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n");
        return reply().startsWith("250") && reply().startsWith("250") && reply().startsWith("354") &&
               ask(content + "\r\n.").startsWith("250 2.0.0");
    }
    bool startTls()
    {
        m_socket.startClientEncryption();
        return m_socket.waitForEncrypted(patienceMs);
    }
    bool isClosedByPeer()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState ||
               m_socket.waitForDisconnected(patienceMs);
    }
    void vanish() { m_socket.abort(); }
    QSslSocket& socket() { return m_socket; }

private:
    bool readMore()
    {
        const bool more = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(patienceMs);
        m_received.remove(0, std::exchange(m_taken, 0));
        m_received += m_socket.readAll();
        return more;
    }

    QSslSocket m_socket;
    QByteArray m_received;
    qsizetype m_taken = 0; ///< of m_received
};

} // namespace stampede::sink
