// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "widgets/job/field_table.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <vector>

namespace stampede::widgets {

/// Which field a problem's place belongs to.
class ProblemPlaces final {
public:
    explicit ProblemPlaces(const std::vector<SectionSpec>& sections);

    /// "envelope.recipients.list[3]" -> "envelope.recipients"; "load" -> "load.messages", which may mend it.
    /// Empty when no field is near.
    QString fieldOf(const QString& place) const;
    /// The texts by the path of their field.
    QHash<QString, QStringList> byField(const Problems& problems) const;
    /// The texts of one field's entries, by their number: "criteria[2]".
    static QHash<int, QStringList> byEntry(const Problems& problems, const QString& field);
    /// The number of the entry of `field` that `place` is; -1: none.
    static int entryOf(const QString& place, const QString& field);
    /// How many are in each section, in the order of the sections. Places of no field count where they are
    /// nearest.
    QList<int> countBySection(const Problems& problems) const;

private:
    struct Known {
        QString path;
        qsizetype section;
    };
    const Known* find(const QString& path) const;
    qsizetype sectionOf(const QString& place) const;

    std::vector<Known> m_known;
    QStringList m_sections;
};

} // namespace stampede::widgets
