// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "report/figures.h"
#include "report/server_words.h"
#include "report/summary_facts.h"
#include "report/summary_sections.h"
#include "report/verdict.h"

#include <QCoreApplication>
#include <QLocale>

namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;
using metrics::Snapshot;

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
    const metrics::Effort effort = last.effort();
    const Usage& usage = effort.usage;
    const auto ended = static_cast<double>(last.total.ended());
    const double share = perSecond(inSeconds(usage.cpu()), effort.elapsed);
    QStringList words{
        Summary::tr("CPU user %1 + system %2")
            .arg(latencyText(inSeconds(usage.user) * 1e6), latencyText(inSeconds(usage.system) * 1e6))};
    if (share >= 0)
        words.last() += Summary::tr(" = %1 % of one core").arg(displayNumber(share * 100, 0));
    if (ended > 0)
        words += Summary::tr("%1 µs a message").arg(displayNumber(inSeconds(usage.cpu()) * 1e6 / ended, 1));
    words += Summary::tr("workers %1").arg(displayCount(static_cast<quint64>(result.workers)));
    if (last.usage.residentBytes > 0)
        words += Summary::tr("%1 of memory").arg(volumeText(static_cast<double>(last.usage.residentBytes)));
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

} // namespace

QList<Fact> serverFacts(const RunResult& result)
{
    QList<Fact> facts;
    if (result.capabilities)
        facts += Fact{Summary::tr("Server"), capabilityWords(*result.capabilities)};
    if (result.tls)
        facts += Fact{Summary::tr("TLS"), tlsWords(*result.tls, result.last->total)};
    return facts;
}

QList<Fact> generatorFacts(const RunResult& result)
{
    QList<Fact> facts{{Summary::tr("Generator"), usageWords(result, *result.last)}};
    if (result.job.load.model == job::Load::Model::Open)
        facts += Fact{Summary::tr("Lateness"), latenessWords(*result.last)};
    return facts;
}

QStringList serverSection(const RunResult& result, const TextStyle& style)
{
    return sections(serverFacts(result), style);
}

QStringList generatorSection(const RunResult& result, const TextStyle& style)
{
    QStringList lines = sections(generatorFacts(result), style);
    const Verdict verdict = verdictOf(result);
    const bool ours = verdict.limit == Limit::Generator;
    lines += sentence(Summary::tr("Limit"), verdict.text, style,
                      ours ? std::optional(Ink::Warning) : std::nullopt);
    return lines;
}

} // namespace stampede::report
