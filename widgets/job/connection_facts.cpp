// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/connection_facts.h"

#include "base/display.h"
#include "report/server_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <string>
#include <string_view>

namespace stampede::widgets {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::ConnectionDialog)
};

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

std::vector<ConnectionFact> factsOf(const load::ConnectionReport& found)
{
    std::vector<ConnectionFact> facts;
    if (!found.addresses.isEmpty())
        facts.push_back({Facts::tr("Addresses"), found.addresses.join(QStringLiteral(", "))});
    if (!found.guard.isEmpty())
        facts.push_back({Facts::tr("Target guard"), found.guard});
    if (found.capabilities)
        facts.push_back({Facts::tr("Capabilities"),
                         report::capabilityWords(*found.capabilities).join(QStringLiteral(", "))});
    if (found.tls)
        addTls(*found.tls, facts);
    if (found.total > Nanos(0))
        facts.push_back({Facts::tr("Time"), Facts::tr("%1 ms").arg(displayNumber(
                                                static_cast<double>(found.total.count()) / 1e6, 1))});
    std::erase_if(facts, [](const ConnectionFact& fact) { return fact.value.isEmpty(); });
    return facts;
}

QString verdictOf(const load::ConnectionReport& found)
{
    if (found.ready)
        return Facts::tr("The session was ready to send mail: a run of this job can begin.");
    QStringList lines;
    for (const Error& problem : found.problems.list())
        lines += problem.toString();
    if (!found.failure.isEmpty())
        lines += found.failure;
    const QString why = lines.join(u'\n');
    if (found.refused)
        return Facts::tr("Nothing was sent. %1").arg(why);
    return why.isEmpty() ? Facts::tr("The session did not become ready.") : why;
}

} // namespace stampede::widgets
