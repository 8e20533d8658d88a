// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/note_label.h"
#include "widgets/job/criterion_edit.h"

#include <QJsonValue>
#include <QWidget>

#include <array>
#include <vector>

class QToolButton;

namespace stampede::widgets {

/// One criterion: its line, the buttons that move, double or remove it, and its problems below.
///
/// Keyboard: Alt+Up and Alt+Down move it, Ctrl+Shift+D doubles it, Ctrl+Shift+Delete removes it.
class CriterionRow final : public QWidget {
    Q_OBJECT
public:
    explicit CriterionRow(QWidget* parent = nullptr);

    /// What is not a text stays as it is until it is edited.
    void setValue(const QJsonValue& value);
    QJsonValue value() const;
    bool isBlank() const;
    CriterionEdit& edit() { return *m_edit; }
    /// Where Tab stops, in order.
    std::vector<QWidget*> stops() const;
    /// `place`: from 0 in `count`. Names and what can be moved follow.
    void setPlace(int place, int count);
    void setProblems(const QStringList& problems);

Q_SIGNALS:
    void typed();
    /// -1: up; 1: down.
    void moveAsked(int by);
    void doubleAsked();
    void removeAsked();

private:
    enum Action { Up, Down, Double, Remove, actionCount };
    QToolButton* button(const QString& text, const QString& help, const QKeySequence& key);

    CriterionEdit* m_edit;
    NoteLabel* m_note;
    std::array<QToolButton*, actionCount> m_buttons{};
    QStringList m_problems;
    QJsonValue m_given;
    QString m_shown;
};

} // namespace stampede::widgets
