// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_connection.h"

#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#else
#include <winsock2.h>
#endif

namespace stampede::test {

ScriptedConnection::ScriptedConnection(int number, const Script& script, const ScriptOptions& options,
                                       ScriptRecord& record, QObject* parent)
    : QObject(parent), m_number(number), m_script(script), m_options(options), m_record(record)
{
    connect(&m_socket, &QSslSocket::readyRead, this, &ScriptedConnection::onReadable);
    connect(&m_socket, &QSslSocket::disconnected, this, &ScriptedConnection::onGone);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ScriptedConnection::onGone);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        m_waitsForTls = false;
        play();
    });
}

ScriptedConnection::~ScriptedConnection()
{
    m_socket.disconnect(this);
}

bool ScriptedConnection::start(qintptr descriptor)
{
    if (!m_socket.setSocketDescriptor(descriptor))
        return false;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_options.implicitTls)
        startTls();
    else
        play();
    return true;
}

void ScriptedConnection::startTls()
{
    if (!m_options.tls) {
        problem(QStringLiteral("TLS is asked for, but the server has no settings for it"));
        return;
    }
    m_input.clear();
    m_waitsForTls = true;
    m_socket.setSslConfiguration(m_options.tls->configuration);
    m_socket.startServerEncryption();
}

void ScriptedConnection::onReadable()
{
    if (m_stalled || m_waitsForTls)
        return;
    const QByteArray bytes = m_socket.readAll();
    {
        const QMutexLocker lock(&m_record.mutex);
        m_record.connections[m_number].received += bytes;
    }
    m_input += bytes;
    play();
}

void ScriptedConnection::onGone()
{
    if (std::exchange(m_gone, true))
        return;
    const QMutexLocker lock(&m_record.mutex);
    ++m_record.closed;
    m_record.changed.wakeAll();
    deleteLater();
}

void ScriptedConnection::play()
{
    while (!m_gone && !m_stalled && !m_waitsForTls && m_toDribble.isEmpty()) {
        if (m_step == m_script.size() && m_options.repeatFrom >= 0)
            m_step = m_options.repeatFrom;
        if (m_step >= m_script.size() || !isMet(m_script[m_step]))
            return;
        act(m_script[m_step++]);
    }
}

bool ScriptedConnection::isMet(const Step& step)
{
    switch (step.expect) {
    case Step::Expect::Nothing: return true;
    case Step::Expect::Line: return isLineMet(step);
    case Step::Expect::EndOfData: return isDataMet();
    case Step::Expect::Octets:
        if (m_input.size() < step.octets)
            return false;
        m_input.remove(0, step.octets);
        return true;
    }
    return false;
}

bool ScriptedConnection::isLineMet(const Step& step)
{
    const qsizetype end = m_input.indexOf('\n');
    if (end < 0)
        return false;
    QByteArray bytes = m_input.first(end);
    m_input.remove(0, end + 1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    const QString line = QString::fromUtf8(bytes);
    {
        const QMutexLocker lock(&m_record.mutex);
        m_record.connections[m_number].lines.append(line);
    }
    if (step.pattern.isEmpty() ||
        QRegularExpression(step.pattern, QRegularExpression::CaseInsensitiveOption).match(line).hasMatch())
        return true;
    problem(QStringLiteral("expected /%1/, got \"%2\"").arg(step.pattern, line));
    return false;
}

bool ScriptedConnection::isDataMet()
{
    const QByteArray dot = QByteArrayLiteral(".\r\n");
    const QByteArray end = QByteArrayLiteral("\r\n.\r\n");
    if (!m_inData && m_input.startsWith(dot)) {
        m_input.remove(0, dot.size());
        return true;
    }
    const qsizetype at = m_input.indexOf(end);
    m_inData = at < 0 && (m_inData || m_input.size() >= end.size());
    if (at >= 0)
        m_input.remove(0, at + end.size());
    else if (m_inData)
        m_input.remove(0, m_input.size() - end.size() + 1); // only the tail can be part of the end
    return at >= 0;
}

void ScriptedConnection::act(const Step& step)
{
    if (m_options.dribble && !step.reply.isEmpty()) {
        m_toDribble = step.reply;
        m_afterDribble = step.then;
        dribble();
        return;
    }
    m_socket.write(step.reply);
    m_socket.flush();
    end(step.then);
}

void ScriptedConnection::dribble()
{
    m_socket.write(m_toDribble.first(1));
    m_socket.flush();
    m_toDribble.remove(0, 1);
    const auto goOn = [this] {
        if (!m_toDribble.isEmpty()) {
            dribble();
            return;
        }
        end(m_afterDribble);
        play();
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

void ScriptedConnection::end(Step::Then then)
{
    const auto socket = static_cast<int>(m_socket.socketDescriptor());
    switch (then) {
    case Step::Then::Keep: break;
    case Step::Then::Close: m_socket.disconnectFromHost(); break;
    case Step::Then::HalfClose: ::shutdown(socket, 1); break;
    case Step::Then::Reset: {
        const linger atOnce{1, 0};
        setsockopt(socket, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&atOnce), sizeof atOnce);
        m_socket.abort();
        break;
    }
    case Step::Then::Stall:
        m_stalled = true;
        m_socket.setReadBufferSize(1);
        break;
    case Step::Then::StartTls: startTls(); break;
    }
}

void ScriptedConnection::problem(const QString& text)
{
    {
        const QMutexLocker lock(&m_record.mutex);
        m_record.problems.append(QStringLiteral("connection %1, step %2: %3").arg(m_number).arg(m_step).arg(text));
    }
    m_stalled = true;
    m_socket.disconnectFromHost();
}

} // namespace stampede::test
