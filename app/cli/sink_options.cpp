// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_options.h"

#include "base/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::SinkOptions)
};

template <typename Value>
Value taken(const Result<Value>& result, const char* option, Problems& problems)
{
    if (result)
        return result.value();
    problems.add(QString::fromLatin1(option), result.error().text);
    return Value{};
}

bool isVisible(char c)
{
    return c > ' ' && c < 127;
}

void readHostname(const SinkOptions& options, smtp::ServerSettings& server, Problems& problems)
{
    if (options.hostname.empty() || !std::ranges::all_of(options.hostname, isVisible))
        problems.add(QStringLiteral("--hostname"),
                     Text::tr("A name of printable ASCII without spaces is needed."));
    server.hostname = options.hostname;
}

/// "127.0.0.1:2525", "[::1]:2525", "localhost:2525".
void readListen(const std::string& text, sink::SinkSettings& settings, Problems& problems)
{
    const QString listen = QString::fromStdString(text);
    const qsizetype colon = listen.lastIndexOf(u':');
    QString host = listen.left(std::max<qsizetype>(colon, 0));
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    if (host == QStringLiteral("localhost"))
        host = QStringLiteral("127.0.0.1");
    bool portRead = false;
    const uint port = listen.mid(colon + 1).toUInt(&portRead);
    const bool hostRead = settings.address.setAddress(host);
    const bool ipv6 = settings.address.protocol() == QAbstractSocket::IPv6Protocol;
    if (colon < 0 || !portRead || port > 65535 || !hostRead || ipv6 != bracketed)
        problems.add(QStringLiteral("--listen"),
                     Text::tr("\"%1\" is no address and port: give for example 127.0.0.1:2525 or [::1]:2525 "
                              "(port 0 takes any free one).")
                         .arg(listen));
    settings.port = static_cast<quint16>(port);
}

void readTls(const SinkOptions& options, sink::SinkSettings& settings, Problems& problems)
{
    settings.certificateFile = QString::fromStdString(options.certificate);
    settings.keyFile = QString::fromStdString(options.key);
    settings.tls = options.tls == "starttls"   ? sink::SinkTls::StartTls
                   : options.tls == "implicit" ? sink::SinkTls::Implicit
                                               : sink::SinkTls::None;
    if (options.certificate.empty() != options.key.empty())
        problems.add(QString::fromLatin1(options.key.empty() ? "--key" : "--cert"),
                     Text::tr("A certificate and its key go together: give both or neither."));
    if (!options.certificate.empty() && settings.tls == sink::SinkTls::None)
        problems.add(QStringLiteral("--cert"),
                     Text::tr("A certificate needs --tls starttls or --tls implicit."));
}

void readAuth(const SinkOptions& options, smtp::ServerSettings& server, Problems& problems)
{
    using smtp::Mechanism;
    const bool onePair = !options.authUser.empty();
    if (onePair || options.auth == "any")
        server.auth = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::XOAuth2,
                       Mechanism::External};
    server.requireAuth = options.requireAuth;
    if (options.requireAuth && server.auth.empty())
        problems.add(QStringLiteral("--require-auth"), Text::tr("It needs --auth any or --auth-user."));
    if (onePair && options.auth == "any")
        problems.add(QStringLiteral("--auth-user"), Text::tr("It contradicts --auth any: give one of them."));
    if (onePair == options.authPasswordEnv.empty()) {
        problems.add(
            QString::fromLatin1(onePair ? "--auth-password-env" : "--auth-user"),
            Text::tr("--auth-user and --auth-password-env go together: the second names the environment "
                     "variable that holds the password."));
    } else if (onePair) {
        server.username = options.authUser;
        server.password = qgetenv(options.authPasswordEnv.c_str()).toStdString();
        if (server.password.empty())
            problems.add(QStringLiteral("--auth-password-env"),
                         Text::tr("The environment variable %1 is not set or empty.")
                             .arg(QString::fromStdString(options.authPasswordEnv)));
    }
}

void readLedger(const SinkOptions& options, sink::SinkSettings& settings, Problems& problems)
{
    settings.ledger = !options.noLedger;
    settings.ledgerFile = QString::fromStdString(options.ledgerFile);
    settings.channel = QString::fromStdString(options.channel);
    if (!options.noLedger)
        return;
    const auto contradicts = [&problems](const std::string& value, const char* option) {
        if (!value.empty())
            problems.add(QString::fromLatin1(option),
                         Text::tr("It contradicts --no-ledger: give one of them."));
    };
    contradicts(options.ledgerFile, "--ledger");
    contradicts(options.channel, "--channel");
}

} // namespace

