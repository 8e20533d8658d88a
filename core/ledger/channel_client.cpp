// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/channel.h"
#include "ledger/channel_frames.h"

#include <QLocalSocket>
#include <QTimer>

#include <utility>

namespace stampede::ledger {

struct ChannelClient::Private {
    enum class State : quint8 { Away, Asking, Following };

    explicit Private(ChannelClient& channel) : owner(channel) {}
    void attempt();
    void hear();
    void hearFrames();
    bool hearAnswer();
    void away(const QString& why);
    void leave();
    QString nobodyServes() const;

    ChannelClient& owner;
    QString name;
    QString run;
    QTimer again;
    std::chrono::milliseconds interval{1000};
    QLocalSocket* socket = nullptr;
    FrameReader reader;
    State state = State::Away;
    bool told = false; ///< that it is lost
    std::vector<Arrival> arrivals;
};

ChannelClient::ChannelClient(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->again.setSingleShot(true);
    connect(&d->again, &QTimer::timeout, this, [this] {
        if (d->state == Private::State::Asking)
            d->away(tr("What serves the ledger under \"%1\" does not answer: start that sink again.")
                        .arg(d->name));
        else
            d->attempt();
    });
}

ChannelClient::~ChannelClient()
{
    d->leave();
}

void ChannelClient::setInterval(std::chrono::milliseconds interval)
{
    d->interval = interval;
}

void ChannelClient::follow(const QString& name, const QString& run)
{
    d->leave();
    d->name = name;
    d->run = run;
    d->told = false;
    // A turn later: nothing is told while the caller is still setting up.
    d->again.start(std::chrono::milliseconds(0));
}

bool ChannelClient::isFollowing() const
{
    return d->state == Private::State::Following;
}

void ChannelClient::take(std::vector<Arrival>& into)
{
    into.insert(into.end(), d->arrivals.begin(), d->arrivals.end());
    d->arrivals.clear();
}

void ChannelClient::Private::attempt()
{
    leave();
    const QString address = addressOf(name);
    if (address.isEmpty())
        return away(ChannelClient::tr(
                        "\"%1\" is no name of a ledger: 1 to 64 letters, digits, '-', '_' and '.'. Correct "
                        "tracking.sink.")
                        .arg(name));
    if (!isOurs(address))
        return away(
            ChannelClient::tr(
                "The ledger under \"%1\" is served by another user; only one's own sink can be followed.")
                .arg(name));
    state = State::Asking;
    reader = FrameReader();
    socket = new QLocalSocket(&owner);
    connect(socket, &QLocalSocket::connected, &owner, [this] { socket->write(hello(run)); });
    connect(socket, &QLocalSocket::readyRead, &owner, [this] { hear(); });
    connect(socket, &QLocalSocket::disconnected, &owner, [this] {
        hear();
        if (socket == nullptr)
            return;
        away(state == State::Following ? ChannelClient::tr("The sink under \"%1\" has closed its ledger, or "
                                                           "this engine read too slowly; what arrives "
                                                           "until it is there again is missed.")
                                             .arg(name)
                                       : nobodyServes());
    });
    // While it follows, the end is told by disconnected(), once all that came has been read.
    connect(socket, &QLocalSocket::errorOccurred, &owner, [this] {
        if (state == State::Asking)
            away(nobodyServes());
    });
    again.start(10 * interval); // a server that takes the connection and says nothing
    socket->connectToServer(address);
}

QString ChannelClient::Private::nobodyServes() const
{
    return ChannelClient::
        tr("No sink serves a ledger under \"%1\": start one with stampede-cli sink, or name its channel in "
           "tracking.sink.")
            .arg(name);
}

void ChannelClient::Private::hear()
{
    if (socket == nullptr || socket->bytesAvailable() == 0)
        return;
    reader.feed(socket->readAll());
    if (state == State::Following || hearAnswer())
        hearFrames();
}

bool ChannelClient::Private::hearAnswer()
{
    QByteArray line;
    if (!reader.readLine(line) && reader.waiting() <= longestHello)
        return false;
    if (line != "ok") {
        away(ChannelClient::tr(
                 "What answers under \"%1\" is no ledger of this version: use the same version of engine and "
                 "sink.")
                 .arg(name));
        return false;
    }
    state = State::Following;
    told = false;
    again.stop();
    Q_EMIT owner.following();
    return state == State::Following;
}

void ChannelClient::Private::hearFrames()
{
    std::vector<FrameReader::Domain> domains;
    const bool good = reader.read(arrivals, domains);
    const QLocalSocket* const heard = socket;
    for (const FrameReader::Domain& domain : domains)
        Q_EMIT owner.domainNamed(domain.number, domain.name);
    if (!good && socket == heard)
        away(ChannelClient::tr(
                 "The sink under \"%1\" sent something that is no ledger: use the same version of engine and "
                 "sink.")
                 .arg(name));
}

void ChannelClient::Private::away(const QString& why)
{
    leave();
    again.start(interval);
    if (!std::exchange(told, true))
        Q_EMIT owner.lost(why);
}

void ChannelClient::Private::leave()
{
    again.stop();
    state = State::Away;
    if (QLocalSocket* const old = std::exchange(socket, nullptr)) {
        old->disconnect(&owner);
        old->abort();
        old->deleteLater();
    }
}

} // namespace stampede::ledger
