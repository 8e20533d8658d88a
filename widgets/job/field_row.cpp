// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/field_row.h"

#include "widgets/job/json_path.h"

#include <QGridLayout>
#include <QLabel>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>
#include <QWidget>

namespace stampede::widgets {

FieldRow::FieldRow(const FieldSpec& spec, const FieldContext& context, QGridLayout& grid, int row,
                   QWidget& page)
    : QObject(&page)
    , m_spec(spec)
    , m_box(new QWidget(&page))
    , m_field(makeField(spec, context, m_box))
    , m_note(new NoteLabel(spec.help, NoteLabel::Tone::Quiet, m_box))
{
    m_note->setObjectName(spec.path + QStringLiteral(".note"));
    auto* column = new QVBoxLayout(m_box);
    column->setContentsMargins({});
    column->setSpacing(m_note->fontMetrics().height() / 5);
    column->addWidget(m_field);
    column->addWidget(m_note);
    // A check box has its label beside it.
    if (spec.kind != FieldKind::Flag) {
        m_label = new QLabel(spec.label, &page);
        // The timeline passes the focus on to now this, now that.
        const bool fixed = m_field->focusProxy() && spec.kind != FieldKind::Stages;
        m_label->setBuddy(fixed ? m_field->focusProxy() : m_field);
        m_label->setToolTip(spec.help);
        const int lift =
            m_label->style()->pixelMetric(QStyle::PM_DefaultFrameWidth) + m_label->fontMetrics().height() / 4;
        m_label->setContentsMargins(0, lift, 0, 0);
        m_label->setAlignment(Qt::AlignRight | Qt::AlignTop);
        grid.addWidget(m_label, row, 0);
    }
    grid.addWidget(m_box, row, 1);
}

void FieldRow::show(const QJsonObject& json)
{
    if (m_spec.kind != FieldKind::Password)
        m_field->setValue(valueAt(json, m_spec.path));
    m_applies = !m_spec.applies || m_spec.applies(json);
    updateVisibility();
}

void FieldRow::setProblems(const QStringList& problems)
{
    QString text = m_spec.help;
    if (!problems.isEmpty()) {
        QStringList marked;
        for (const QString& problem : problems)
            marked += QStringLiteral("\u26a0 ") + problem;
        text = marked.join(u'\n');
    }
    m_note->setTone(problems.isEmpty() ? NoteLabel::Tone::Quiet : NoteLabel::Tone::Bad);
    if (m_note->text() != text) {
        m_note->setText(text);
        m_note->updateGeometry();
        const QString said = problems.isEmpty() ? m_spec.help : tr("Problem: %1").arg(problems.join(u' '));
        m_field->describe(QString(m_spec.label).remove(u'&'), said);
    }
    updateVisibility();
}

void FieldRow::updateVisibility()
{
    const bool visible = m_applies || hasProblem();
    m_box->setVisible(visible);
    if (m_label)
        m_label->setVisible(visible);
}

} // namespace stampede::widgets
