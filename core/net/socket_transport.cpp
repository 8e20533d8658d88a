// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socket_transport.h"

#include "net/lingering_close.h"

#include <QEvent>

namespace stampede::net {

namespace {
constexpr std::size_t keptCapacity = 4096;
}

bool SocketTransport::Notifier::event(QEvent* event)
{
    if (event->type() != QEvent::SockAct)
        return QSocketNotifier::event(event);
    if (type() == Read)
        m_owner.onReadable();
    else
        m_owner.onWritable();
    return true;
}

SocketTransport::~SocketTransport()
{
    if (m_state != State::Done)
        drop();
}

void SocketTransport::connectTo(const Endpoint& to, const QHostAddress& source)
{
    const native::Attempt attempt = native::startConnecting(to, source);
    if (attempt.descriptor < 0) {
        m_later = std::make_unique<QObject>();
        const auto report = [this, attempt] {
            if (m_state == State::Done)
                return;
            fail(native::faultOf(attempt.error, attempt.phase),
                 native::describe(attempt.error, attempt.phase));
        };
        QMetaObject::invokeMethod(m_later.get(), report, Qt::QueuedConnection);
        return;
    }
    m_descriptor = attempt.descriptor;
    wantWritable();
}

void SocketTransport::adopt(qintptr descriptor)
{
    m_descriptor = descriptor;
    m_state = State::Open;
    m_readNotifier.emplace(descriptor, QSocketNotifier::Read, *this);
}

void SocketTransport::wantWritable()
{
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(true);
    else
        m_writeNotifier.emplace(m_descriptor, QSocketNotifier::Write, *this);
}

void SocketTransport::onConnected()
{
    // A peer that says a word and resets before we look has been connected: its word counts.
    char first = 0;
    const int error = native::takeError(m_descriptor);
    if (error != 0 && !native::peek(m_descriptor, first)) {
        fail(native::faultOf(error, native::Phase::Connect), native::describe(error, native::Phase::Connect));
        return;
    }
    // The event may be that of a connection which had this number before: see native::duplicate().
    if (error == 0 && !native::isConnected(m_descriptor))
        return;
    m_state = State::Open;
    m_writeNotifier->setEnabled(!m_pending.empty());
    m_readNotifier.emplace(m_descriptor, QSocketNotifier::Read, *this);
    if (error != 0)
        breakOff(error);
    if (m_tlsWanted && m_pending.empty() && !m_broken)
        beginTls();
    m_listener.transportConnected();
}

void SocketTransport::onWritable()
{
    if (m_state == State::Connecting)
        onConnected();
    else if (m_state == State::Open && m_descriptor >= 0)
        sendPending();
}

void SocketTransport::sendPending()
{
    int error = 0;
    const std::string_view left = std::string_view(m_pending).substr(m_sent);
    const qint64 sent = native::send(m_descriptor, std::span(&left, 1), error);
    if (sent < 0) {
        breakOff(error);
        return;
    }
    m_sent += static_cast<std::size_t>(sent);
    if (m_sent < m_pending.size())
        return;
    m_sent = 0;
    m_pending.clear();
    if (m_pending.capacity() > keptCapacity)
        m_pending.shrink_to_fit();
    m_writeNotifier->setEnabled(false);
    if (m_tlsWanted)
        beginTls();
    m_listener.transportDrained();
}

bool SocketTransport::write(std::span<const std::string_view> parts)
{
    if (m_tls)
        return m_state == State::Open && m_tls->write(parts);
    if (m_state == State::Done || m_broken)
        return false;
    if (m_state == State::Connecting || !m_pending.empty()) {
        keep(parts, 0);
        return true;
    }
    int error = 0;
    const qint64 sent = native::send(m_descriptor, parts, error);
    if (sent < 0)
        return breakOff(error);
    keep(parts, static_cast<std::size_t>(sent));
    if (!m_pending.empty())
        wantWritable();
    return true;
}

void SocketTransport::keep(std::span<const std::string_view> parts, std::size_t taken)
{
    for (const std::string_view part : parts) {
        const std::size_t skipped = std::min(taken, part.size());
        m_pending.append(part.substr(skipped));
        taken -= skipped;
    }
}

bool SocketTransport::breakOff(int error)
{
    m_broken = true;
    m_error = error;
    // What was not sent stays pending: it tells that the peer cannot have got everything.
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    announceLater();
    return false;
}

void SocketTransport::announceLater()
{
    if (!m_later)
        m_later = std::make_unique<QObject>();
    QMetaObject::invokeMethod(
        m_later.get(), [this] { onBroken(); }, Qt::QueuedConnection);
}

void SocketTransport::onBroken()
{
    if (m_state != State::Open)
        return;
    // What the peer sent before it went away is often the reason why it went: it comes first.
    char first = 0;
    if (m_ended || !native::peek(m_descriptor, first)) {
        failStream();
        return;
    }
    m_touched = false;
    m_listener.transportReadable();
    if (m_touched && m_state == State::Open)
        announceLater();
}

qint64 SocketTransport::read(char* buffer, qint64 size)
{
    m_touched = true;
    if (m_tls)
        return m_state == State::Open ? m_tls->read(buffer, size) : 0;
    if (m_state != State::Open || m_ended || m_tlsWanted || size <= 0)
        return 0;
    if (!m_readNotifier->isEnabled()) {
        m_readNotifier->setEnabled(true);
        if (m_broken)
            announceLater();
    }
    int error = 0;
    const qint64 got = native::receive(m_descriptor, buffer, size, error);
    m_unread = got == size;
    if (got > 0)
        return got;
    if (got == 0 || error != 0) {
        m_ended = true;
        m_error = m_broken ? m_error : error;
    }
    return 0;
}

void SocketTransport::onReadable()
{
    if (m_state != State::Open || m_tls || m_tlsWanted)
        return;
    if (!m_ended) {
        m_touched = false;
        m_unread = true;
        m_listener.transportReadable();
        if (m_state != State::Open || m_tls)
            return;
        // Whoever does not read holds the peer back: being told every turn would be a busy loop.
        if (!m_touched)
            m_readNotifier->setEnabled(false);
    }
    if (m_ended)
        failStream();
}

qint64 SocketTransport::pending() const
{
    return static_cast<qint64>(m_pending.size() - m_sent) + (m_tls ? m_tls->pending() : 0);
}

void SocketTransport::failStream()
{
    fail(Fault::Disconnect, m_error == 0 ? QString() : native::describe(m_error, native::Phase::Stream));
}

void SocketTransport::fail(Fault fault, const QString& text)
{
    // A peer that only closed its own side may still want the rest of what was written.
    if (m_ended && m_error == 0)
        close();
    else
        drop();
    m_listener.transportFailed(fault, text);
}

void SocketTransport::quiet()
{
    m_state = State::Done;
    if (m_readNotifier)
        m_readNotifier->setEnabled(false);
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
}

void SocketTransport::drop()
{
    quiet();
    if (m_tls)
        m_tls->abort();
    if (m_descriptor >= 0)
        native::close(std::exchange(m_descriptor, -1));
}

void SocketTransport::abort()
{
    if (m_state == State::Done)
        return;
    quiet();
    if (m_tls)
        m_tls->abort();
    if (m_descriptor >= 0)
        native::reset(std::exchange(m_descriptor, -1));
}

void SocketTransport::acknowledge()
{
    if (m_state == State::Open && m_descriptor >= 0)
        native::acknowledge(m_descriptor);
}

void SocketTransport::close()
{
    if (m_state == State::Open && m_tls) {
        quiet();
        m_tls->close();
    } else if (m_state == State::Open && !m_broken && (m_unread || !m_pending.empty())) {
        quiet();
        LingeringClose::begin(std::exchange(m_descriptor, -1), std::move(m_pending), m_sent);
        m_pending.clear();
        m_sent = 0;
    } else if (m_state != State::Done) {
        drop();
    }
}

} // namespace stampede::net
