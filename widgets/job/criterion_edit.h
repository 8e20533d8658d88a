// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>

namespace stampede::widgets {

/// The columns (from 1) that problems name at their begin: "column 7: …".
QList<int> columnsOf(const QStringList& problems);

/// One criterion as a line, with metrics and examples to choose from while it is typed. Places of problems
/// are underlined.
class CriterionEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit CriterionEdit(QWidget* parent = nullptr);
    /// From each of `columns` to the end of its word; empty: none.
    void mark(const QList<int>& columns);
    const QList<int>& marked() const { return m_columns; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void underline();
    QList<int> m_columns;
};

} // namespace stampede::widgets
