// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/line_fields.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace stampede::widgets {

FileField::FileField(const FieldSpec& spec, const FieldContext& context, QWidget* parent)
    : FormField(parent)
    , m_label(QString(spec.label).remove(u'&'))
    , m_context(context)
    , m_edit(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse…"), this))
{
    m_edit->setPlaceholderText(spec.placeholder);
    m_browse->setObjectName(spec.path + QStringLiteral(".browse"));
    setControl(m_edit);
    layout()->addWidget(m_browse);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { tell(Edit::Typing); });
    connect(m_browse, &QPushButton::clicked, this, [this] { browse(false); });
    if (spec.kind != FieldKind::FileOrFolder)
        return;
    m_folder = new QPushButton(tr("Folder…"), this);
    m_folder->setObjectName(spec.path + QStringLiteral(".folder"));
    layout()->addWidget(m_folder);
    connect(m_folder, &QPushButton::clicked, this, [this] { browse(true); });
}

QJsonValue FileField::value() const
{
    return m_edit->text().trimmed();
}

void FileField::describe(const QString& name, const QString& help)
{
    FormField::describe(name, help);
    m_browse->setAccessibleName(tr("Choose a file for: %1").arg(name));
    m_browse->setToolTip(tr("Choose the file in a dialog."));
    if (m_folder) {
        m_folder->setAccessibleName(tr("Choose a folder for: %1").arg(name));
        m_folder->setToolTip(tr("Choose a folder in a dialog."));
    }
}

void FileField::display(const QJsonValue& value)
{
    m_edit->setText(value.toString());
}

void FileField::browse(bool folder)
{
    auto* dialog = new QFileDialog(this, m_label, m_context.baseDir());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::take);
    dialog->open();
}

void FileField::take(const QString& chosen)
{
    // A path below the job's folder stays right when the folder moves to another machine.
    const QString relative = QDir(m_context.baseDir()).relativeFilePath(chosen);
    m_edit->setText(relative.startsWith(QLatin1StringView("..")) ? chosen : relative);
    tell(Edit::Step);
}

} // namespace stampede::widgets
