// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/health_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"
#include "widgets/charts/chart_table.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace stampede::widgets {

namespace {

constexpr double busyShare = 0.9;      // of a core
constexpr double lateMicros = 100'000; // a tenth of a second
constexpr double filesShare = 0.9;     // of the limit
// In the order of the table; the workers, as many as there are, before the counters.
constexpr int afterWorkers = 10'000;
enum Id {
    LatenessId,
    SkippedId,
    FilesId,
    WorkerId,
    ProcessId = afterWorkers,
    MemoryId,
    OctetsOutId,
    OctetsInId,
    ConnectionsId,
    ReconnectsId,
    SetupsId,
    HandshakesId,
    ResumedId
};

using metrics::Counters;
using metrics::Snapshot;

struct HealthText {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::HealthModel)
};

QString percent(double share)
{
    return HealthText::tr("%1 %").arg(displayNumber(share * 100, 0));
}

double cpuShare(Nanos now, Nanos before, Nanos span)
{
    return span > Nanos(0) ? static_cast<double>((now - before).count()) / static_cast<double>(span.count())
                           : 0;
}

HealthRow counted(int id, const QString& figure, const RecentSnapshots& recent, quint64 Counters::*field)
{
    HealthRow row;
    row.id = id;
    row.figure = figure;
    row.now = HealthText::tr("%1/s").arg(
        shortNumber(recent.perSecond([field](const Snapshot& each) { return each.total.*field; })));
    row.whole = displayCount(recent.now()->total.*field);
    return row;
}

HealthRow lateness(const RecentSnapshots& recent)
{
    const metrics::Histogram late = recent.latency(metrics::latenessMeasure);
    HealthRow row;
    row.id = LatenessId;
    row.figure = HealthText::tr("Send lateness p99");
    const auto p99 = static_cast<double>(late.percentile(99));
    row.now = late.isEmpty() ? QStringLiteral("–") : report::latencyText(p99);
    if (recent.now()->distributions && !recent.now()->distributions->lateness.isEmpty())
        row.whole =
            report::latencyText(static_cast<double>(recent.now()->distributions->lateness.percentile(99)));
    row.warning = p99 > lateMicros;
    if (row.warning)
        row.note = HealthText::tr("Messages are sent later than planned");
    return row;
}

HealthRow files(const Snapshot& now)
{
    HealthRow row;
    row.id = FilesId;
    row.figure = HealthText::tr("Open files");
    row.now = displayCount(now.openDescriptors);
    if (now.descriptorLimit > 0) {
        row.whole = HealthText::tr("limit %1").arg(displayCount(now.descriptorLimit));
        row.warning =
            static_cast<double>(now.openDescriptors) > filesShare * static_cast<double>(now.descriptorLimit);
    }
    if (row.warning)
        row.note = HealthText::tr("No room for many more connections: raise the limit (ulimit -n)");
    return row;
}

HealthRow octets(int id, const QString& figure, const RecentSnapshots& recent, quint64 Counters::*field)
{
    HealthRow row;
    row.id = id;
    row.figure = figure;
    row.now = HealthText::tr("%1/s").arg(
        report::volumeText(recent.perSecond([field](const Snapshot& each) { return each.total.*field; })));
    row.whole = report::volumeText(static_cast<double>(recent.now()->total.*field));
    return row;
}

HealthRow processor(int id, const QString& figure, double now, double whole, bool judged)
{
    HealthRow row;
    row.id = id;
    row.figure = figure;
    row.now = percent(now);
    row.whole = percent(whole);
    row.warning = judged && now > busyShare;
    if (row.warning)
        row.note = HealthText::tr("This worker is at its limit: the generator may be what you measure");
    return row;
}

void addProcessors(std::vector<HealthRow>& rows, const RecentSnapshots& recent)
{
    const Snapshot& now = *recent.now();
    const Snapshot* before = recent.before();
    const metrics::Effort effort = now.effort();
    const std::size_t workers = std::min(now.workerCpu.size(), effort.workerCpu.size());
    for (std::size_t i = 0; i < workers; ++i) {
        const bool known = before && i < before->workerCpu.size();
        rows.push_back(
            processor(WorkerId + static_cast<int>(i), HealthText::tr("Processor, worker %1").arg(i + 1),
                      cpuShare(now.workerCpu[i], known ? before->workerCpu[i] : Nanos(0), recent.span()),
                      cpuShare(effort.workerCpu[i], Nanos(0), effort.elapsed), true));
    }
    rows.push_back(
        processor(ProcessId, HealthText::tr("Processor, whole program"),
                  cpuShare(now.usage.cpu(), before ? before->usage.cpu() : Nanos(0), recent.span()),
                  cpuShare(effort.usage.cpu(), Nanos(0), effort.elapsed), false));
}

} // namespace

void HealthModel::update(const RecentSnapshots& recent)
{
    if (!recent.now())
        return;
    const Snapshot& now = *recent.now();
    std::vector<HealthRow> rows{
        lateness(recent), counted(SkippedId, tr("Skipped messages"), recent, &Counters::skipped), files(now)};
    if (now.total.skipped > 0) {
        rows[1].note = tr("The generator or the target could not keep up with the plan");
        rows[1].warning = true;
    }
    addProcessors(rows, recent);
    HealthRow memory;
    memory.id = MemoryId;
    memory.figure = tr("Memory");
    memory.now = report::volumeText(static_cast<double>(now.usage.residentBytes));
    rows.push_back(memory);
    rows.push_back(octets(OctetsOutId, tr("Octets sent"), recent, &Counters::bytesOut));
    rows.push_back(octets(OctetsInId, tr("Octets received"), recent, &Counters::bytesIn));
    rows.push_back(counted(ConnectionsId, tr("Attempts to connect"), recent, &Counters::connections));
    rows.push_back(counted(ReconnectsId, tr("Reconnects"), recent, &Counters::reconnects));
    rows.push_back(counted(SetupsId, tr("Failed set-ups"), recent, &Counters::failedSetups));
    rows.push_back(counted(HandshakesId, tr("TLS handshakes"), recent, &Counters::handshakes));
    rows.push_back(counted(ResumedId, tr("TLS sessions resumed"), recent, &Counters::resumed));
    setRows(std::move(rows));
}

bool HealthModel::hasWarning() const
{
    return std::any_of(rows().begin(), rows().end(), [](const HealthRow& row) { return row.warning; });
}

const std::vector<FigureColumn>& HealthModel::columns() const
{
    static const std::vector<FigureColumn> list{{tr("Figure"), {}, false},
                                                {tr("Now"), tr("Over the last second"), true},
                                                {tr("Whole run"),
                                                 tr("Since the start of the run; of processors, while there "
                                                    "was something to send"),
                                                 true},
                                                {tr("Meaning"), tr("What it means for the results"), false}};
    return list;
}

QVariant HealthModel::cell(const HealthRow& row, int column, int role) const
{
    if (role == Qt::ForegroundRole && row.warning)
        return warningColour(QGuiApplication::palette());
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    if (role == sortRole && column == 0)
        return row.id;
    switch (column) {
    case 0: return row.figure;
    case 1: return row.now;
    case 2: return row.whole;
    default: return row.note;
    }
}

} // namespace stampede::widgets
