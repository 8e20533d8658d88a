// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/swaks.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace stampede::exchange {

namespace {

using Choice = smtp::AuthSettings::Choice;

/// "\n" and %NEWLINE% are how swaks writes a line end in one line.
QString withLineEnds(QString text)
{
    return text.replace(QLatin1StringView("\\n"), QStringLiteral("\n"))
        .replace(QLatin1StringView("%NEWLINE%"), QStringLiteral("\n"));
}

quint64 octetsOf(const QString& text)
{
    QString lines = withLineEnds(text);
    lines.replace(u'\n', QStringLiteral("\r\n"));
    return static_cast<quint64>(lines.toUtf8().size());
}

/// The file of "@path"; "@@" stands for a text that begins with '@'.
std::optional<QString> fileOf(const QString& value)
{
    if (value.size() > 1 && value.startsWith(u'@') && value[1] != u'@')
        return value.sliced(1);
    return std::nullopt;
}

std::optional<Choice> mechanismNamed(const QString& name)
{
    static constexpr std::array<std::pair<QLatin1StringView, Choice>, 3> known{
        {{QLatin1StringView("PLAIN"), Choice::Plain},
         {QLatin1StringView("LOGIN"), Choice::Login},
         {QLatin1StringView("CRAM-MD5"), Choice::CramMd5}}};
    for (const auto& [text, choice] : known)
        if (name.compare(text, Qt::CaseInsensitive) == 0)
            return choice;
    return std::nullopt;
}

} // namespace

void SwaksDraft::tlsOptional(const Given& given)
{
    job().tls.mode = smtp::TlsMode::StartTls;
    note(
        tr("%1 goes on without TLS where the server has none; in the job that is an error.").arg(given.name));
}

void SwaksDraft::tlsProtocol(const Given& given)
{
    using Version = net::TlsSettings::Version;
    static constexpr std::array<std::pair<QLatin1StringView, Version>, 4> known{
        {{QLatin1StringView("tlsv1"), Version::Tls10},
         {QLatin1StringView("tlsv1_1"), Version::Tls11},
         {QLatin1StringView("tlsv1_2"), Version::Tls12},
         {QLatin1StringView("tlsv1_3"), Version::Tls13}}};
    const QStringList names = given.value.toLower().split(u',', Qt::SkipEmptyParts);
    const bool without = !names.isEmpty() && names.first().startsWith(QLatin1StringView("no_"));
    std::array<bool, 4> used{};
    for (std::size_t i = 0; i < known.size(); ++i) {
        const QString name = known[i].first;
        used[i] = without ? !names.contains(QString(QStringLiteral("no_") + name)) : names.contains(name);
    }
    const auto first = std::find(used.begin(), used.end(), true);
    const auto end = std::find(first, used.end(), false);
    if (first == used.end() || std::find(end, used.end(), true) != used.end()) {
        leaveOut(given, tr("only versions of TLS from one to another can be chosen, without a gap"));
        return;
    }
    job().tls.settings.minimum = known[static_cast<std::size_t>(first - used.begin())].second;
    job().tls.settings.maximum = known[static_cast<std::size_t>(end - used.begin()) - 1].second;
}

void SwaksDraft::auth(const Given& given)
{
    m_authWanted = true;
    job().auth.choice = Choice::Auto;
    const QStringList names = given.value.split(u',', Qt::SkipEmptyParts);
    if (names.isEmpty())
        return;
    QStringList unknown;
    std::optional<Choice> only;
    for (const QString& name : names) {
        const auto choice = mechanismNamed(name.trimmed());
        if (!choice)
            unknown += name.trimmed().left(20);
        else if (!only)
            only = choice;
        else if (names.size() > 1)
            note(tr("Of several mechanisms the job takes the strongest that the server offers: "
                    "auth.mechanism auto."));
    }
    if (!unknown.isEmpty())
        leaveOut(given, tr("there is no mechanism %1 here").arg(unknown.join(QStringLiteral(", "))));
    if (only && names.size() - unknown.size() == 1)
        job().auth.choice = *only;
}

void SwaksDraft::authOptional(const Given& given)
{
    auth(given);
    note(
        tr("%1 goes on without authentication where it fails; in the job that is an error.").arg(given.name));
}

void SwaksDraft::authUser(const Given& given)
{
    m_authWanted = true;
    job().auth.username = given.value == QLatin1StringView("<>") ? QString() : given.value;
}

void SwaksDraft::authPassword(const Given& given)
{
    m_authWanted = true;
    leaveOut(given,
             tr("passwords are never kept in a job; set the environment variable %1 to it before the run")
                 .arg(job().auth.passwordEnv));
}

