// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/rows_editor.h"
#include "widgets/job/step_edit.h"
#include "widgets/job/table_fields.h"
#include "widgets/job/value_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVBoxLayout>
#include <QWidget>

#include <vector>

namespace stampede::widgets {

SizeField::SizeField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_kind(new QComboBox(this))
    , m_stack(new FittingStack(this))
    , m_weighted(new RowsEditor(spec.path + QStringLiteral(".weighted"), {tr("Size"), tr("Weight")}, 1, this))
{
    setObjectName(spec.path);
    m_kind->addItems({tr("All the same"), tr("Several sizes with weights"), tr("Uniform between two sizes"),
                      tr("Normal distribution"), tr("Log-normal distribution, as in real mail")});
    m_kind->setObjectName(spec.path + QStringLiteral(".kind"));
    leaveWheelToPage(m_kind);
    for (int kind = Fixed; kind <= LogNormal; ++kind) {
        if (kind == Weighted) {
            m_stack->addWidget(m_weighted);
            continue;
        }
        auto* form = new QFormLayout(new QWidget);
        form->setContentsMargins({});
        m_stack->addWidget(form->parentWidget());
    }
    part(Fixed, QStringLiteral("fixed"), tr("Size"), FieldKind::Size, QStringLiteral("1k"));
    part(Uniform, QStringLiteral("from"), tr("From"), FieldKind::Size, QStringLiteral("1k"));
    part(Uniform, QStringLiteral("to"), tr("To"), FieldKind::Size, QStringLiteral("20k"));
    part(Normal, QStringLiteral("mean"), tr("Mean"), FieldKind::Size, QStringLiteral("20k"));
    part(Normal, QStringLiteral("deviation"), tr("Deviation"), FieldKind::Size, QStringLiteral("5k"));
    part(LogNormal, QStringLiteral("median"), tr("Median"), FieldKind::Size, QStringLiteral("10k"));
    part(LogNormal, QStringLiteral("sigma"), tr("Sigma"), FieldKind::Number, QStringLiteral("1"));
    for (const Kind bell : {Normal, LogNormal}) {
        part(bell, QStringLiteral("min"), tr("Smallest"), FieldKind::Size, QStringLiteral("0"));
        part(bell, QStringLiteral("max"), tr("Largest"), FieldKind::Size, QStringLiteral("0"));
    }
    m_weighted->model().setRows({{QStringLiteral("1k"), QStringLiteral("70")},
                                 {QStringLiteral("20k"), QStringLiteral("25")},
                                 {QStringLiteral("5M"), QStringLiteral("5")}});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_stack);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this](int kind) {
        m_stack->setCurrentIndex(kind);
        change(Edit::Step);
    });
    connect(&m_weighted->model(), &RowsModel::edited, this, [this] { change(Edit::Step); });
}

StepEdit* SizeField::part(Kind kind, const QString& key, const QString& label, FieldKind how,
                          const QString& usual)
{
    auto* edit = new StepEdit(how, this);
    edit->setObjectName(objectName() + u'.' + QString::number(kind) + u'.' + key);
    edit->setAccessibleName(label);
    edit->setText(usual);
    auto* form = static_cast<QFormLayout*>(m_stack->widget(kind)->layout());
    if (kind == Fixed)
        form->addRow(edit);
    else
        form->addRow(label, edit);
    if (key == QLatin1StringView("max"))
        edit->setToolTip(tr("Larger sizes become this one. 0: 100 MiB."));
    else if (key == QLatin1StringView("sigma"))
        edit->setToolTip(tr("Of the natural logarithm of the size: 1 spreads over about a factor of ten."));
    m_parts.push_back({kind, Part{key, how, edit, label}});
    connect(edit, &StepEdit::textEdited, this, [this] { change(Edit::Typing); });
    return edit;
}

void SizeField::change(Edit edit)
{
    m_strange = QJsonValue::Undefined;
    tell(edit);
}

QJsonValue SizeField::partValue(Kind kind, const QString& key) const
{
    for (const auto& [of, part] : m_parts)
        if (of == kind && part.key == key)
            return valueOfText(part.kind, part.edit->text());
    return {};
}

void SizeField::setPart(Kind kind, const QString& key, const QJsonValue& value)
{
    for (const auto& [of, part] : m_parts)
        if (of == kind && part.key == key && !value.isUndefined())
            part.edit->setText(textOfValue(part.kind, value));
}

QJsonValue SizeField::value() const
{
    if (!m_strange.isUndefined())
        return m_strange;
    const Kind kind = static_cast<Kind>(m_kind->currentIndex());
    switch (kind) {
    case Fixed: return partValue(Fixed, QStringLiteral("fixed"));
    case Weighted: {
        QStringList parts;
        for (const QStringList& row : m_weighted->model().rows())
            if (!row[0].isEmpty())
                parts +=
                    row[0] + u':' + textOfValue(FieldKind::Number, valueOfText(FieldKind::Number, row[1]));
        return parts.join(u',');
    }
    case Uniform:
        return QJsonObject{{QStringLiteral("uniform"), QJsonArray{partValue(Uniform, QStringLiteral("from")),
                                                                  partValue(Uniform, QStringLiteral("to"))}}};
    case Normal:
    case LogNormal: break;
    }
    QJsonObject curve;
    for (const auto& [of, part] : m_parts)
        if (of == kind)
            curve.insert(part.key, valueOfText(part.kind, part.edit->text()));
    return QJsonObject{{kind == Normal ? QStringLiteral("normal") : QStringLiteral("lognormal"), curve}};
}

void SizeField::display(const QJsonValue& value)
{
    m_strange = QJsonValue::Undefined;
    if (value.isObject())
        displayObject(value.toObject());
    else
        displayText(textOfValue(FieldKind::Size, value));
    m_stack->setCurrentIndex(m_kind->currentIndex());
    // What this editor cannot say stays as it is until something is edited here.
    if (this->value() != value)
        m_strange = value;
}

void SizeField::displayText(const QString& text)
{
    if (!text.contains(u':') && !text.contains(u',')) {
        m_kind->setCurrentIndex(Fixed);
        setPart(Fixed, QStringLiteral("fixed"), text);
        return;
    }
    std::vector<QStringList> rows;
    for (const QString& part : text.split(u','))
        rows.push_back({part.section(u':', 0, 0), part.section(u':', 1)});
    m_kind->setCurrentIndex(Weighted);
    m_weighted->model().setRows(std::move(rows));
}

void SizeField::displayObject(const QJsonObject& object)
{
    const QJsonArray range = object.value(QLatin1StringView("uniform")).toArray();
    if (!range.isEmpty()) {
        m_kind->setCurrentIndex(Uniform);
        setPart(Uniform, QStringLiteral("from"), range.at(0));
        setPart(Uniform, QStringLiteral("to"), range.at(1));
        return;
    }
    const bool normal = object.contains(QLatin1StringView("normal"));
    const Kind kind = normal ? Normal : LogNormal;
    const QJsonObject curve =
        object.value(normal ? QLatin1StringView("normal") : QLatin1StringView("lognormal")).toObject();
    m_kind->setCurrentIndex(kind);
    for (auto it = curve.begin(); it != curve.end(); ++it)
        setPart(kind, it.key(), it.value());
}

void SizeField::describe(const QString& name, const QString& help)
{
    FormField::describe(name, help);
    m_kind->setToolTip(tr("How the sizes of the messages are spread."));
    m_weighted->describe(tr("Sizes of the body with their weights"), help);
    for (const auto& [kind, part] : m_parts)
        part.edit->setAccessibleName(tr("%1: %2").arg(name, part.label));
}

} // namespace stampede::widgets
