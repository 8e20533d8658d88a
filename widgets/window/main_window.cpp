// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include "report/figures.h"
#include "widgets/base/icons.h"
#include "widgets/base/rate_text.h"
#include "widgets/job/job_page.h"
#include "widgets/live/live_page.h"
#include "widgets/sink/sink_page.h"
#include "widgets/window/export_actions.h"
#include "widgets/window/history_section.h"
#include "widgets/window/loop_watch.h"
#include "widgets/window/navigation.h"
#include "widgets/window/result_bar.h"
#include "widgets/window/run_starter.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");
const QString jobKey = QStringLiteral("window/job");
} // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_loopWatch(new LoopWatch(services.clock, this))
{
    setWindowTitle(tr("Stampede"));
    setAcceptDrops(false); // the job page takes files
    makeLayout();
    makeMenus();
    connectParts();
    followRun();
    showStatus();
    if (!restoreGeometry(m_services.preferences.state(geometryKey)))
        takeFirstPlace();
}

MainWindow::~MainWindow()
{
    // Pages save their layouts as they go; nobody is to act on that any more.
    delete m_starter;
}

// Most of the screen, but no more than is comfortable, with room for the window's own frame.
void MainWindow::takeFirstPlace()
{
    const QRect free = screen()->availableGeometry();
    const int em = fontMetrics().height();
    const QSize size(std::min(free.width() - em, em * 110), std::min(free.height() - em * 3, em * 70));
    resize(size);
    move(free.center() - QPoint(size.width() / 2, size.height() / 2 + em));
}

void MainWindow::makeLayout()
{
    auto* centre = new QWidget(this);
    m_navigation = new Navigation(centre);
    m_stack = new QStackedWidget(centre);
    m_messages = new MessageBar(centre);
    m_messages->setObjectName(QStringLiteral("windowMessages"));
    m_jobPage = new JobPage(m_services.document, m_services.preferences, m_services.clock, m_stack);
    m_livePage = new LivePage(m_services.runs, m_services.preferences, m_stack);
    m_sinkPage = new SinkPage(m_services.sink, m_services.preferences, m_stack);
    m_history = new HistorySection(m_services.history, m_services.preferences, m_stack);
    m_exports = new ExportActions(
        m_services.runs, m_services.preferences,
        {[this](const QString& folder, const QString& stem) { m_livePage->savePictures(folder, stem); },
         [this](QSize size) {
             return m_livePage->pictures(size);
         }},
        this);
    m_results = new ResultBar(m_services.runs, m_services.preferences, *m_exports->menu(), m_stack);
    m_starter = new RunStarter({m_services.document, *m_jobPage, m_services.runs, m_services.sink,
                                *m_sinkPage, m_services.preferences},
                               this);

    m_navigation->addPage(tr("Job"), QStringLiteral("job"), Qt::CTRL | Qt::Key_1);
    m_navigation->addPage(tr("Live"), QStringLiteral("live"), Qt::CTRL | Qt::Key_2);
    m_navigation->addPage(tr("Sink"), QStringLiteral("sink"), Qt::CTRL | Qt::Key_3);
    m_navigation->addPage(tr("History"), QStringLiteral("history"), Qt::CTRL | Qt::Key_4);
    m_stack->addWidget(m_jobPage);
    auto* live = new QWidget(m_stack);
    auto* liveLayout = new QVBoxLayout(live);
    liveLayout->setContentsMargins(0, 0, 0, 0);
    liveLayout->setSpacing(0);
    liveLayout->addWidget(m_results);
    liveLayout->addWidget(m_livePage, 1);
    m_stack->addWidget(live);
    m_stack->addWidget(m_sinkPage);
    m_stack->addWidget(m_history);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    setCentralWidget(centre);

    m_runStatus = new QLabel(this);
    m_sinkStatus = new QLabel(this);
    statusBar()->addWidget(m_runStatus, 1);
    statusBar()->addPermanentWidget(m_sinkStatus);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::pageChosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this](int page) {
        m_navigation->setCurrent(page);
        m_services.preferences.setChoice(pageKey, QString::number(page));
    });
    // Not the Live page: nothing runs yet.
    const int page = m_services.preferences.choice(pageKey).toInt();
    m_navigation->setCurrent(page == static_cast<int>(Page::Live) ? 0 : page);
    connectHistory();
    connect(m_starter, &RunStarter::changed, this, &MainWindow::followRun);
    connect(m_starter, &RunStarter::started, this, [this] { showPage(Page::Live); });
    connect(m_starter, &RunStarter::noticed, this,
            [this](const QString& text) { m_messages->show(MessageBar::Severity::Info, text); });
    connect(&m_services.runs, &RunHost::cleared, m_messages, &MessageBar::dismiss);
    connect(&m_services.runs, &RunHost::refused, this, [this](const load::Refusal& refusal) {
        QStringList lines;
        for (const Error& problem : refusal.problems.list())
            lines.append(problem.toString());
        m_messages->show(MessageBar::Severity::Error,
                         tr("The run was not started.") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    });
    connect(m_exports, &ExportActions::saved, this,
            [this](const QString& text) { m_messages->show(MessageBar::Severity::Info, text); });
    connect(m_exports, &ExportActions::failed, this,
            [this](const QString& text) { m_messages->show(MessageBar::Severity::Error, text); });
    connect(m_livePage, &LivePage::picturesSaved, this, [this](const QStringList& paths) {
        m_messages->show(MessageBar::Severity::Info,
                         tr("Saved %n picture(s) in %1", nullptr, static_cast<int>(paths.size()))
                             .arg(QDir::toNativeSeparators(QFileInfo(paths.value(0)).absolutePath())));
    });
    connect(m_sinkPage, &SinkPage::useAsTarget, this, [this](const QString& host, quint16 port) {
        m_services.document.setValue(QStringLiteral("target.host"), host, JobDocument::Edit::Step);
        m_services.document.setValue(QStringLiteral("target.port"), port, JobDocument::Edit::Step);
        m_services.document.setValue(QStringLiteral("tracking.sink"), QString::number(port),
                                     JobDocument::Edit::Step);
        showPage(Page::Job);
    });
    const auto showField = [this](const char* place) {
        showPage(Page::Job);
        m_jobPage->goTo(QString::fromLatin1(place));
    };
    connect(m_livePage, &LivePage::trackingAsked, this, [showField] { showField("tracking.enabled"); });
    connect(m_livePage, &LivePage::probeAsked, this, [showField] { showField("probe.enabled"); });
    const auto title = [this] {
        setWindowTitle(tr("%1[*] – Stampede").arg(m_services.document.displayName()));
        setWindowModified(m_services.document.isModified());
        m_services.preferences.setChoice(jobKey, m_services.document.path());
    };
    connect(m_jobPage, &JobPage::titleChanged, this, title);
    connect(&m_services.runs, &RunHost::snapshotTaken, this, &MainWindow::showStatus);
    connect(&m_services.runs, &RunHost::stateChanged, this, &MainWindow::showStatus);
    connect(&m_services.sink, &SinkHost::stateChanged, this, &MainWindow::showStatus);
    connect(&m_services.sink, &SinkHost::statsTaken, this, &MainWindow::showStatus);
}

