// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sasl.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <span>

namespace stampede::smtp {

namespace {

using Choice = AuthSettings::Choice;

QByteArray view(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

std::string base64(std::string_view text)
{
    return view(text).toBase64().toStdString();
}

Mechanism mechanismOf(Choice choice)
{
    switch (choice) {
    case Choice::Login: return Mechanism::Login;
    case Choice::CramMd5: return Mechanism::CramMd5;
    case Choice::XOAuth2: return Mechanism::XOAuth2;
    case Choice::External: return Mechanism::External;
    case Choice::None:
    case Choice::Auto:
    case Choice::Plain: break;
    }
    return Mechanism::Plain;
}

/// Whether whoever reads the link can read the secret.
bool showsSecret(Mechanism mechanism)
{
    return mechanism == Mechanism::Plain || mechanism == Mechanism::Login || mechanism == Mechanism::XOAuth2;
}

bool isOffered(Mechanism mechanism, const Capabilities& offered)
{
    return std::find(offered.auth.begin(), offered.auth.end(), mechanism) != offered.auth.end();
}

std::string listOf(const Capabilities& offered)
{
    std::string list;
    for (const Mechanism mechanism : offered.auth) {
        list += list.empty() ? "" : ", ";
        list += nameOf(mechanism);
    }
    return list.empty() ? "none that we know" : list;
}

std::string cramMd5(const AuthSettings& settings, const QByteArray& challenge)
{
    const QByteArray digest =
        QMessageAuthenticationCode::hash(challenge, view(settings.password), QCryptographicHash::Md5);
    return base64(settings.username + " " + digest.toHex().toStdString());
}

} // namespace

std::optional<Mechanism> chooseMechanism(const AuthSettings& settings, const Capabilities& offered,
                                         bool encrypted, std::string& why)
{
    static constexpr Mechanism inTheClear[] = {Mechanism::CramMd5, Mechanism::Plain, Mechanism::Login};
    static constexpr Mechanism overTls[] = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5};
    if (settings.choice == Choice::None) {
        why = "authentication was not asked for";
        return std::nullopt;
    }
    const bool automatic = settings.choice == Choice::Auto;
    const Mechanism named[] = {mechanismOf(settings.choice)};
    const std::span<const Mechanism> candidates = !automatic  ? std::span<const Mechanism>(named)
                                                  : encrypted ? std::span<const Mechanism>(overTls)
                                                              : std::span<const Mechanism>(inTheClear);
    bool refused = false;
    for (const Mechanism candidate : candidates) {
        if (!isOffered(candidate, offered))
            continue;
        if (encrypted || settings.allowPlaintext || !showsSecret(candidate))
            return candidate;
        refused = true;
    }
    if (refused) {
        why = "the server offers only mechanisms that show the secret on an unencrypted link (" +
              listOf(offered) + "); use TLS or allow plaintext passwords";
        if (!automatic)
            why = "AUTH " + std::string(nameOf(named[0])) +
                  " would show the secret on an unencrypted link; use TLS or allow plaintext passwords";
    } else if (automatic) {
        why = "the server offers no mechanism that can be used; offered: " + listOf(offered);
    } else {
        why = "the server does not offer AUTH " + std::string(nameOf(named[0])) +
              "; offered: " + listOf(offered);
    }
    return std::nullopt;
}

SaslClient::SaslClient(Mechanism mechanism, const AuthSettings& settings)
    : m_mechanism(mechanism)
    , m_settings(&settings)
{}

std::string SaslClient::start() const
{
    const std::string command = "AUTH " + std::string(nameOf(m_mechanism));
    const std::string& user = m_settings->username;
    switch (m_mechanism) {
    case Mechanism::Plain: return command + " " + base64('\0' + user + '\0' + m_settings->password);
    case Mechanism::XOAuth2:
        return command + " " + base64("user=" + user + "\1auth=Bearer " + m_settings->password + "\1\1");
    case Mechanism::External:
        // RFC 4954, 4: an initial response that is present but empty is a lone "=".
        return command + " " + (user.empty() ? "=" : base64(user));
    case Mechanism::Login:
    case Mechanism::CramMd5: break;
    }
    return command;
}

std::optional<std::string> SaslClient::answer(std::string_view challenge)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(view(challenge), QByteArray::AbortOnBase64DecodingErrors);
    const int step = m_step++;
    switch (m_mechanism) {
    case Mechanism::Login:
        // The prompts differ between servers and are sometimes not even base64; only their order counts.
        if (step < 2)
            return base64(step == 0 ? m_settings->username : m_settings->password);
        break;
    case Mechanism::CramMd5:
        if (step == 0 && challenge.size() % 4 == 0 && decoded && !decoded.decoded.isEmpty())
            return cramMd5(*m_settings, decoded.decoded);
        break;
    case Mechanism::XOAuth2:
        // A failure comes as a challenge; the empty answer fetches the final reply.
        if (step == 0)
            return std::string();
        break;
    case Mechanism::Plain:
    case Mechanism::External: break;
    }
    return std::nullopt;
}

} // namespace stampede::smtp
