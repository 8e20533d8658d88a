// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/draft.h"

#include <QCoreApplication>

namespace stampede::exchange {

/// swaks(1) of 2020: the part of its options that makes sense for more than one message.
class SwaksDraft : public Draft {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::Swaks)
public:
    SwaksDraft(const Locations& where, Problems& problems);

    // Where to and in what protocol.
    void server(const Given& given);
    void port(const Given& given);
    void protocol(const Given& given);
    void noNetwork(const Given& given);
    void ipv4(const Given&) { job().target.family = net::AddressFamily::Ipv4; }
    void ipv6(const Given&) { job().target.family = net::AddressFamily::Ipv6; }
    void localInterface(const Given& given);
    void helo(const Given& given);
    void timeout(const Given& given);
    void pipeline(const Given&) { job().session.pipelining = true; }

    // TLS and AUTH.
    void tls(const Given&) { job().tls.mode = smtp::TlsMode::StartTls; }
    void tlsOptional(const Given& given);
    void tlsOnConnect(const Given&) { job().tls.mode = smtp::TlsMode::Implicit; }
    void tlsVerify(const Given&) { job().tls.settings.verify = true; }
    void tlsProtocol(const Given& given);
    void tlsCipher(const Given& given) { job().tls.settings.ciphers = given.value; }
    void tlsCaPath(const Given& given) { job().tls.settings.caFile = given.value; }
    void tlsCert(const Given& given) { job().tls.settings.clientCertificate = given.value; }
    void tlsKey(const Given& given) { job().tls.settings.clientKey = given.value; }
    void tlsSni(const Given& given) { job().tls.settings.serverName = given.value; }
    void auth(const Given& given);
    void authOptional(const Given& given);
    void authUser(const Given& given);
    void authPassword(const Given& given);

    // Envelope and message.
    void to(const Given& given);
    void from(const Given& given);
    void data(const Given& given);
    void body(const Given& given);
    void attach(const Given& given);
    void addHeader(const Given& given);
    void replaceHeader(const Given& given);
    void namedHeader(const Given& given);

    void finish();

private:
    void oneHeader(const Given& given, QString line, bool replacing);
    void finishTarget();
    void finishAuth();

    std::optional<quint16> m_port;
    quint16 m_usualPort = 25;
    bool m_serverGiven = false;
    bool m_authWanted = false;
    bool m_elsewhere = false; // a socket or a pipe, which is a problem already
};

std::vector<Word> applySwaksOptions(SwaksDraft& draft, std::span<const Word> words, const Locations& where,
                                    Problems& problems);

} // namespace stampede::exchange
