// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_reader.h"
#include "sink/glob.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::BehaviourFile)
};

ReplyText readTemporary(JsonObject& json, const char* key, const char* usual)
{
    const ReplyText reply = json.reply(key).value_or(*parseReply({QString::fromLatin1(usual)}));
    if (reply.code() / 100 != 4)
        json.wrong(key, Text::tr("a refusal for now is needed, with 4xx, not %1").arg(reply.code()));
    return reply;
}

void readShares(JsonObject& json, ProviderUse::Share& share)
{
    share.bounce = readShare(json, "bounce");
    share.defer = readShare(json, "defer");
    if (share.bounce.value_or(0) + share.defer.value_or(0) > 1)
        json.problems().add(json.place(), Text::tr("bounce and defer together are more than 1"));
}

} // namespace

void readLimits(JsonObject& json, Limits& limits)
{
    limits.messagesPerConnection = json.whole("messages_per_connection", 1).value_or(0);
    limits.recipientsPerMessage = json.whole("recipients_per_message", 1).value_or(0);
    limits.connectionsPerClient = json.whole("connections_per_client", 1).value_or(0);
    limits.messagesPerMinute = json.whole("messages_per_minute", 1).value_or(0);
    limits.messagesPerHour = json.whole("messages_per_hour", 1).value_or(0);
    limits.rateReply = readTemporary(json, "rate_reply", "451 4.7.1 too many messages from this address");
    if (json.has("rate_reply") && limits.messagesPerMinute == 0 && limits.messagesPerHour == 0)
        json.wrong("rate_reply", Text::tr("needs messages_per_minute or messages_per_hour"));
    limits.acceptRate = json.rate("accept_rate").value_or(0);
    json.object("busy", [&](JsonObject& busy) {
        limits.busyConnections = busy.whole("connections", 1).value_or(0);
        limits.busyLag = busy.duration("lag").value_or(Nanos(0));
        limits.busyReply = readTemporary(busy, "reply", "421 4.3.2 too busy, try again later");
        if (!busy.has("connections") && !busy.has("lag"))
            busy.problems().add(busy.place(), Text::tr("needs connections or lag"));
    });
}

void readQueue(JsonObject& json, QueueSpec& queue)
{
    queue.servers = json.whole("servers", 1).value_or(1);
    queue.service = json.delay("service").value_or(Delay());
    queue.waiting = json.whole("waiting", 1).value_or(0);
    queue.reply = readTemporary(json, "reply", "452 4.3.1 the queue is full, try again later");
    if (queue.servers > 100'000)
        json.wrong("servers", Text::tr("100000 at most"));
    if (!json.has("service"))
        json.problems().add(json.place(), Text::tr("needs the service time of a message"));
    else if (queue.service.kind == Delay::Kind::Forever)
        json.wrong("service", Text::tr("a message must be served in the end"));
    if (json.has("reply") && queue.waiting == 0)
        json.wrong("reply", Text::tr("needs waiting: without it the queue is never full"));
}

void readProviders(JsonObject& json, const QString& baseDir, const QString& resources, ProviderUse& use)
{
    use.enabled = true;
    use.force = json.flag("force").value_or(true);
    readShares(json, use.all);
    json.members("domains", [&](const QString& domain, JsonObject& shares) {
        use.domains.emplace_back(lowered(domain.toStdString()), ProviderUse::Share());
        readShares(shares, use.domains.back().second);
    });
    const std::optional<QString> own = json.text("catalogue");
    QFile file(own ? QDir(baseDir).absoluteFilePath(*own) : resources + QStringLiteral("/providers.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        json.wrong("catalogue", Text::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        return;
    }
    Problems inside;
    use.catalogue = readCatalogue(file.readAll(), inside);
    for (const Error& error : inside.list())
        json.wrong("catalogue", file.fileName() + QStringLiteral(": ") + error.toString());
}

} // namespace stampede::sink
