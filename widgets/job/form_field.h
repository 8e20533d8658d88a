// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/field_table.h"
#include "widgets/job/job_document.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace stampede::widgets {

/// The editor of one value. What a person types goes out as edited(); setValue() shows a value and says
/// nothing.
class FormField : public QWidget {
    Q_OBJECT
public:
    using Edit = JobDocument::Edit;

    explicit FormField(QWidget* parent = nullptr);
    /// As it stands in the editor, readable or not.
    virtual QJsonValue value() const = 0;
    void setValue(const QJsonValue& value);
    /// Gives its controls names for those who hear rather than see them, and says the problem, if any, with
    /// the help.
    virtual void describe(const QString& name, const QString& help);
    /// Of a list whose entries show their problems themselves: what is wrong, by the number of the entry.
    virtual void setEntryProblems(const QHash<int, QStringList>&) {}
    /// Puts the cursor into an entry of a list; false when it has none of its own.
    virtual bool goToEntry(int) { return false; }

Q_SIGNALS:
    void edited(const QJsonValue& value, stampede::widgets::JobDocument::Edit edit);

protected:
    virtual void display(const QJsonValue& value) = 0;
    /// Puts `control` in a row that fills the field, and makes it what the label and Tab lead to.
    void setControl(QWidget* control);
    /// Tells edited() with the value of now, unless setValue() is at work.
    void tell(Edit edit);

private:
    bool m_displaying = false;
};

/// What fields need of their surroundings.
struct FieldContext {
    std::function<QString()> baseDir; ///< of relative paths
};
FormField* makeField(const FieldSpec& spec, const FieldContext& context, QWidget* parent);

/// Undo belongs to the page: the keys of undo and redo go past `editor`'s own.
void leaveUndoToPage(QWidget* editor);
/// The wheel scrolls the page unless `control` has the focus.
void leaveWheelToPage(QWidget* control);

} // namespace stampede::widgets
