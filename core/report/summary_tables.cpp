// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "report/figures.h"
#include "report/summary_sections.h"
#include "report/text_table.h"

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

constexpr std::size_t mostFindings = 20;

QString padded(double micros)
{
    // "s" is one letter, "µs" and "ms" are two: a space behind keeps the numbers in their columns.
    const QString text = latencyText(micros);
    return text.endsWith(QStringLiteral(" s")) ? text + u' ' : text;
}

QStringList latencyRow(std::string_view name, const metrics::Histogram& histogram)
{
    QStringList cells{toText(name), displayCount(histogram.count()), padded(histogram.mean())};
    for (const double which : {50.0, 90.0, 95.0, 99.0, 99.9})
        cells += padded(static_cast<double>(histogram.percentile(which)));
    return cells << padded(static_cast<double>(histogram.max()));
}

QString replyCode(const metrics::Finding& finding)
{
    if (finding.fault != Fault::None)
        return toText(nameOf(finding.fault));
    return finding.status.code == 0 ? Summary::tr("others")
                                    : QString::fromStdString(finding.status.toString());
}

/// What servers say is not trusted with the terminal.
QString printable(const std::string& sample)
{
    QString text = QString::fromStdString(sample);
    for (QChar& c : text)
        if (!c.isPrint())
            c = u'?';
    return text;
}

QStringList withLabel(const QString& label, QStringList lines, const TextStyle& style)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = i == 0 ? labelled(label, lines[i], style) : continued(lines[i]);
    return lines;
}

} // namespace

QStringList latencySection(const RunResult& result, const TextStyle& style)
{
    if (!result.last->distributions)
        return {};
    // The label takes the place of the first title, so the names of the stages stand under it.
    const QString label = Summary::tr("Latency").leftJustified(labelWidth - 2);
    TextTable table({{label, Align::Left},
                     {Summary::tr("count")},
                     {Summary::tr("mean")},
                     {QStringLiteral("p50")},
                     {QStringLiteral("p90")},
                     {QStringLiteral("p95")},
                     {QStringLiteral("p99")},
                     {QStringLiteral("p99.9")},
                     {Summary::tr("max")}});
    table.expendable({4, 7, 5, 2});
    const metrics::Distributions& all = *result.last->distributions;
    bool any = false;
    all.forEach([&](std::string_view name, const metrics::Histogram& histogram) {
        // Lateness is the generator's own and stands there.
        if (histogram.isEmpty() || &histogram == &all.lateness)
            return;
        any = true;
        table.add(latencyRow(name, histogram));
    });
    if (!any)
        return {};
    QStringList lines = table.lines(0, style.width);
    lines.first().replace(0, label.size(), inked(label, Ink::Bold, style));
    return lines;
}

QStringList replySection(const RunResult& result, const TextStyle& style)
{
    const std::vector<metrics::Finding>& findings = result.last->findings;
    if (findings.empty())
        return {};
    TextTable table({{Summary::tr("count")},
                     {Summary::tr("stage"), Align::Left},
                     {Summary::tr("code"), Align::Left},
                     {Summary::tr("first")},
                     {Summary::tr("last")},
                     {Summary::tr("sample"), Align::Left}});
    const std::size_t shown = std::min(findings.size(), mostFindings);
    quint64 rest = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const metrics::Finding& finding = findings[i];
        if (i >= shown)
            rest += finding.count;
        else
            table.add({displayCount(finding.count), toText(nameOf(finding.stage)), replyCode(finding),
                       padded(inSeconds(finding.firstSeen) * 1e6), padded(inSeconds(finding.lastSeen) * 1e6),
                       printable(finding.sample)});
    }
    QStringList lines = table.lines(0, style.width - labelWidth);
    if (findings.size() > shown)
        lines += Summary::tr("and %1 in %2 more kinds")
                     .arg(displayCount(rest), displayCount(findings.size() - shown));
    return withLabel(Summary::tr("Replies"), lines, style);
}

} // namespace stampede::report
