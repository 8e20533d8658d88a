// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/form_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace stampede::widgets {

namespace {

class UndoLeaver final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return false;
        event->ignore();
        return true;
    }
};

class WheelLeaver final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

FormField::FormField(QWidget* parent) : QWidget(parent) {}

void FormField::setValue(const QJsonValue& shown)
{
    if (shown == value())
        return;
    m_displaying = true;
    display(shown);
    m_displaying = false;
}

void FormField::describe(const QString& name, const QString& help)
{
    if (QWidget* control = focusProxy()) {
        control->setAccessibleName(name);
        control->setAccessibleDescription(help);
    }
}

void FormField::setControl(QWidget* control)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(control);
    setFocusProxy(control);
    leaveUndoToPage(control);
}

void FormField::tell(Edit edit)
{
    if (!m_displaying)
        Q_EMIT edited(value(), edit);
}

void leaveUndoToPage(QWidget* editor)
{
    editor->installEventFilter(new UndoLeaver(editor));
}

void leaveWheelToPage(QWidget* control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelLeaver(control));
}

} // namespace stampede::widgets
