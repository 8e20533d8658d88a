// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/probe_text.h"
#include "report/reason.h"
#include "report/summary.h"
#include "report/summary_facts.h"
#include "report/summary_sections.h"

#include <QCoreApplication>

namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;

} // namespace

QStringList headSection(const RunResult& result, const TextStyle& style)
{
    QString title = QStringLiteral("Stampede");
    if (!result.job.name.isEmpty())
        title += QStringLiteral(" · ") + result.job.name;
    if (!result.runId.isEmpty())
        title += QStringLiteral(" · ") + Summary::tr("run %1").arg(result.runId);
    using load::EndReason;
    const Ink ink = result.reason == EndReason::Completed ? Ink::Good
                    : result.reason == EndReason::Stopped || result.reason == EndReason::Aborted
                        ? Ink::Warning
                        : Ink::Bad;
    return {inked(title, Ink::Bold, style), whatRan(result), inked(reasonSentence(result), ink, style)};
}

QStringList rateSection(const RunResult& result, const TextStyle& style)
{
    return sections(rateFacts(result), style);
}

QStringList messageSection(const RunResult& result, const TextStyle& style)
{
    return sections(messageFacts(result), style);
}

QString summaryText(const RunResult& result, const TextStyle& style)
{
    QStringList lines = headSection(result, style);
    const auto add = [&](QStringList (*make)(const RunResult&, const TextStyle&)) {
        const QStringList more = make(result, style);
        if (!more.isEmpty())
            lines << QString() << more;
    };
    if (!result.last) {
        lines << QString() << Summary::tr("Nothing was sent.");
        return lines.join(u'\n') + u'\n';
    }
    lines << QString() << rateSection(result, style) << messageSection(result, style);
    add(criteriaSection);
    add(ceilingSection);
    add(ledgerSection);
    if (result.probe)
        lines << QString() << sections(probeFacts(*result.probe), style);
    add(latencySection);
    add(replySection);
    add(serverSection);
    add(generatorSection);
    return lines.join(u'\n') + u'\n';
}

} // namespace stampede::report
