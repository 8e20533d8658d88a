// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/run_record.h"

#include <QFile>
#include <QSslSocket>
#include <QSysInfo>
#include <QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace stampede::report {

namespace {

/// Of Linux; other systems do not tell by a file.
QString processorModel()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Files of /proc have no size, so the end is where reading gives nothing.
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    return {};
}

quint64 physicalMemory()
{
#if defined(_SC_PHYS_PAGES) && defined(_SC_PAGESIZE)
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long size = sysconf(_SC_PAGESIZE);
    if (pages > 0 && size > 0)
        return static_cast<quint64>(pages) * static_cast<quint64>(size);
#endif
    return 0;
}

} // namespace

Environment thisEnvironment()
{
    Environment environment;
    environment.host = QSysInfo::machineHostName();
    environment.system = QSysInfo::prettyProductName();
    environment.kernel = QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion();
    environment.processor = processorModel();
    environment.cores = QThread::idealThreadCount();
    environment.memoryBytes = physicalMemory();
    environment.stampede = QStringLiteral(STAMPEDE_VERSION);
    environment.qt = QString::fromLatin1(qVersion());
    environment.openssl = QSslSocket::sslLibraryVersionString();
    return environment;
}

} // namespace stampede::report
