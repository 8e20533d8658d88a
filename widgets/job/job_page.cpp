// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_page.h"

#include "widgets/base/message_bar.h"
#include "widgets/base/preferences.h"
#include "widgets/job/command_line.h"
#include "widgets/job/connection_dialog.h"
#include "widgets/job/import_dialog.h"
#include "widgets/job/job_actions.h"
#include "widgets/job/job_checker.h"
#include "widgets/job/job_files.h"
#include "widgets/job/job_form.h"
#include "widgets/job/json_path.h"
#include "widgets/job/problem_list.h"
#include "widgets/job/side_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSplitter>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {

/// After the last change; short enough to feel like at once, long enough not to check every letter.
constexpr auto rest = std::chrono::milliseconds(150);
const QString splitterKey = QStringLiteral("job/splitter");
const QString sectionKey = QStringLiteral("job/section");

/// The job as far as it can be run or searched with.
const job::Job* jobOf(const JobFindings& findings)
{
    return findings.job ? &*findings.job : findings.searchable ? &*findings.searchable : nullptr;
}

bool needsPassword(const job::Auth& auth)
{
    using Choice = smtp::AuthSettings::Choice;
    return auth.choice != Choice::None && auth.choice != Choice::External;
}

} // namespace

JobPage::JobPage(JobDocument& document, Preferences& preferences, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_checker(new JobChecker(clock, this))
    , m_files(new JobFiles(document, preferences, *this))
    , m_bar(new MessageBar(this))
    , m_form(new JobForm(document, this))
    , m_side(new SidePanel(this))
    , m_problems(new ProblemList(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_actions(std::make_unique<JobActions>(preferences, *document.undoStack(), *this))
{
    setObjectName(QStringLiteral("jobPage"));
    setAccessibleName(tr("Job"));
    makeLayout();
    m_wait.setSingleShot(true);
    m_wait.setInterval(rest);
    connectParts();
    // Files dropped anywhere on the page open; no field takes them as text.
    for (QWidget* child : findChildren<QWidget*>())
        child->setAcceptDrops(false);
    setAcceptDrops(true);
    ++m_serial;
    check();
}

JobPage::~JobPage() = default;

void JobPage::makeLayout()
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_problems);
    m_splitter->setObjectName(QStringLiteral("jobSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_form->setMinimumWidth(fontMetrics().averageCharWidth() * 78);
    m_side->setMinimumWidth(fontMetrics().averageCharWidth() * 38);
    const int unit = fontMetrics().averageCharWidth();
    m_splitter->setSizes({unit * 105, unit * 52});
    m_splitter->restoreState(m_preferences.state(splitterKey));
    m_form->setCurrentSection(m_preferences.choice(sectionKey).toInt());
}

void JobPage::connectParts()
{
    connect(&m_document, &JobDocument::changed, this, [this] {
        wantCheck();
        Q_EMIT titleChanged();
    });
    connect(&m_document, &JobDocument::pathChanged, this, [this] {
        wantCheck(); // relative paths now start elsewhere
        Q_EMIT titleChanged();
    });
    connect(&m_document, &JobDocument::modifiedChanged, this, &JobPage::titleChanged);
    connect(&m_wait, &QTimer::timeout, this, &JobPage::check);
    connect(m_checker, &JobChecker::checked, this, &JobPage::take);
    connect(m_form, &JobForm::passwordChanged, this, &JobPage::findingsChanged);
    connect(m_form, &JobForm::sectionChosen, this,
            [this](int section) { m_preferences.setChoice(sectionKey, QString::number(section)); });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_preferences.setState(splitterKey, m_splitter->saveState()); });
    connect(m_side, &SidePanel::sampleWanted, this, [this](quint64 number) {
        m_sampleNumber = number;
        check();
    });
    connect(m_problems, &ProblemList::activated, this, &JobPage::goTo);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        m_document.removeValue(m_removable);
        m_bar->dismiss();
    });
    connect(m_files, &JobFiles::failed, this,
            [this](const QString& text) { m_bar->show(MessageBar::Severity::Error, text); });
    connect(m_files, &JobFiles::noted, this,
            [this](const QString& text) { m_bar->show(MessageBar::Severity::Warning, text); });
    connect(m_files, &JobFiles::saved, m_bar, &MessageBar::dismiss);
    connect(m_files, &JobFiles::opened, this, &JobPage::opened);
    connect(m_files, &JobFiles::opened, this, [this] {
        m_sampleNumber = 0;
        m_bar->dismiss();
    });
    connect(m_actions->create, &QAction::triggered, m_files, &JobFiles::startNew);
    connect(m_actions->open, &QAction::triggered, m_files, &JobFiles::openByDialog);
    connect(m_actions->importJob, &QAction::triggered, this, &JobPage::importJob);
    connect(m_actions->save, &QAction::triggered, m_files, &JobFiles::save);
    connect(m_actions->saveAs, &QAction::triggered, m_files, &JobFiles::saveByDialog);
    connect(m_actions->copyCommandLine, &QAction::triggered, this, &JobPage::copyCommandLine);
    connect(m_actions->testConnection, &QAction::triggered, this, &JobPage::testConnection);
    connect(m_actions->showProblems, &QAction::triggered, m_problems, &ProblemList::focusList);
    connect(m_actions.get(), &JobActions::recentChosen, m_files, &JobFiles::open);
    connect(m_actions.get(), &JobActions::exampleChosen, m_files, &JobFiles::openExample);
}

