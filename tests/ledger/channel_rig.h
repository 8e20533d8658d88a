// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/channel.h"
#include "ledger/channel_frames.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QUuid>

#include <chrono>

namespace stampede::test {

/// A name nobody else has.
inline QString madeUpName()
{
    return QStringLiteral("test-") + QUuid::createUuid().toString(QUuid::Id128);
}

inline std::vector<ledger::Arrival> someArrivals(quint64 first, quint64 count)
{
    std::vector<ledger::Arrival> list;
    for (quint64 i = 0; i < count; ++i)
        list.push_back({first + i, -5, qint64(first + i) * 1'000'003, quint32(i * 7919), quint32(1 + i % 3),
                        quint16(i % 5), i % 4 != 0});
    return list;
}

/// An engine's end that notes what it is told.
struct NotingClient {
    NotingClient()
    {
        using namespace std::chrono_literals;
        client.setInterval(20ms);
        QObject::connect(&client, &ledger::ChannelClient::following, &client, [this] { ++followed; });
        QObject::connect(&client, &ledger::ChannelClient::lost, &client,
                         [this](const QString& why) { lost.append(why); });
        QObject::connect(&client, &ledger::ChannelClient::domainNamed, &client,
                         [this](quint16 number, const QString& name) {
                             domains.append(QStringLiteral("%1 %2").arg(number).arg(name));
                         });
    }
    std::size_t taken()
    {
        client.take(arrivals);
        return arrivals.size();
    }

    ledger::ChannelClient client;
    int followed = 0;
    QStringList lost;
    QStringList domains;
    std::vector<ledger::Arrival> arrivals;
};

} // namespace stampede::test
