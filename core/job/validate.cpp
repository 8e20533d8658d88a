// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/validate.h"

#include "job/validate_parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stampede::job {

namespace {

struct Validate {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Validate)
};

} // namespace

void Check::readable(const QString& path, const QString& place, bool folderToo) const
{
    if (path.isEmpty())
        return;
    const QString full = QDir(baseDir).absoluteFilePath(path);
    const QFileInfo info(full);
    if (!info.exists()) {
        problems.add(place, Validate::tr("there is no file '%1'").arg(full));
    } else if (info.isDir()) {
        if (!folderToo)
            problems.add(place, Validate::tr("'%1' is a folder, not a file").arg(full));
        else if (!info.isReadable())
            problems.add(place, Validate::tr("the folder '%1' cannot be read").arg(full));
    } else if (QFile file(full); !file.open(QIODevice::ReadOnly)) {
        problems.add(place, Validate::tr("'%1' cannot be read: %2").arg(full, file.errorString()));
    }
}

void validate(const Job& job, const QString& baseDir, Problems& problems, Purpose purpose)
{
    const Check check{job, baseDir, problems, purpose};
    validateTarget(check);
    validateTls(check);
    validateAuth(check);
    validateEnvelope(check);
    validateMessage(check);
    validateSession(check);
    validateTracking(check);
    validateProbe(check);
    if (purpose == Purpose::Probe)
        return;
    validateLoad(check);
    validateLimits(check);
    validateCriteria(check);
    validateSearch(check);
}

} // namespace stampede::job
