// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/choice_fields.h"
#include "widgets/job/criteria_field.h"
#include "widgets/job/line_fields.h"
#include "widgets/job/load_editor.h"
#include "widgets/job/table_fields.h"

#include <QWidget>

namespace stampede::widgets {

namespace {

FormField* fieldOf(const FieldSpec& spec, const FieldContext& context, QWidget* parent)
{
    switch (spec.kind) {
    case FieldKind::Text:
    case FieldKind::Sizes: return new TextField(spec, parent);
    case FieldKind::File:
    case FieldKind::FileOrFolder: return new FileField(spec, context, parent);
    case FieldKind::Integer:
    case FieldKind::Count:
    case FieldKind::Number:
    case FieldKind::Duration:
    case FieldKind::Size:
    case FieldKind::Rate:
    case FieldKind::Level:
    case FieldKind::OptionalCount:
    case FieldKind::OptionalNumber:
    case FieldKind::OptionalDuration: return new StepField(spec, parent);
    case FieldKind::Choice: return new ChoiceField(spec, parent);
    case FieldKind::Flag: return new FlagField(spec, parent);
    case FieldKind::Texts: return new TextsField(spec, parent);
    case FieldKind::Headers: return new HeadersField(spec, parent);
    case FieldKind::Recipients: return new RecipientsField(spec, context, parent);
    case FieldKind::Stages: return new LoadEditor(spec, parent);
    case FieldKind::SizeSpec: return new SizeField(spec, parent);
    case FieldKind::Criteria: return new CriteriaField(spec, parent);
    case FieldKind::Password: return new PasswordField(spec, parent);
    }
    return nullptr;
}

} // namespace

FormField* makeField(const FieldSpec& spec, const FieldContext& context, QWidget* parent)
{
    FormField* field = fieldOf(spec, context, parent);
    field->setObjectName(spec.path + QStringLiteral(".field"));
    if (QWidget* control = field->focusProxy()) {
        if (control->objectName().isEmpty())
            control->setObjectName(spec.path);
        if (control->toolTip().isEmpty())
            control->setToolTip(spec.help);
    }
    field->describe(QString(spec.label).remove(u'&'), spec.help);
    return field;
}

} // namespace stampede::widgets
