// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/draft.h"

#include "base/display.h"
#include "net/target_guard.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <utility>

namespace stampede::exchange {

std::optional<quint16> parsePort(const QString& text)
{
    // RFC 6335's registry, as far as mail goes.
    static constexpr std::array<std::pair<QLatin1StringView, quint16>, 8> services{
        {{QLatin1StringView("smtp"), 25},
         {QLatin1StringView("mail"), 25},
         {QLatin1StringView("lmtp"), 24},
         {QLatin1StringView("submission"), 587},
         {QLatin1StringView("submissions"), 465},
         {QLatin1StringView("smtps"), 465},
         {QLatin1StringView("ssmtp"), 465},
         {QLatin1StringView("urd"), 465}}};
    for (const auto& [name, port] : services)
        if (text == name)
            return port;
    bool good = false;
    const quint16 port = text.toUShort(&good);
    return good && port > 0 ? std::optional(port) : std::nullopt;
}

std::optional<HostPort> parseHostPort(const QString& text)
{
    HostPort found;
    qsizetype divider = -1;
    if (text.startsWith(u'[')) {
        const qsizetype bracket = text.indexOf(u']');
        if (bracket < 0)
            return std::nullopt;
        found.host = text.sliced(1, bracket - 1);
        if (bracket + 1 < text.size())
            divider = bracket + 1;
    } else if (text.contains(u'/')) {
        divider = text.lastIndexOf(u'/');
        found.host = text.first(divider);
    } else if (text.count(u':') == 1) {
        divider = text.indexOf(u':');
        found.host = text.first(divider);
    } else {
        found.host = text;
    }
    if (divider >= 0) {
        if (text[divider] != u':' && text[divider] != u'/')
            return std::nullopt;
        found.port = parsePort(text.sliced(divider + 1));
        if (!found.port)
            return std::nullopt;
    }
    const auto odd = [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || QStringLiteral("[]/@").contains(c);
    };
    if (found.host.isEmpty() || std::any_of(found.host.cbegin(), found.host.cend(), odd))
        return std::nullopt;
    return found;
}

std::string literalText(const QString& text)
{
    QString doubled = text;
    doubled.replace(u'{', QStringLiteral("{{")).replace(u'}', QStringLiteral("}}"));
    return doubled.toStdString();
}

QString whyNot(const OptionShape& shape)
{
    return QCoreApplication::translate("stampede::exchange::Option", shape.why);
}

Draft::Draft(Source source, const Locations& where, Problems& problems) : m_where(where), m_problems(problems)
{
    imported.source = source;
}

void Draft::problem(const Given& given, const QString& text)
{
    m_problems.add(placeOf(given), text);
}

void Draft::leaveOut(const Given& given, const QString& why)
{
    if (imported.notCarried.size() < mostLeftOut)
        imported.notCarried += placeOf(given) + QStringLiteral(": ") + why;
}

void Draft::note(const QString& text)
{
    if (!imported.notes.contains(text))
        imported.notes += text;
}

std::optional<quint64> Draft::whole(const Given& given, quint64 least, quint64 most)
{
    bool good = false;
    const quint64 number = given.value.trimmed().toULongLong(&good);
    if (good && number >= least && number <= most)
        return number;
    problem(given, tr("\"%1\" is not a whole number from %2 to %3")
                       .arg(given.value.left(60), displayCount(least), displayCount(most)));
    return std::nullopt;
}

void Draft::header(const Given& given, const QString& line, bool replacing)
{
    const qsizetype colon = line.indexOf(u':');
    const QString name = line.first(std::max<qsizetype>(0, colon)).trimmed();
    if (name.isEmpty()) {
        problem(given, tr("\"%1\" is not a header such as Subject: hello").arg(line.left(60)));
        return;
    }
    auto& headers = job().message.headers;
    if (replacing)
        std::erase_if(headers, [&](const auto& one) {
            return QString::fromStdString(one.first).compare(name, Qt::CaseInsensitive) == 0;
        });
    headers.emplace_back(name.toStdString(), literalText(line.sliced(colon + 1).trimmed()));
}

void Draft::setTimeouts(Nanos timeout)
{
    job().session.timeouts.byStage.fill(timeout);
}

void Draft::noteGuard()
{
    const QString& host = job().target.host;
    const QHostAddress literal(host);
    if (!literal.isNull()) {
        if (const Status judged = net::judgeTarget(host, {literal}, {}); !judged)
            note(judged.error().text);
    } else if (host != QLatin1StringView("localhost")) {
        note(tr("%1 is looked up when the run begins. Should it have a public address, the run is refused "
                "unless "
                "\"%1\" stands in target.allow_targets; add it there only if this server is yours to load.")
                 .arg(host));
    }
}

} // namespace stampede::exchange
