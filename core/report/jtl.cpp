// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jtl.h"

#include <QByteArrayList>

#include <cmath>

namespace stampede::report {

namespace {

using metrics::ConnectionState;
using metrics::Histogram;
using metrics::SecondRow;

/// RFC 4180. What a spreadsheet would take for a formula is kept from it.
QByteArray quoted(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\r', ' ').replace('\n', ' ');
    if (!bytes.isEmpty() && std::string_view("=+-@").find(bytes.front()) != std::string_view::npos)
        bytes.prepend('\'');
    if (!bytes.contains(',') && !bytes.contains('"'))
        return bytes;
    return '"' + bytes.replace("\"", "\"\"") + '"';
}

/// The sum over `count` samples, ms.
QByteArray total(const Histogram* histogram, quint64 count)
{
    if (!histogram || histogram->isEmpty())
        return "0";
    return QByteArray::number(std::llround(histogram->mean() / 1000 * static_cast<double>(count)));
}

QByteArray share(quint64 amount, quint64 count, quint64 of)
{
    return QByteArray::number(
        std::llround(static_cast<double>(amount) * static_cast<double>(count) / static_cast<double>(of)));
}

int active(const SecondRow& row)
{
    int sum = 0;
    for (const ConnectionState state :
         {ConnectionState::Setup, ConnectionState::Idle, ConnectionState::Active, ConnectionState::Closing})
        sum += row.connections[static_cast<std::size_t>(state)];
    return sum;
}

/// By outcome: a run keeps no codes by the second.
constexpr std::array<const char*, outcomeCount> codes{"2xx", "4xx", "5xx", "none"};
constexpr std::array<const char*, outcomeCount> messages{"accepted", "temporary failure", "permanent failure",
                                                         "error without an answer"};

} // namespace

JtlWriter::JtlWriter(QIODevice& device, Nanos wallStart, const job::Job& job)
    : m_device(device)
    , m_wallStart(wallStart)
    , m_label(quoted(job.name.isEmpty() ? QStringLiteral("stampede") : job.name))
{
    const QString host =
        job.target.host.contains(u':') ? QString(u'[' + job.target.host + u']') : job.target.host;
    m_url = quoted((job.target.lmtp ? QStringLiteral("lmtp://%1:%2") : QStringLiteral("smtp://%1:%2"))
                       .arg(host, QString::number(job.target.port)));
}

bool JtlWriter::writeHeader()
{
    static constexpr std::string_view header(
        "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,"
        "bytes,"
        "sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect,SampleCount,ErrorCount\r\n");
    return m_device.write(header.data(), static_cast<qint64>(header.size())) ==
           static_cast<qint64>(header.size());
}

bool JtlWriter::write(const SecondRow& row)
{
    const quint64 ended = row.counters.ended();
    const metrics::Distributions* all = row.distributions.get();
    const auto stamp = std::chrono::floor<std::chrono::milliseconds>(m_wallStart + row.start).count();
    const QByteArray threads = QByteArray::number(active(row));
    const Histogram* connect = all ? &all->stages[static_cast<std::size_t>(Stage::Connect)] : nullptr;
    QByteArray lines;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const quint64 count = row.counters.outcomes[i];
        if (count == 0)
            continue;
        const bool good = i == static_cast<std::size_t>(Outcome::Accepted);
        // What got no answer has no time to it.
        const bool answered = i != static_cast<std::size_t>(Outcome::Error);
        const QByteArray elapsed = answered && all ? total(&all->response, count) : QByteArray("0");
        const QByteArrayList cells{QByteArray::number(static_cast<qint64>(stamp)),
                                   elapsed,
                                   m_label,
                                   codes[i],
                                   messages[i],
                                   "stampede 1-1",
                                   "text",
                                   good ? "true" : "false",
                                   good ? QByteArray() : QByteArray(messages[i]),
                                   share(row.counters.bytesIn, count, ended),
                                   share(row.counters.bytesOut, count, ended),
                                   threads,
                                   threads,
                                   m_url,
                                   elapsed,
                                   "0",
                                   total(connect, count),
                                   QByteArray::number(count),
                                   good ? QByteArray("0") : QByteArray::number(count)};
        lines += cells.join(',') + "\r\n";
    }
    return m_device.write(lines) == lines.size();
}

} // namespace stampede::report
