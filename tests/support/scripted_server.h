// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/tls_settings.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace stampede::test {

/// One thing a ScriptedServer waits for, and what it does then.
struct Step {
    enum class Expect : quint8 { Nothing, Line, Octets, EndOfData };
    enum class Then : quint8 {
        Keep,      ///< go on with the next step
        Close,     ///< FIN
        HalfClose, ///< FIN of this side only; goes on reading
        Reset,     ///< RST
        Stall,     ///< neither read nor answer any more
        StartTls   ///< drop what was received in plaintext, then take the handshake
    };

    Expect expect = Expect::Line;
    QString pattern = {}; ///< regular expression for a Line, CR LF taken off; empty: any
    qint64 octets = 0;    ///< of Octets
    QByteArray reply = {};
    Then then = Then::Keep;

    /// Without waiting, such as the banner.
    static Step say(const QByteArray& reply, Then then = Then::Keep);
    static Step on(const QString& pattern, const QByteArray& reply, Then then = Then::Keep);
    /// Any line.
    static Step line(const QByteArray& reply, Then then = Then::Keep);
    static Step take(qint64 octets, const QByteArray& reply, Then then = Then::Keep);
    /// Up to and with the line that is a dot (RFC 5321, section 4.1.1.4).
    static Step data(const QByteArray& reply, Then then = Then::Keep);
};
using Script = QList<Step>;

struct ScriptOptions {
    std::optional<net::ServerTls> tls = {}; ///< needed for Step::Then::StartTls and implicit TLS
    bool implicitTls = false;
    bool dribble = false; ///< replies leave one octet a write
    int repeatFrom = -1;  ///< after the last step go on with this one; -1: from then on everything is just taken
};

/// An SMTP server over real sockets that plays a script on each connection: 127.0.0.1, a port of the system's choice, a
/// thread of its own. A line that does not match its step is a problem: it is noted and the connection closed.
/// All functions may be called from any thread.
class ScriptedServer {
public:
    /// The same script for every connection.
    explicit ScriptedServer(const Script& script, const ScriptOptions& options = {});
    /// The n-th connection plays the n-th script, further ones the last.
    explicit ScriptedServer(const QList<Script>& scripts, const ScriptOptions& options = {});
    ~ScriptedServer();

    quint16 port() const;
    /// Connections accepted so far, and those of them still open.
    int connections() const;
    int open() const;
    /// All octets one connection sent, decrypted.
    QByteArray received(int connection = 0) const;
    /// The lines of the commands one connection sent, without CR LF.
    QStringList lines(int connection = 0) const;
    /// "connection 0, step 2: expected /^MAIL/, got \"NOOP\""; empty when all went by the script.
    QStringList problems() const;
    /// Blocks until so many connections came and went; false when patience ends first.
    bool waitForClosed(int connections, std::chrono::seconds patience = std::chrono::seconds(30)) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::test
