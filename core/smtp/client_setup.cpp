// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client conversation from the banner to ready().
#include "smtp/client_conversation_p.h"

namespace stampede::smtp {

namespace {

constexpr bool isAccepted(const StatusCode& status)
{
    return status.code / 100 == 2;
}

constexpr bool isRefused(const StatusCode& status)
{
    return status.temporary() || status.permanent();
}

/// Whether the refusal of EHLO may mean that the server knows only HELO (RFC 5321, 3.2 and 4.1.1.1).
constexpr bool invitesHelo(quint16 code)
{
    return code == 500 || code == 501 || code == 502 || code == 504 || (code >= 550 && code <= 554);
}

} // namespace

void ClientConversation::Private::onBanner(const Reply& reply, ClientActions& actions)
{
    if (!isAccepted(reply.status) && !isRefused(reply.status)) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Banner, reply);
    if (isRefused(reply.status))
        endBy(reply, actions);
    else
        sendEhlo(actions);
}

void ClientConversation::Private::sendEhlo(ClientActions& actions)
{
    actions.bytes += settings.lmtp ? "LHLO " : "EHLO ";
    actions.bytes += settings.heloName;
    actions.bytes += "\r\n";
    await = Await::Ehlo;
}

void ClientConversation::Private::onEhlo(const Reply& reply, ClientActions& actions)
{
    if (!isAccepted(reply.status) && !isRefused(reply.status)) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Ehlo, reply);
    if (isAccepted(reply.status)) {
        capabilities = await == Await::Ehlo ? Capabilities::parse(reply) : Capabilities();
        afterEhlo(actions);
    } else if (await == Await::Ehlo && !settings.lmtp && invitesHelo(reply.status.code)) {
        actions.bytes += "HELO ";
        actions.bytes += settings.heloName;
        actions.bytes += "\r\n";
        await = Await::Helo;
    } else {
        endBy(reply, actions);
    }
}

void ClientConversation::Private::afterEhlo(ClientActions& actions)
{
    if (settings.tls != TlsMode::StartTls || isEncrypted) {
        if (settings.auth.choice == AuthSettings::Choice::None)
            becomeReady();
        else
            startAuth(actions);
        return;
    }
    await = Await::StartTls;
    if (capabilities.startTls)
        actions.bytes += "STARTTLS\r\n";
    else
        endByFault(Fault::Tls, "the server does not offer STARTTLS", actions);
}

void ClientConversation::Private::onStartTls(const Reply& reply, ClientActions& actions)
{
    if (!isAccepted(reply.status) && !isRefused(reply.status)) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Tls, reply);
    if (isRefused(reply.status)) {
        endBy(reply, actions);
        return;
    }
    // RFC 3207, 4.2: whatever was learnt in plaintext is forgotten.
    capabilities = {};
    parser.clear();
    await = Await::Handshake;
    actions.then = ClientActions::Then::StartTls;
}

void ClientConversation::Private::startAuth(ClientActions& actions)
{
    await = Await::Auth;
    std::string why;
    const auto mechanism = chooseMechanism(settings.auth, capabilities, isEncrypted, why);
    if (!mechanism) {
        endByFault(Fault::Auth, why, actions);
        return;
    }
    sasl.emplace(*mechanism, settings.auth);
    actions.bytes += sasl->start();
    actions.bytes += "\r\n";
}

void ClientConversation::Private::onAuth(const Reply& reply, ClientActions& actions)
{
    const bool prompt = reply.status.code == 334 && !authCancelled;
    const bool accepted = isAccepted(reply.status) && !authCancelled;
    if (!prompt && !accepted && !isRefused(reply.status)) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Auth, reply);
    if (prompt) {
        const auto answer = sasl->answer(reply.text());
        authCancelled = !answer;
        actions.bytes += answer.value_or("*");
        actions.bytes += "\r\n";
    } else if (accepted) {
        becomeReady();
    } else if (authCancelled) {
        endByFault(Fault::Auth, "the server's challenge makes no sense for the mechanism", actions);
    } else {
        endBy(reply, actions);
    }
}

void ClientConversation::Private::becomeReady()
{
    sasl.reset();
    await = Await::Nothing;
    listener.ready(capabilities);
}

} // namespace stampede::smtp
