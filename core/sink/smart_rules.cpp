// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/glob.h"
#include "sink/smart_policy.h"

#include <algorithm>

namespace stampede::sink {

const Action* SmartPolicy::pick(Point point, Live** later)
{
    for (Live* live : m_behaviour->rulesAt(point)) {
        const Rule& rule = *live->rule;
        if (!fitsNow(*live, point))
            continue;
        if (rule.when.count &&
            !rule.when.count->contains(live->fitted.fetch_add(1, std::memory_order_relaxed) + 1))
            continue;
        if (rule.probability < 1 && m_random.uniform() >= rule.probability)
            continue;
        const Action& action = choose(*live);
        if (passesGreylist(*live, action))
            continue;
        if (later != nullptr) {
            *later = live;
            return &action;
        }
        if (!spend(*live))
            continue;
        m_behaviour->countRule(live->index, m_client.worker);
        return &action;
    }
    return nullptr;
}

bool SmartPolicy::spend(Live& live)
{
    return live.rule->times == 0 || live.spent.fetch_add(1, std::memory_order_relaxed) < live.rule->times;
}

bool SmartPolicy::fitsNow(const Live& live, Point point) const
{
    const Conditions& when = live.rule->when;
    if (when.listenerPort != 0 && when.listenerPort != m_client.listenerPort)
        return false;
    if (!when.listenerAddress.isEmpty() && when.listenerAddress != m_client.listenerAddress.toString())
        return false;
    if (!when.clients.isEmpty() &&
        std::none_of(when.clients.begin(), when.clients.end(),
                     [this](const net::IpNetwork& network) { return network.contains(m_client.address); }))
        return false;
    if (!when.ehlo.empty() && !fitsAny(when.ehlo, m_ehlo))
        return false;
    if (!when.senders.empty() && !fitsAny(when.senders, m_sender))
        return false;
    return fitsSize(when, point) && (!when.needsRecipient() || fitsRecipient(when, point));
}

bool SmartPolicy::fitsSize(const Conditions& when, Point point) const
{
    if (!when.sizeOver && !when.sizeUnder)
        return true;
    const quint64 size = point == Point::Final ? messageOctets : declaredSize;
    // Before the content comes, only a declared size is known.
    if (point != Point::Final && size == 0)
        return false;
    return (!when.sizeOver || size > *when.sizeOver) && (!when.sizeUnder || size < *when.sizeUnder);
}

bool SmartPolicy::fitsRecipient(const Conditions& when, Point point) const
{
    const auto one = [&when](std::string_view local, std::string_view domain) {
        return (when.locals.empty() || fitsAny(when.locals, local)) &&
               (when.domains.empty() || fitsAny(when.domains, domain));
    };
    if (point == Point::Rcpt)
        return one(m_local, m_domain);
    const auto begin = m_taken.begin();
    if (m_client.lmtp && point == Point::Final) {
        const std::size_t number = m_finals - 1;
        return number < m_takenCount && one(m_taken[number].local, m_taken[number].domain);
    }
    return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(m_takenCount),
                       [&one](const Taken& taken) { return one(taken.local, taken.domain); });
}

bool SmartPolicy::passesGreylist(const Live& live, const Action& action)
{
    return action.greylist && live.greylist->lets(m_client.address, m_sender, m_address, m_behaviour->now());
}

const Action& SmartPolicy::choose(const Live& live)
{
    const std::vector<Action>& actions = live.rule->actions;
    if (actions.size() == 1)
        return actions.front();
    double left = m_random.uniform() * live.weights;
    for (const Action& action : actions) {
        if (left < action.weight)
            return action;
        left -= action.weight;
    }
    return *std::find_if(actions.rbegin(), actions.rend(),
                         [](const Action& action) { return action.weight > 0; });
}

smtp::PolicyReply SmartPolicy::byRules(Point point)
{
    const Action* action = pick(point);
    return settled(action != nullptr ? carryOut(*action) : smtp::PolicyReply());
}

void SmartPolicy::addAct(const Action& action)
{
    const Nanos delay = action.delay.draw(m_random);
    m_act.delay = delay == forever || m_act.delay == forever ? forever : m_act.delay + delay;
    m_act.drop = action.drop;
    m_act.dribble = action.dribble;
    m_act.malformed = action.malformed;
    if (!action.hide.empty() || !action.offer.empty())
        m_act.edits = &action;
    m_act.certificate = m_behaviour->certificateOf(action);
    if (!action.tarpit.isNone())
        m_tarpit = action.tarpit;
    if (action.bandwidth != 0 || action.readPause > Nanos(0))
        pace = Pace{action.bandwidth, action.readPause};
}

smtp::PolicyReply SmartPolicy::carryOut(const Action& action)
{
    addAct(action);
    const std::optional<ReplyText>& reply =
        action.greylist ? std::optional(action.greylist->reply) : action.reply;
    m_silent = !reply && (action.drop != Drop::None || m_act.delay == forever);
    if (!reply)
        return {};
    m_behaviour->countReply(reply->key, m_client.worker);
    return reply->wire;
}

smtp::PolicyReply SmartPolicy::settled(smtp::PolicyReply reply)
{
    if (!m_tarpit.isNone() && m_act.delay != forever)
        m_act.delay += m_tarpit.draw(m_random);
    after = m_silent ? After::Silent : m_act.isNone() ? After::GoOn : After::Pause;
    return reply;
}

} // namespace stampede::sink
