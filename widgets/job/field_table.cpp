// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/field_table.h"

#include "widgets/job/field_sections.h"

namespace stampede::widgets {

std::vector<SectionSpec> jobSections()
{
    return {targetSection(),   tlsSection(),     identitySection(), envelopeSection(),
            messageSection(),  sessionSection(), loadSection(),     limitsSection(),
            trackingSection(), probeSection(),   criteriaSection(), searchSection()};
}

QString passwordPath()
{
    return QStringLiteral("auth.password");
}

QString labelOf(const QString& path)
{
    for (const SectionSpec& section : jobSections())
        for (const FieldSpec& field : section.fields)
            if (field.path == path)
                return QString(field.label).remove(u'&');
    return path;
}

} // namespace stampede::widgets
