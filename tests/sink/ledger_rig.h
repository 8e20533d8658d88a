// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "behaviour_rig.h"
#include "ledger/channel.h"
#include "message/message_factory.h"
#include "message/tracking.h"

#include <functional>
#include <map>

namespace stampede::sink {

inline std::string octetsOf(const std::vector<message::Segment>& segments)
{
    std::string all;
    for (const message::Segment& segment : segments)
        for (quint64 at = 0; at < segment.octets; at += segment.at(at).size())
            all += segment.at(at);
    return all;
}

/// A sink with a ledger, an engine that follows one run, and messages of that run.
struct LedgerRig {
    explicit LedgerRig(const std::function<void(SinkSettings&)>& change = {},
                       const QByteArray& behaviour = {}, quint64 octets = 1000, int perMessage = 3)
    {
        SinkSettings settings = localSettings();
        settings.workers = 1;
        settings.idleScan = std::chrono::milliseconds(2);
        if (!behaviour.isEmpty())
            settings.behaviour = behaviourOf(behaviour, clock);
        if (change)
            change(settings);
        QObject::connect(&engine, &ledger::ChannelClient::domainNamed, &engine,
                         [this](quint16 number, const QString& name) { domains[number] = name; });
        spec.recipients.pattern = "User{seq}@Example.Test";
        spec.recipients.perMessage = perMessage;
        spec.size.fixed = octets;
        started = (behaviour.isEmpty() || settings.behaviour) && bool(sink.start(settings));
    }
    bool follow(const QString& run = QStringLiteral("run-1"))
    {
        engine.follow(sink.channel(), run);
        return becomesTrue([this] { return engine.isFollowing(); });
    }
    /// Whether so many have come in all.
    bool arrived(std::size_t count)
    {
        return becomesTrue([&] {
            engine.take(arrivals);
            return arrivals.size() >= count;
        });
    }
    message::Message composed(quint64 sequence, const std::string& run = "run-1", bool track = true)
    {
        Problems problems;
        message::Message message;
        // Kept: the body of a message is in its factory.
        factories.push_back(
            message::MessageFactory::create(spec, {run, "stampede.example.test", track}, {}, problems));
        if (factories.back())
            factories.back()->compose(sequence, 0, sentAt, message);
        return message;
    }
    static constexpr Nanos sentAt{999'000'000};

    StandingClock clock;
    Sink sink{clock};
    ledger::ChannelClient engine;
    message::MessageSpec spec;
    std::vector<std::unique_ptr<message::MessageFactory>> factories;
    std::vector<ledger::Arrival> arrivals;
    std::map<quint16, QString> domains;
    bool started = false;
};

/// MAIL and RCPT; how many recipients were taken.
inline int envelope(SinkClient& client, const message::Message& message)
{
    int taken = client.ask("MAIL FROM:<>").startsWith("250") ? 0 : -1000;
    for (const std::string& recipient : message.recipients)
        taken +=
            client.ask("RCPT TO:<" + QByteArray::fromStdString(recipient) + ">").startsWith("250") ? 1 : 0;
    return taken;
}

/// The content with DATA, or with BDAT in so many chunks.
inline void sendContent(SinkClient& client, const message::Message& message, int chunks)
{
    if (chunks == 0) {
        client.ask("DATA");
        client.send(QByteArray::fromStdString(message.header + octetsOf(message.stuffedBody()) + ".\r\n"));
        return;
    }
    const QByteArray all = QByteArray::fromStdString(message.header + octetsOf(message.body));
    const qsizetype size = all.size() / chunks;
    for (int i = 0; i < chunks; ++i) {
        const bool last = i == chunks - 1;
        const QByteArray chunk = last ? all.mid(i * size) : all.mid(i * size, size);
        client.send("BDAT " + QByteArray::number(chunk.size()) + (last ? " LAST\r\n" : "\r\n") + chunk);
        if (!last)
            client.reply();
    }
}

/// All of it; the first final reply's code.
inline QByteArray sent(SinkClient& client, const message::Message& message, int chunks = 0)
{
    envelope(client, message);
    sendContent(client, message, chunks);
    return client.reply().left(3);
}

} // namespace stampede::sink
