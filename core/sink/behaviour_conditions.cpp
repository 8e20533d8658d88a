// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_reader.h"
#include "sink/glob.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::BehaviourFile)
};

std::vector<std::string> patterns(JsonObject& json, const char* key)
{
    std::vector<std::string> result;
    for (const QString& text : json.texts(key))
        result.push_back(lowered(text.toStdString()));
    return result;
}

/// "127.0.0.1:25", ":25", "127.0.0.1", "[::1]:25".
void readListener(JsonObject& json, Conditions& when)
{
    const std::optional<QString> text = json.text("listener");
    if (!text)
        return;
    const qsizetype bracket = text->indexOf(u']');
    const bool bare = bracket < 0 && text->count(u':') > 1;
    const qsizetype colon = bare ? -1 : text->indexOf(u':', std::max<qsizetype>(bracket, 0));
    QString host = colon < 0 ? *text : text->first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool portRead = true;
    const uint port = colon < 0 ? 0 : text->mid(colon + 1).toUInt(&portRead);
    const auto address = net::parseAddress(host);
    const bool portFits = portRead && port <= 65535 && (colon < 0 || port > 0);
    if (!portFits || (host.isEmpty() ? colon < 0 : !address))
        json.wrong("listener",
                   Text::tr("expected an address, a port or both, such as \"127.0.0.1:2525\" or \":25\""));
    when.listenerAddress = address ? address->toString() : QString();
    when.listenerPort = static_cast<quint16>(port);
}

void readClients(JsonObject& json, Conditions& when)
{
    for (const QString& text : json.texts("client")) {
        const auto network = net::parseNetwork(text);
        if (network)
            when.clients += *network;
        else
            json.wrong(
                "client",
                Text::tr("expected an address or a network such as \"10.0.0.0/8\", found \"%1\"").arg(text));
    }
}

void readCount(JsonObject& json, Conditions& when)
{
    json.object("count", [&](JsonObject& count) {
        CountRange range;
        range.from = count.whole("from", 1).value_or(1);
        range.to = count.whole("to", 1).value_or(0);
        range.every = count.whole("every", 1).value_or(1);
        if (range.to != 0 && range.to < range.from)
            count.wrong("to", Text::tr("is below from: no number lies between them"));
        when.count = range;
    });
}

/// What is not known yet when a rule strikes cannot be asked for.
void checkKnown(JsonObject& json, Point point)
{
    const auto needs = [&](std::initializer_list<const char*> keys, Point earliest) {
        for (const char* key : keys)
            if (json.has(key) && point < earliest)
                json.wrong(key,
                           Text::tr("is not known at this stage yet, only from %1 on")
                               .arg(QString::fromLatin1(pointNames[static_cast<std::size_t>(earliest)])));
    };
    needs({"ehlo"}, Point::Ehlo);
    needs({"sender", "size_over", "size_under"}, Point::Mail);
    needs({"domain", "local"}, Point::Rcpt);
    for (const char* key : {"sender", "domain", "local", "size_over", "size_under"})
        if (json.has(key) && point == Point::Quit)
            json.wrong(key, Text::tr("QUIT belongs to no message"));
}

} // namespace

Conditions readConditions(JsonObject& json, Point point)
{
    Conditions when;
    readListener(json, when);
    readClients(json, when);
    when.ehlo = patterns(json, "ehlo");
    when.senders = patterns(json, "sender");
    when.domains = patterns(json, "domain");
    when.locals = patterns(json, "local");
    when.sizeOver = json.size("size_over");
    when.sizeUnder = json.size("size_under");
    if (when.sizeOver && when.sizeUnder && *when.sizeOver + 1 >= *when.sizeUnder)
        json.wrong("size_under", Text::tr("no size is over size_over and under this"));
    readCount(json, when);
    checkKnown(json, point);
    return when;
}

} // namespace stampede::sink
