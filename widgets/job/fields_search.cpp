// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/field_sections.h"
#include "widgets/job/search_text.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

struct Form {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::JobForm)
};

} // namespace

SectionSpec searchSection()
{
    return {QStringLiteral("search"),
            Form::tr("Find the ceiling"),
            Form::tr("How the highest load that the server holds is looked for, when that is asked for in "
                     "place of a run. A step passes when it meets the criteria and, with a rate, the server "
                     "keeps up."),
            {{QStringLiteral("search.from"), FieldKind::Level, Form::tr("First level"),
              Form::tr("Messages a second, or connections in the closed model. 0: the load's own.")},
             {QStringLiteral("search.most"), FieldKind::Level, Form::tr("Highest level"),
              Form::tr("No step goes above it. 0: no bound.")},
             {QStringLiteral("search.precision"), FieldKind::Number, Form::tr("&Precision"),
              Form::tr("The search ends when what failed is above what passed by no more than this share: "
                       "0.05 is 5 %.")},
             {QStringLiteral("search.settle"), FieldKind::Duration, Form::tr("&Settling"),
              Form::tr("At the begin of each step, not judged.")},
             {QStringLiteral("search.step"), FieldKind::Duration, Form::tr("S&tep"),
              Form::tr("How long each step is judged.")},
             {QStringLiteral("search.proof"), FieldKind::Duration, Form::tr("Proof"),
              Form::tr("How long the level found is judged in the end.")}},
            searchText};
}

} // namespace stampede::widgets
