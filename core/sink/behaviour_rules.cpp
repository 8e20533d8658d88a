// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_settings.h"
#include "sink/behaviour_reader.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::BehaviourFile)
};

constexpr std::array dropWords{"none", "close", "reset", "alert"};
constexpr std::array malformedWords{"none", "bare_lf", "mixed_codes", "endless", "binary"};
constexpr std::array certificateWords{"none", "expired", "wrong_name", "self_signed", "untrusted"};
constexpr const char* greylisted = "451 4.7.1 greylisted, try again later";

constexpr unsigned bit(Point point)
{
    return 1u << static_cast<unsigned>(point);
}
constexpr unsigned everywhere = (1u << pointCount) - 1;
constexpr unsigned notSpoken = bit(Point::Connect) | bit(Point::Handshake);
constexpr unsigned answers = everywhere & ~notSpoken & ~bit(Point::Body);
constexpr unsigned fromHereOn =
    everywhere & ~bit(Point::Handshake) & ~bit(Point::StartTls) & ~bit(Point::Quit);

/// The keys of an action that only some points know.
struct KeyPlace {
    const char* key;
    unsigned points;
};
constexpr std::array keyPlaces{KeyPlace{"reply", everywhere & ~notSpoken},
                               KeyPlace{"dribble", answers},
                               KeyPlace{"malformed", answers},
                               KeyPlace{"hide", bit(Point::Ehlo)},
                               KeyPlace{"offer", bit(Point::Ehlo)},
                               KeyPlace{"tarpit", fromHereOn & ~bit(Point::Body)},
                               KeyPlace{"bandwidth", fromHereOn},
                               KeyPlace{"read_pause", fromHereOn},
                               KeyPlace{"certificate", bit(Point::Handshake)},
                               KeyPlace{"greylist", bit(Point::Rcpt)},
                               KeyPlace{"at", bit(Point::Body)}};

void checkPlaces(JsonObject& json, Point point)
{
    for (const KeyPlace& place : keyPlaces) {
        if (!json.has(place.key) || (place.points & bit(point)) != 0)
            continue;
        QStringList points;
        for (std::size_t i = 0; i < pointCount; ++i)
            if ((place.points & (1u << i)) != 0)
                points += QString::fromLatin1(pointNames[i]);
        json.wrong(
            place.key,
            Text::tr("has no meaning at this stage, only at %1").arg(points.join(QStringLiteral(", "))));
    }
}

/// Whether a reply of that class can stand there without breaking the protocol.
void checkClass(JsonObject& json, const ReplyText& reply, Point point)
{
    const int digit = reply.code() / 100;
    if (point == Point::Body && digit < 4)
        json.wrong(
            "reply",
            Text::tr("in the middle of the content only a refusal can be said, not %1").arg(reply.code()));
    else if (point == Point::Data && digit == 2)
        json.wrong("reply",
                   Text::tr("%1 is no answer to DATA: 354 goes on, 4xx and 5xx refuse").arg(reply.code()));
    else if (point != Point::Data && digit == 3)
        json.wrong("reply",
                   Text::tr("%1 is no answer here: 2xx goes on, 4xx and 5xx refuse").arg(reply.code()));
}

CertificateSpec readCertificate(JsonObject& json, const QString& baseDir)
{
    CertificateSpec spec;
    if (json.value("certificate").isString()) {
        spec.kind =
            static_cast<CertificateSpec::Kind>(json.word("certificate", certificateWords).value_or(0));
        return spec;
    }
    json.object("certificate", [&](JsonObject& files) {
        spec.kind = CertificateSpec::Kind::Files;
        const QDir base(baseDir);
        const std::optional<QString> file = files.text("file");
        const std::optional<QString> key = files.text("key");
        if (!file || !key) {
            files.problems().add(files.place(), Text::tr("needs file and key, both PEM files"));
            return;
        }
        spec.file = base.absoluteFilePath(*file);
        spec.key = base.absoluteFilePath(*key);
        if (const auto tls = net::makeServerTls(spec.file, spec.key, {}); !tls)
            files.problems().add(files.place(), tls.error().toString());
    });
    return spec;
}

void readGreylist(JsonObject& json, Action& action)
{
    json.object("greylist", [&](JsonObject& greylist) {
        GreylistSpec spec;
        spec.delay = greylist.duration("delay").value_or(spec.delay);
        spec.lifetime = greylist.duration("lifetime").value_or(spec.lifetime);
        spec.reply = greylist.reply("reply").value_or(*parseReply({QString::fromLatin1(greylisted)}));
        if (spec.lifetime <= spec.delay)
            greylist.problems().add(greylist.place(), Text::tr("the lifetime must be longer than the delay"));
        if (spec.reply.code() / 100 != 4)
            greylist.wrong("reply",
                           Text::tr("greylisting refuses for now, with 4xx, not %1").arg(spec.reply.code()));
        action.greylist = spec;
    });
}

