// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/hdr_log.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace stampede::metrics {
namespace {

constexpr double microsPerMilli = 1000.0;

qint64 toMillis(Nanos time)
{
    return std::chrono::round<std::chrono::milliseconds>(time).count();
}

/// Milliseconds as "12.345" seconds, with the decimal point of C.
QByteArray seconds(qint64 millis)
{
    return QByteArray::number(static_cast<double>(millis) / 1000.0, 'f', 3);
}

QByteArray logLine(std::string_view tag, const SecondRow& row, const Histogram& histogram)
{
    const qint64 start = toMillis(row.start);
    const qint64 end = toMillis(row.start + row.length);
    QByteArray line("Tag=");
    line.append(tag.data(), static_cast<qsizetype>(tag.size()));
    line.append(',').append(seconds(start));
    line.append(',').append(seconds(end - start));
    line.append(',').append(
        QByteArray::number(static_cast<double>(histogram.max()) / microsPerMilli, 'f', 3));
    line.append(',').append(histogram.encodeCompressed().toBase64()).append('\n');
    return line;
}

} // namespace

HdrLogWriter::HdrLogWriter(QIODevice& device, Nanos wallStart) : m_device(device), m_wallStart(wallStart) {}

// BaseTime makes the lines' times count from the start of the run, without readers having to guess it.
bool HdrLogWriter::writeHeader()
{
    const qint64 millis = toMillis(m_wallStart);
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::utc());
    const QString text = QLocale::c().toString(date, QStringLiteral("ddd MMM dd HH:mm:ss 'UTC' yyyy"));
    QByteArray header("#[Logged by Stampede " STAMPEDE_VERSION
                      "; values in microseconds, Interval_Max in milliseconds]\n"
                      "#[Histogram log format version 1.3]\n");
    header.append("#[BaseTime: ").append(seconds(millis)).append(" (seconds since epoch)]\n");
    header.append("#[StartTime: ").append(seconds(millis)).append(" (seconds since epoch), ");
    header.append(text.toLatin1()).append("]\n");
    header.append(
        "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
    return m_device.write(header) == header.size();
}

bool HdrLogWriter::write(const SecondRow& row)
{
    if (!row.distributions)
        return true;
    QByteArray lines;
    row.distributions->forEach([&](std::string_view tag, const Histogram& histogram) {
        if (!histogram.isEmpty())
            lines.append(logLine(tag, row, histogram));
    });
    return m_device.write(lines) == lines.size();
}

} // namespace stampede::metrics
