// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/records.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <span>
#include <vector>

namespace stampede::ledger {

/// The name under which the sink at a port serves its ledger, unless it is told another: "2525".
QString channelName(quint16 port);

/// The sink's end of the channel to the engines on the same machine: a local socket (Windows: a named pipe)
/// that only the same user can open. Sends the arrivals of a run to everyone who follows it. In the thread of
/// its event loop.
class ChannelServer final : public QObject {
    Q_OBJECT
public:
    explicit ChannelServer(QObject* parent = nullptr);
    ~ChannelServer() override;

    /// Errors: another sink serves under that name, the socket cannot be made. A name left behind by a
    /// program that was killed is taken over.
    Status listen(const QString& name);
    void close();
    /// To those who follow `run`. `domains` as in ArrivalBook. A follower that does not read is dropped when
    /// 64 MiB wait for it.
    void publish(const QString& run, std::span<const Arrival> arrivals, const QStringList& domains);
    int followers() const;
    /// How long a connection may wait before it says what it wants: 10 s unless told otherwise.
    void setPatience(std::chrono::milliseconds patience);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The engine's end. Never blocks; in the thread of its event loop.
class ChannelClient final : public QObject {
    Q_OBJECT
public:
    explicit ChannelClient(QObject* parent = nullptr);
    ~ChannelClient() override;

    /// Connects and asks for `run`; tries again once a second for as long as it lives. Until it is told
    /// following(), and between lost() and the next following(), arrivals are missed.
    void follow(const QString& name, const QString& run);
    bool isFollowing() const;
    /// Between attempts to connect: 1 s unless told otherwise.
    void setInterval(std::chrono::milliseconds interval);
    /// What has come since the last call, added to `into`.
    void take(std::vector<Arrival>& into);

Q_SIGNALS:
    /// From now on every arrival is seen.
    void following();
    /// Not connected, or not any more. `why`: a sentence that says what to do. Told once for each time.
    void lost(const QString& why);
    /// Before the first arrival that uses the number is given by take().
    void domainNamed(quint16 number, const QString& name);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::ledger
