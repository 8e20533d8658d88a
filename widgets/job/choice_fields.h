// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/form_field.h"

#include <QComboBox>
#include <QWidget>

class QCheckBox;

namespace stampede::widgets {

/// One of several words. A word that is none of them is shown as it is.
class ChoiceField final : public FormField {
    Q_OBJECT
public:
    explicit ChoiceField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;

protected:
    void display(const QJsonValue& value) override;

private:
    int m_known;
    QJsonValue m_strange = QJsonValue::Undefined; // what the job has in place of a known word
    QComboBox* m_box;
};

/// Yes or no, with its label beside the box.
class FlagField final : public FormField {
    Q_OBJECT
public:
    explicit FlagField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;

protected:
    void display(const QJsonValue& value) override;

private:
    QJsonValue m_strange = QJsonValue::Undefined;
    QCheckBox* m_box;
};

} // namespace stampede::widgets
