// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_tables.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;
using Align = TextTable::Align;

QStringList latencyRow(std::string_view name, const metrics::Histogram& histogram)
{
    QStringList cells{toText(name), displayCount(histogram.count()), latencyText(histogram.mean())};
    for (const double which : {50.0, 90.0, 95.0, 99.0, 99.9})
        cells += latencyText(static_cast<double>(histogram.percentile(which)));
    return cells << latencyText(static_cast<double>(histogram.max()));
}

QString replyCode(const metrics::Finding& finding)
{
    if (finding.fault != Fault::None)
        return toText(nameOf(finding.fault));
    return finding.status.code == 0 ? Summary::tr("others")
                                    : QString::fromStdString(finding.status.toString());
}

} // namespace

QString printable(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe)
        if (!c.isPrint())
            c = u'?';
    return safe;
}

Cells latencyCells(const RunResult& result)
{
    Cells cells{{{Summary::tr("stage"), Align::Left},
                 {Summary::tr("count")},
                 {Summary::tr("mean")},
                 {QStringLiteral("p50")},
                 {QStringLiteral("p90")},
                 {QStringLiteral("p95")},
                 {QStringLiteral("p99")},
                 {QStringLiteral("p99.9")},
                 {Summary::tr("max")}},
                {},
                {}};
    if (!result.last || !result.last->distributions)
        return cells;
    const metrics::Distributions& all = *result.last->distributions;
    all.forEach([&](std::string_view name, const metrics::Histogram& histogram) {
        if (!histogram.isEmpty() && &histogram != &all.lateness)
            cells.rows += latencyRow(name, histogram);
    });
    return cells;
}

Cells replyCells(const RunResult& result, std::size_t most)
{
    Cells cells{{{Summary::tr("count")},
                 {Summary::tr("stage"), Align::Left},
                 {Summary::tr("code"), Align::Left},
                 {Summary::tr("first")},
                 {Summary::tr("last")},
                 {Summary::tr("sample"), Align::Left}},
                {},
                {}};
    if (!result.last)
        return cells;
    const std::vector<metrics::Finding>& findings = result.last->findings;
    quint64 rest = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const metrics::Finding& finding = findings[i];
        if (i >= most)
            rest += finding.count;
        else
            cells.rows += QStringList{displayCount(finding.count),
                                      toText(nameOf(finding.stage)),
                                      replyCode(finding),
                                      latencyText(inSeconds(finding.firstSeen) * 1e6),
                                      latencyText(inSeconds(finding.lastSeen) * 1e6),
                                      printable(QString::fromStdString(finding.sample))};
    }
    if (findings.size() > most)
        cells.rest = Summary::tr("and %1 in %2 more kinds")
                         .arg(displayCount(rest), displayCount(findings.size() - most));
    return cells;
}

} // namespace stampede::report
