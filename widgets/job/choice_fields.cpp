// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/choice_fields.h"

#include "widgets/job/value_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QWidget>

namespace stampede::widgets {

ChoiceField::ChoiceField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_known(static_cast<int>(spec.options.size()))
    , m_box(new QComboBox(this))
{
    for (const FieldOption& option : spec.options)
        m_box->addItem(option.label, option.value);
    leaveWheelToPage(m_box);
    setControl(m_box);
    static_cast<QHBoxLayout*>(layout())->addStretch();
    // A long choice (they are longer in other languages) is cut rather than making the form scroll sideways.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(10);
    m_box->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_box, &QComboBox::activated, this, [this] { tell(Edit::Step); });
}

QJsonValue ChoiceField::value() const
{
    return m_box->currentIndex() < m_known ? QJsonValue(m_box->currentData().toString()) : m_strange;
}

void ChoiceField::display(const QJsonValue& value)
{
    if (m_box->count() > m_known)
        m_box->removeItem(m_known);
    int index = m_box->findData(value.toString());
    if (index < 0 || !value.isString()) {
        m_strange = value;
        m_box->addItem(textOfValue(FieldKind::Text, value));
        index = m_known;
    }
    m_box->setCurrentIndex(index);
}

FlagField::FlagField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_box(new QCheckBox(spec.label, this))
{
    setControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_strange = QJsonValue::Undefined;
        m_box->setTristate(false);
        tell(Edit::Step);
    });
}

QJsonValue FlagField::value() const
{
    return m_strange.isUndefined() ? QJsonValue(m_box->isChecked()) : m_strange;
}

void FlagField::display(const QJsonValue& value)
{
    m_strange = value.isBool() ? QJsonValue(QJsonValue::Undefined) : value;
    m_box->setTristate(!value.isBool());
    m_box->setCheckState(!value.isBool()  ? Qt::PartiallyChecked
                         : value.toBool() ? Qt::Checked
                                          : Qt::Unchecked);
}

} // namespace stampede::widgets
