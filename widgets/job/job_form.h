// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "widgets/job/job_findings.h"
#include "widgets/job/problem_places.h"
#include "widgets/job/section_page.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace stampede::widgets {

class LoadEditor;
class SectionList;

/// All sections of a job: a list of them at the left, the form of the chosen one beside it.
class JobForm final : public QWidget {
    Q_OBJECT
public:
    explicit JobForm(JobDocument& document, QWidget* parent = nullptr);

    void setProblems(const Problems& problems);
    /// Of the last check, for the picture of the load.
    void setPlan(const LoadPlan& plan);
    /// To the field of a problem's place; false when there is none.
    bool goTo(const QString& place);
    const ProblemPlaces& places() const { return m_places; }
    QString password() const;
    int currentSection() const;
    void setCurrentSection(int section);

Q_SIGNALS:
    void passwordChanged();
    void sectionChosen(int section);

private:
    void show();
    static void showProblems(FieldRow& row, QStringList texts, const Problems& problems);
    FieldRow* rowOf(const QString& path, int* section = nullptr) const;

    JobDocument& m_document;
    ProblemPlaces m_places;
    std::vector<SectionPage*> m_pages;
    LoadEditor* m_load = nullptr; // one of the fields
    SectionList* m_list;
    QStackedWidget* m_stack;
};

} // namespace stampede::widgets
