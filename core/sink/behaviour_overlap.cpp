// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_reader.h"
#include "sink/glob.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::BehaviourFile)
};

bool coversPatterns(const std::vector<std::string>& outer, const std::vector<std::string>& inner)
{
    if (outer.empty())
        return true;
    return !inner.empty() && std::all_of(inner.begin(), inner.end(), [&](const std::string& one) {
        return std::any_of(outer.begin(), outer.end(),
                           [&](const std::string& o) { return coversPattern(o, one); });
    });
}

bool coversNetworks(const QList<net::IpNetwork>& outer, const QList<net::IpNetwork>& inner)
{
    if (outer.isEmpty())
        return true;
    return !inner.isEmpty() && std::all_of(inner.begin(), inner.end(), [&](const net::IpNetwork& one) {
        return std::any_of(outer.begin(), outer.end(), [&](const net::IpNetwork& o) {
            return o.prefix <= one.prefix && o.contains(one.base);
        });
    });
}

bool coversSizes(const Conditions& outer, const Conditions& inner)
{
    const bool over = !outer.sizeOver || (inner.sizeOver && *inner.sizeOver >= *outer.sizeOver);
    const bool under = !outer.sizeUnder || (inner.sizeUnder && *inner.sizeUnder <= *outer.sizeUnder);
    return over && under;
}

bool coversListener(const Conditions& outer, const Conditions& inner)
{
    return (outer.listenerAddress.isEmpty() || outer.listenerAddress == inner.listenerAddress) &&
           (outer.listenerPort == 0 || outer.listenerPort == inner.listenerPort);
}

/// Whether the rule strikes whenever its conditions fit.
bool alwaysStrikes(const Rule& rule)
{
    const bool passes = std::any_of(rule.actions.begin(), rule.actions.end(),
                                    [](const Action& action) { return action.greylist.has_value(); });
    return rule.probability >= 1 && rule.times == 0 && !rule.when.count && !passes;
}

bool leavesNothing(const Rule& first, const Rule& second)
{
    const Conditions& outer = first.when;
    const Conditions& inner = second.when;
    return first.point == second.point && alwaysStrikes(first) && coversListener(outer, inner) &&
           coversNetworks(outer.clients, inner.clients) && coversPatterns(outer.ehlo, inner.ehlo) &&
           coversPatterns(outer.senders, inner.senders) && coversPatterns(outer.domains, inner.domains) &&
           coversPatterns(outer.locals, inner.locals) && coversSizes(outer, inner);
}

} // namespace

void findOverlaps(const std::vector<Rule>& rules, Problems& problems)
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const QString place = QStringLiteral("rules[%1]").arg(i);
        if (rules[i].probability <= 0)
            problems.add(place, Text::tr("can never strike: its probability is 0"));
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            if (!leavesNothing(rules[earlier], rules[i]))
                continue;
            problems.add(place,
                         Text::tr("can never strike: rules[%1] always takes what it fits; put the more "
                                  "particular rule first")
                             .arg(earlier));
            break;
        }
    }
}

} // namespace stampede::sink
