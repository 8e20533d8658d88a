// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/swaks.h"

#include "base/units.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace stampede::exchange {

using namespace std::chrono_literals;

SwaksDraft::SwaksDraft(const Locations& where, Problems& problems) : Draft(Source::Swaks, where, problems)
{
    job().name = QStringLiteral("swaks");
    job().load.connections = 1;
    job().load.messages = 1;
    job().session.messagesPerConnection = 1;
    job().session.pipelining = false;
    job().session.chunking = false;
    job().tls.settings.verify = false;
    job().message.size.fixed = 24; // "This is a test mailing" with its line end
    job().message.sender.clear();
    setTimeouts(30s);
}

void SwaksDraft::server(const Given& given)
{
    const auto found = parseHostPort(given.value);
    if (!found) {
        problem(given, tr("\"%1\" is no server such as host or host:port").arg(given.value.left(60)));
        m_elsewhere = true;
        return;
    }
    m_serverGiven = true;
    job().target.host = found->host;
    if (found->port)
        m_port = found->port;
}

void SwaksDraft::port(const Given& given)
{
    m_port = parsePort(given.value);
    if (!m_port)
        problem(given,
                tr("\"%1\" is no port: a number from 1 to 65535, or a service such as smtp or submission")
                    .arg(given.value.left(60)));
}

void SwaksDraft::protocol(const Given& given)
{
    struct Protocol {
        QLatin1StringView name;
        smtp::TlsMode tls;
        bool auth;
        quint16 port;
    };
    using Mode = smtp::TlsMode;
    static constexpr std::array<Protocol, 12> known{
        {{QLatin1StringView("SMTP"), Mode::None, false, 25},
         {QLatin1StringView("SSMTP"), Mode::Implicit, false, 465},
         {QLatin1StringView("SSMTPA"), Mode::Implicit, true, 465},
         {QLatin1StringView("SMTPS"), Mode::Implicit, false, 465},
         {QLatin1StringView("ESMTP"), Mode::None, false, 25},
         {QLatin1StringView("ESMTPA"), Mode::None, true, 25},
         {QLatin1StringView("ESMTPS"), Mode::StartTls, false, 25},
         {QLatin1StringView("ESMTPSA"), Mode::StartTls, true, 25},
         {QLatin1StringView("LMTP"), Mode::None, false, 24},
         {QLatin1StringView("LMTPA"), Mode::None, true, 24},
         {QLatin1StringView("LMTPS"), Mode::StartTls, false, 24},
         {QLatin1StringView("LMTPSA"), Mode::StartTls, true, 24}}};
    for (const Protocol& one : known) {
        if (given.value.compare(one.name, Qt::CaseInsensitive) != 0)
            continue;
        job().target.lmtp = one.name.startsWith(QLatin1StringView("LMTP"));
        m_usualPort = one.port;
        m_authWanted = m_authWanted || one.auth;
        if (one.tls != Mode::None)
            job().tls.mode = one.tls;
        if (one.name == QLatin1StringView("SMTP") || one.name == QLatin1StringView("SMTPS"))
            note(tr("The job says EHLO where swaks would say HELO."));
        return;
    }
    problem(
        given,
        tr("\"%1\" is no protocol of swaks such as SMTP, ESMTP, SSMTP or LMTP").arg(given.value.left(60)));
}

void SwaksDraft::noNetwork(const Given& given)
{
    m_elsewhere = true;
    problem(given, tr("Unix sockets and programs cannot be loaded; name a host and a port"));
}

void SwaksDraft::localInterface(const Given& given)
{
    const auto found = parseHostPort(given.value);
    if (!found || QHostAddress(found->host).isNull()) {
        leaveOut(given, tr("only addresses can be connected from, not names"));
        return;
    }
    job().target.sourceAddresses = QStringList{found->host};
    if (found->port)
        leaveOut(given, tr("the system chooses the port of each connection"));
}

void SwaksDraft::helo(const Given& given)
{
    job().session.heloName = given.value;
}

void SwaksDraft::timeout(const Given& given)
{
    bool plain = false;
    const int seconds = given.value.toInt(&plain);
    const Result<Nanos> parsed =
        plain ? Result<Nanos>(std::chrono::seconds(seconds)) : parseDuration(given.value);
    if (!parsed || *parsed < 0s || *parsed > 24h) {
        problem(given,
                tr("\"%1\" is no time up to a day, such as 30, 30s, 3m or 1h").arg(given.value.left(60)));
    } else if (*parsed == 0s) {
        setTimeouts(24h);
        note(tr("%1 0 waits for ever; the job waits a day for each reply.").arg(given.name));
    } else {
        setTimeouts(*parsed);
    }
}

void SwaksDraft::finishTarget()
{
    if (!m_serverGiven && !m_elsewhere)
        problem(QStringLiteral("--server"), tr("is missing: swaks would look up the mail exchanger of the "
                                               "recipient; name the server to load"));
    if (job().tls.mode == smtp::TlsMode::Implicit && m_usualPort == 25)
        m_usualPort = 465;
    job().target.port = m_port.value_or(m_usualPort);
}

void SwaksDraft::finish()
{
    finishTarget();
    finishAuth();
    message::RecipientSpec& recipients = job().message.recipients;
    if (recipients.list.empty())
        problem(QStringLiteral("--to"), tr("is missing: swaks would ask for the recipient"));
    if (!job().message.templatePath.empty()) {
        job().message.size = {};
        job().message.attachments.clear();
    }
    note(tr("swaks sends one message; the job does, too, until load.messages, load.duration or "
            "load.connections say "
            "more. With messages_per_connection at 1 each message has a connection of its own."));
    noteGuard();
}

std::optional<Imported> importSwaks(std::span<const Word> words, const Locations& where, Problems& problems)
{
    SwaksDraft draft(where, problems);
    // The address swaks would use has this machine's user and name.
    draft.job().message.sender = message::MessageSpec().sender;
    for (const Word& word : applySwaksOptions(draft, words, where, problems))
        draft.problem(where.of(word.text.left(60), word.at),
                      QCoreApplication::translate("stampede::exchange::Option", "belongs to no option"));
    draft.finish();
    return std::move(draft.imported);
}

} // namespace stampede::exchange
