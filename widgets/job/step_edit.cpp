// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/step_edit.h"

#include "widgets/job/form_field.h"
#include "widgets/job/value_text.h"

#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>

namespace stampede::widgets {

StepEdit::StepEdit(FieldKind kind, QWidget* parent) : QAbstractSpinBox(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    leaveWheelToPage(this);
    leaveUndoToPage(lineEdit());
    connect(lineEdit(), &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT textEdited(text, true); });
}

void StepEdit::setText(const QString& text)
{
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
}

void StepEdit::setPlaceholder(const QString& text)
{
    lineEdit()->setPlaceholderText(text);
}

void StepEdit::stepBy(int steps)
{
    const QString next = steppedText(m_kind, text(), steps);
    if (next == text())
        return;
    lineEdit()->setText(next);
    Q_EMIT textEdited(next, true);
}

QSize StepEdit::sizeHint() const
{
    ensurePolished();
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize content(fontMetrics().averageCharWidth() * 18, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

} // namespace stampede::widgets
