// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_form.h"

#include "widgets/job/load_editor.h"
#include "widgets/job/section_list.h"

#include <QHBoxLayout>
#include <QHash>
#include <QStackedWidget>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace stampede::widgets {

namespace {

QStringList titlesOf(const std::vector<SectionSpec>& sections)
{
    QStringList titles;
    for (const SectionSpec& section : sections)
        titles += section.title;
    return titles;
}

} // namespace

JobForm::JobForm(JobDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_places(jobSections())
    , m_list(new SectionList(titlesOf(jobSections()), this))
    , m_stack(new QStackedWidget(this))
{
    const FieldContext context{[&document] {
        return document.baseDir();
    }};
    for (const SectionSpec& section : jobSections()) {
        auto* page = new SectionPage(section, context, m_stack);
        m_pages.push_back(page);
        m_stack->addWidget(page);
        for (FieldRow* row : page->rows()) {
            const QString path = row->spec().path;
            if (row->spec().kind == FieldKind::Stages)
                m_load = static_cast<LoadEditor*>(&row->field());
            if (row->spec().kind == FieldKind::Password)
                connect(&row->field(), &FormField::edited, this, &JobForm::passwordChanged);
            else
                connect(&row->field(), &FormField::edited, this,
                        [this, path](const QJsonValue& value, JobDocument::Edit edit) {
                            m_document.setValue(path, value, edit);
                        });
        }
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_list, &QListWidget::currentRowChanged, this, &JobForm::sectionChosen);
    connect(&m_document, &JobDocument::changed, this, &JobForm::show);
    show();
}

void JobForm::show()
{
    m_load->setLoad(m_document.json().value(QLatin1StringView("load")).toObject());
    for (SectionPage* page : m_pages) {
        for (FieldRow* row : page->rows())
            row->show(m_document.json());
        page->showRemark(m_document.json());
    }
}

void JobForm::setProblems(const Problems& problems)
{
    const QHash<QString, QStringList> texts = m_places.byField(problems);
    for (SectionPage* page : m_pages)
        for (FieldRow* row : page->rows())
            showProblems(*row, texts.value(row->spec().path), problems);
    m_load->setProblems(problems);
    m_list->setCounts(m_places.countBySection(problems));
}

/// Criteria show their problems in their own rows: below them it is only said that there are some.
void JobForm::showProblems(FieldRow& row, QStringList texts, const Problems& problems)
{
    if (row.spec().kind == FieldKind::Criteria) {
        const QHash<int, QStringList> entries = ProblemPlaces::byEntry(problems, row.spec().path);
        row.field().setEntryProblems(entries);
        for (const QStringList& told : entries)
            for (const QString& text : told)
                texts.removeOne(text);
        if (!entries.isEmpty())
            texts += tr("%n criterion/criteria cannot be judged as written", nullptr,
                        static_cast<int>(entries.size()));
    }
    row.setProblems(texts);
}

void JobForm::setPlan(const LoadPlan& plan)
{
    m_load->setPlan(plan);
}

bool JobForm::goTo(const QString& place)
{
    int section = 0;
    FieldRow* row = rowOf(m_places.fieldOf(place), &section);
    if (!row)
        return false;
    m_list->setCurrentRow(section);
    m_pages[static_cast<std::size_t>(section)]->goTo(*row);
    if (&row->field() == m_load)
        m_load->goTo(place);
    row->field().goToEntry(ProblemPlaces::entryOf(place, row->spec().path));
    return true;
}

QString JobForm::password() const
{
    FieldRow* row = rowOf(passwordPath());
    return row ? row->field().value().toString() : QString();
}

int JobForm::currentSection() const
{
    return m_list->currentRow();
}

void JobForm::setCurrentSection(int section)
{
    m_list->setCurrentRow(std::clamp(section, 0, m_list->count() - 1));
}

FieldRow* JobForm::rowOf(const QString& path, int* section) const
{
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (FieldRow* row = m_pages[i]->rowOf(path)) {
            if (section)
                *section = static_cast<int>(i);
            return row;
        }
    return nullptr;
}

} // namespace stampede::widgets
