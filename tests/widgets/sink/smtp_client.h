// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>
#include <QtTest>

namespace stampede::test {

/// A loopback client that says a line and waits for the reply, running the window's event loop meanwhile.
class SmtpClient {
public:
    explicit SmtpClient(quint16 port) { m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port); }

    /// The last line of the reply; empty when none comes.
    QByteArray reply()
    {
        QByteArray line;
        const bool came = QTest::qWaitFor(
            [&] {
                while (m_socket.canReadLine()) {
                    line = m_socket.readLine().trimmed();
                    if (line.size() < 4 || line[3] != '-')
                        return true;
                }
                return m_socket.state() == QAbstractSocket::UnconnectedState &&
                       m_socket.bytesAvailable() == 0;
            },
            20'000);
        return came ? line : QByteArray();
    }
    QByteArray say(const QByteArray& line)
    {
        m_socket.write(line + "\r\n");
        return reply();
    }
    /// After the greeting and EHLO.
    bool sendMessage(const QByteArray& content)
    {
        return say("MAIL FROM:<a@example.test>").startsWith("250") &&
               say("RCPT TO:<b@example.test>").startsWith("250") && say("DATA").startsWith("354") &&
               say(content + "\r\n.").startsWith("250");
    }
    void close() { m_socket.close(); }

private:
    QTcpSocket m_socket;
};

} // namespace stampede::test
