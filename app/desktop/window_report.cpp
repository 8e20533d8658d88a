// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_report.h"

#include "report/summary.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stampede::desktop {

QByteArray windowReport(const load::RunResult& result, const metrics::Histogram& delays, Nanos threadCpu)
{
    QJsonObject json = QJsonDocument::fromJson(report::summaryJson(result)).object();
    const QJsonObject waits{{QStringLiteral("count"), static_cast<qint64>(delays.count())},
                            {QStringLiteral("p50"), delays.percentile(50)},
                            {QStringLiteral("p99"), delays.percentile(99)},
                            {QStringLiteral("max"), delays.max()}};
    json.insert(QStringLiteral("window"),
                QJsonObject{{QStringLiteral("delays_us"), waits},
                            {QStringLiteral("thread_cpu_s"), static_cast<double>(threadCpu.count()) / 1e9}});
    return QJsonDocument(json).toJson();
}

} // namespace stampede::desktop
