// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/channel_frames.h"

#include "ledger/channel.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace stampede::ledger {
namespace {

constexpr qsizetype headSize = 5;
constexpr qsizetype recordSize = 36;
constexpr std::size_t recordsInFrame = 16'384;
const QByteArray greeting = QByteArrayLiteral("stampede-ledger 1 follow ");

char* put(char* to, const auto value)
{
    qToLittleEndian(value, to);
    return to + sizeof value;
}

template <typename T>
const char* get(const char* from, T& value)
{
    value = qFromLittleEndian<T>(from);
    return from + sizeof value;
}

char* putHead(char* to, qsizetype size, quint8 kind)
{
    return put(put(to, static_cast<quint32>(size)), kind);
}

char* putRecord(char* to, const Arrival& arrival)
{
    to = put(put(put(to, arrival.sequence), arrival.sent), arrival.arrived);
    to = put(put(put(to, arrival.recipient), arrival.recipients), arrival.domain);
    return put(put(to, static_cast<quint8>(arrival.intact ? 1 : 0)), quint8(0));
}

Arrival record(const char* from)
{
    Arrival arrival;
    quint8 intact = 0;
    from = get(get(get(from, arrival.sequence), arrival.sent), arrival.arrived);
    from = get(get(get(from, arrival.recipient), arrival.recipients), arrival.domain);
    get(from, intact);
    arrival.intact = intact != 0;
    return arrival;
}

} // namespace

QByteArray hello(const QString& run)
{
    return greeting + run.toUtf8() + '\n';
}

QString runOf(const QByteArray& line)
{
    const QByteArray run = line.mid(greeting.size());
    return line.startsWith(greeting) && !run.contains(' ') ? QString::fromUtf8(run) : QString();
}

QByteArray framesOf(std::span<const Arrival> arrivals)
{
    const qsizetype frames = static_cast<qsizetype>((arrivals.size() + recordsInFrame - 1) / recordsInFrame);
    QByteArray octets(frames * headSize + static_cast<qsizetype>(arrivals.size()) * recordSize,
                      Qt::Uninitialized);
    char* to = octets.data();
    while (!arrivals.empty()) {
        const std::span<const Arrival> part = arrivals.first(std::min(arrivals.size(), recordsInFrame));
        to = putHead(to, static_cast<qsizetype>(part.size()) * recordSize, arrivalsFrame);
        for (const Arrival& arrival : part)
            to = putRecord(to, arrival);
        arrivals = arrivals.subspan(part.size());
    }
    return octets;
}

QByteArray frameOf(quint16 number, const QString& domain)
{
    constexpr qsizetype longestName = 1024;
    const QByteArray name = domain.toUtf8().left(longestName);
    QByteArray octets(headSize + 2, Qt::Uninitialized);
    put(putHead(octets.data(), 2 + name.size(), domainFrame), number);
    return octets + name;
}

bool FrameReader::readLine(QByteArray& line)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0)
        return false;
    line = m_buffer.left(end);
    m_buffer.remove(0, end + 1);
    return true;
}

bool FrameReader::read(std::vector<Arrival>& arrivals, std::vector<Domain>& domains)
{
    domains.clear();
    qsizetype at = 0;
    bool good = true;
    while (good && m_buffer.size() - at >= headSize) {
        quint32 size = 0;
        quint8 kind = 0;
        const char* from = get(get(m_buffer.constData() + at, size), kind);
        const bool isDomain = kind == domainFrame && size >= 2;
        good = size <= largestFrame && (isDomain || (kind == arrivalsFrame && size % recordSize == 0));
        if (!good || m_buffer.size() - at - headSize < static_cast<qsizetype>(size))
            break;
        if (isDomain) {
            Domain domain;
            const char* const name = get(from, domain.number);
            domain.name = QString::fromUtf8(name, static_cast<qsizetype>(size) - 2);
            domains.push_back(domain);
        } else {
            for (const char* const end = from + size; from != end; from += recordSize)
                arrivals.push_back(record(from));
        }
        at += headSize + static_cast<qsizetype>(size);
    }
    m_buffer.remove(0, at);
    return good;
}

QString channelName(quint16 port)
{
    return QString::number(port);
}

QString addressOf(const QString& name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9._-]{1,64}\\z"));
    if (!allowed.match(name).hasMatch())
        return {};
    const QString whole = QStringLiteral("stampede-ledger-") + name;
#ifdef Q_OS_UNIX
    // Without the variable Qt would make a folder of its own, and say so on the terminal. The usual place is
    // tried then, so that a program started by a service finds one started from a session.
#ifndef Q_OS_MACOS
    const bool hasRuntime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
#else
    const bool hasRuntime = true;
#endif
    const QString runtime = hasRuntime ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                                       : QStringLiteral("/run/user/%1").arg(getuid());
    // A socket's path may have 107 octets on Linux and 103 on macOS.
    constexpr qsizetype longestPath = 103;
    const QString path = runtime + QLatin1Char('/') + whole;
    if (!runtime.isEmpty() && path.toUtf8().size() <= longestPath && QFileInfo(runtime).isWritable())
        return path;
    return QDir::tempPath() + QStringLiteral("/stampede-ledger-%1-%2").arg(getuid()).arg(name);
#else
    return whole;
#endif
}

bool isOurs(const QString& address)
{
#ifdef Q_OS_UNIX
    const QFileInfo file(address);
    return !file.exists() || file.ownerId() == getuid();
#else
    Q_UNUSED(address)
    return true;
#endif
}

} // namespace stampede::ledger
