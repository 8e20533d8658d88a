// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/file_tasks.h"
#include "widgets/job/job_document.h"

#include <QByteArray>
#include <QPointer>
#include <QWidget>

#include <functional>

class QMessageBox;

namespace stampede::widgets {

class Preferences;

/// Opening, saving and giving up of a document: asks before changes are lost, never waits and never blocks.
class JobFiles final : public QObject {
    Q_OBJECT
public:
    /// Dialogs belong to `window`.
    JobFiles(JobDocument& document, Preferences& preferences, QWidget& window);

    /// A new job, once it is safe.
    void startNew();
    /// A new job with this content, which undo can take back, once it is safe; then calls `then`.
    void startWith(const QByteArray& json, const QString& text, std::function<void()> then);
    void openByDialog();
    void open(const QString& path);
    /// ":/jobs/<name>.json".
    void openExample(const QString& name);
    void save();
    void saveByDialog();
    void whenSafe(std::function<void()> then);

Q_SIGNALS:
    void failed(const QString& text);
    /// Something a person may want to know, such as that parts of a file could not be kept.
    void noted(const QString& text);
    /// Another job is there now; what was said of the one before no longer holds.
    void opened();
    void saved(const QString& path);

private:
    void load(const QString& path);
    void take(const QByteArray& content, const QString& path, const QString& shown);
    void saveThen(std::function<void()> then);
    void askForPath(std::function<void()> then);
    void write(const QString& path, std::function<void()> then);

    JobDocument& m_document;
    Preferences& m_preferences;
    QWidget& m_window;
    FileTasks m_tasks;
    quint64 m_loads = 0; // the newest counts
    QPointer<QMessageBox> m_question;
};

} // namespace stampede::widgets
