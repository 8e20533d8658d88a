// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "widgets/job/form_field.h"
#include "widgets/job/job_findings.h"
#include "widgets/job/stages_model.h"

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace stampede::widgets {

class LoadCanvas;
class NoteLabel;

/// The timeline of a load, "load.stages": a picture whose corners can be dragged and a table with the same
/// numbers, both in step. Without stages it offers to make some. Each drag is one edit.
class LoadEditor final : public FormField {
    Q_OBJECT
public:
    explicit LoadEditor(const FieldSpec& spec, QWidget* parent = nullptr);

    QJsonValue value() const override;
    void describe(const QString& name, const QString& help) override;

    /// The whole "load": its model, and what a timeline is made of. Before setValue().
    void setLoad(const QJsonObject& load);
    /// Of the last check; knows what is in CSV files, too.
    void setPlan(const LoadPlan& plan);
    void setProblems(const Problems& problems);
    /// To the cell of "load.stages[2].duration".
    void goTo(const QString& place);

protected:
    void display(const QJsonValue& value) override;

private:
    void makeTable();
    QWidget* makeButtons();
    QPushButton* button(const QString& name, const QString& text, const QString& help);
    QMenu* makeTemplates(QWidget* parent);
    void connectParts();

    bool isOpen() const;
    QJsonArray stages() const { return m_value.toArray(); }
    void preview(const QJsonArray& stages);
    void change(const QJsonArray& stages, Edit edit);
    void replan();
    void tellPlan();
    void updateParts();
    int row() const;
    void select(int row);
    void insert(int at, const QJsonValue& stage);
    void removeRow();
    void move(int by);
    double usualLevel() const;

    QJsonObject m_load;
    QJsonValue m_value = QJsonArray();
    LoadPlan m_plan;
    std::vector<job::LoadStage> m_known; // CSV stages as holds of their length, by their place
    QJsonArray m_planned;                // the stages that m_known is of
    StagesModel m_model;
    LoadCanvas* m_canvas;
    QTableView* m_table;
    NoteLabel* m_summary;
    QWidget* m_tools = nullptr;
    QPushButton* m_make = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_duplicate = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_templates = nullptr;
};

} // namespace stampede::widgets
