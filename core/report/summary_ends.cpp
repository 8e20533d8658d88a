// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "report/figures.h"
#include "report/summary_sections.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;
using metrics::Snapshot;

/// Above this share of a core a worker a generator may be what limits the run.
constexpr double busyShare = 0.9;
constexpr qint64 lateMicros = 10'000;

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
                     : Summary::tr("SIZE up to %1").arg(displaySize(capabilities.sizeLimit));
    if (!capabilities.auth.empty()) {
        QString mechanisms = QStringLiteral("AUTH");
        for (const smtp::Mechanism mechanism : capabilities.auth)
            mechanisms += u' ' + toText(nameOf(mechanism));
        words += mechanisms;
    }
    return words.isEmpty() ? QStringList{Summary::tr("no extensions")} : words;
}

QStringList tlsWords(const net::TlsFacts& tls, const metrics::Counters& total)
{
    QStringList words{tls.protocol, tls.cipher};
    if (!tls.peerSubject.isEmpty())
        words += tls.peerSubject;
    words += tls.verified ? Summary::tr("verified") : Summary::tr("not verified");
    if (tls.peerExpires.isValid())
        words +=
            Summary::tr("expires %1").arg(QLocale().toString(tls.peerExpires.date(), QLocale::ShortFormat));
    words += Summary::tr("handshakes %1, resumed %2")
                 .arg(displayCount(total.handshakes), displayCount(total.resumed));
    return words;
}

QStringList usageWords(const RunResult& result, const Snapshot& last)
{
    const Usage& usage = last.usage;
    const auto ended = static_cast<double>(last.total.ended());
    const double share = perSecond(inSeconds(usage.cpu()), last.elapsed);
    QStringList words{
        Summary::tr("CPU user %1 + system %2")
            .arg(latencyText(inSeconds(usage.user) * 1e6), latencyText(inSeconds(usage.system) * 1e6))};
    if (share >= 0)
        words.last() += Summary::tr(" = %1 % of one core").arg(displayNumber(share * 100, 0));
    if (ended > 0)
        words += Summary::tr("%1 µs a message").arg(displayNumber(inSeconds(usage.cpu()) * 1e6 / ended, 1));
    words += Summary::tr("workers %1").arg(displayCount(static_cast<quint64>(result.workers)));
    if (usage.residentBytes > 0)
        words += Summary::tr("%1 of memory").arg(volumeText(static_cast<double>(usage.residentBytes)));
    if (last.openDescriptors > 0)
        words += last.descriptorLimit > 0
                     ? Summary::tr("descriptors %1 of %2")
                           .arg(displayCount(last.openDescriptors), displayCount(last.descriptorLimit))
                     : Summary::tr("descriptors %1").arg(displayCount(last.openDescriptors));
    return words;
}

QStringList latenessWords(const Snapshot& last)
{
    if (!last.distributions || last.distributions->lateness.isEmpty())
        return {};
    const metrics::Histogram& lateness = last.distributions->lateness;
    return {Summary::tr("p50 %1").arg(latencyText(static_cast<double>(lateness.percentile(50)))),
            Summary::tr("p99 %1").arg(latencyText(static_cast<double>(lateness.percentile(99)))),
            Summary::tr("max %1").arg(latencyText(static_cast<double>(lateness.max())))};
}

/// Where the figures say more of this machine than of the server, a person should know.
QStringList doubts(const RunResult& result, const Snapshot& last)
{
    QStringList lines;
    for (std::size_t i = 0; i < last.workerCpu.size(); ++i)
        if (perSecond(inSeconds(last.workerCpu[i]), last.elapsed) > busyShare &&
            last.elapsed > std::chrono::seconds(1)) {
            lines += Summary::tr("A worker was busy all the time: this machine may be what limits the rate.");
            break;
        }
    const bool open = result.job.load.model == job::Load::Model::Open;
    if (open && last.distributions && last.distributions->lateness.percentile(99) > lateMicros)
        lines += Summary::tr("Messages started late: response times contain waiting on this side.");
    return lines;
}

} // namespace

QStringList serverSection(const RunResult& result, const TextStyle& style)
{
    QStringList lines;
    if (result.capabilities)
        lines += section(Summary::tr("Server"), capabilityWords(*result.capabilities), style);
    if (result.tls)
        lines += section(Summary::tr("TLS"), tlsWords(*result.tls, result.last->total), style);
    return lines;
}

QStringList generatorSection(const RunResult& result, const TextStyle& style)
{
    const Snapshot& last = *result.last;
    QStringList lines = section(Summary::tr("Generator"), usageWords(result, last), style);
    if (result.job.load.model == job::Load::Model::Open)
        lines += section(Summary::tr("Lateness"), latenessWords(last), style);
    for (const QString& doubt : doubts(result, last))
        lines += continued(inked(doubt, Ink::Warning, style));
    return lines;
}

} // namespace stampede::report
