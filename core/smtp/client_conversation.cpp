// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/client_conversation.h"

#include "smtp/client_conversation_p.h"

#include <QtGlobal>

namespace stampede::smtp {

ClientConversation::Private::Private(const ClientSettings& clientSettings, ClientListener& clientListener)
    : settings(clientSettings)
    , listener(clientListener)
    , parser(clientSettings.replyLimits)
{}

Stage ClientConversation::Private::stage() const
{
    switch (await) {
    case Await::Connect: return Stage::Connect;
    case Await::Handshake:
    case Await::StartTls: return Stage::Tls;
    case Await::Banner: return Stage::Banner;
    case Await::Ehlo:
    case Await::Helo: return Stage::Ehlo;
    case Await::Auth: return Stage::Auth;
    case Await::Reset:
    case Await::GroupReset:
    case Await::Mail: return Stage::Mail;
    case Await::Rcpt: return Stage::Rcpt;
    case Await::Data: return Stage::Data;
    case Await::Body: return Stage::Body;
    case Await::Nothing:
    case Await::Quit:
    case Await::Over: break;
    }
    return Stage::Quit;
}

void ClientConversation::Private::dispatch(const Reply& reply, ClientActions& actions)
{
    if (reply.status.code == 421 && await != Await::Quit) {
        if (await != Await::Nothing && await != Await::Reset && await != Await::GroupReset)
            listener.replied(stage(), reply);
        endBy(reply, actions);
        return;
    }
    switch (await) {
    case Await::Banner: onBanner(reply, actions); break;
    case Await::Ehlo:
    case Await::Helo: onEhlo(reply, actions); break;
    case Await::StartTls: onStartTls(reply, actions); break;
    case Await::Auth: onAuth(reply, actions); break;
    case Await::Reset:
    case Await::GroupReset: onReset(reply, actions); break;
    case Await::Mail: onMail(reply, actions); break;
    case Await::Rcpt: onRcpt(reply, actions); break;
    case Await::Data: onData(reply, actions); break;
    case Await::Body: onBody(reply, actions); break;
    case Await::Quit:
        listener.replied(Stage::Quit, reply);
        endSession({true, Outcome::Accepted, Fault::None, Stage::Quit, reply.status, reply.text()}, actions);
        break;
    case Await::Nothing: unexpected(reply, actions); break;
    case Await::Connect:
    case Await::Handshake:
    case Await::Over: break;
    }
}

void ClientConversation::Private::endSession(const SessionEnd& end, ClientActions& actions)
{
    await = Await::Over;
    actions.clear();
    actions.then = ClientActions::Then::Close;
    listener.sessionEnded(end);
}

/// The reply ends the session, and the open transaction with it.
void ClientConversation::Private::endBy(const Reply& reply, ClientActions& actions)
{
    const SessionEnd end{false, outcomeOf(reply.status), Fault::None, stage(), reply.status, reply.text()};
    const bool open = inTransaction();
    await = Await::Over;
    if (open)
        tell(end.outcome, end.fault, end.stage, end.status, end.text);
    endSession(end, actions);
}

void ClientConversation::Private::endByFault(Fault fault, std::string_view text, ClientActions& actions)
{
    const SessionEnd end{false, Outcome::Error, fault, stage(), {}, text};
    const bool open = inTransaction();
    await = Await::Over;
    if (open)
        tell(end.outcome, end.fault, end.stage, end.status, end.text);
    endSession(end, actions);
}

void ClientConversation::Private::unexpected(const Reply& reply, ClientActions& actions)
{
    std::string text = await == Await::Nothing ? "unasked-for reply: " : "unexpected reply: ";
    text += std::to_string(reply.status.code);
    text += ' ';
    text += reply.text().substr(0, 120);
    endByFault(Fault::Protocol, text, actions);
}

ClientConversation::ClientConversation(const ClientSettings& settings, ClientListener& listener)
    : d(std::make_unique<Private>(settings, listener))
{}

ClientConversation::~ClientConversation() = default;

void ClientConversation::connected(ClientActions& actions)
{
    if (d->await != Private::Await::Connect)
        return;
    const bool implicit = d->settings.tls == TlsMode::Implicit;
    d->await = implicit ? Private::Await::Handshake : Private::Await::Banner;
    if (implicit)
        actions.then = ClientActions::Then::StartTls;
}

void ClientConversation::encrypted(ClientActions& actions)
{
    if (d->await != Private::Await::Handshake)
        return;
    d->isEncrypted = true;
    if (d->settings.tls == TlsMode::Implicit)
        d->await = Private::Await::Banner;
    else
        d->sendEhlo(actions);
}

void ClientConversation::receive(std::string_view bytes, ClientActions& actions)
{
    const std::size_t written = actions.bytes.size();
    while (!over() && d->await != Private::Await::Connect && d->await != Private::Await::Handshake) {
        switch (d->parser.consume(bytes)) {
        case ReplyParser::Status::NeedMore: return;
        case ReplyParser::Status::Malformed: {
            const std::string text = std::string(nameOf(d->parser.fault())) + ": " + d->parser.faultSample();
            d->endByFault(Fault::Protocol, text, actions);
            return;
        }
        case ReplyParser::Status::Complete: break;
        }
        const Reply& reply = d->parser.reply();
        // What is in `actions` by now is not written yet, so nothing can have been said to it.
        if (actions.bytes.size() != written && reply.status.code != 421)
            d->unexpected(reply, actions);
        else
            d->dispatch(reply, actions);
    }
}

void ClientConversation::fail(Fault fault, std::string_view text, ClientActions& actions)
{
    if (over())
        return;
    if (d->await == Private::Await::Quit && fault == Fault::Disconnect)
        d->endSession({true, Outcome::Accepted, Fault::None, Stage::Quit, {}, text}, actions);
    else
        d->endByFault(fault, text, actions);
}

bool ClientConversation::idle() const
{
    return d->await == Private::Await::Nothing;
}

void ClientConversation::begin(const Envelope& envelope, ClientActions& actions)
{
    Q_ASSERT(idle());
    d->begin(envelope, actions);
}

void ClientConversation::contentSent()
{
    d->transaction.contentOpen = false;
}

void ClientConversation::quit(ClientActions& actions)
{
    Q_ASSERT(idle());
    actions.bytes += "QUIT\r\n";
    d->await = Private::Await::Quit;
}

Stage ClientConversation::stage() const
{
    return d->stage();
}

bool ClientConversation::over() const
{
    return d->await == Private::Await::Over;
}

const Capabilities& ClientConversation::capabilities() const
{
    return d->capabilities;
}

} // namespace stampede::smtp
