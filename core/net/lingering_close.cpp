// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/lingering_close.h"

#include "net/native_socket.h"

#include <QAbstractEventDispatcher>

#include <array>
#include <chrono>

namespace stampede::net {

namespace {
constexpr qint64 mostDrained = 64 * 1024 * 1024; // the buffers between the two alone may hold ten
}

void LingeringClose::begin(qintptr descriptor, std::string rest, std::size_t offset)
{
    if (QObject* const dispatcher = QAbstractEventDispatcher::instance())
        new LingeringClose(descriptor, std::move(rest), offset, dispatcher);
    else
        native::close(descriptor);
}

LingeringClose::LingeringClose(qintptr descriptor, std::string rest, std::size_t offset, QObject* dispatcher)
    : QObject(dispatcher)
    , m_descriptor(descriptor)
    , m_rest(std::move(rest))
    , m_offset(offset)
    , m_writable(descriptor, QSocketNotifier::Write)
    , m_readable(descriptor, QSocketNotifier::Read)
{
    connect(&m_writable, &QSocketNotifier::activated, this, &LingeringClose::send);
    connect(&m_readable, &QSocketNotifier::activated, this, &LingeringClose::drain);
    startTimer(std::chrono::seconds(30));
    if (m_offset == m_rest.size())
        startDraining();
}

LingeringClose::~LingeringClose()
{
    m_writable.setEnabled(false);
    m_readable.setEnabled(false);
    native::close(m_descriptor);
}

void LingeringClose::timerEvent(QTimerEvent*)
{
    end();
}

void LingeringClose::end()
{
    m_writable.setEnabled(false);
    m_readable.setEnabled(false);
    deleteLater();
}

void LingeringClose::send()
{
    int error = 0;
    const std::string_view left = std::string_view(m_rest).substr(m_offset);
    const qint64 sent = native::send(m_descriptor, std::span(&left, 1), error);
    if (sent < 0) {
        end();
        return;
    }
    m_offset += static_cast<std::size_t>(sent);
    if (m_offset == m_rest.size())
        startDraining();
}

void LingeringClose::startDraining()
{
    m_writable.setEnabled(false);
    if (m_peerEnded)
        end();
    else
        native::endWriting(m_descriptor);
}

void LingeringClose::drain()
{
    std::array<char, 16'384> scrap;
    int error = 0;
    const qint64 got = native::receive(m_descriptor, scrap.data(), static_cast<qint64>(scrap.size()), error);
    m_drained += std::max<qint64>(got, 0);
    m_peerEnded = got == 0;
    // A peer that closed its own side only may wait for the rest.
    if (m_peerEnded && m_offset < m_rest.size())
        m_readable.setEnabled(false);
    else if (m_peerEnded || error != 0 || m_drained > mostDrained)
        end();
}

} // namespace stampede::net
