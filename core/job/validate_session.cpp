// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/validate_parts.h"
#include "net/source_pool.h"
#include "net/target_guard.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace stampede::job {

namespace {

struct Validate {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Validate)
};
using Choice = smtp::AuthSettings::Choice;

bool isName(const QString& text)
{
    // Labels as the DNS and RFC 5321 have them, with '_' because servers in the field have it too.
    static const QRegularExpression name(
        QStringLiteral(R"(\A(?=.{1,253}\z)[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?)"
                       R"((?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?)*\.?\z)"));
    return name.match(text).hasMatch();
}

/// RFC 5321, 4.1.3: "[192.0.2.1]" or "[IPv6:2001:db8::1]".
bool isAddressLiteral(const QString& text)
{
    if (!text.startsWith(u'[') || !text.endsWith(u']'))
        return false;
    const QString inner = text.sliced(1, text.size() - 2);
    const bool v6 = inner.startsWith(QLatin1StringView("IPv6:"), Qt::CaseInsensitive);
    const QHostAddress address(v6 ? inner.sliced(5) : inner);
    return address.protocol() == (v6 ? QHostAddress::IPv6Protocol : QHostAddress::IPv4Protocol);
}

} // namespace

void validateTarget(const Check& check)
{
    const Target& target = check.job.target;
    const QHostAddress literal(target.host);
    if (target.host.isEmpty())
        check.that(false, "target.host", Validate::tr("must name the server to send to"));
    else
        check.that(!literal.isNull() || isName(target.host), "target.host",
                   Validate::tr("'%1' is neither a host name nor an IP address").arg(target.host));
    check.that(target.port > 0, "target.port", Validate::tr("must be from 1 to 65535"));
    // RFC 2033, 5.
    check.that(
        !target.lmtp || target.port != 25, "target.protocol",
        Validate::tr(
            "LMTP must not be spoken on port 25, which belongs to SMTP; give the port of the LMTP service"));
    const bool fits =
        literal.isNull() || target.family == net::AddressFamily::Any ||
        (target.family == net::AddressFamily::Ipv4) == (literal.protocol() == QHostAddress::IPv4Protocol);
    check.that(fits, "target.family", Validate::tr("'%1' is not an address of this family").arg(target.host));
    for (qsizetype i = 0; i < target.allowTargets.size(); ++i)
        if (!net::isAllowEntry(target.allowTargets[i]))
            check.problems.add(
                QStringLiteral("target.allow_targets[%1]").arg(i),
                Validate::tr("'%1' is not an address, a network such as 203.0.113.0/24 or a host name")
                    .arg(target.allowTargets[i]));
    net::SourcePool::parse(target.sourceAddresses, check.problems);
}

void validateTls(const Check& check)
{
    const Tls& tls = check.job.tls;
    if (tls.mode != smtp::TlsMode::None)
        net::makeClientTls(tls.settings, check.job.target.host, check.baseDir, QStringLiteral("tls"),
                           check.problems);
}

void validateAuth(const Check& check)
{
    const Auth& auth = check.job.auth;
    const Tls& tls = check.job.tls;
    if (auth.choice == Choice::None) {
        check.that(auth.username.isEmpty(), "auth.username",
                   Validate::tr(
                       "a user name is given, but auth.mechanism is none; choose a mechanism such as auto"));
        return;
    }
    if (auth.choice == Choice::External) {
        // RFC 4422, appendix A: the identity is the one of the TLS certificate.
        const bool certificate = tls.mode != smtp::TlsMode::None && !tls.settings.clientCertificate.isEmpty();
        check.that(
            certificate, "auth.mechanism",
            Validate::tr(
                "external needs TLS with a client certificate; set tls.mode and tls.client_certificate"));
        return;
    }
    check.that(!auth.username.isEmpty(), "auth.username", Validate::tr("authentication needs a user name"));
    static const QRegularExpression variable(QStringLiteral(R"(\A[A-Za-z_][A-Za-z0-9_]*\z)"));
    check.that(variable.match(auth.passwordEnv).hasMatch(), "auth.password_env",
               Validate::tr("'%1' is not the name of an environment variable").arg(auth.passwordEnv));
    const bool readable =
        auth.choice == Choice::Plain || auth.choice == Choice::Login || auth.choice == Choice::XOAuth2;
    check.that(!readable || tls.mode != smtp::TlsMode::None || auth.allowPlaintext, "auth.mechanism",
               Validate::tr("would send the password readable by anyone on the way; use TLS, or set "
                            "auth.allow_plaintext to accept that"));
}

