// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/form_field.h"

#include <QLineEdit>
#include <QWidget>

class QPushButton;
class QPlainTextEdit;

namespace stampede::widgets {

class StepEdit;

/// Text in one line, or sizes with commas.
class TextField final : public FormField {
    Q_OBJECT
public:
    explicit TextField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;

protected:
    void display(const QJsonValue& value) override;

private:
    FieldKind m_kind;
    QLineEdit* m_edit;
};

/// A number, a time, a size or a rate, with arrows.
class StepField final : public FormField {
    Q_OBJECT
public:
    explicit StepField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;

protected:
    void display(const QJsonValue& value) override;

private:
    FieldKind m_kind;
    StepEdit* m_edit;
};

/// A file's path with a button that opens a dialog for it.
class FileField final : public FormField {
    Q_OBJECT
public:
    FileField(const FieldSpec& spec, const FieldContext& context, QWidget* parent = nullptr);
    QJsonValue value() const override;
    void describe(const QString& name, const QString& help) override;

protected:
    void display(const QJsonValue& value) override;

private:
    void browse(bool folder);
    void take(const QString& chosen);
    QString m_label;
    FieldContext m_context;
    QLineEdit* m_edit;
    QPushButton* m_browse;
    QPushButton* m_folder = nullptr;
};

/// Texts, one a line.
class TextsField final : public FormField {
    Q_OBJECT
public:
    explicit TextsField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override;

protected:
    void display(const QJsonValue& value) override;

private:
    QPlainTextEdit* m_edit;
};

/// A secret: kept here, and nowhere else.
class PasswordField final : public FormField {
    Q_OBJECT
public:
    explicit PasswordField(const FieldSpec& spec, QWidget* parent = nullptr);
    QJsonValue value() const override { return m_edit->text(); }

protected:
    void display(const QJsonValue&) override {}

private:
    QLineEdit* m_edit;
};

} // namespace stampede::widgets
