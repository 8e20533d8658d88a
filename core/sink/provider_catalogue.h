// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "sink/reply_text.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace stampede::sink {

/// A refusal a provider is known for.
struct ProviderReply {
    ReplyText reply;
    double weight = 1;
    bool atFinal = false; ///< after the content; else to RCPT
};

/// A mailbox provider: how it refuses.
struct Provider {
    QString name;
    std::vector<std::string> domains; ///< patterns in lower case
    double bounce = 0;                ///< share of recipients refused for good
    double defer = 0;                 ///< share refused for now
    std::vector<ProviderReply> temporary;
    std::vector<ProviderReply> permanent;
};

/// The providers, the most particular first; the last takes every domain.
struct Catalogue {
    std::vector<Provider> providers;
    const Provider* find(std::string_view domain) const; ///< null only in an empty catalogue
};

/// From resources/providers.json or a file like it. Adds what is wrong to `problems`, with JSON paths.
Catalogue readCatalogue(const QByteArray& json, Problems& problems);

} // namespace stampede::sink
