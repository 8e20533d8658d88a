// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_fields.h"

#include <algorithm>
#include <array>
#include <limits>

namespace stampede::job {

namespace {

constexpr qint64 unbounded = std::numeric_limits<qint64>::max();

Codec count(quint64& value)
{
    return integer(value, 0, unbounded);
}

void walkTarget(Fields& fields, Target& target)
{
    fields.value("host", text(target.host));
    fields.value("port", integer(target.port, 1, 65535));
    fields.value("protocol", choice(target.lmtp, {"smtp", "lmtp"}));
    fields.value("family", choice(target.family, {"any", "ipv4", "ipv6"}));
    fields.value("allow_targets", texts(target.allowTargets));
    fields.value("source_addresses", texts(target.sourceAddresses));
}

void walkTls(Fields& fields, Tls& tls)
{
    fields.value("mode", choice(tls.mode, {"none", "starttls", "implicit"}));
    fields.value("verify", flag(tls.settings.verify));
    fields.value("ca_file", text(tls.settings.caFile));
    fields.value("server_name", text(tls.settings.serverName));
    fields.value("min_version", choice(tls.settings.minimum, {"default", "1.0", "1.1", "1.2", "1.3"}));
    fields.value("max_version", choice(tls.settings.maximum, {"default", "1.0", "1.1", "1.2", "1.3"}));
    fields.value("ciphers", text(tls.settings.ciphers));
    fields.value("client_certificate", text(tls.settings.clientCertificate));
    fields.value("client_key", text(tls.settings.clientKey));
    fields.value("resume", flag(tls.settings.resume));
}

void walkAuth(Fields& fields, Auth& auth)
{
    fields.value("mechanism",
                 choice(auth.choice, {"none", "auto", "plain", "login", "cram-md5", "xoauth2", "external"}));
    fields.value("username", text(auth.username));
    fields.value("password_env", text(auth.passwordEnv));
    fields.value("allow_plaintext", flag(auth.allowPlaintext));
}

void walkRecipients(Fields& fields, message::RecipientSpec& recipients)
{
    const int current = !recipients.list.empty()      ? 0
                        : !recipients.file.empty()    ? 1
                        : !recipients.domains.empty() ? 3
                                                      : 2;
    switch (fields.oneOf({"list", "file", "pattern", "domains"}, current)) {
    case 0: fields.value("list", texts(recipients.list, Emptiness::Refused)); break;
    case 1: fields.value("file", text(recipients.file, Emptiness::Refused)); break;
    case 2: fields.value("pattern", text(recipients.pattern, Emptiness::Refused)); break;
    case 3: fields.value("domains", weights(recipients.domains)); break;
    default: break;
    }
}

void walkEnvelope(Fields& fields, message::MessageSpec& message)
{
    fields.value("sender", text(message.sender));
    fields.object("recipients", [&](Fields& nested) { walkRecipients(nested, message.recipients); });
    fields.value("recipients_per_message", integer(message.recipients.perMessage, 1, mostRecipients));
    fields.value("domain_suffix", text(message.recipients.domainSuffix));
}

void walkSize(Fields& fields, message::SizeSpec& size)
{
    using Kind = message::SizeSpec::Kind;
    constexpr std::array kinds{Kind::Uniform, Kind::Normal, Kind::LogNormal};
    const auto current = std::find(kinds.begin(), kinds.end(), size.kind);
    const int which =
        fields.oneOf({"uniform", "normal", "lognormal"}, static_cast<int>(current - kinds.begin()));
    if (which < 0)
        return;
    size.kind = kinds[static_cast<std::size_t>(which)];
    if (size.kind == Kind::Uniform) {
        fields.value("uniform", sizeRange(size.min, size.max));
        return;
    }
    const bool normal = size.kind == Kind::Normal;
    fields.object(normal ? "normal" : "lognormal", [&](Fields& nested) {
        nested.value(normal ? "mean" : "median", octets(size.mean));
        nested.value(normal ? "deviation" : "sigma",
                     normal ? octets(size.deviation) : number(size.deviation));
        nested.value("min", job::size(size.min));
        nested.value("max", job::size(size.max));
    });
}

void walkMessage(Fields& fields, message::MessageSpec& message)
{
    using Kind = message::SizeSpec::Kind;
    fields.value("seed", count(message.seed));
    if (fields.isObject("size", message.size.kind != Kind::Fixed && message.size.kind != Kind::Weighted))
        fields.object("size", [&](Fields& nested) { walkSize(nested, message.size); });
    else
        fields.value("size", fixedOrWeighted(message.size));
    fields.value("attachments", sizes(message.attachments));
    fields.value("template", text(message.templatePath));
    fields.value("headers", namedTexts(message.headers));
    fields.value("variables_csv", text(message.variablesCsv));
}

void walkSession(Fields& fields, Session& session)
{
    fields.value("helo_name", text(session.heloName));
    fields.value("pipelining", flag(session.pipelining));
    fields.value("chunking", flag(session.chunking));
    fields.value("messages_per_connection", count(session.messagesPerConnection));
    fields.value("think_time", duration(session.thinkTime));
    fields.value("reconnect_initial", duration(session.reconnectInitial));
    fields.value("reconnect_maximum", duration(session.reconnectMaximum));
    fields.value("retries_unclear", integer(session.retriesUnclear, 0, Session::mostRetries));
    fields.object("timeouts", [&](Fields& nested) {
        for (std::size_t i = 0; i < stageCount; ++i)
            nested.value(stageNames[i].data(), duration(session.timeouts.byStage[i]));
    });
}

void walkLimits(Fields& fields, Limits& limits)
{
    fields.value("workers", integer(limits.workers, 0, Limits::mostWorkers));
    fields.value("error_budget", nullable(limits.errorBudget, count));
    fields.value("error_share", nullable(limits.errorShare, number));
    fields.value("stop_grace", duration(limits.stopGrace));
    fields.value("keep_trying", flag(limits.keepTrying));
}

void walkTracking(Fields& fields, Tracking& tracking)
{
    fields.value("enabled", flag(tracking.enabled));
    fields.value("sink", portOrName(tracking.sink));
    fields.value("drain", duration(tracking.drain));
}

void walkProbe(Fields& fields, Probe& probe)
{
    fields.value("enabled", flag(probe.enabled));
    fields.value("every", duration(probe.every));
    fields.value("messages", integer(probe.messages, 1, 1000));
    fields.value("threshold", duration(probe.threshold));
    fields.value("lost_after", duration(probe.lostAfter));
}

} // namespace

void walk(Fields& fields, Job& job)
{
    fields.value("name", text(job.name));
    fields.object("target", [&](Fields& nested) { walkTarget(nested, job.target); });
    fields.object("tls", [&](Fields& nested) { walkTls(nested, job.tls); });
    fields.object("auth", [&](Fields& nested) { walkAuth(nested, job.auth); });
    fields.object("envelope", [&](Fields& nested) { walkEnvelope(nested, job.message); });
    fields.object("message", [&](Fields& nested) { walkMessage(nested, job.message); });
    fields.object("session", [&](Fields& nested) { walkSession(nested, job.session); });
    fields.object("load", [&](Fields& nested) { walkLoad(nested, job.load); });
    fields.object("limits", [&](Fields& nested) { walkLimits(nested, job.limits); });
    fields.object("tracking", [&](Fields& nested) { walkTracking(nested, job.tracking); });
    fields.object("probe", [&](Fields& nested) { walkProbe(nested, job.probe); });
    fields.value("criteria", texts(job.criteria));
    fields.object("search", [&](Fields& nested) { walkSearch(nested, job); });
}

} // namespace stampede::job
