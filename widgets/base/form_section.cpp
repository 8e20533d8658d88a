// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/form_section.h"

#include "widgets/base/note_label.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace stampede::widgets {

QFormLayout* addFormSection(QVBoxLayout& page, const QString& title, QWidget* parent)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(parent->fontMetrics().height() / 2);
    box->addWidget(headingLabel(title, 1.1, parent));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    box->addLayout(form);
    page.addLayout(box);
    return form;
}

void addFormRow(QFormLayout& form, const QString& label, QWidget* control, const QString& name,
                const QString& help)
{
    control->setObjectName(name);
    control->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    control->setToolTip(help);
    auto* text = new QLabel(label, control->parentWidget());
    text->setBuddy(control);
    form.addRow(text, control);
}

void alignFormLabels(QWidget& form)
{
    int widest = 0;
    for (const QLabel* label : form.findChildren<QLabel*>())
        if (label->buddy() != nullptr)
            widest = std::max(widest, label->sizeHint().width());
    for (QLabel* label : form.findChildren<QLabel*>())
        if (label->buddy() != nullptr)
            label->setMinimumWidth(widest);
}

} // namespace stampede::widgets
