// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/form_field.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace stampede::widgets {

class CriterionRow;

/// The criteria of a job, a row each. Rows left blank are no criteria. Without any it says what they are for
/// and offers examples.
class CriteriaField final : public FormField {
    Q_OBJECT
public:
    static constexpr int exampleCount = 3;

    explicit CriteriaField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;
    void describe(const QString& name, const QString& help) override;
    void setEntryProblems(const QHash<int, QStringList>& problems) override;
    bool goToEntry(int entry) override;

protected:
    void display(const QJsonValue& value) override;

private:
    QWidget* buildEmpty();
    CriterionRow* insertRow(std::size_t at, const QJsonValue& value);
    void removeRow(std::size_t at);
    void add(const QJsonValue& value, std::size_t at);
    void duplicate(const CriterionRow* row);
    void remove(const CriterionRow* row);
    void move(const CriterionRow* row, int by);
    std::size_t placeOf(const CriterionRow* row) const;
    void arrange();

    std::vector<CriterionRow*> m_rows;
    QVBoxLayout* m_list;
    QWidget* m_empty;
    QPushButton* m_add;
    QJsonValue m_strange = QJsonValue::Undefined; // what is no list, until something is edited
};

} // namespace stampede::widgets
