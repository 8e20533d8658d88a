// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/note_label.h"
#include "widgets/job/form_field.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QGridLayout;

namespace stampede::widgets {

/// A label, a field and a line below it, which explains the field or, while there is one, says its problem.
class FieldRow final : public QObject {
    Q_OBJECT
public:
    /// Takes row number `row` of `grid` on `page`.
    FieldRow(const FieldSpec& spec, const FieldContext& context, QGridLayout& grid, int row, QWidget& page);

    const FieldSpec& spec() const { return m_spec; }
    FormField& field() { return *m_field; }
    void show(const QJsonObject& json);
    /// Empty: none.
    void setProblems(const QStringList& problems);
    bool hasProblem() const { return m_note->tone() == NoteLabel::Tone::Bad; }

private:
    void updateVisibility();

    FieldSpec m_spec;
    bool m_applies = true;
    QLabel* m_label = nullptr;
    QWidget* m_box;
    FormField* m_field;
    NoteLabel* m_note;
};

} // namespace stampede::widgets
