// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/server_words.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace stampede::report {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
} // namespace

QStringList capabilityWords(const smtp::Capabilities& capabilities)
{
    QStringList words;
    const auto add = [&words](bool offered, const char* word) {
        if (offered)
            words += QString::fromLatin1(word);
    };
    add(capabilities.pipelining, "PIPELINING");
    add(capabilities.chunking, "CHUNKING");
    add(capabilities.eightBitMime, "8BITMIME");
    add(capabilities.smtpUtf8, "SMTPUTF8");
    add(capabilities.startTls, "STARTTLS");
    add(capabilities.enhancedStatusCodes, "ENHANCEDSTATUSCODES");
    if (capabilities.size)
        words += capabilities.sizeLimit == 0
                     ? QStringLiteral("SIZE")
                     : Words::tr("SIZE up to %1").arg(displaySize(capabilities.sizeLimit));
    if (!capabilities.auth.empty()) {
        QString mechanisms = QStringLiteral("AUTH");
        for (const smtp::Mechanism mechanism : capabilities.auth)
            mechanisms += u' ' + toText(nameOf(mechanism));
        words += mechanisms;
    }
    for (const std::string& other : capabilities.others)
        words += QString::fromStdString(other);
    return words.isEmpty() ? QStringList{Words::tr("no extensions")} : words;
}

} // namespace stampede::report