void validateSession(const Check& check)
{
    const Session& session = check.job.session;
    check.that(isName(session.heloName) || isAddressLiteral(session.heloName), "session.helo_name",
               Validate::tr("'%1' is neither a host name nor an address literal such as [192.0.2.1]")
                   .arg(session.heloName));
    check.that(session.thinkTime >= Nanos(0), "session.think_time", Validate::tr("must not be negative"));
    check.that(session.thinkTime == Nanos(0) || check.job.load.model == Load::Model::Closed,
               "session.think_time",
               Validate::tr("makes no sense in the open model, where messages come at load.rate"));
    check.that(session.reconnectInitial > Nanos(0), "session.reconnect_initial",
               Validate::tr("must be above 0"));
    check.that(session.reconnectMaximum >= session.reconnectInitial, "session.reconnect_maximum",
               Validate::tr("must not be below session.reconnect_initial"));
    for (std::size_t i = 0; i < stageCount; ++i) {
        const Nanos timeout = session.timeouts.byStage[i];
        if (timeout <= Nanos(0) || timeout > 24h)
            check.problems.add(QStringLiteral("session.timeouts.") + QString::fromLatin1(stageNames[i]),
                               Validate::tr("must be above 0 and at most 24 h"));
    }
}

void validateTracking(const Check& check)
{
    const Tracking& tracking = check.job.tracking;
    const bool probes = check.job.probe.enabled || check.purpose == Purpose::Probe;
    if (!tracking.enabled && !probes)
        return;
    static const QRegularExpression name(QStringLiteral(R"(\A[A-Za-z0-9._-]{1,64}\z)"));
    check.that(
        tracking.sink.isEmpty() || name.match(tracking.sink).hasMatch(), "tracking.sink",
        Validate::tr("'%1' is not the port of a sink, such as 2525, or the name of its channel (letters, "
                     "digits, dots, hyphens and underscores)")
            .arg(tracking.sink));
    check.that(tracking.drain >= Nanos(0) && tracking.drain <= 24h, "tracking.drain",
               Validate::tr("must be from 0 to 24 h"));
    check.that(check.job.message.recipients.perMessage <= Tracking::mostRecipients,
               "envelope.recipients_per_message",
               Validate::tr("at most %1 can be followed; send fewer or turn tracking off")
                   .arg(Tracking::mostRecipients));
}

void validateProbe(const Check& check)
{
    const Probe& probe = check.job.probe;
    if (!probe.enabled && check.purpose != Purpose::Probe)
        return;
    check.that(probe.every > Nanos(0) && probe.every <= 24h, "probe.every",
               Validate::tr("must be above 0 and at most 24 h"));
    check.that(probe.every <= Nanos(0) ||
                   probe.messages <= Probe::mostRate * std::chrono::duration<double>(probe.every).count(),
               "probe.messages", Validate::tr("a probe sends at most %1 messages a second").arg(Probe::mostRate));
    check.that(probe.threshold > Nanos(0), "probe.threshold", Validate::tr("must be above 0"));
    check.that(probe.lostAfter >= probe.threshold && probe.lostAfter <= 24h, "probe.lost_after",
               Validate::tr("must not be below probe.threshold and at most 24 h"));
    check.that(!check.job.tracking.sink.isEmpty(), "tracking.sink",
               Validate::tr("a probe needs the sink that tells of its messages; give the port it listens on"));
}

} // namespace stampede::job
