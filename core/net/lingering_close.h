// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <cstddef>
#include <string>

namespace stampede::net {

/// Sends the last octets of a connection whose transport is closed already, then closes it. Owns the descriptor and
/// itself; gives up after 30 seconds, on any error, and with the thread's event dispatcher.
class LingeringClose final : public QObject {
    Q_OBJECT

public:
    LingeringClose(qintptr descriptor, std::string rest, std::size_t offset);
    ~LingeringClose() override;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void send();

    qintptr m_descriptor;
    std::string m_rest;
    std::size_t m_offset;
    QSocketNotifier m_notifier;
};

} // namespace stampede::net