CLI::App* addSinkCommand(CLI::App& root, SinkOptions& options)
{
    CLI::App* command =
        root.add_subcommand("sink", "Take mail over SMTP or LMTP, count it and throw it away");
    command->add_option("--listen", options.listen, "ADDRESS:PORT; port 0: any free one")
        ->capture_default_str();
    command->add_option("--workers", options.workers, "Threads; 0: one a core")->check(CLI::Range(0, 1024));
    command->add_flag("--lmtp", options.lmtp, "Speak LMTP");
    command->add_option("--hostname", options.hostname, "The name it gives itself")->capture_default_str();
    command->add_option("--tls", options.tls, "none, starttls or implicit")
        ->check(CLI::IsMember({"none", "starttls", "implicit"}))
        ->capture_default_str();
    command->add_option("--cert", options.certificate,
                        "PEM file; without it one is made and signed by itself");
    command->add_option("--key", options.key, "PEM file of the certificate's key");
    command->add_option("--auth", options.auth, "any: take any credentials")
        ->check(CLI::IsMember({"none", "any"}))
        ->capture_default_str();
    command->add_option("--auth-user", options.authUser, "Take this user only");
    command->add_option("--auth-password-env", options.authPasswordEnv,
                        "Environment variable that holds the user's password");
    command->add_flag("--require-auth", options.requireAuth, "Take mail only after AUTH");
    command->add_option("--size-limit", options.sizeLimit, "Largest message, such as 10M; 0: none")
        ->capture_default_str();
    command->add_option("--max-recipients", options.maxRecipients, "For each message")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command
        ->add_option("--max-connections", options.maxConnections, "Open at once, more get 421; 0: no limit")
        ->check(CLI::Range(0, 10'000'000));
    command->add_option("--idle-timeout", options.idleTimeout, "Silence that ends a session; 0: never")
        ->capture_default_str();
    command->add_option("--max-messages", options.maxMessages, "End after so many accepted messages")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--max-seconds", options.maxSeconds, "End after this time, such as 90 or 1m30s");
    command->add_flag("--no-pipelining", options.noPipelining, "Do not offer PIPELINING");
    command->add_flag("--no-chunking", options.noChunking, "Do not offer CHUNKING");
    command->add_flag("--no-8bitmime", options.noEightBitMime, "Do not offer 8BITMIME");
    command->add_flag("--no-smtputf8", options.noSmtpUtf8, "Do not offer SMTPUTF8");
    command->add_flag("--no-size", options.noSize, "Do not offer SIZE");
    command->add_flag("--no-enhanced", options.noEnhanced, "Do not offer or use enhanced status codes");
    command->add_option(
        "--behaviour", options.behaviour,
        "How it answers: a JSON file (docs/sink.md), read again when it changes, or preset:NAME");
    command->add_option("--ledger", options.ledgerFile,
                        "Write the arrivals of tracked messages to this file, for reconcile");
    command->add_option("--channel", options.channel,
                        "The name engines on this machine find the ledger under; by default the port");
    command->add_flag("--no-ledger", options.noLedger, "Do not look for tracked messages");
    command->add_flag("--list-presets", options.listPresets, "Say what presets there are, and end");
    command->add_flag("--quiet", options.quiet, "Print only where it listens");
    command->add_option("--stats-json", options.statsJson,
                        "Write the statistics to this file at the end; -: output");
    return command;
}

sink::SinkSettings sinkSettings(const SinkOptions& options, Problems& problems)
{
    sink::SinkSettings settings;
    readListen(options.listen, settings, problems);
    readTls(options, settings, problems);
    readLedger(options, settings, problems);
    settings.workers = options.workers;
    settings.maxConnections = options.maxConnections;
    settings.maxMessages = options.maxMessages;
    const QString time = QString::fromStdString(options.maxSeconds);
    bool bareSeconds = false;
    const double seconds = time.toDouble(&bareSeconds);
    settings.maxTime =
        taken(parseDuration(bareSeconds && seconds >= 0 ? time + u's' : time), "--max-seconds", problems);
    settings.idleTimeout =
        taken(parseDuration(QString::fromStdString(options.idleTimeout)), "--idle-timeout", problems);

    smtp::ServerSettings& server = settings.server;
    server.lmtp = options.lmtp;
    server.pipelining = !options.noPipelining;
    server.chunking = !options.noChunking;
    server.eightBitMime = !options.noEightBitMime;
    server.smtpUtf8 = !options.noSmtpUtf8;
    server.size = !options.noSize;
    server.enhancedStatusCodes = !options.noEnhanced;
    server.maxRecipients = options.maxRecipients;
    server.sizeLimit = taken(parseSize(QString::fromStdString(options.sizeLimit)), "--size-limit", problems);
    readHostname(options, server, problems);
    readAuth(options, server, problems);
    return settings;
}

} // namespace stampede::cli
