// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/field_table.h"
#include "widgets/job/form_field.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

inline stampede::widgets::FieldSpec specOf(const QString& path)
{
    for (const stampede::widgets::SectionSpec& section : stampede::widgets::jobSections())
        for (const stampede::widgets::FieldSpec& field : section.fields)
            if (field.path == path)
                return field;
    return {};
}

/// A field on a window of its own, as a person has it.
struct Rig {
    explicit Rig(const QString& path)
        : field(stampede::widgets::makeField(specOf(path), {[] {
                                                 return QStringLiteral("/base");
                                             }},
                                             &window))
        , edited(field, &stampede::widgets::FormField::edited)
    {
        window.show();
        window.activateWindow();
        if (QTest::qWaitForWindowActive(&window))
            field->setFocus();
    }
    QJsonValue last() const
    {
        return edited.isEmpty() ? QJsonValue(QStringLiteral("nothing")) : edited.last().at(0).toJsonValue();
    }
    template <typename T>
    T* child(const char* name)
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }

    QWidget window;
    stampede::widgets::FormField* field;
    QSignalSpy edited;
};

inline void choose(QComboBox* box, int index)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), index);
}
