// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <cstddef>
#include <memory>
#include <string>

namespace stampede::net {

/// Sends the last octets of a connection whose transport is closed already, ends the writing side, and reads
/// what the peer still sends until it closes too: closing with something unread would be a reset, and a reset
/// throws away what is on its way to the peer (RFC 1122, section 4.2.2.13). Owns the descriptor and itself;
/// gives up after 30 seconds, on any error, at 64 MiB of unwanted octets, and with the thread's event
/// dispatcher. Lives in the thread it is begun in.
class LingeringClose final : public QObject {
    Q_OBJECT

public:
    /// In a thread whose event dispatcher is going there is nobody left to wait: the descriptor is closed at
    /// once.
    static void begin(qintptr descriptor, std::string rest = {}, std::size_t offset = 0);
    ~LingeringClose() override;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    LingeringClose(qintptr descriptor, std::string rest, std::size_t offset, QObject* dispatcher);

    void send();
    void drain();
    void startDraining();
    void end();

    qintptr m_descriptor;
    std::string m_rest;
    std::size_t m_offset;
    qint64 m_drained = 0;
    bool m_peerEnded = false;
    QSocketNotifier m_writable;
    QSocketNotifier m_readable;
};

} // namespace stampede::net
