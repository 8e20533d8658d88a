// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_files.h"

#include "widgets/base/preferences.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMessageBox>
#include <QWidget>

#include <functional>

namespace stampede::widgets {

JobFiles::JobFiles(JobDocument& document, Preferences& preferences, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_preferences(preferences)
    , m_window(window)
{}

void JobFiles::startNew()
{
    whenSafe([this] {
        ++m_loads;
        m_document.clear();
        Q_EMIT opened();
    });
}

void JobFiles::startWith(const QByteArray& json, const QString& text, std::function<void()> then)
{
    whenSafe([this, json, text, then = std::move(then)] {
        ++m_loads;
        m_document.clear();
        m_document.replace(QJsonDocument::fromJson(json).object(), text);
        Q_EMIT opened();
        then();
    });
}

void JobFiles::openByDialog()
{
    whenSafe([this] {
        auto* dialog = new QFileDialog(&m_window, tr("Open a job"), m_preferences.jobFolder(),
                                       tr("Jobs (*.json);;All files (*)"));
        dialog->setObjectName(QStringLiteral("openDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
            m_preferences.setJobFolder(QFileInfo(path).absolutePath());
            load(path);
        });
        dialog->open();
    });
}

void JobFiles::open(const QString& path)
{
    whenSafe([this, path] { load(path); });
}

void JobFiles::openExample(const QString& name)
{
    // A resource is part of the program: reading it waits for nothing.
    whenSafe([this, name] {
        ++m_loads;
        QFile file(QStringLiteral(":/jobs/%1.json").arg(name));
        if (file.open(QIODevice::ReadOnly))
            take(file.readAll(), QString(), name);
        else
            Q_EMIT failed(tr("There is no example named \"%1\".").arg(name));
    });
}

void JobFiles::load(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const quint64 number = ++m_loads;
    const QJsonObject before = m_document.json();
    m_tasks.read(absolute, [this, absolute, number, before](const QByteArray& content, const QString& error) {
        if (number != m_loads)
            return;
        const QString shown = QDir::toNativeSeparators(absolute);
        if (!error.isEmpty()) {
            Q_EMIT failed(tr("%1 could not be opened: %2").arg(shown, error));
            return;
        }
        // Changed while the file was read: what was typed is not thrown away unasked.
        if (m_document.json() != before)
            whenSafe([this, content, absolute, shown] { take(content, absolute, shown); });
        else
            take(content, absolute, shown);
    });
}

void JobFiles::take(const QByteArray& content, const QString& path, const QString& shown)
{
    QString remark;
    if (!m_document.setContents(content, path, &remark)) {
        Q_EMIT failed(tr("%1 is not a job that can be read: %2").arg(shown, remark));
        return;
    }
    if (!path.isEmpty())
        m_preferences.addRecentJob(path);
    Q_EMIT opened();
    if (!remark.isEmpty())
        Q_EMIT noted(remark);
}

void JobFiles::save()
{
    saveThen({});
}

void JobFiles::saveByDialog()
{
    askForPath({});
}

void JobFiles::saveThen(std::function<void()> then)
{
    if (m_document.path().isEmpty())
        askForPath(std::move(then));
    else
        write(m_document.path(), std::move(then));
}

void JobFiles::askForPath(std::function<void()> then)
{
    const QString folder =
        m_document.path().isEmpty() ? m_preferences.jobFolder() : QFileInfo(m_document.path()).absolutePath();
    auto* dialog = new QFileDialog(&m_window, tr("Save the job"), folder, tr("Jobs (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    QString name = m_document.displayName();
    name.replace(u'/', u'-').replace(u'\\', u'-');
    dialog->selectFile(name.endsWith(QLatin1StringView(".json")) ? name
                                                                 : QString(name + QStringLiteral(".json")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& path) {
        m_preferences.setJobFolder(QFileInfo(path).absolutePath());
        write(path, then);
    });
    dialog->open();
}

void JobFiles::write(const QString& path, std::function<void()> then)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QJsonObject written = m_document.json();
    m_tasks.write(absolute, m_document.toJson(), [this, absolute, written, then](const QString& error) {
        if (!error.isEmpty()) {
            Q_EMIT failed(tr("%1 could not be saved: %2").arg(QDir::toNativeSeparators(absolute), error));
            return;
        }
        // Changed again while the file was written: that much is still unsaved.
        if (m_document.json() == written)
            m_document.markSaved(absolute);
        else
            m_document.markSavedEarlier(absolute);
        m_preferences.addRecentJob(absolute);
        Q_EMIT saved(absolute);
        if (then)
            whenSafe(then);
    });
}

void JobFiles::whenSafe(std::function<void()> then)
{
    if (!m_document.isModified() || !m_preferences.asks(Confirmation::DiscardChanges)) {
        then();
        return;
    }
    // One question at a time; the newest wish counts.
    delete m_question;
    m_question =
        new QMessageBox(QMessageBox::Warning, tr("Unsaved changes"),
                        tr("The job \"%1\" has changes that are not saved.").arg(m_document.displayName()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    m_question->setObjectName(QStringLiteral("unsavedQuestion"));
    m_question->setInformativeText(tr("They are lost unless you save them."));
    m_question->setDefaultButton(QMessageBox::Save);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Save)
            saveThen(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    m_question->open();
}

} // namespace stampede::widgets