void SwaksDraft::finishAuth()
{
    if (!m_authWanted)
        return;
    job::Auth& auth = job().auth;
    if (auth.choice == Choice::None)
        auth.choice = Choice::Auto;
    note(tr("The password comes from the environment variable %1.").arg(auth.passwordEnv));
    if (auth.username.isEmpty())
        note(tr("swaks would ask for the user or find it in .netrc: set auth.username."));
    if (job().tls.mode == smtp::TlsMode::None) {
        auth.allowPlaintext = true;
        note(tr("Without TLS the password is readable by anyone on the way, as it is with swaks: "
                "auth.allow_plaintext "
                "is set."));
    }
}

void SwaksDraft::to(const Given& given)
{
    auto& recipients = job().message.recipients;
    recipients.list.clear();
    for (const QString& address : given.value.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = address.trimmed(); !trimmed.isEmpty())
            recipients.list.push_back(trimmed.toStdString());
    if (recipients.list.empty())
        problem(given, tr("names no recipient"));
    recipients.perMessage =
        std::max(1, static_cast<int>(std::min<std::size_t>(recipients.list.size(), job::mostRecipients)));
}

void SwaksDraft::from(const Given& given)
{
    job().message.sender = given.value == QLatin1StringView("<>") ? std::string() : literalText(given.value);
}

void SwaksDraft::data(const Given& given)
{
    const bool inLine = given.value.contains(QLatin1StringView("\\n")) || given.value.contains(u'\n') ||
                        given.value.contains(QLatin1StringView("%NEWLINE%"));
    std::optional<QString> file = fileOf(given.value);
    if (!file && !inLine && given.value != QLatin1StringView("-") && !given.value.startsWith(u'@'))
        file = given.value; // as swaks still does
    if (!file) {
        leaveOut(given, tr("put the message into an .eml file and name it as message.template"));
        return;
    }
    job().message.templatePath = file->toStdString();
    note(tr("%1 is read when the run begins; its path starts from the job's folder. Words such as "
            "%FROM_ADDRESS% are "
            "not filled in.")
             .arg(*file));
}

void SwaksDraft::body(const Given& given)
{
    if (given.value == QLatin1StringView("-") || fileOf(given.value)) {
        leaveOut(given,
                 tr("bodies are made by size: set message.size, or give an .eml file as message.template"));
        return;
    }
    job().message.size.fixed = octetsOf(given.value) + 2;
    note(tr(
        "Bodies are made by size: those of the job are as long as this text, but have words of their own."));
}

void SwaksDraft::attach(const Given& given)
{
    if (given.value == QLatin1StringView("-") || fileOf(given.value)) {
        leaveOut(given, tr("attachments are made by size: add the size of the file to message.attachments"));
        return;
    }
    job().message.attachments.push_back(octetsOf(given.value));
    note(tr(
        "Attachments are made by size: those of the job are as long as this text, but have other content."));
}

void SwaksDraft::oneHeader(const Given& given, QString line, bool replacing)
{
    line.replace(QLatin1StringView("%DATE%"), QStringLiteral("\x01"));
    for (const char* word : {"%FROM_ADDRESS%", "%TO_ADDRESS%", "%MESSAGEID%", "%SWAKS_VERSION%"})
        if (line.contains(QLatin1StringView(word)))
            note(tr("Words such as %TO_ADDRESS% in headers are sent as they are written."));
    for (const QString& one : withLineEnds(line).split(u'\n', Qt::SkipEmptyParts)) {
        const std::size_t before = job().message.headers.size();
        header(given, one, replacing);
        if (job().message.headers.size() == before && !replacing)
            return;
        if (job().message.headers.empty())
            return;
        std::string& value = job().message.headers.back().second;
        for (std::size_t at = value.find('\x01'); at != std::string::npos; at = value.find('\x01'))
            value.replace(at, 1, "{date}");
    }
}

void SwaksDraft::addHeader(const Given& given)
{
    oneHeader(given, given.value, false);
}

void SwaksDraft::replaceHeader(const Given& given)
{
    oneHeader(given, given.value, true);
}

void SwaksDraft::namedHeader(const Given& given)
{
    // "--h-From:" and "--header-X-Test": underscores are kept, a colon at the end is not part of the name.
    QString name = given.name;
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    name = name.section(u'-', 1);
    while (name.endsWith(u':'))
        name.chop(1);
    oneHeader(given, name + QStringLiteral(": ") + given.value, true);
}

} // namespace stampede::exchange