// The one button, and F5, as the state allows.
void MainWindow::followRun()
{
    const QString why = m_starter->whyNot();
    m_start->setEnabled(why.isEmpty());
    m_start->setToolTip(!why.isEmpty()            ? why
                        : m_starter->startsSink() ? tr("Start the built-in sink and the run (F5)")
                                                  : tr("Start the run (F5)"));
    const QString whyNotFind = m_starter->whyNotFind();
    m_find->setEnabled(whyNotFind.isEmpty());
    m_find->setToolTip(whyNotFind.isEmpty() ? tr("Search the highest load that meets the criteria (Shift+F5)")
                                            : whyNotFind);
    if (m_services.runs.isActive())
        m_navigation->setAction(m_livePage->stopAction(), QStringLiteral("stop"));
    else
        m_navigation->setAction(m_start, QStringLiteral("start"));
}

void MainWindow::showStatus()
{
    const RunHost& runs = m_services.runs;
    QString run = tr("No run");
    if (runs.awaitsProbe())
        run = tr("Waiting for the probe");
    else if (runs.isActive() && runs.last() && runs.last()->draining)
        run = tr("Draining: %1").arg(report::clockText(runs.last()->elapsed));
    else if (runs.isActive() && runs.last())
        run = tr("%1: %2, %n connection(s)", nullptr, runs.last()->activeConnections())
                  .arg(runs.state() == RunHost::State::Paused     ? tr("Paused")
                       : runs.state() == RunHost::State::Stopping ? tr("Stopping")
                                                                  : tr("Running"),
                       report::clockText(runs.last()->elapsed));
    else if (runs.isActive())
        run = tr("Starting…");
    else if (runs.hasRun())
        run = tr("The run has ended");
    const SinkHost& sink = m_services.sink;
    const QString sinkText = sink.isRunning() ? tr("Sink on %1:%2, %n connection(s)", nullptr,
                                                   static_cast<int>(sink.stats().activeConnections))
                                                    .arg(sink.address().toString())
                                                    .arg(sink.port())
                                              : tr("Sink stopped");
    // A label repaints, and the layout is asked again, for the same text too.
    if (run != m_runStatus->text())
        m_runStatus->setText(run);
    if (sinkText != m_sinkStatus->text())
        m_sinkStatus->setText(sinkText);
}

void MainWindow::showPage(Page page)
{
    m_stack->setCurrentIndex(static_cast<int>(page));
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_stack->currentIndex());
}

void MainWindow::openFile(const QString& path)
{
    m_jobPage->openFile(path);
}

void MainWindow::openLastOrDemo()
{
    const QString path = m_services.preferences.choice(jobKey);
    if (!path.isEmpty())
        m_jobPage->openFile(path);
    else
        m_jobPage->openExample(QStringLiteral("demo"));
}

void MainWindow::startOnceOpened()
{
    // Opening is done behind the window, and so is the check after it; then once, whatever comes of it.
    auto* once = new QObject(this);
    connect(m_jobPage, &JobPage::opened, once, [this, once] {
        connect(m_starter, &RunStarter::changed, once, [this, once] {
            if (!m_jobPage->isChecked())
                return;
            disconnect(m_starter, nullptr, once, nullptr);
            once->deleteLater();
            m_starter->start();
        });
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_services.preferences.setState(geometryKey, saveGeometry());
    if (m_mayClose) {
        m_history->page().saveState();
        event->accept();
        return;
    }
    event->ignore();
    m_jobPage->whenSafe([this] { askToQuit(); });
}

void MainWindow::askToQuit()
{
    // Later: a window that is being closed cannot be closed again.
    const auto quit = [this] {
        m_mayClose = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    };
    if (!m_services.runs.isActive() || !m_services.preferences.asks(Confirmation::QuitWhileRunning)) {
        quit();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Quit"),
                                     tr("A run is going on. Quit and abort it?"), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* yes = question->addButton(tr("&Abort and quit"), QMessageBox::DestructiveRole);
    connect(question, &QMessageBox::buttonClicked, this, [yes, quit](const QAbstractButton* button) {
        if (button == yes)
            quit();
    });
    question->open();
}

} // namespace stampede::widgets
