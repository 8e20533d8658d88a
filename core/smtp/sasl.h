// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/capabilities.h"

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace stampede::smtp {

/// How a session authenticates. The password never leaves memory; transcripts mask AUTH payloads.
struct AuthSettings {
    enum class Choice : quint8 { None, Auto, Plain, Login, CramMd5, XOAuth2, External };
    Choice choice = Choice::None;
    std::string username;
    std::string password; ///< for XOAUTH2 the bearer token
    /// Allows PLAIN, LOGIN and XOAUTH2 over an unencrypted link.
    bool allowPlaintext = false;
    bool operator==(const AuthSettings&) const = default;
};

/// The mechanism to use, or nothing with `why` filled with a sentence. Auto takes the strongest offered that
/// the link allows: EXTERNAL and XOAUTH2 only when asked for by name; CRAM-MD5 over plaintext before anything
/// else; over TLS PLAIN before LOGIN before CRAM-MD5 (a digest protects nothing inside TLS and servers must
/// keep plain secrets for it).
std::optional<Mechanism> chooseMechanism(const AuthSettings& settings, const Capabilities& offered,
                                         bool encrypted, std::string& why);

/// One SASL exchange of the client side (RFC 4954; PLAIN RFC 4616, CRAM-MD5 RFC 2195, EXTERNAL RFC 4422).
class SaslClient {
public:
    SaslClient(Mechanism mechanism, const AuthSettings& settings);
    /// The first line without CRLF: "AUTH PLAIN AGFsaWNlAHNlY3JldA==".
    std::string start() const;
    /// The answer without CRLF to a 334 whose text is `challenge` (base64). Nothing: the challenge makes no
    /// sense; send "*" to cancel.
    std::optional<std::string> answer(std::string_view challenge);

private:
    Mechanism m_mechanism;
    const AuthSettings* m_settings;
    int m_step = 0;
};

} // namespace stampede::smtp
