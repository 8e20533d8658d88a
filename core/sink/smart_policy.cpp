// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/smart_policy.h"

#include <algorithm>
#include <utility>

namespace stampede::sink {
namespace {

ReplyText plain(const char* text)
{
    return *parseReply({QString::fromLatin1(text)});
}

} // namespace

SmartPolicy::SmartPolicy(std::shared_ptr<const SmartBehaviour> behaviour, const ClientFacts& client)
    : m_behaviour(std::move(behaviour))
    , m_client(client)
    , m_random(m_behaviour->spec().seed, client.number)
{
    m_client.address = net::unmapped(m_client.address);
    m_client.listenerAddress = net::unmapped(m_client.listenerAddress);
    if (m_behaviour->knowsClients()) {
        m_state = m_behaviour->clientState(m_client.address);
        m_clientConnections = m_state->connected();
    }
}

SmartPolicy::~SmartPolicy()
{
    if (m_state)
        m_state->disconnected();
}

void SmartPolicy::renew(const std::shared_ptr<const Behaviour>& behaviour)
{
    if (m_state)
        m_state->disconnected();
    m_state.reset();
    m_behaviour = std::dynamic_pointer_cast<const SmartBehaviour>(behaviour);
    m_bodyAction = nullptr;
    m_bodyRule = nullptr;
    m_provider = nullptr;
    m_providerDomain.clear();
    m_takenCount = 0;
    m_act = {};
    m_tarpit = {};
    pace = {};
    contentBreak = never;
    if (!m_behaviour)
        return;
    m_random = Random(m_behaviour->spec().seed, m_client.number);
    if (m_behaviour->knowsClients()) {
        m_state = m_behaviour->clientState(m_client.address);
        m_clientConnections = m_state->connected();
    }
}

Act SmartPolicy::connect()
{
    if (!m_behaviour)
        return {};
    if (const Action* action = pick(Point::Connect))
        addAct(*action);
    if (Turnstile* turnstile = m_behaviour->turnstile(); turnstile != nullptr && m_act.delay != forever) {
        const Nanos wait = turnstile->wait(m_behaviour->now());
        m_act.delay += wait;
        if (wait > Nanos(0))
            m_behaviour->countExtra(SmartBehaviour::AcceptRate, m_client.worker);
    }
    return takeAct();
}

Act SmartPolicy::handshake()
{
    if (m_behaviour)
        if (const Action* action = pick(Point::Handshake))
            addAct(*action);
    return takeAct();
}

smtp::PolicyReply SmartPolicy::decide(Stage stage, std::string_view text)
{
    after = After::GoOn;
    if (!m_behaviour)
        return {};
    m_silent = false;
    switch (stage) {
    case Stage::Banner: return banner();
    case Stage::Ehlo: m_ehlo.assign(text); return byRules(Point::Ehlo);
    case Stage::Tls: return byRules(Point::StartTls);
    case Stage::Auth: return byRules(Point::Auth);
    case Stage::Mail: return mail(text);
    case Stage::Rcpt: return rcpt(text);
    case Stage::Data: return byRules(Point::Data);
    case Stage::Body: return finalReply();
    case Stage::Quit: return byRules(Point::Quit);
    case Stage::Connect: break;
    }
    return {};
}

smtp::PolicyReply SmartPolicy::limited(SmartBehaviour::Extra limit, const ReplyText& reply)
{
    m_behaviour->countExtra(limit, m_client.worker);
    m_behaviour->countReply(reply.key, m_client.worker);
    return settled(reply.wire);
}

smtp::PolicyReply SmartPolicy::banner()
{
    const Limits& limits = m_behaviour->spec().limits;
    if (limits.connectionsPerClient != 0 && m_clientConnections > limits.connectionsPerClient)
        return limited(SmartBehaviour::ConnectionsPerClient,
                       plain("421 4.7.0 too many connections from this address"));
    const bool crowded = limits.busyConnections != 0 && m_client.active > limits.busyConnections;
    const bool late = limits.busyLag > Nanos(0) && m_client.lag > limits.busyLag;
    if (crowded || late)
        return limited(SmartBehaviour::Busy, limits.busyReply);
    return byRules(Point::Banner);
}

smtp::PolicyReply SmartPolicy::mail(std::string_view sender)
{
    const Limits& limits = m_behaviour->spec().limits;
    m_sender.assign(sender.empty() ? std::string_view("<>") : sender);
    m_takenCount = 0;
    m_finals = 0;
    if (limits.messagesPerConnection != 0 && m_messages >= limits.messagesPerConnection)
        return limited(SmartBehaviour::MessagesPerConnection,
                       plain("421 4.7.0 too many messages in this connection"));
    const Action* const action = pick(Point::Mail);
    smtp::PolicyReply reply = action != nullptr ? carryOut(*action) : smtp::PolicyReply();
    if (m_silent || (!reply.empty() && reply.front() >= '4'))
        return settled(std::move(reply));
    if (m_state &&
        !m_state->takeMessage(m_behaviour->now(), limits.messagesPerMinute, limits.messagesPerHour))
        return limited(SmartBehaviour::ClientRate, limits.rateReply);
    ++m_messages;
    return settled(std::move(reply));
}

smtp::PolicyReply SmartPolicy::rcpt(std::string_view address)
{
    const Limits& limits = m_behaviour->spec().limits;
    const std::size_t at = std::min(address.rfind('@'), address.size());
    m_address = address;
    m_local = address.substr(0, at);
    m_domain = withoutSuffix(address.substr(std::min(at + 1, address.size())), m_behaviour->spec().suffixes);
    if (limits.recipientsPerMessage != 0 && m_takenCount >= limits.recipientsPerMessage)
        return limited(SmartBehaviour::RecipientsPerMessage, plain("452 4.5.3 too many recipients"));
    const ProviderReply* verdict = nullptr;
    smtp::PolicyReply reply;
    if (const Action* action = pick(Point::Rcpt))
        reply = carryOut(*action);
    else if (m_behaviour->spec().providers.enabled)
        reply = byProvider(verdict);
    if (!m_silent && (reply.empty() || reply.front() == '2'))
        take(verdict);
    return settled(std::move(reply));
}

void SmartPolicy::take(const ProviderReply* verdict)
{
    if (m_takenCount == m_taken.size())
        m_taken.emplace_back();
    Taken& taken = m_taken[m_takenCount++];
    taken.verdict = verdict;
    if (m_behaviour->keepsRecipients()) {
        taken.local.assign(m_local);
        taken.domain.assign(m_domain);
    }
}

smtp::PolicyReply SmartPolicy::finalReply()
{
    const std::size_t number = m_finals++;
    if (const Action* action = pick(Point::Final))
        return settled(carryOut(*action));
    const ProviderReply* verdict = nullptr;
    if (m_client.lmtp)
        verdict = number < m_takenCount ? m_taken[number].verdict : nullptr;
    else
        for (std::size_t i = 0; i < m_takenCount && verdict == nullptr; ++i)
            verdict = m_taken[i].verdict;
    if (ServiceQueue* queue = m_behaviour->queue(); queue != nullptr && number == 0) {
        const QueueSpec& spec = m_behaviour->spec().queue;
        const auto wait = queue->admit(m_behaviour->now(), spec.service.draw(m_random));
        if (!wait)
            return limited(SmartBehaviour::QueueFull, spec.reply);
        m_act.delay += *wait;
    }
    if (verdict == nullptr)
        return settled({});
    m_behaviour->countReply(verdict->reply.key, m_client.worker);
    return settled(verdict->reply.wire);
}

void SmartPolicy::contentBegins()
{
    contentBreak = never;
    m_bodyRule = nullptr;
    m_bodyAction = m_behaviour ? pick(Point::Body, &m_bodyRule) : nullptr;
    if (m_bodyAction != nullptr)
        contentBreak = m_bodyAction->at;
}

void SmartPolicy::contentBroken()
{
    if (!m_behaviour || m_bodyAction == nullptr || !spend(*m_bodyRule))
        return;
    m_behaviour->countRule(m_bodyRule->index, m_client.worker);
    m_act.says = carryOut(*m_bodyAction);
    if (!m_act.says.empty())
        m_act.says += "\r\n";
}

} // namespace stampede::sink
