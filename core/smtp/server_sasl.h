// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/server_conversation.h"

#include <optional>
#include <string>
#include <string_view>

namespace stampede::smtp {

/// One SASL exchange of the server side (RFC 4954; PLAIN RFC 4616, CRAM-MD5 RFC 2195, EXTERNAL RFC 4422).
/// With neither user name nor password in the settings any well-formed credentials are right.
class SaslServer {
public:
    enum class Step : quint8 {
        Challenge, ///< send 334 with `challenge` and wait for a line
        Right,
        Wrong,
        Malformed,        ///< the response cannot be decoded or has not the mechanism's form
        NoInitialResponse ///< one was given to a mechanism that takes none
    };

    SaslServer(Mechanism mechanism, const ServerSettings& settings);
    /// `initial`: the initial response as sent, if there was one. `challenge` is base64.
    Step start(std::optional<std::string_view> initial, std::string& challenge);
    /// A line that is not "*".
    Step answer(std::string_view line, std::string& challenge);
    /// Who the client says it is; after Right.
    const std::string& user() const { return m_user; }

private:
    Step respond(std::string_view response, std::string& challenge);
    Step plain(std::string_view response);
    Step login(std::string_view response, std::string& challenge);
    Step cramMd5(std::string_view response);
    Step xoauth2(std::string_view response, std::string& challenge);
    Step external(std::string_view response);
    Step judge(bool right) const { return right ? Step::Right : Step::Wrong; }
    bool anyone() const { return m_settings->username.empty() && m_settings->password.empty(); }
    bool matches(std::string_view password) const;

    const ServerSettings* m_settings;
    Mechanism m_mechanism;
    bool m_haveUser = false; ///< LOGIN: the password is next
    bool m_failed = false;   ///< XOAUTH2: the error was told, an empty line is awaited
    std::string m_user;
    std::string m_nonce; ///< the CRAM-MD5 challenge, decoded
};

} // namespace stampede::smtp
