// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/line_fields.h"

#include "widgets/job/step_edit.h"
#include "widgets/job/value_text.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTextDocument>
#include <QWidget>

namespace stampede::widgets {

TextField::TextField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_kind(spec.kind)
    , m_edit(new QLineEdit(this))
{
    m_edit->setPlaceholderText(spec.placeholder);
    setControl(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { tell(Edit::Typing); });
}

QJsonValue TextField::value() const
{
    return valueOfText(m_kind, m_edit->text());
}

void TextField::display(const QJsonValue& value)
{
    m_edit->setText(textOfValue(m_kind, value));
}

StepField::StepField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_kind(spec.kind)
    , m_edit(new StepEdit(spec.kind, this))
{
    m_edit->setPlaceholder(spec.placeholder);
    setControl(m_edit);
    static_cast<QHBoxLayout*>(layout())->addStretch();
    connect(m_edit, &StepEdit::textEdited, this,
            [this](const QString&, bool typed) { tell(typed ? Edit::Typing : Edit::Step); });
}

QJsonValue StepField::value() const
{
    return valueOfText(m_kind, m_edit->text());
}

void StepField::display(const QJsonValue& value)
{
    m_edit->setText(textOfValue(m_kind, value));
}

TextsField::TextsField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_edit(new QPlainTextEdit(this))
{
    m_edit->setPlaceholderText(spec.placeholder);
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int margins = 2 * (m_edit->frameWidth() + int(m_edit->document()->documentMargin()));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 3 + margins);
    setControl(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { tell(Edit::Typing); });
}

QJsonValue TextsField::value() const
{
    QJsonArray lines;
    for (const QString& line : m_edit->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    return lines;
}

void TextsField::display(const QJsonValue& value)
{
    QStringList lines;
    if (value.isArray())
        for (const QJsonValue line : value.toArray())
            lines += textOfValue(FieldKind::Text, line);
    else
        lines += textOfValue(FieldKind::Text, value);
    m_edit->setPlainText(lines.join(u'\n'));
}

PasswordField::PasswordField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setPlaceholderText(spec.placeholder);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setControl(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { tell(Edit::Typing); });
}

} // namespace stampede::widgets
