// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/glob.h"
#include "sink/smart_policy.h"
#include "smtp/server_path.h"

#include <algorithm>

namespace stampede::sink {
namespace {

/// "450-…" and the like: the code, or 0.
int forcedCode(std::string_view local)
{
    const bool form = local.size() > 3 && local[3] == '-' &&
                      (local[0] == '2' || local[0] == '4' || local[0] == '5') && local[1] >= '0' &&
                      local[1] <= '5' && local[2] >= '0' && local[2] <= '9';
    return form ? (local[0] - '0') * 100 + (local[1] - '0') * 10 + (local[2] - '0') : 0;
}

} // namespace

void SmartPolicy::lookUpProvider()
{
    if (m_provider != nullptr && smtp::equalsIgnoringCase(m_providerDomain, m_domain))
        return;
    const ProviderUse& use = m_behaviour->spec().providers;
    m_providerDomain.assign(m_domain);
    m_provider = use.catalogue.find(m_domain);
    const auto own = std::find_if(use.domains.begin(), use.domains.end(),
                                  [this](const auto& one) { return fits(one.first, m_domain); });
    const ProviderUse::Share particular = own == use.domains.end() ? ProviderUse::Share() : own->second;
    m_bounce = particular.bounce.value_or(use.all.bounce.value_or(m_provider->bounce));
    m_defer = particular.defer.value_or(use.all.defer.value_or(m_provider->defer));
}

const ProviderReply* SmartPolicy::chooseFrom(const std::vector<ProviderReply>& list, int code)
{
    const auto weightOf = [code](const ProviderReply& one) {
        return code == 0 || one.reply.code() == code ? one.weight : 0;
    };
    double total = 0;
    for (const ProviderReply& one : list)
        total += weightOf(one);
    double left = m_random.uniform() * total;
    const ProviderReply* last = nullptr;
    for (const ProviderReply& one : list) {
        if (weightOf(one) <= 0)
            continue;
        last = &one;
        if (left < weightOf(one))
            break;
        left -= weightOf(one);
    }
    return last;
}

bool SmartPolicy::forced(const Provider& provider, const ProviderReply*& chosen, smtp::PolicyReply& reply)
{
    if (smtp::startsIgnoringCase(m_local, "tempfail")) {
        chosen = chooseFrom(provider.temporary);
    } else if (smtp::startsIgnoringCase(m_local, "permfail")) {
        chosen = chooseFrom(provider.permanent);
    } else if (smtp::startsIgnoringCase(m_local, "timeout")) {
        m_act.delay = forever;
        m_silent = true;
    } else if (smtp::startsIgnoringCase(m_local, "drop")) {
        m_act.drop = Drop::Close;
        m_silent = true;
    } else if (const int code = forcedCode(m_local); code != 0) {
        chosen =
            code < 300 ? nullptr : chooseFrom(code < 500 ? provider.temporary : provider.permanent, code);
        if (code >= 300 && chosen == nullptr) {
            reply = std::to_string(code) + " as the recipient's address asks";
            m_behaviour->countReply(std::to_string(code), m_client.worker);
        }
    } else {
        return false;
    }
    m_behaviour->countExtra(SmartBehaviour::Forced, m_client.worker);
    return true;
}

smtp::PolicyReply SmartPolicy::byProvider(const ProviderReply*& verdict)
{
    lookUpProvider();
    const ProviderReply* chosen = nullptr;
    smtp::PolicyReply reply;
    if (!m_behaviour->spec().providers.force || !forced(*m_provider, chosen, reply)) {
        const double drawn = m_random.uniform();
        if (drawn < m_bounce) {
            chosen = chooseFrom(m_provider->permanent);
            m_behaviour->countExtra(SmartBehaviour::Bounced, m_client.worker);
        } else if (drawn < m_bounce + m_defer) {
            chosen = chooseFrom(m_provider->temporary);
            m_behaviour->countExtra(SmartBehaviour::Deferred, m_client.worker);
        }
    }
    if (chosen == nullptr)
        return reply;
    if (chosen->atFinal) {
        verdict = chosen;
        return {};
    }
    m_behaviour->countReply(chosen->reply.key, m_client.worker);
    return chosen->reply.wire;
}

} // namespace stampede::sink
