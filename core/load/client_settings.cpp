// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/client_settings.h"

namespace stampede::load {

smtp::ClientSettings clientSettings(const job::Job& job, const std::string& password)
{
    smtp::ClientSettings settings;
    settings.lmtp = job.target.lmtp;
    settings.heloName = job.session.heloName.toStdString();
    settings.tls = job.tls.mode;
    settings.auth.choice = job.auth.choice;
    settings.auth.username = job.auth.username.toStdString();
    settings.auth.password = password;
    settings.auth.allowPlaintext = job.auth.allowPlaintext;
    settings.pipelining = job.session.pipelining;
    settings.chunking = job.session.chunking;
    return settings;
}

} // namespace stampede::load
