// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour_file.h"
#include "sink/smart_behaviour.h"
#include "sink_client.h"

#include <QTest>

#include <memory>

namespace stampede::sink {

inline const QString resources = QStringLiteral(STAMPEDE_SOURCE_DIR "/resources");

inline std::optional<BehaviourSpec> specOf(const QByteArray& json, Problems& problems)
{
    return behaviourFromJson(json, QStringLiteral(STAMPEDE_SOURCE_DIR "/tests"), resources, problems);
}

/// The behaviour of a file that is right; null, with a warning for each problem, when it is not.
inline std::shared_ptr<const SmartBehaviour> behaviourOf(const QByteArray& json, const Clock& clock)
{
    Problems problems;
    const auto spec = specOf(json, problems);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    if (!spec)
        return nullptr;
    const auto made = SmartBehaviour::make(*spec, clock, {QStringLiteral("mx"), QStringLiteral("localhost")});
    return made ? *made : nullptr;
}

/// A file with these rules only.
inline QByteArray rules(const QByteArray& list)
{
    return R"({"rules": [)" + list + "]}";
}

inline ClientFacts client(quint64 number = 1, const char* address = "127.0.0.1")
{
    ClientFacts facts;
    facts.number = number;
    facts.address = QHostAddress(QString::fromLatin1(address));
    facts.listenerAddress = QHostAddress(QHostAddress::LocalHost);
    facts.listenerPort = 2525;
    facts.active = 1;
    return facts;
}

/// A policy asked as a conversation would, without one.
class Asked {
public:
    Asked(const std::shared_ptr<const SmartBehaviour>& behaviour, const ClientFacts& facts)
        : m_policy(behaviour->policyFor(facts))
    {}
    /// "" for the usual answer, else its code; "-" for silence; "~" is put in front when something else is
    /// done too.
    QByteArray ask(Stage stage, const char* text = "")
    {
        const std::string reply = m_policy->decide(stage, text);
        act = {};
        if (m_policy->after == smtp::ServerPolicy::After::Silent)
            return act = m_policy->takeAct(), "-";
        const QByteArray code = QByteArray::fromStdString(reply.substr(0, 3));
        if (m_policy->after == smtp::ServerPolicy::After::GoOn)
            return code;
        act = m_policy->takeAct();
        return '~' + code;
    }
    /// The answers to one message, without those that are usual: "rcpt=550 body=450".
    QByteArray message(const char* sender, const char* recipient)
    {
        QByteArray all;
        bool refused = false;
        const auto add = [&](Stage stage, const char* text) {
            if (refused)
                return;
            const QByteArray said = ask(stage, text);
            refused = said.contains('4') || said.contains('5') || said == "-";
            if (!said.isEmpty())
                all += QByteArray::fromStdString(std::string(nameOf(stage))) + '=' + said + ' ';
        };
        add(Stage::Mail, sender);
        add(Stage::Rcpt, recipient);
        add(Stage::Data, "");
        add(Stage::Body, "");
        return all.trimmed();
    }
    SessionPolicy& policy() { return *m_policy; }
    Act act; ///< of the last question

private:
    std::unique_ptr<SessionPolicy> m_policy;
};

inline quint64 countOf(const QList<NamedCount>& list, const QString& name)
{
    for (const NamedCount& one : list)
        if (one.name == name)
            return one.count;
    return 0;
}

} // namespace stampede::sink
