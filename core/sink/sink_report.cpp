// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_report.h"

#include "base/display.h"
#include "sink/ledger_report.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::Report)
};

double seconds(Nanos time)
{
    return std::chrono::duration<double>(time).count();
}

double rate(quint64 amount, Nanos time)
{
    return time > Nanos(0) ? static_cast<double>(amount) / seconds(time) : 0.0;
}

QString connections(const SinkStats& stats)
{
    return Text::tr("%1 active, %2 in all, peak %3")
        .arg(displayCount(stats.activeConnections), displayCount(stats.totalConnections),
             displayCount(stats.peakConnections));
}

/// What is worth a word only when it happened.
QString troubles(const SinkStats& stats)
{
    QString text;
    const auto add = [&text](quint64 count, const QString& what) {
        if (count != 0)
            text += QStringLiteral(", ") + what.arg(displayCount(count));
    };
    add(stats.rejected, Text::tr("%1 rejected"));
    add(stats.lostInTransaction, Text::tr("%1 lost in transaction"));
    add(stats.tlsFailures, Text::tr("%1 TLS failures"));
    add(stats.idleTimeouts, Text::tr("%1 idle timeouts"));
    add(stats.refusedConnections, Text::tr("%1 connections refused"));
    return text;
}

/// A list and not an object: the order of the rules means something.
QJsonArray countsJson(const QList<NamedCount>& counts)
{
    QJsonArray list;
    for (const NamedCount& one : counts)
        list.append(QJsonObject{{QStringLiteral("name"), one.name},
                                {QStringLiteral("count"), static_cast<qint64>(one.count)}});
    return list;
}

QString rates(quint64 messages, quint64 octets, Nanos time)
{
    return Text::tr("%1 msg/s, %2 MB/s")
        .arg(displayNumber(rate(messages, time), 0), displayNumber(rate(octets, time) / 1e6, 1));
}

} // namespace

QString progressLine(const SinkStats& now, const SinkStats& before)
{
    const Nanos time = now.elapsed - before.elapsed;
    return Text::tr("connections %1; messages %2; %3; errors %4")
               .arg(connections(now), displayCount(now.messages),
                    rates(now.messages - before.messages, now.octets - before.octets, time),
                    displayCount(now.errors)) +
           troubles(now);
}

QString finalLine(const SinkStats& stats)
{
    return Text::tr("%1 messages for %2 recipients, %3 MB, in %4 s: %5; connections %6; errors %7")
               .arg(displayCount(stats.messages), displayCount(stats.recipients),
                    displayNumber(static_cast<double>(stats.octets) / 1e6, 1),
                    displayNumber(seconds(stats.elapsed), 1),
                    rates(stats.messages, stats.octets, stats.elapsed), connections(stats),
                    displayCount(stats.errors)) +
           troubles(stats);
}

QByteArray statsJson(const SinkStats& stats)
{
    const auto number = [](quint64 value) {
        return QJsonValue(static_cast<qint64>(value));
    };
    QJsonObject object{{QStringLiteral("active_connections"), number(stats.activeConnections)},
                       {QStringLiteral("total_connections"), number(stats.totalConnections)},
                       {QStringLiteral("peak_connections"), number(stats.peakConnections)},
                       {QStringLiteral("refused_connections"), number(stats.refusedConnections)},
                       {QStringLiteral("messages"), number(stats.messages)},
                       {QStringLiteral("rejected"), number(stats.rejected)},
                       {QStringLiteral("recipients"), number(stats.recipients)},
                       {QStringLiteral("octets"), number(stats.octets)},
                       {QStringLiteral("errors"), number(stats.errors)},
                       {QStringLiteral("tls_handshakes"), number(stats.tlsHandshakes)},
                       {QStringLiteral("tls_failures"), number(stats.tlsFailures)},
                       {QStringLiteral("lost_in_transaction"), number(stats.lostInTransaction)},
                       {QStringLiteral("idle_timeouts"), number(stats.idleTimeouts)},
                       {QStringLiteral("untracked"), number(stats.untracked)},
                       {QStringLiteral("runs"), runsJson(stats.runs)},
                       {QStringLiteral("elapsed"), seconds(stats.elapsed)},
                       {QStringLiteral("messages_per_second"), rate(stats.messages, stats.elapsed)}};
    if (stats.behaviour.isEmpty() && stats.rules.isEmpty())
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    object.insert(QStringLiteral("behaviour"), stats.behaviour);
    object.insert(QStringLiteral("rules"), countsJson(stats.rules));
    object.insert(QStringLiteral("replies"), countsJson(stats.replies));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList behaviourLines(const SinkStats& stats)
{
    QStringList lines;
    const auto add = [&lines](const QString& heading, const QList<NamedCount>& counts) {
        QStringList parts;
        for (const NamedCount& one : counts)
            if (one.count > 0)
                parts += QStringLiteral("%1 %2").arg(one.name, displayCount(one.count));
        if (!parts.isEmpty())
            lines += heading.arg(parts.join(QStringLiteral(", ")));
    };
    add(Text::tr("rules: %1"), stats.rules);
    add(Text::tr("replies: %1"), stats.replies);
    return lines;
}

} // namespace stampede::sink