void JobPage::wantCheck()
{
    const bool wasChecked = isChecked();
    ++m_serial;
    m_wait.start();
    if (wasChecked)
        Q_EMIT findingsChanged();
}

void JobPage::check()
{
    m_wait.stop();
    m_checker->check(m_serial, m_document.json(), m_document.baseDir(), m_sampleNumber);
}

void JobPage::take(const JobFindings& findings)
{
    m_findings = findings;
    m_form->setProblems(findings.problems);
    if (isChecked())
        m_form->setPlan(findings.plan);
    m_side->show(findings);
    m_problems->setProblems(findings.problems, [this](const QString& place) {
        const QString field = m_form->places().fieldOf(place);
        return field.isEmpty() ? place : labelOf(field);
    });
    m_actions->showProblems->setEnabled(!findings.problems.isEmpty());
    Q_EMIT findingsChanged();
    if (m_testWhenChecked && isChecked()) {
        m_testWhenChecked = false;
        testConnection();
    }
}

QString JobPage::whyNot() const
{
    return whyNot(m_findings.job, m_findings.problems);
}

QString JobPage::whyNotFind() const
{
    return whyNot(m_findings.searchable, m_findings.searchProblems);
}

QString JobPage::whyNot(const std::optional<job::Job>& job, const Problems& problems) const
{
    if (!isChecked())
        return tr("The job is being checked.");
    if (!job) {
        const auto count = static_cast<int>(problems.list().size());
        return count == 0 ? tr("The job cannot be read.")
                          : tr("%n problem(s) in the job: %1", nullptr, count)
                                .arg(problems.list().first().toString());
    }
    if (needsPassword(job->auth) && effectivePassword().empty())
        return tr("The password of %1 is missing: type it under Identity & Auth, or set the environment "
                  "variable %2.")
            .arg(job->auth.username, job->auth.passwordEnv);
    return {};
}

std::string JobPage::password() const
{
    return m_form->password().toStdString();
}

std::string JobPage::effectivePassword() const
{
    const job::Job* job = jobOf(m_findings);
    if (const std::string typed = password(); !typed.empty() || !job)
        return typed;
    if (!needsPassword(job->auth))
        return {};
    return qEnvironmentVariable(job->auth.passwordEnv.toLocal8Bit().constData()).toStdString();
}

void JobPage::openFile(const QString& path)
{
    m_files->open(path);
}

void JobPage::openExample(const QString& name)
{
    m_files->openExample(name);
}

void JobPage::whenSafe(std::function<void()> then)
{
    m_files->whenSafe(std::move(then));
}

void JobPage::goTo(const QString& place)
{
    if (m_form->goTo(place) || valueAt(m_document.json(), place).isUndefined())
        return;
    m_removable = place;
    m_bar->show(MessageBar::Severity::Warning,
                tr("No field shows \"%1\", because nothing here knows what it means.").arg(place),
                tr("Remove it"));
}

void JobPage::copyCommandLine()
{
    const QString path = m_document.isModified() ? QString() : m_document.path();
    QApplication::clipboard()->setText(commandLine(m_document.json(), path));
    QString note = tr("The command line is on the clipboard.");
    if (!path.isEmpty())
        note += u' ' + tr("It runs the saved file.");
    if (m_findings.job && needsPassword(m_findings.job->auth))
        note += u' ' + tr("The password is not part of it: set the environment variable %1 before.")
                           .arg(m_findings.job->auth.passwordEnv);
    m_bar->show(MessageBar::Severity::Info, note);
}

void JobPage::testConnection()
{
    if (!isChecked()) {
        m_testWhenChecked = true;
        return;
    }
    if (!canStart()) {
        m_bar->show(MessageBar::Severity::Warning, whyNot());
        m_problems->focusList();
        return;
    }
    delete m_connection;
    m_connection =
        new ConnectionDialog(*m_findings.job, m_document.baseDir(), effectivePassword(), m_clock, this);
    m_connection->QWidget::show();
    m_connection->start();
}

} // namespace stampede::widgets
