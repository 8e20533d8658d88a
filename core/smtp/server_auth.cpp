// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_private.h"

#include <algorithm>

namespace stampede::smtp {

void ServerConversation::Private::auth(std::string_view parameters, std::string& out)
{
    if (settings.auth.empty())
        return fail(replies::notOffered, out);
    if (helloKind != Hello::Extended)
        return fail(replies::helloFirst, out);
    if (authenticated)
        return fail(replies::alreadyAuthenticated, out);
    if (transaction != Transaction::None)
        return fail(replies::nestedMail, out);
    if (parameters.empty())
        return fail(replies::needsParameter, out);

    const std::size_t space = parameters.find(' ');
    const std::string_view name = parameters.substr(0, space);
    const auto known = std::find_if(settings.auth.begin(), settings.auth.end(), [name](Mechanism mechanism) {
        return equalsIgnoringCase(name, nameOf(mechanism));
    });
    if (known == settings.auth.end())
        return fail(replies::unknownMechanism, out);

    std::optional<std::string_view> initial;
    if (space != std::string_view::npos)
        initial = trimmed(parameters.substr(space));
    sasl = std::make_unique<SaslServer>(*known, settings);
    std::string challenge;
    const SaslServer::Step step = sasl->start(initial, challenge);
    authStep(step, challenge, out);
}

void ServerConversation::Private::authLine(std::string_view text, std::string& out)
{
    if (text == "*") {
        input = Input::Command;
        sasl.reset();
        return fail(replies::cancelled, out);
    }
    std::string challenge;
    const SaslServer::Step step = sasl->answer(text, challenge);
    authStep(step, challenge, out);
}

void ServerConversation::Private::authStep(SaslServer::Step step, const std::string& challenge,
                                           std::string& out)
{
    if (step == SaslServer::Step::Challenge) {
        input = Input::AuthLine;
        out.append("334 ").append(challenge).append("\r\n");
        return;
    }
    input = Input::Command;
    const auto exchange = std::move(sasl);
    switch (step) {
    case SaslServer::Step::Right:
        authenticated = answer(Stage::Auth, exchange->user(), replies::authenticated, out) == '2';
        break;
    case SaslServer::Step::Wrong: fail(replies::badCredentials, out); break;
    case SaslServer::Step::NoInitialResponse: fail(replies::noInitialResponse, out); break;
    case SaslServer::Step::Malformed:
    case SaslServer::Step::Challenge: fail(replies::badBase64, out); break;
    }
}

} // namespace stampede::smtp
