// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/usage.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>

#include <psapi.h>
#else
#include <sys/resource.h>

#include <ctime>
#ifdef Q_OS_LINUX
#include <unistd.h>

#include <cstdio>
#endif
#endif

namespace stampede {

#ifdef Q_OS_WIN
namespace {
Nanos toNanos(const FILETIME& time)
{
    const auto ticks = (static_cast<quint64>(time.dwHighDateTime) << 32) | time.dwLowDateTime;
    return Nanos(static_cast<qint64>(ticks) * 100);
}
} // namespace

Usage processUsage()
{
    Usage usage;
    FILETIME created, exited, kernel, user;
    if (GetProcessTimes(GetCurrentProcess(), &created, &exited, &kernel, &user)) {
        usage.user = toNanos(user);
        usage.system = toNanos(kernel);
    }
    PROCESS_MEMORY_COUNTERS memory;
    if (GetProcessMemoryInfo(GetCurrentProcess(), &memory, sizeof memory))
        usage.residentBytes = memory.WorkingSetSize;
    return usage;
}

Nanos threadCpu()
{
    FILETIME created, exited, kernel, user;
    if (!GetThreadTimes(GetCurrentThread(), &created, &exited, &kernel, &user))
        return Nanos(0);
    return toNanos(user) + toNanos(kernel);
}
#else
namespace {
Nanos toNanos(const timeval& time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

quint64 residentNow(const rusage& usage)
{
#ifdef Q_OS_LINUX
    // The second field of statm is the resident size in pages; getrusage only knows the peak.
    unsigned long long total = 0;
    unsigned long long resident = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
        const int fields = std::fscanf(file, "%llu %llu", &total, &resident);
        std::fclose(file);
        if (fields == 2)
            return resident * static_cast<quint64>(sysconf(_SC_PAGESIZE));
    }
    return static_cast<quint64>(usage.ru_maxrss) * 1024;
#else
    return static_cast<quint64>(usage.ru_maxrss); // macOS counts octets here
#endif
}
} // namespace

Usage processUsage()
{
    rusage raw{};
    getrusage(RUSAGE_SELF, &raw);
    return Usage{toNanos(raw.ru_utime), toNanos(raw.ru_stime), residentNow(raw)};
}

Nanos threadCpu()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + Nanos(time.tv_nsec);
}
#endif

} // namespace stampede
