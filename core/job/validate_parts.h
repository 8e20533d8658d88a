// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"
#include "job/validate.h"

#include <QString>

namespace stampede::job {

/// What one part of validate() looks at and where it puts what it finds.
struct Check {
    const Job& job;
    const QString& baseDir;
    Problems& problems;
    Purpose purpose = Purpose::Run;

    /// Adds a problem unless `holds`.
    void that(bool holds, const char* place, const QString& text) const
    {
        if (!holds)
            problems.add(QString::fromLatin1(place), text);
    }
    /// `path` (relative to baseDir; nothing is checked when empty) is a file that can be read; `folderToo`:
    /// or a folder.
    void readable(const QString& path, const QString& place, bool folderToo = false) const;
};

void validateTarget(const Check& check);
void validateTls(const Check& check);
void validateAuth(const Check& check);
void validateEnvelope(const Check& check);
void validateMessage(const Check& check);
void validateSession(const Check& check);
void validateLoad(const Check& check);
void validateStages(const Check& check);
void validateSearch(const Check& check);
/// The most that a level of this load may be: messages a second or connections.
double levelBound(const Load& load);
void validateLimits(const Check& check);
void validateTracking(const Check& check);
void validateProbe(const Check& check);
void validateCriteria(const Check& check);

} // namespace stampede::job
