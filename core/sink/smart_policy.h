// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sink/smart_behaviour.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::sink {

/// One session under a behaviour: goes through limits, rules and the catalogue, in that order, at each point.
/// All chance comes from a stream of its own, made from the seed and the connection's number.
class SmartPolicy final : public SessionPolicy {
public:
    SmartPolicy(std::shared_ptr<const SmartBehaviour> behaviour, const ClientFacts& client);
    ~SmartPolicy() override;

    smtp::PolicyReply decide(Stage stage, std::string_view text) override;
    void contentBegins() override;
    void contentBroken() override;
    Act connect() override;
    Act handshake() override;
    Act takeAct() override { return std::exchange(m_act, Act{}); }
    void renew(const std::shared_ptr<const Behaviour>& behaviour) override;

private:
    using Live = SmartBehaviour::Live;
    /// A recipient taken in this transaction.
    struct Taken {
        std::string local;
        std::string domain;
        const ProviderReply* verdict = nullptr; ///< on the content
    };

    // smart_policy.cpp: the stages
    smtp::PolicyReply banner();
    smtp::PolicyReply mail(std::string_view sender);
    smtp::PolicyReply rcpt(std::string_view address);
    smtp::PolicyReply finalReply();
    smtp::PolicyReply limited(SmartBehaviour::Extra limit, const ReplyText& reply);
    void take(const ProviderReply* verdict);

    // smart_rules.cpp: rules and what they do
    /// The action of the first rule that strikes there, or null. Counted and spent, unless `later` is given:
    /// then its rule is put there.
    const Action* pick(Point point, Live** later = nullptr);
    bool fitsNow(const Live& live, Point point) const;
    bool fitsRecipient(const Conditions& when, Point point) const;
    bool fitsSize(const Conditions& when, Point point) const;
    bool passesGreylist(const Live& live, const Action& action);
    const Action& choose(const Live& live);
    bool spend(Live& live);
    smtp::PolicyReply byRules(Point point);
    smtp::PolicyReply carryOut(const Action& action);
    void addAct(const Action& action);
    /// Ends a decision: tarpit, and what becomes of the conversation.
    smtp::PolicyReply settled(smtp::PolicyReply reply);

    // smart_providers.cpp
    /// What the catalogue says to a recipient; accepted when there is nothing. `verdict`: for the content
    /// instead.
    smtp::PolicyReply byProvider(const ProviderReply*& verdict);
    bool forced(const Provider& provider, const ProviderReply*& chosen, smtp::PolicyReply& reply);
    const ProviderReply* chooseFrom(const std::vector<ProviderReply>& list, int code = 0);
    void lookUpProvider();

    std::shared_ptr<const SmartBehaviour> m_behaviour; ///< null: accepts all
    ClientFacts m_client;
    Random m_random;
    std::shared_ptr<ClientState> m_state;
    quint64 m_clientConnections = 0;
    quint64 m_messages = 0; ///< of this connection
    Act m_act;
    Delay m_tarpit;
    const Action* m_bodyAction = nullptr;
    Live* m_bodyRule = nullptr;
    bool m_silent = false; ///< the decision under way says nothing
    bool m_bannerSaid = false;

    std::string m_ehlo;
    std::string m_sender;
    std::string_view m_address; ///< of the RCPT being decided
    std::string_view m_local;
    std::string_view m_domain;
    std::vector<Taken> m_taken; ///< the first m_takenCount of them
    std::size_t m_takenCount = 0;
    std::size_t m_finals = 0; ///< final replies decided in this transaction

    std::string m_providerDomain; ///< what m_provider was looked up for
    const Provider* m_provider = nullptr;
    double m_bounce = 0;
    double m_defer = 0;
};

} // namespace stampede::sink
