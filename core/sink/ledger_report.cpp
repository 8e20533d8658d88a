// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/ledger_report.h"

#include "base/display.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace stampede::sink {
namespace {

constexpr std::size_t shownDomains = 10;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::LedgerReport)
};

QString milliseconds(qint64 micros)
{
    return Text::tr("%1 ms").arg(displayNumber(static_cast<double>(micros) / 1000, 1));
}

QString runLine(const ledger::RunArrivals& run)
{
    QString line = Text::tr("run %1: %2 delivered, %3 duplicates, %4 out of order, %5 corrupted")
                       .arg(run.run, displayCount(run.delivered), displayCount(run.duplicates),
                            displayCount(run.outOfOrder), displayCount(run.corrupted));
    if (run.p50 >= 0)
        line += Text::tr("; delivery p50 %1, p95 %2, p99 %3, longest %4")
                    .arg(milliseconds(run.p50), milliseconds(run.p95), milliseconds(run.p99),
                         milliseconds(run.longest));
    return line;
}

QString domainLine(const std::vector<ledger::DomainAccount>& domains)
{
    QStringList parts;
    const std::size_t shown = std::min(shownDomains, domains.size());
    for (std::size_t i = 0; i < shown; ++i) {
        QString part = QStringLiteral("%1 %2").arg(domains[i].domain, displayCount(domains[i].delivered));
        if (domains[i].p95 >= 0)
            part += Text::tr(" (p95 %1)").arg(milliseconds(domains[i].p95));
        parts += part;
    }
    const std::size_t rest = domains.size() - shown;
    if (rest > 0)
        parts += Text::tr("%n more", nullptr, static_cast<int>(rest));
    return Text::tr("  domains: %1").arg(parts.join(QStringLiteral(", ")));
}

QJsonValue number(quint64 value)
{
    return static_cast<qint64>(value);
}

void addTime(QJsonObject& object, const char* key, qint64 value)
{
    if (value >= 0)
        object.insert(QLatin1StringView(key), value);
}

template <typename Account>
QJsonObject accountJson(const Account& account)
{
    QJsonObject object{{QStringLiteral("delivered"), number(account.delivered)},
                       {QStringLiteral("duplicates"), number(account.duplicates)},
                       {QStringLiteral("corrupted"), number(account.corrupted)}};
    addTime(object, "delivery_p50_us", account.p50);
    addTime(object, "delivery_p95_us", account.p95);
    addTime(object, "delivery_p99_us", account.p99);
    addTime(object, "delivery_longest_us", account.longest);
    return object;
}

} // namespace

QStringList ledgerLines(const SinkStats& stats)
{
    QStringList lines;
    for (const ledger::RunArrivals& run : stats.runs) {
        lines += runLine(run);
        if (!run.domains.empty())
            lines += domainLine(run.domains);
    }
    if (!lines.isEmpty() && stats.untracked > 0)
        lines += Text::tr("untracked: %1 messages").arg(displayCount(stats.untracked));
    return lines;
}

QJsonArray runsJson(const std::vector<ledger::RunArrivals>& runs)
{
    QJsonArray list;
    for (const ledger::RunArrivals& run : runs) {
        QJsonObject object = accountJson(run);
        object.insert(QStringLiteral("run"), run.run);
        object.insert(QStringLiteral("out_of_order"), number(run.outOfOrder));
        object.insert(QStringLiteral("unknown"), number(run.unknown));
        object.insert(QStringLiteral("highest"), number(run.highest));
        object.insert(QStringLiteral("first_ns"), run.first);
        object.insert(QStringLiteral("last_ns"), run.last);
        QJsonArray domains;
        for (const ledger::DomainAccount& domain : run.domains) {
            QJsonObject one = accountJson(domain);
            one.insert(QStringLiteral("domain"), domain.domain);
            domains.append(one);
        }
        object.insert(QStringLiteral("domains"), domains);
        list.append(object);
    }
    return list;
}

} // namespace stampede::sink
