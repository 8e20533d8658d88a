// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "widgets/job/file_tasks.h"

#include <QByteArray>
#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace stampede::widgets {

class NoteLabel;

/// Makes a job of what other programs were told: a text to paste or to open, and what becomes of it while it
/// is typed. Modal to its window only; deleted when it is closed.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `folder`: where the dialog for files begins.
    explicit ImportDialog(const QString& folder, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// Reads a file, as its button does.
    void openFile(const QString& path);

Q_SIGNALS:
    /// Chosen: the job as job::toJson() has it, and what there is to say about it.
    void imported(const QByteArray& json, const QString& remark);

private:
    QWidget* makeInput();
    QWidget* makePreview();
    void makeButtons();
    void askForFile();
    void read();
    void showImported();
    void showProblems(const Problems& problems);
    void give();

    QString m_folder;
    FileTasks m_tasks;
    QTimer m_wait;
    std::optional<exchange::Imported> m_imported;
    QComboBox* m_source = nullptr;
    QPlainTextEdit* m_text = nullptr;
    NoteLabel* m_verdict = nullptr;
    QTextBrowser* m_preview = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace stampede::widgets
