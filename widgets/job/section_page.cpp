// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/section_page.h"

#include <QGridLayout>
#include <QStyle>
#include <QVBoxLayout>
#include <QWidget>

namespace stampede::widgets {

SectionPage::SectionPage(const SectionSpec& spec, const FieldContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_title(spec.title)
    , m_remarkOf(spec.remark)
{
    setObjectName(QStringLiteral("section.") + spec.key);
    setAccessibleName(spec.title);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);

    auto* page = new QWidget;
    page->setMaximumWidth(fontMetrics().averageCharWidth() * 130);
    auto* column = new QVBoxLayout(page);
    column->addWidget(headingLabel(spec.title, 1.25, page));
    column->addWidget(new NoteLabel(spec.intro, NoteLabel::Tone::Quiet, page));
    if (m_remarkOf) {
        m_remark = new QLabel(page);
        m_remark->setObjectName(spec.key + QStringLiteral(".remark"));
        m_remark->setTextFormat(Qt::PlainText);
        m_remark->setWordWrap(true);
        column->addWidget(m_remark);
    }
    column->addSpacing(fontMetrics().height() / 2);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(fontMetrics().height() * 2 / 3);
    grid->setHorizontalSpacing(fontMetrics().height() * 2 / 3);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addStretch();
    for (const FieldSpec& field : spec.fields)
        m_rows.push_back(new FieldRow(field, context, *grid, int(m_rows.size()), *page));
    setWidget(page);
    // The window's colour, not the base colour of a view.
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

FieldRow* SectionPage::rowOf(const QString& path) const
{
    for (FieldRow* row : m_rows)
        if (row->spec().path == path)
            return row;
    return nullptr;
}

void SectionPage::showRemark(const QJsonObject& json)
{
    if (!m_remark)
        return;
    const QString text = m_remarkOf(json);
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void SectionPage::goTo(FieldRow& row)
{
    ensureWidgetVisible(row.field().parentWidget());
    row.field().setFocus(Qt::OtherFocusReason);
}

} // namespace stampede::widgets
