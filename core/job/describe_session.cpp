// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "job/describe_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace stampede::job {

namespace {

struct Describe {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Describe)
};
using Choice = smtp::AuthSettings::Choice;
using Version = net::TlsSettings::Version;

QString versions(const net::TlsSettings& settings)
{
    static constexpr std::array names{"", "1.0", "1.1", "1.2", "1.3"};
    const auto name = [](Version version) {
        return QLatin1StringView(names[static_cast<std::size_t>(version)]);
    };
    const bool least = settings.minimum != Version::Default;
    const bool most = settings.maximum != Version::Default;
    if (least && settings.minimum == settings.maximum)
        return Describe::tr("TLS %1 only").arg(name(settings.minimum));
    if (least && most)
        return Describe::tr("TLS %1 to %2").arg(name(settings.minimum), name(settings.maximum));
    if (least)
        return Describe::tr("TLS %1 or later").arg(name(settings.minimum));
    return most ? Describe::tr("TLS up to %1").arg(name(settings.maximum)) : QString();
}

QString mechanism(Choice choice)
{
    switch (choice) {
    case Choice::Plain: return QStringLiteral("PLAIN");
    case Choice::Login: return QStringLiteral("LOGIN");
    case Choice::CramMd5: return QStringLiteral("CRAM-MD5");
    case Choice::XOAuth2: return QStringLiteral("XOAUTH2");
    case Choice::None:
    case Choice::Auto:
    case Choice::External: break;
    }
    return Describe::tr("the strongest mechanism that is offered");
}

} // namespace

QString describeTarget(const Target& target)
{
    QStringList sentences;
    if (target.family != net::AddressFamily::Any)
        sentences += Describe::tr("Only %1 addresses of the target are used.")
                         .arg(target.family == net::AddressFamily::Ipv4 ? QStringLiteral("IPv4")
                                                                        : QStringLiteral("IPv6"));
    if (!target.sourceAddresses.isEmpty())
        sentences += Describe::tr("Connects from %1 in rotation.")
                         .arg(QLocale().createSeparatedList(target.sourceAddresses));
    if (!target.allowTargets.isEmpty())
        sentences += Describe::tr("Public targets allowed: %1.")
                         .arg(QLocale().createSeparatedList(target.allowTargets));
    return sentences.join(u' ');
}

QString describeTls(const Tls& tls)
{
    if (tls.mode == smtp::TlsMode::None)
        return Describe::tr("Connections are not encrypted.");
    const net::TlsSettings& settings = tls.settings;
    QStringList parts{tls.mode == smtp::TlsMode::StartTls
                          ? Describe::tr("Connections are encrypted by STARTTLS")
                          : Describe::tr("Connections are encrypted from the start")};
    if (const QString range = versions(settings); !range.isEmpty())
        parts += range;
    if (!settings.ciphers.isEmpty())
        parts += Describe::tr("ciphers %1").arg(settings.ciphers);
    parts += !settings.verify ? Describe::tr("the server's certificate is not verified")
             : settings.caFile.isEmpty()
                 ? Describe::tr("the server's certificate is verified")
                 : Describe::tr("the server's certificate is verified against %1").arg(settings.caFile);
    if (!settings.serverName.isEmpty())
        parts += Describe::tr("its name is %1").arg(settings.serverName);
    if (!settings.clientCertificate.isEmpty())
        parts += Describe::tr("the client's certificate is %1").arg(settings.clientCertificate);
    parts +=
        settings.resume ? Describe::tr("sessions are resumed") : Describe::tr("sessions are not resumed");
    return parts.join(QLatin1StringView(", ")) + u'.';
}

QString describeAuth(const Auth& auth)
{
    if (auth.choice == Choice::None)
        return {};
    if (auth.choice == Choice::External)
        return auth.username.isEmpty()
                   ? Describe::tr("Authenticates by the client's certificate (EXTERNAL).")
                   : Describe::tr("Authenticates as %1 by the client's certificate (EXTERNAL).")
                         .arg(auth.username);
    QString text = Describe::tr("Authenticates as %1 with %2; the password comes from %3")
                       .arg(auth.username, mechanism(auth.choice), auth.passwordEnv);
    if (auth.allowPlaintext)
        text += Describe::tr(" and may be sent unencrypted");
    return text + u'.';
}

QString describeSession(const Session& session)
{
    QStringList sentences;
    if (session.pipelining && session.chunking)
        sentences += Describe::tr("Uses PIPELINING and CHUNKING where offered.");
    else if (session.pipelining)
        sentences += Describe::tr("Uses PIPELINING where offered, not CHUNKING.");
    else if (session.chunking)
        sentences += Describe::tr("Uses CHUNKING where offered, not PIPELINING.");
    else
        sentences += Describe::tr("Uses neither PIPELINING nor CHUNKING.");
    if (session.messagesPerConnection == 1)
        sentences += Describe::tr("Each message gets a connection of its own.");
    else if (session.messagesPerConnection > 1)
        sentences += Describe::tr("Each connection is closed after %1 messages and a new one is opened.")
                         .arg(displayCount(session.messagesPerConnection));
    if (session.thinkTime > Nanos(0))
        sentences += Describe::tr("Each connection pauses for %1 between messages.")
                         .arg(displayDuration(session.thinkTime));
    return sentences.join(u' ');
}

QString describeLimits(const Limits& limits)
{
    QStringList sentences;
    if (limits.errorBudget)
        sentences += *limits.errorBudget == 0 ? Describe::tr("Stops as failed at the first error.")
                                              : Describe::tr("Stops as failed after more than %1 errors.")
                                                    .arg(displayCount(*limits.errorBudget));
    if (limits.errorShare)
        sentences +=
            Describe::tr("Stops as failed when more than %1 % of 100 messages or more end in errors.")
                .arg(displayNumber(*limits.errorShare * 100, 3));
    if (limits.keepTrying)
        sentences += Describe::tr("Keeps trying when the target cannot be reached.");
    if (limits.workers > 0)
        sentences += limits.workers == 1
                         ? Describe::tr("Runs on one thread.")
                         : Describe::tr("Runs on %1 threads.").arg(displayCount(limits.workers));
    return sentences.join(u' ');
}

QString describeTracking(const Tracking& tracking)
{
    if (!tracking.enabled)
        return {};
    if (tracking.sink.isEmpty())
        return Describe::tr("Marks every message so that it can be followed to the sink afterwards.");
    return Describe::tr("Follows every message to the sink \"%1\" and waits up to %2 for the last ones.")
        .arg(tracking.sink, displayDuration(tracking.drain));
}

QString describeProbe(const Probe& probe)
{
    if (!probe.enabled)
        return {};
    return Describe::tr("Besides, a probe sends %n message(s) every %1, late when delivered after more than %2.",
                        nullptr, probe.messages)
        .arg(displayDuration(probe.every), displayDuration(probe.threshold));
}

} // namespace stampede::job
