// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "message/csv_table.h"

#include <QDir>
#include <QString>

#include <string>
#include <string_view>

namespace stampede::message {

/// What the parts of a factory are made with; lives only while it is created.
struct Setup {
    QDir baseDir;
    std::string_view runId;
    CsvTable* table = nullptr; ///< null without variablesCsv
    Problems& problems;
    bool tableFailed = false; ///< there should be one: unknown variables may be its columns

    QString resolve(const std::string& path) const
    {
        return baseDir.absoluteFilePath(QString::fromStdString(path));
    }
};

} // namespace stampede::message
