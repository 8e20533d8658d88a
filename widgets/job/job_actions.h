// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <memory>

class QUndoStack;

namespace stampede::widgets {

class Preferences;

/// The actions of the job page with their shortcuts, and the menus of recent files and examples.
class JobActions final : public QObject {
    Q_OBJECT
public:
    /// The actions join `page`, so that their shortcuts work there.
    JobActions(Preferences& preferences, QUndoStack& undo, QWidget& page);
    ~JobActions() override;

    QAction* create;
    QAction* open;
    QAction* importJob;
    QAction* save;
    QAction* saveAs;
    QAction* undo;
    QAction* redo;
    QAction* copyCommandLine;
    QAction* testConnection;
    QAction* showProblems;
    std::unique_ptr<QMenu> recent;
    std::unique_ptr<QMenu> examples;

Q_SIGNALS:
    void recentChosen(const QString& path);
    void exampleChosen(const QString& name);

private:
    QAction* make(const QString& name, const QString& text, const QKeySequence& key, const QString& help);
    void fillRecent();
    void fillExamples();

    Preferences& m_preferences;
    QWidget& m_page;
};

} // namespace stampede::widgets
