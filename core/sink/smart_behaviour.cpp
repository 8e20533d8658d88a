// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/smart_behaviour.h"

#include "net/self_signed.h"
#include "net/tls_settings.h"
#include "sink/smart_policy.h"
#include "smtp/server_path.h"

#include <algorithm>
#include <array>

namespace stampede::sink {
namespace {

constexpr std::array extraNames{"limits.messages_per_connection",
                                "limits.recipients_per_message",
                                "limits.connections_per_client",
                                "limits.rate",
                                "limits.accept_rate",
                                "limits.busy",
                                "queue.full",
                                "providers.bounce",
                                "providers.defer",
                                "providers.force"};
static_assert(extraNames.size() == SmartBehaviour::ExtraCount);

QStringList ruleNames(const BehaviourSpec& spec)
{
    QStringList names;
    for (const Rule& rule : spec.rules)
        names += rule.name;
    for (const char* name : extraNames)
        names += QString::fromLatin1(name);
    return names;
}

/// All replies it may say.
QStringList replyKeys(const BehaviourSpec& spec)
{
    QStringList keys;
    const auto add = [&keys](const ReplyText& reply) {
        const QString key = QString::fromStdString(reply.key);
        if (!key.isEmpty() && !keys.contains(key))
            keys += key;
    };
    for (const Rule& rule : spec.rules)
        for (const Action& action : rule.actions) {
            add(action.reply.value_or(ReplyText()));
            add(action.greylist.value_or(GreylistSpec()).reply);
        }
    add(spec.limits.rateReply);
    add(spec.limits.busyReply);
    add(spec.queue.reply);
    for (const char* key : {"421 4.7.0", "452 4.5.3"}) // what limits say
        add(ReplyText{{}, key});
    for (const Provider& provider : spec.providers.catalogue.providers)
        for (const auto* list : {&provider.temporary, &provider.permanent})
            for (const ProviderReply& reply : *list)
                add(reply.reply);
    keys += QStringLiteral("other");
    return keys;
}

Result<net::ServerTls> certificateFor(const CertificateSpec& spec, const QStringList& names)
{
    if (spec.kind == CertificateSpec::Kind::Files)
        return net::makeServerTls(spec.file, spec.key, {});
    net::CertificateWish wish{names};
    if (spec.kind == CertificateSpec::Kind::Expired)
        wish.fromDay = -60;
    if (spec.kind == CertificateSpec::Kind::WrongName)
        wish.names = {QStringLiteral("wrong-name.example.test")};
    wish.foreignIssuer = spec.kind == CertificateSpec::Kind::Untrusted;
    const auto pem = net::makeCertificate(wish);
    if (!pem)
        return pem.error();
    return net::makeServerTls(*pem);
}

} // namespace

SmartBehaviour::SmartBehaviour(const BehaviourSpec& spec, const Clock& clock)
    : m_spec(spec)
    , m_clock(clock)
    , m_ruleCounts(ruleNames(spec))
    , m_replyCounts(replyKeys(spec))
{
    for (const QString& key : replyKeys(m_spec))
        m_replyIndex.emplace(key.toStdString(), m_replyIndex.size());
    for (std::size_t i = 0; i < m_spec.rules.size(); ++i) {
        const Rule& rule = m_spec.rules[i];
        Live& live = m_live.emplace_back();
        live.rule = &rule;
        live.index = i;
        for (const Action& action : rule.actions) {
            live.weights += action.weight;
            if (action.greylist && !live.greylist)
                live.greylist = std::make_unique<Greylist>(action.greylist->delay, action.greylist->lifetime);
        }
        m_points[static_cast<std::size_t>(rule.point)].push_back(&live);
        m_keepsRecipients = m_keepsRecipients || (rule.point > Point::Rcpt && rule.when.needsRecipient());
    }
    const Limits& limits = m_spec.limits;
    m_knowsClients =
        limits.connectionsPerClient != 0 || limits.messagesPerMinute != 0 || limits.messagesPerHour != 0;
    m_acceptsAll = m_spec.rules.empty() && !m_spec.providers.enabled && !m_knowsClients &&
                   m_spec.queue.servers == 0 && limits.messagesPerConnection == 0 &&
                   limits.recipientsPerMessage == 0 && limits.acceptRate <= 0 &&
                   limits.busyConnections == 0 && limits.busyLag == Nanos(0);
    if (m_spec.queue.servers != 0)
        m_queue = std::make_unique<ServiceQueue>(m_spec.queue.servers, m_spec.queue.waiting);
    if (limits.acceptRate > 0)
        m_turnstile = std::make_unique<Turnstile>(limits.acceptRate);
}

Result<std::shared_ptr<const SmartBehaviour>>
SmartBehaviour::make(const BehaviourSpec& spec, const Clock& clock, const QStringList& names)
{
    const std::shared_ptr<SmartBehaviour> behaviour(new SmartBehaviour(spec, clock));
    if (const Status made = behaviour->makeCertificates(names); !made)
        return made.error();
    return std::shared_ptr<const SmartBehaviour>(behaviour);
}

Status SmartBehaviour::makeCertificates(const QStringList& names)
{
    for (const Rule& rule : m_spec.rules) {
        for (const Action& action : rule.actions) {
            if (action.certificate.kind == CertificateSpec::Kind::None)
                continue;
            const auto tls = certificateFor(action.certificate, names);
            if (!tls)
                return tls.error();
            m_certificates.emplace(&action, std::make_unique<net::ServerTls>(*tls));
        }
    }
    return success();
}

std::unique_ptr<SessionPolicy> SmartBehaviour::policyFor(const ClientFacts& client) const
{
    if (m_acceptsAll)
        return nullptr;
    return std::make_unique<SmartPolicy>(shared_from_this(), client);
}

const net::ServerTls* SmartBehaviour::certificateOf(const Action& action) const
{
    const auto found = m_certificates.find(&action);
    return found == m_certificates.end() ? nullptr : found->second.get();
}

QList<NamedCount> SmartBehaviour::ruleCounts() const
{
    QList<NamedCount> all;
    for (std::size_t i = 0; i < m_spec.rules.size(); ++i)
        addCounts(all, {{m_spec.rules[i].name, m_ruleCounts.count(i)}});
    for (std::size_t i = 0; i < ExtraCount; ++i)
        if (const quint64 count = m_ruleCounts.count(m_spec.rules.size() + i); count > 0)
            addCounts(all, {{QString::fromLatin1(extraNames[i]), count}});
    return all;
}

void SmartBehaviour::countReply(const std::string& key, std::size_t worker) const
{
    const auto found = m_replyIndex.find(key);
    m_replyCounts.add(found != m_replyIndex.end() ? found->second : m_replyIndex.size() - 1, worker);
}

QList<NamedCount> SmartBehaviour::replyCounts() const
{
    QList<NamedCount> said = m_replyCounts.all();
    said.removeIf([](const NamedCount& one) { return one.count == 0; });
    return said;
}

std::string_view withoutSuffix(std::string_view domain, const std::vector<std::string>& suffixes)
{
    for (const std::string& suffix : suffixes) {
        const std::size_t rest = domain.size() - suffix.size();
        if (domain.size() > suffix.size() + 1 && domain[rest - 1] == '.' &&
            smtp::equalsIgnoringCase(domain.substr(rest), suffix))
            return domain.substr(0, rest - 1);
    }
    return domain;
}

} // namespace stampede::sink
