// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_actions.h"

#include "widgets/base/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <QUndoStack>
#include <QWidget>

#include <array>
#include <memory>

namespace stampede::widgets {

namespace {

/// What a ready-made job is called in the menu; a file nobody knows has its own name.
QString exampleName(const QString& name)
{
    const std::array<std::pair<const char*, QString>, 9> known{
        {{"demo", JobActions::tr("&Demo")},
         {"smoke", JobActions::tr("&Smoke test")},
         {"nine-am-rush", JobActions::tr("&9 am rush")},
         {"soak", JobActions::tr("S&oak")},
         {"spike", JobActions::tr("S&pike")},
         {"large-attachments", JobActions::tr("&Large attachments")},
         {"provider-mix", JobActions::tr("Provider &mix")},
         {"one-message-a-connection", JobActions::tr("&One message a connection")},
         {"many-idle-connections", JobActions::tr("Many &idle connections")}}};
    for (const auto& [file, text] : known)
        if (name == QLatin1StringView(file))
            return text;
    return name;
}

} // namespace

JobActions::JobActions(Preferences& preferences, QUndoStack& undoStack, QWidget& page)
    : create(nullptr)
    , recent(std::make_unique<QMenu>(tr("Open &recent")))
    , examples(std::make_unique<QMenu>(tr("&Examples")))
    , m_preferences(preferences)
    , m_page(page)
{
    create = make(QStringLiteral("newAction"), tr("&New"), QKeySequence::New, tr("Starts a new job."));
    open =
        make(QStringLiteral("openAction"), tr("&Open…"), QKeySequence::Open, tr("Opens a job from a file."));
    importJob = make(QStringLiteral("importAction"), tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_I),
                  tr("Makes a job of a command line of smtp-source, swaks or traffic-gen."));
    save =
        make(QStringLiteral("saveAction"), tr("&Save"), QKeySequence::Save, tr("Saves the job to its file."));
    saveAs = make(QStringLiteral("saveAsAction"), tr("Save &as…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("Saves the job to another file."));
    undo = undoStack.createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undoAction"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setToolTip(tr("Takes back the last change."));
    redo = undoStack.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("redoAction"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setToolTip(tr("Makes the change again that was taken back."));
    copyCommandLine = make(QStringLiteral("copyCommandLineAction"), tr("&Copy as command line"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                           tr("Puts the line that runs this job on the clipboard."));
    testConnection =
        make(QStringLiteral("testConnectionAction"), tr("&Test connection…"), QKeySequence(Qt::Key_F7),
             tr("Opens one session to the target and shows what is said. Sends no mail."));
    showProblems = make(QStringLiteral("showProblemsAction"), tr("Show &problems"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("Goes to the list of problems."));
    for (QAction* action : {undo, redo})
        page.addAction(action);
    recent->setObjectName(QStringLiteral("recentMenu"));
    examples->setObjectName(QStringLiteral("examplesMenu"));
    recent->setToolTipsVisible(true);
    connect(&m_preferences, &Preferences::recentJobsChanged, this, &JobActions::fillRecent);
    fillRecent();
    fillExamples();
}

JobActions::~JobActions() = default;

QAction* JobActions::make(const QString& name, const QString& text, const QKeySequence& key,
                          const QString& help)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setToolTip(help);
    action->setStatusTip(help);
    m_page.addAction(action);
    return action;
}

void JobActions::fillRecent()
{
    recent->clear();
    const QStringList paths = m_preferences.recentJobs();
    int number = 0;
    for (const QString& path : paths) {
        ++number;
        QString name = QFileInfo(path).fileName();
        name.replace(u'&', QStringLiteral("&&"));
        QAction* action = recent->addAction(number < 10 ? tr("&%1 %2").arg(number).arg(name) : name);
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    recent->setEnabled(!paths.isEmpty());
    recent->menuAction()->setEnabled(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    recent->addSeparator();
    connect(recent->addAction(tr("&Clear this list")), &QAction::triggered, &m_preferences,
            &Preferences::clearRecentJobs);
}

void JobActions::fillExamples()
{
    const QStringList files =
        QDir(QStringLiteral(":/jobs")).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString& file : files) {
        const QString name = file.chopped(5);
        QAction* action = examples->addAction(exampleName(name));
        action->setObjectName(QStringLiteral("example.") + name);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT exampleChosen(name); });
    }
    examples->menuAction()->setEnabled(!files.isEmpty());
}

} // namespace stampede::widgets
