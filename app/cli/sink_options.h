// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "sink/sink_settings.h"

#include <CLI/CLI.hpp>
#include <string>

namespace stampede::cli {

/// What the command line says of a sink, as it says it.
struct SinkOptions {
    std::string listen = "127.0.0.1:2525";
    std::string hostname = "sink.example.test";
    std::string tls = "none";
    std::string certificate;
    std::string key;
    std::string auth = "none";
    std::string authUser;
    std::string authPasswordEnv;
    std::string sizeLimit = "0";
    std::string maxSeconds = "0";
    std::string idleTimeout = "5m";
    std::string statsJson;
    std::string behaviour;
    std::string ledgerFile;
    std::string channel;
    quint64 maxMessages = 0;
    int workers = 0;
    int maxRecipients = 1000;
    int maxConnections = 0;
    bool lmtp = false;
    bool requireAuth = false;
    bool noPipelining = false;
    bool noChunking = false;
    bool noEightBitMime = false;
    bool noSmtpUtf8 = false;
    bool noSize = false;
    bool noEnhanced = false;
    bool noLedger = false;
    bool quiet = false;
    bool listPresets = false;
};

CLI::App* addSinkCommand(CLI::App& root, SinkOptions& options);

/// The settings the options ask for. Adds all that cannot be used to `problems`, with the option as the
/// place. The password comes from the environment variable that --auth-password-env names.
sink::SinkSettings sinkSettings(const SinkOptions& options, Problems& problems);

} // namespace stampede::cli
