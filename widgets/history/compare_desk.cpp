// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/compare_desk.h"

namespace stampede::widgets {

std::vector<const report::CompareSide*> ComparedRuns::all() const
{
    std::vector<const report::CompareSide*> list;
    for (const auto& side : sides)
        list.push_back(side.get());
    return list;
}

void CompareDesk::compare(const QStringList& ids, Nanos skipStart)
{
    const auto store = store::Store::open(m_path);
    if (!store) {
        Q_EMIT failed(store.error().toString());
        return;
    }
    QStringList runs = ids;
    if (runs.size() < 2) {
        const Result<QString> baseline = (*store)->baseline();
        if (!baseline || baseline->isEmpty() || runs.contains(*baseline)) {
            Q_EMIT failed(baseline
                              ? tr("There is no other run to compare with: choose two, or pin a baseline.")
                              : baseline.error().toString());
            return;
        }
        runs.prepend(*baseline);
    }
    auto made = std::make_shared<ComparedRuns>();
    for (const QString& id : std::as_const(runs)) {
        Result<report::RunRecord> record = (*store)->load(id);
        if (!record) {
            Q_EMIT failed(record.error().toString());
            return;
        }
        auto side = std::make_unique<report::CompareSide>(
            std::make_shared<const report::RunRecord>(std::move(record).value()), skipStart);
        const Status read = (*store)->eachRow(side->record().result.runId,
                                              [&side](const metrics::SecondRow& row) { side->add(row); });
        if (!read) {
            Q_EMIT failed(read.error().toString());
            return;
        }
        made->sides.push_back(std::move(side));
    }
    made->comparison = report::compare(made->all());
    Q_EMIT compared(made);
}

} // namespace stampede::widgets
