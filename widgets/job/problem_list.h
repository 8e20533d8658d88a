// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/problems_model.h"

#include <QTreeView>
#include <QWidget>

#include <functional>

namespace stampede::widgets {

class NoteLabel;

/// All problems at once, or that there are none. Enter or a double click goes to the field.
class ProblemList final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemList(QWidget* parent = nullptr);
    void setProblems(const Problems& problems, const std::function<QString(const QString& place)>& nameOf);
    void focusList();

Q_SIGNALS:
    void activated(const QString& place);

private:
    ProblemsModel m_model;
    NoteLabel* m_title;
    QTreeView* m_view;
};

} // namespace stampede::widgets
