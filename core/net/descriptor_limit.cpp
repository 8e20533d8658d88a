// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptor_limit.h"

#include <QCoreApplication>

#include <algorithm>

#ifndef Q_OS_WIN
#include <dirent.h>
#include <sys/resource.h>
#endif
#ifdef Q_OS_MACOS
#include <climits>
#endif

namespace stampede::net {

namespace {
constexpr quint64 noLimit = 1'000'000'000;

#ifdef Q_OS_WIN
quint64 currentLimit()
{
    return noLimit;
}
#else
quint64 toCount(rlim_t limit)
{
    return limit == RLIM_INFINITY ? noLimit : std::min<quint64>(limit, noLimit);
}

quint64 currentLimit()
{
    rlimit limit{};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? toCount(limit.rlim_cur) : noLimit;
}

quint64 entriesOf(const char* folder)
{
    DIR* entries = opendir(folder);
    if (entries == nullptr)
        return 0;
    quint64 count = 0;
    while (const dirent* entry = readdir(entries))
        count += entry->d_name[0] != '.' ? 1U : 0U;
    closedir(entries);
    return count - 1; // the one that reads the folder
}
#endif
} // namespace

quint64 raiseDescriptorLimit()
{
#ifndef Q_OS_WIN
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
#ifdef Q_OS_MACOS
        // The hard limit may say "unlimited" there, and more than this is refused all the same.
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, OPEN_MAX);
#endif
        setrlimit(RLIMIT_NOFILE, &limit);
    }
#endif
    return currentLimit();
}

quint64 openDescriptors()
{
#if defined(Q_OS_LINUX)
    return entriesOf("/proc/self/fd");
#elif defined(Q_OS_MACOS)
    return entriesOf("/dev/fd");
#else
    return 0;
#endif
}

Status checkDescriptors(quint64 needed)
{
    const quint64 limit = currentLimit();
    const quint64 open = openDescriptors();
    if (open <= limit && needed <= limit - open)
        return success();
    const QString text = QCoreApplication::translate(
        "stampede::net::DescriptorLimit",
        "%1 sockets are needed, but this process may open %2 files and has %3 open already. Use fewer connections, or "
        "raise the limit to %4 or more: ulimit -n in the shell, LimitNOFILE= of a service, or "
        "/etc/security/limits.conf.");
    return Error{QString(), text.arg(needed).arg(limit).arg(open).arg(needed > noLimit ? needed : needed + open)};
}

} // namespace stampede::net
