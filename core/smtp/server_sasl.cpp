// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_sasl.h"

#include "smtp/server_path.h"

#include <QByteArray>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace stampede::smtp {
namespace {

QByteArray viewed(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

std::string encoded(std::string_view text)
{
    return viewed(text).toBase64().toStdString();
}

std::optional<std::string> decoded(std::string_view text)
{
    if (text == "=") // RFC 4954, section 4: an initial response of no octets
        return std::string();
    if (text.size() % 4 != 0)
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(viewed(text), QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded.toStdString()) : std::nullopt;
}

} // namespace

SaslServer::SaslServer(Mechanism mechanism, const ServerSettings& settings)
    : m_settings(&settings)
    , m_mechanism(mechanism)
{}

SaslServer::Step SaslServer::start(std::optional<std::string_view> initial, std::string& challenge)
{
    if (m_mechanism == Mechanism::CramMd5) {
        if (initial)
            return Step::NoInitialResponse;
        auto* const random = QRandomGenerator::system();
        m_nonce = '<' + std::to_string(random->generate64()) + '.' + std::to_string(random->generate()) +
                  '@' + m_settings->hostname + '>';
        challenge = encoded(m_nonce);
        return Step::Challenge;
    }
    if (initial)
        return answer(*initial, challenge);
    challenge = m_mechanism == Mechanism::Login ? encoded("Username:") : std::string();
    return Step::Challenge;
}

SaslServer::Step SaslServer::answer(std::string_view line, std::string& challenge)
{
    if (m_failed)
        return Step::Wrong;
    const std::optional<std::string> response = decoded(line);
    return response ? respond(*response, challenge) : Step::Malformed;
}

SaslServer::Step SaslServer::respond(std::string_view response, std::string& challenge)
{
    switch (m_mechanism) {
    case Mechanism::Plain: return plain(response);
    case Mechanism::Login: return login(response, challenge);
    case Mechanism::CramMd5: return cramMd5(response);
    case Mechanism::XOAuth2: return xoauth2(response, challenge);
    case Mechanism::External: return external(response);
    }
    return Step::Malformed;
}

SaslServer::Step SaslServer::plain(std::string_view response)
{
    const std::size_t first = response.find('\0');
    const std::size_t second = first == std::string_view::npos ? first : response.find('\0', first + 1);
    if (second == std::string_view::npos || response.find('\0', second + 1) != std::string_view::npos)
        return Step::Malformed;
    m_user = response.substr(first + 1, second - first - 1);
    return m_user.empty() ? Step::Malformed : judge(matches(response.substr(second + 1)));
}

SaslServer::Step SaslServer::login(std::string_view response, std::string& challenge)
{
    if (m_haveUser)
        return judge(matches(response));
    m_user = response;
    m_haveUser = true;
    challenge = encoded("Password:");
    return Step::Challenge;
}

SaslServer::Step SaslServer::cramMd5(std::string_view response)
{
    const std::size_t space = response.rfind(' ');
    if (space == std::string_view::npos || space == 0 || response.size() - space - 1 != 32)
        return Step::Malformed;
    m_user = response.substr(0, space);
    if (anyone())
        return Step::Right;
    const QByteArray digest = QMessageAuthenticationCode::hash(viewed(m_nonce), viewed(m_settings->password),
                                                               QCryptographicHash::Md5)
                                  .toHex();
    return judge(m_user == m_settings->username &&
                 equalsIgnoringCase(response.substr(space + 1), digest.toStdString()));
}

// "user=" name ^A "auth=Bearer " token ^A ^A. A failure is told in a challenge of its own, which the client
// answers with an empty line before it gets its 535.
SaslServer::Step SaslServer::xoauth2(std::string_view response, std::string& challenge)
{
    constexpr std::string_view userPrefix = "user=";
    constexpr std::string_view authPrefix = "auth=Bearer ";
    const std::size_t userEnd = response.find('\x01');
    if (!startsIgnoringCase(response, userPrefix) || userEnd == std::string_view::npos ||
        !response.ends_with("\x01\x01"))
        return Step::Malformed;
    m_user = response.substr(userPrefix.size(), userEnd - userPrefix.size());
    std::string_view token = response.substr(userEnd + 1);
    if (!startsIgnoringCase(token, authPrefix) || token.size() < authPrefix.size() + 2)
        return Step::Malformed;
    token.remove_prefix(authPrefix.size());
    token.remove_suffix(2);
    if (matches(token))
        return Step::Right;
    m_failed = true;
    challenge = encoded(R"({"status":"401","schemes":"bearer","scope":"mail"})");
    return Step::Challenge;
}

// No client certificate says who it is here, so the name given is all there is to judge.
SaslServer::Step SaslServer::external(std::string_view response)
{
    m_user = response;
    return judge(anyone() || m_user.empty() || m_user == m_settings->username);
}

bool SaslServer::matches(std::string_view password) const
{
    return anyone() || (m_user == m_settings->username && password == m_settings->password);
}

} // namespace stampede::smtp
