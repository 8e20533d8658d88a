// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/stored_run.h"

namespace stampede::widgets {

Result<std::unique_ptr<ResultSpool>> spoolOf(store::Store& history, const QString& run, ResultSpool::Kind kind)
{
    using Kind = ResultSpool::Kind;
    const Result<report::RunRecord> record = history.load(run);
    if (!record)
        return record.error();
    auto spool = std::make_unique<ResultSpool>();
    spool->finish(*record);
    if (kind != Kind::Csv && kind != Kind::Hlog && kind != Kind::Jtl)
        return spool;
    spool->begin(std::chrono::milliseconds(record->result.started.toMSecsSinceEpoch()), record->result.job);
    const Status read = history.eachRow(run, [&spool](const metrics::SecondRow& row) { spool->add(row); });
    if (!read)
        return read.error();
    return spool;
}

} // namespace stampede::widgets
