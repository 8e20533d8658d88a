// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sink/behaviour.h"
#include "sink/client_table.h"
#include "sink/counters.h"
#include "sink/greylist.h"
#include "sink/service_queue.h"

#include <QStringList>

#include <array>
#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace stampede::sink {

/// A behaviour read from a file, at work. What its sessions share is here: immutable but for counts, the
/// memory of greylists and clients, and queues, all of them thread-safe.
class SmartBehaviour final : public Behaviour, public std::enable_shared_from_this<SmartBehaviour> {
public:
    /// What is counted besides the rules.
    enum Extra : std::size_t {
        MessagesPerConnection,
        RecipientsPerMessage,
        ConnectionsPerClient,
        ClientRate,
        AcceptRate,
        Busy,
        QueueFull,
        Bounced,
        Deferred,
        Forced,
        ExtraCount
    };
    /// A rule at its point.
    struct Live {
        const Rule* rule = nullptr;
        std::size_t index = 0;
        double weights = 0;
        std::atomic<quint64> fitted{0};
        std::atomic<quint64> spent{0};
        std::unique_ptr<Greylist> greylist; ///< of its first action that has one
    };

    /// `names`: what the sink calls itself, for the certificates that are made here. `clock` must outlive it.
    /// An error where a certificate cannot be had.
    static Result<std::shared_ptr<const SmartBehaviour>> make(const BehaviourSpec& spec, const Clock& clock,
                                                              const QStringList& names);

    std::unique_ptr<SessionPolicy> policyFor(const ClientFacts& client) const override;
    QString name() const override { return m_spec.name; }
    QList<NamedCount> ruleCounts() const override;
    QList<NamedCount> replyCounts() const override;

    // For its policies.
    const BehaviourSpec& spec() const { return m_spec; }
    Nanos now() const { return m_clock.now(); }
    const std::vector<Live*>& rulesAt(Point point) const { return m_points[static_cast<std::size_t>(point)]; }
    /// A rule after the recipients asks who they are.
    bool keepsRecipients() const { return m_keepsRecipients; }
    bool knowsClients() const { return m_knowsClients; }
    std::shared_ptr<ClientState> clientState(const QHostAddress& address) const
    {
        return m_clients.find(address, now());
    }
    ServiceQueue* queue() const { return m_queue.get(); }
    Turnstile* turnstile() const { return m_turnstile.get(); }
    const net::ServerTls* certificateOf(const Action& action) const;
    void countRule(std::size_t index, std::size_t worker) const { m_ruleCounts.add(index, worker); }
    void countExtra(Extra extra, std::size_t worker) const
    {
        m_ruleCounts.add(m_spec.rules.size() + extra, worker);
    }
    /// A code that no list knows ("431-x@…" asks for one) is counted as "other".
    void countReply(const std::string& key, std::size_t worker) const;

private:
    SmartBehaviour(const BehaviourSpec& spec, const Clock& clock);
    Status makeCertificates(const QStringList& names);

    const BehaviourSpec m_spec;
    const Clock& m_clock;
    mutable std::deque<Live> m_live;
    std::array<std::vector<Live*>, pointCount> m_points;
    std::map<const Action*, std::unique_ptr<net::ServerTls>> m_certificates;
    std::map<std::string, std::size_t, std::less<>> m_replyIndex;
    mutable Counters m_ruleCounts;
    mutable Counters m_replyCounts;
    mutable ClientTable m_clients;
    std::unique_ptr<ServiceQueue> m_queue;
    std::unique_ptr<Turnstile> m_turnstile;
    bool m_keepsRecipients = false;
    bool m_knowsClients = false;
    bool m_acceptsAll = false; ///< nothing is in it: its sessions need no policy
};

/// `domain` without the suffix of those declared that it ends in: "gmail.com" for "gmail.com.sink.test".
std::string_view withoutSuffix(std::string_view domain, const std::vector<std::string>& suffixes);

} // namespace stampede::sink
