// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/form_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QWidget>

#include <vector>

namespace stampede::widgets {

class FileField;
class RowsEditor;
class StepEdit;

/// A stack that is as high as its present page.
class FittingStack final : public QStackedWidget {
    Q_OBJECT
public:
    explicit FittingStack(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

/// Names and values of headers.
class HeadersField final : public FormField {
    Q_OBJECT
public:
    explicit HeadersField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;
    void describe(const QString& name, const QString& help) override;

protected:
    void display(const QJsonValue& value) override;

private:
    RowsEditor* m_rows;
};

/// A pattern, a list, a file or domains with weights; each keeps what it has while another is chosen.
class RecipientsField final : public FormField {
    Q_OBJECT
public:
    RecipientsField(const FieldSpec& spec, const FieldContext& context, QWidget* parent = nullptr);
    QJsonValue value() const override;
    void describe(const QString& name, const QString& help) override;

protected:
    void display(const QJsonValue& value) override;

private:
    void choose(int kind);
    QComboBox* m_kind;
    FittingStack* m_stack;
    QLineEdit* m_pattern;
    RowsEditor* m_list;
    FileField* m_file;
    RowsEditor* m_domains;
    QJsonValue m_strange = QJsonValue::Undefined; // what fits none of the kinds, until something is edited
};

/// A fixed size, sizes with weights, or a distribution.
class SizeField final : public FormField {
    Q_OBJECT
public:
    explicit SizeField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;
    void describe(const QString& name, const QString& help) override;

protected:
    void display(const QJsonValue& value) override;

private:
    enum Kind { Fixed, Weighted, Uniform, Normal, LogNormal };
    struct Part {
        QString key;
        FieldKind kind;
        StepEdit* edit;
        QString label;
    };
    StepEdit* part(Kind kind, const QString& key, const QString& label, FieldKind how, const QString& usual);
    QJsonValue partValue(Kind kind, const QString& key) const;
    void setPart(Kind kind, const QString& key, const QJsonValue& value);
    void displayObject(const QJsonObject& object);
    void displayText(const QString& text);
    void change(FormField::Edit edit);

    QComboBox* m_kind;
    FittingStack* m_stack;
    RowsEditor* m_weighted;
    std::vector<std::pair<Kind, Part>> m_parts;
    QJsonValue m_strange = QJsonValue::Undefined;
};

} // namespace stampede::widgets
