// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/provider_catalogue.h"

#include "sink/behaviour_reader.h"
#include "sink/glob.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::Catalogue)
};
constexpr std::array stageWords{"rcpt", "final"};

std::vector<ProviderReply> readReplies(JsonObject& json, const char* key, int digit)
{
    std::vector<ProviderReply> replies;
    double total = 0;
    json.list(key, [&](JsonObject& one) {
        ProviderReply reply;
        if (!one.has("reply"))
            one.problems().add(one.place(), Text::tr("needs a reply"));
        const std::optional<ReplyText> text = one.reply("reply");
        if (text && text->code() / 100 != digit)
            one.wrong("reply", Text::tr("%1 is in a list of %2xx replies").arg(text->code()).arg(digit));
        reply.reply = text.value_or(ReplyText());
        reply.weight = one.number("weight", 0, 1e9).value_or(1);
        reply.atFinal = one.word("stage", stageWords).value_or(0) == 1;
        total += reply.weight;
        replies.push_back(reply);
    });
    if (replies.empty())
        json.wrong(key, Text::tr("at least one reply is needed"));
    else if (total <= 0)
        json.wrong(key, Text::tr("the weights are all 0: none could ever be chosen"));
    return replies;
}

Provider readProvider(JsonObject& json)
{
    Provider provider;
    provider.name = json.text("name").value_or(QString());
    for (const QString& domain : json.texts("domains"))
        provider.domains.push_back(lowered(domain.toStdString()));
    if (!json.has("domains"))
        json.problems().add(json.place(), Text::tr("needs domains"));
    provider.bounce = readShare(json, "bounce").value_or(0);
    provider.defer = readShare(json, "defer").value_or(0);
    if (provider.bounce + provider.defer > 1)
        json.problems().add(json.place(), Text::tr("bounce and defer together are more than 1"));
    provider.temporary = readReplies(json, "temporary", 4);
    provider.permanent = readReplies(json, "permanent", 5);
    return provider;
}

} // namespace

const Provider* Catalogue::find(std::string_view domain) const
{
    const auto found = std::find_if(providers.begin(), providers.end(),
                                    [domain](const Provider& one) { return fitsAny(one.domains, domain); });
    return found == providers.end() ? nullptr : &*found;
}

Catalogue readCatalogue(const QByteArray& json, Problems& problems)
{
    Catalogue catalogue;
    const std::optional<QJsonObject> object =
        parseObject(json, Text::tr("a catalogue of providers"), problems);
    if (!object)
        return catalogue;
    JsonObject reader(*object, {}, problems);
    (void)reader.text("description");
    reader.list("providers", [&](JsonObject& one) { catalogue.providers.push_back(readProvider(one)); });
    reader.finish();
    const bool complete =
        !catalogue.providers.empty() && catalogue.providers.back().domains == std::vector<std::string>{"*"};
    if (!complete)
        problems.add(QStringLiteral("providers"),
                     Text::tr("the last provider must take every domain: \"domains\": [\"*\"]"));
    return catalogue;
}

} // namespace stampede::sink
