// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/connection_facts.h"

#include "base/display.h"

#include <QCoreApplication>
#include <QLocale>

#include <string>
#include <string_view>

namespace stampede::widgets {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::ConnectionDialog)
};

QString capabilitiesText(const smtp::Capabilities& capabilities)
{
    QStringList words;
    const auto add = [&words](bool has, const char* word) {
        if (has)
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
                     : Facts::tr("SIZE up to %1").arg(displaySize(capabilities.sizeLimit));
    QStringList mechanisms;
    for (const smtp::Mechanism mechanism : capabilities.auth) {
        const std::string_view name = smtp::nameOf(mechanism);
        mechanisms += QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    if (!mechanisms.isEmpty())
        words += QStringLiteral("AUTH ") + mechanisms.join(u' ');
    for (const std::string& other : capabilities.others)
        words += QString::fromStdString(other);
    return words.isEmpty() ? Facts::tr("none") : words.join(QStringLiteral(", "));
}

void addTls(const net::TlsFacts& tls, std::vector<ConnectionFact>& facts)
{
    facts.push_back({Facts::tr("TLS"), Facts::tr("%1, %2").arg(tls.protocol, tls.cipher)});
    facts.push_back({Facts::tr("Certificate"), tls.peerSubject});
    facts.push_back({Facts::tr("Issued by"), tls.peerIssuer});
    if (tls.peerExpires.isValid())
        facts.push_back(
            {Facts::tr("Valid until"), QLocale().toString(tls.peerExpires, QLocale::ShortFormat)});
    facts.push_back({Facts::tr("SHA-256"), tls.peerSha256});
    facts.push_back(
        {Facts::tr("Verified"), tls.verified ? Facts::tr("yes, chain and name") : Facts::tr("no")});
}

} // namespace

std::vector<ConnectionFact> factsOf(const load::ConnectionReport& report)
{
    std::vector<ConnectionFact> facts;
    if (!report.addresses.isEmpty())
        facts.push_back({Facts::tr("Addresses"), report.addresses.join(QStringLiteral(", "))});
    if (!report.guard.isEmpty())
        facts.push_back({Facts::tr("Target guard"), report.guard});
    if (report.capabilities)
        facts.push_back({Facts::tr("Capabilities"), capabilitiesText(*report.capabilities)});
    if (report.tls)
        addTls(*report.tls, facts);
    if (report.total > Nanos(0))
        facts.push_back({Facts::tr("Time"), Facts::tr("%1 ms").arg(displayNumber(
                                                static_cast<double>(report.total.count()) / 1e6, 1))});
    std::erase_if(facts, [](const ConnectionFact& fact) { return fact.value.isEmpty(); });
    return facts;
}

QString verdictOf(const load::ConnectionReport& report)
{
    if (report.ready)
        return Facts::tr("The session was ready to send mail: a run of this job can begin.");
    QStringList lines;
    for (const Error& problem : report.problems.list())
        lines += problem.toString();
    if (!report.failure.isEmpty())
        lines += report.failure;
    const QString why = lines.join(u'\n');
    if (report.refused)
        return Facts::tr("Nothing was sent. %1").arg(why);
    return why.isEmpty() ? Facts::tr("The session did not become ready.") : why;
}

} // namespace stampede::widgets