std::vector<std::string> words(const QStringList& texts)
{
    std::vector<std::string> result;
    for (const QString& text : texts)
        result.push_back(text.toUpper().toStdString());
    return result;
}

void checkAction(JsonObject& json, const Action& action, Point point)
{
    Action nothing;
    nothing.weight = action.weight;
    nothing.at = action.at;
    if (action == nothing)
        json.problems().add(json.place(),
                            Text::tr("does nothing: give it a reply, a delay, a drop or another action"));
    const bool never = action.delay.kind == Delay::Kind::Forever;
    if (never && (action.reply || action.drop != Drop::None))
        json.wrong("delay", Text::tr("nothing comes after \"forever\": leave out reply and drop"));
    const bool said = action.reply || (action.drop == Drop::None && !never);
    if (!said && (action.dribble > Nanos(0) || action.malformed != Malformed::None))
        json.problems().add(json.place(),
                            Text::tr("dribble and malformed need a reply where the connection drops"));
    if (action.drop == Drop::Alert && point != Point::Handshake)
        json.wrong("drop", Text::tr("a TLS alert has no meaning at this stage, only at handshake"));
    if (point == Point::Body && action.reply && action.drop == Drop::None)
        json.wrong("reply", Text::tr("a reply in the middle of the content needs a drop behind it"));
    if (action.greylist && action.reply)
        json.wrong("reply", Text::tr("greylist has a reply of its own"));
}

Action readAction(JsonObject& json, Point point, const QString& baseDir)
{
    Action action;
    checkPlaces(json, point);
    action.reply = json.reply("reply");
    if (action.reply)
        checkClass(json, *action.reply, point);
    action.delay = json.delay("delay").value_or(Delay());
    action.drop = static_cast<Drop>(json.word("drop", dropWords).value_or(0));
    action.dribble = json.duration("dribble").value_or(Nanos(0));
    action.malformed = static_cast<Malformed>(json.word("malformed", malformedWords).value_or(0));
    action.hide = words(json.texts("hide"));
    action.offer = words(json.texts("offer"));
    for (const std::string& line : action.offer)
        if (!parseReply({QStringLiteral("250 ") + QString::fromStdString(line)}))
            json.wrong("offer", Text::tr("a line of printable ASCII is needed"));
    action.tarpit = json.delay("tarpit").value_or(Delay());
    if (action.tarpit.kind == Delay::Kind::Forever)
        json.wrong("tarpit", Text::tr("a tarpit answers in the end: \"forever\" is for delay"));
    action.bandwidth = json.size("bandwidth").value_or(0);
    action.readPause = json.duration("read_pause").value_or(Nanos(0));
    action.certificate = readCertificate(json, baseDir);
    readGreylist(json, action);
    action.at = json.size("at").value_or(0);
    return action;
}

Action readChecked(JsonObject& json, Point point, const QString& baseDir)
{
    const qsizetype before = json.problems().list().size();
    const Action action = readAction(json, point, baseDir);
    if (json.problems().list().size() == before)
        checkAction(json, action, point);
    return action;
}

void readAlternatives(JsonObject& json, Rule& rule, const QString& baseDir)
{
    double total = 0;
    json.list("one_of", [&](JsonObject& one) {
        const double weight = one.number("weight", 0, 1e9).value_or(1);
        total += weight;
        rule.actions.push_back(readChecked(one, rule.point, baseDir));
        rule.actions.back().weight = weight;
    });
    if (rule.actions.empty())
        json.wrong("one_of", Text::tr("at least one action is needed"));
    else if (total <= 0)
        json.wrong("one_of", Text::tr("the weights are all 0: none could ever be chosen"));
    for (const char* key : {"reply", "delay", "drop", "dribble", "malformed", "hide", "offer", "tarpit",
                            "bandwidth", "read_pause", "certificate", "greylist", "at"}) {
        (void)json.value(key);
        if (json.has(key))
            json.wrong(key, Text::tr("stands beside one_of: put it into each of its actions"));
    }
}

} // namespace

Rule readRule(JsonObject& json, std::size_t index, const QString& baseDir)
{
    Rule rule;
    rule.name = json.text("name").value_or(QStringLiteral("rules[%1]").arg(index));
    const std::optional<std::size_t> point = json.word("stage", pointNames);
    if (!json.has("stage"))
        json.problems().add(json.place(), Text::tr("needs a stage"));
    rule.point = static_cast<Point>(point.value_or(static_cast<std::size_t>(Point::Rcpt)));
    json.object("when", [&](JsonObject& when) { rule.when = readConditions(when, rule.point); });
    rule.probability = readShare(json, "probability").value_or(1);
    rule.times = json.whole("times", 1).value_or(0);
    if (json.has("one_of"))
        readAlternatives(json, rule, baseDir);
    else
        rule.actions.push_back(readChecked(json, rule.point, baseDir));
    return rule;
}

std::optional<double> readShare(JsonObject& json, const char* key)
{
    return json.number(key, 0, 1);
}

} // namespace stampede::sink
