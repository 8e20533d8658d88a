// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/channel.h"
#include "ledger/channel_frames.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>

namespace stampede::ledger {

struct ChannelServer::Private {
    static constexpr std::size_t mostConnections = 64;
    static constexpr qint64 mostPending = 64LL << 20;

    struct Follower {
        QLocalSocket* socket = nullptr;
        QString run; ///< empty: it has not said yet
        FrameReader reader;
        std::vector<bool> named; ///< by number: its domain's name was sent
    };

    explicit Private(ChannelServer& channel) : owner(channel) {}
    void accept();
    void hear(QLocalSocket* socket);
    void answer(Follower& follower, const QByteArray& line);
    void send(Follower& follower, std::span<const Arrival> arrivals, const QByteArray& frames,
              const QStringList& domains);
    /// Safe in the middle of a walk: the entry goes, the socket a turn later.
    void drop(QLocalSocket* socket);

    ChannelServer& owner;
    QLocalServer server;
    std::chrono::milliseconds patience{10'000};
    std::vector<std::unique_ptr<Follower>> followers;
};

ChannelServer::ChannelServer(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&d->server, &QLocalServer::newConnection, this, [this] { d->accept(); });
}

ChannelServer::~ChannelServer()
{
    close();
}

void ChannelServer::setPatience(std::chrono::milliseconds patience)
{
    d->patience = patience;
}

Status ChannelServer::listen(const QString& name)
{
    const QString address = addressOf(name);
    if (address.isEmpty())
        return Error{name, tr("a ledger's name has 1 to 64 letters, digits, '-', '_' and '.'")};
    close();
    QLocalSocket probe;
    probe.connectToServer(address);
    if (probe.waitForConnected(200))
        return Error{name, tr("another sink serves a ledger under this name; give this one another")};
    if (!isOurs(address))
        return Error{address, tr("this file belongs to another user and is in the way of the ledger")};
    QLocalServer::removeServer(address);
    if (!d->server.listen(address))
        return Error{address, tr("the ledger cannot be served: %1").arg(d->server.errorString())};
    return success();
}

void ChannelServer::close()
{
    d->server.close();
    while (!d->followers.empty())
        d->drop(d->followers.back()->socket);
}

int ChannelServer::followers() const
{
    return static_cast<int>(
        std::ranges::count_if(d->followers, [](const auto& one) { return !one->run.isEmpty(); }));
}

void ChannelServer::Private::accept()
{
    while (QLocalSocket* const socket = server.nextPendingConnection()) {
        if (followers.size() >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setParent(&owner);
        socket->setReadBufferSize(2 * longestHello);
        followers.push_back(std::make_unique<Follower>());
        followers.back()->socket = socket;
        connect(socket, &QLocalSocket::readyRead, &owner, [this, socket] { hear(socket); });
        connect(socket, &QLocalSocket::disconnected, &owner, [this, socket] { drop(socket); });
        QTimer::singleShot(patience, socket, [this, socket] {
            const auto silent = [&](const auto& one) {
                return one->socket == socket && one->run.isEmpty();
            };
            if (std::ranges::any_of(followers, silent))
                drop(socket);
        });
        hear(socket);
    }
}

void ChannelServer::Private::hear(QLocalSocket* socket)
{
    const auto found =
        std::ranges::find_if(followers, [&](const auto& one) { return one->socket == socket; });
    if (found == followers.end() || socket->bytesAvailable() == 0)
        return;
    Follower& follower = **found;
    follower.reader.feed(socket->readAll());
    QByteArray line;
    // Whoever follows has nothing more to say.
    if (!follower.run.isEmpty() || follower.reader.waiting() > longestHello)
        drop(socket);
    else if (follower.reader.readLine(line))
        answer(follower, line);
}

void ChannelServer::Private::answer(Follower& follower, const QByteArray& line)
{
    follower.run = follower.reader.waiting() == 0 ? runOf(line) : QString();
    if (!follower.run.isEmpty()) {
        follower.socket->write(QByteArrayLiteral("ok\n"));
        return;
    }
    follower.socket->write(QByteArrayLiteral("error this is \"stampede-ledger 1 follow <run>\"\n"));
    follower.socket->flush();
    drop(follower.socket);
}

void ChannelServer::publish(const QString& run, std::span<const Arrival> arrivals, const QStringList& domains)
{
    if (arrivals.empty())
        return;
    QByteArray frames;
    std::vector<QLocalSocket*> slow;
    for (const std::unique_ptr<Private::Follower>& follower : d->followers) {
        if (follower->run != run)
            continue;
        if (frames.isEmpty())
            frames = framesOf(arrivals);
        d->send(*follower, arrivals, frames, domains);
        if (follower->socket->bytesToWrite() > Private::mostPending)
            slow.push_back(follower->socket);
    }
    for (QLocalSocket* const socket : slow)
        d->drop(socket);
}

void ChannelServer::Private::send(Follower& follower, std::span<const Arrival> arrivals,
                                  const QByteArray& frames, const QStringList& domains)
{
    if (follower.named.size() < static_cast<std::size_t>(domains.size()))
        follower.named.resize(static_cast<std::size_t>(domains.size()));
    QByteArray names;
    for (const Arrival& arrival : arrivals) {
        if (arrival.domain < follower.named.size() && !follower.named[arrival.domain]) {
            follower.named[arrival.domain] = true;
            names += frameOf(arrival.domain, domains.at(arrival.domain));
        }
    }
    follower.socket->write(names + frames);
}

void ChannelServer::Private::drop(QLocalSocket* socket)
{
    std::erase_if(followers, [&](const auto& one) { return one->socket == socket; });
    socket->disconnect(&owner);
    socket->abort();
    socket->deleteLater();
}

} // namespace stampede::ledger
