// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/lingering_close.h"

#include "net/native_socket.h"

#include <QAbstractEventDispatcher>

#include <chrono>

namespace stampede::net {

LingeringClose::LingeringClose(qintptr descriptor, std::string rest, std::size_t offset)
    : m_descriptor(descriptor)
    , m_rest(std::move(rest))
    , m_offset(offset)
    , m_notifier(descriptor, QSocketNotifier::Write)
{
    setParent(QAbstractEventDispatcher::instance());
    connect(&m_notifier, &QSocketNotifier::activated, this, &LingeringClose::send);
    startTimer(std::chrono::seconds(30));
}

LingeringClose::~LingeringClose()
{
    m_notifier.setEnabled(false);
    native::close(m_descriptor);
}

void LingeringClose::timerEvent(QTimerEvent*)
{
    m_notifier.setEnabled(false);
    deleteLater();
}

void LingeringClose::send()
{
    int error = 0;
    const std::string_view left = std::string_view(m_rest).substr(m_offset);
    const qint64 sent = native::send(m_descriptor, std::span(&left, 1), error);
    m_offset += sent > 0 ? static_cast<std::size_t>(sent) : 0;
    if (sent < 0 || m_offset == m_rest.size()) {
        m_notifier.setEnabled(false);
        deleteLater();
    }
}

} // namespace stampede::net
