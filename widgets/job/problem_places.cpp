// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/problem_places.h"

#include <algorithm>

namespace stampede::widgets {

namespace {

/// The place one step up: "a.b[3]" -> "a.b" -> "a" -> "".
QString above(const QString& place)
{
    const qsizetype end = std::max(place.lastIndexOf(u'.'), place.lastIndexOf(u'['));
    return end < 0 ? QString() : place.first(end);
}

/// What is said of a whole section is mended in this field of it.
QString fieldForSection(const QString& section)
{
    if (section == QLatin1StringView("load"))
        return QStringLiteral("load.messages");
    if (section == QLatin1StringView("target"))
        return QStringLiteral("target.host");
    if (section == QLatin1StringView("tracking"))
        return QStringLiteral("tracking.enabled");
    if (section == QLatin1StringView("probe"))
        return QStringLiteral("probe.enabled");
    return {};
}

} // namespace

ProblemPlaces::ProblemPlaces(const std::vector<SectionSpec>& sections)
{
    for (const SectionSpec& section : sections) {
        for (const FieldSpec& field : section.fields)
            m_known.push_back({field.path, m_sections.size()});
        m_sections += section.key;
    }
}

const ProblemPlaces::Known* ProblemPlaces::find(const QString& path) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&path](const Known& known) { return known.path == path; });
    return found == m_known.end() ? nullptr : &*found;
}

QString ProblemPlaces::fieldOf(const QString& place) const
{
    if (const QString field = fieldForSection(place); !field.isEmpty())
        return field;
    for (QString path = place; !path.isEmpty(); path = above(path))
        if (find(path))
            return path;
    return {};
}

qsizetype ProblemPlaces::sectionOf(const QString& place) const
{
    if (const Known* known = find(fieldOf(place)))
        return known->section;
    return std::max<qsizetype>(0, m_sections.indexOf(place.section(u'.', 0, 0)));
}

QHash<QString, QStringList> ProblemPlaces::byField(const Problems& problems) const
{
    QHash<QString, QStringList> texts;
    for (const Error& problem : problems.list())
        if (const QString field = fieldOf(problem.place); !field.isEmpty())
            texts[field] += problem.text;
    return texts;
}

int ProblemPlaces::entryOf(const QString& place, const QString& field)
{
    if (!place.startsWith(field + u'[') || !place.endsWith(u']'))
        return -1;
    bool ok = false;
    const int entry = QStringView(place).sliced(field.size() + 1).chopped(1).toInt(&ok);
    return ok ? entry : -1;
}

QHash<int, QStringList> ProblemPlaces::byEntry(const Problems& problems, const QString& field)
{
    QHash<int, QStringList> texts;
    for (const Error& problem : problems.list())
        if (const int entry = entryOf(problem.place, field); entry >= 0)
            texts[entry] += problem.text;
    return texts;
}

QList<int> ProblemPlaces::countBySection(const Problems& problems) const
{
    QList<int> counts(m_sections.size(), 0);
    for (const Error& problem : problems.list())
        ++counts[sectionOf(problem.place)];
    return counts;
}

} // namespace stampede::widgets
