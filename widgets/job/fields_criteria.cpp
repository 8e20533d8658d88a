// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/field_sections.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

struct Form {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::JobForm)
};

} // namespace

SectionSpec criteriaSection()
{
    return {QStringLiteral("criteria"),
            Form::tr("Criteria"),
            Form::tr("What the run must keep to, a line each. They are judged while it runs and decide "
                     "whether it passes."),
            {{QStringLiteral("criteria"), FieldKind::Criteria, Form::tr("&Criteria"),
              Form::tr("A metric, a comparison and a limit, such as p95(response) < 500ms; over 30s, for "
                       "10s, after ramp "
                       "or abort may follow, and warn: may stand in front.")}}};
}

} // namespace stampede::widgets
