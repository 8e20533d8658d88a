// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/run_header.h"

#include "report/figures.h"
#include "report/reason.h"
#include "widgets/base/theme.h"
#include "widgets/live/elided_label.h"
#include "widgets/live/live_actions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {

constexpr int progressSteps = 1000;

QString targetText(const job::Target& target)
{
    const bool bare = target.host.contains(u':') && !target.host.startsWith(u'[');
    const QString host = bare ? QString(u'[' + target.host + u']') : target.host;
    return host + u':' + QString::number(target.port);
}

} // namespace

RunHeader::RunHeader(const LiveActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(ElidedLabel::Look::Heading, this))
    , m_target(new ElidedLabel(ElidedLabel::Look::Quiet, this))
    , m_state(new ElidedLabel(ElidedLabel::Look::Heading, this))
    , m_runId(new ElidedLabel(ElidedLabel::Look::Quiet, this))
    , m_time(new ElidedLabel(ElidedLabel::Look::Plain, this))
    , m_progress(new QProgressBar(this))
{
    m_name->setObjectName(QStringLiteral("jobName"));
    m_target->setObjectName(QStringLiteral("target"));
    m_state->setObjectName(QStringLiteral("runState"));
    m_runId->setObjectName(QStringLiteral("runId"));
    m_time->setObjectName(QStringLiteral("runTime"));
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(std::max(6, fontMetrics().height() / 2));

    auto* first = new QHBoxLayout;
    first->setSpacing(fontMetrics().averageCharWidth() * 2);
    first->addWidget(m_name);
    first->addWidget(m_target);
    first->addStretch(1);
    first->addWidget(m_state);
    for (QAction* action : {actions.pause(), actions.stop(), actions.abort()})
        first->addWidget(button(action));
    auto* second = new QHBoxLayout;
    second->setSpacing(fontMetrics().averageCharWidth() * 2);
    second->addWidget(m_progress, 1);
    second->addWidget(m_time);
    second->addWidget(m_runId);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(std::max(2, fontMetrics().height() / 4));
    layout->addLayout(first);
    layout->addLayout(second);
    showState(RunHost::State::Idle);
}

QToolButton* RunHeader::button(QAction* action)
{
    auto* made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setObjectName(action->objectName() + QStringLiteral("Button"));
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setFocusPolicy(Qt::StrongFocus);
    // As wide as its longest word, so that Pause and Resume take the same room.
    made->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Resume")) +
                          fontMetrics().averageCharWidth() * 4);
    return made;
}

void RunHeader::showJob(const job::Job& job)
{
    m_name->setText(job.name.isEmpty() ? tr("Unnamed job") : job.name);
    m_target->setText(targetText(job.target));
    m_runId->setText({});
    m_time->setText({});
    m_progress->setValue(0);
}

void RunHeader::showState(RunHost::State state)
{
    switch (state) {
    // Of a run that is over the result says more; showResult() does.
    case RunHost::State::Idle:
        m_progress->setRange(0, progressSteps);
        if (m_state->text().isEmpty())
            setStateText(tr("Idle"), News::None);
        break;
    case RunHost::State::Starting: setStateText(tr("Starting…"), News::None); break;
    case RunHost::State::Running: setStateText(tr("Running"), News::Good); break;
    case RunHost::State::Paused: setStateText(tr("Paused"), News::Warning); break;
    case RunHost::State::Stopping: setStateText(tr("Stopping…"), News::Warning); break;
    }
}

void RunHeader::showDraining()
{
    setStateText(tr("Draining…"), News::None);
}

void RunHeader::showProbeAwaited()
{
    setStateText(tr("Waiting for the probe…"), News::None);
}

void RunHeader::showFigures(const LiveFigures& figures)
{
    // Without a known end the bar only says that something goes on.
    m_progress->setRange(0, figures.share ? progressSteps : 0);
    if (figures.share)
        m_progress->setValue(static_cast<int>(*figures.share * progressSteps));
    QString text = report::clockText(figures.elapsed);
    if (const QString left = timeLeftText(figures); !left.isEmpty())
        text += QStringLiteral(" · ") + left;
    m_time->setText(text);
}

void RunHeader::showResult(const load::RunResult& result)
{
    using load::EndReason;
    switch (result.reason) {
    case EndReason::Completed:
        if (criteria::verdictOf(result.criteria) == criteria::Verdict::Broken)
            setStateText(tr("Finished: criteria broken"), News::Bad);
        else
            setStateText(tr("Finished"), News::Good);
        break;
    case EndReason::Stopped: setStateText(tr("Finished: stopped on request"), News::None); break;
    case EndReason::Aborted: setStateText(tr("Finished: aborted"), News::Warning); break;
    case EndReason::ErrorBudget: setStateText(tr("Finished: too many errors"), News::Bad); break;
    case EndReason::Criterion: setStateText(tr("Finished: a criterion was broken"), News::Bad); break;
    case EndReason::NotCarriedOut: setStateText(tr("Not carried out"), News::Bad); break;
    }
    m_state->setToolTip(report::reasonSentence(result));
    m_runId->setText(result.runId);
    m_progress->setRange(0, progressSteps);
    // The last figures are of a moment before the end.
    if (result.reason == EndReason::Completed)
        m_progress->setValue(progressSteps);
    if (result.last)
        m_time->setText(report::clockText(result.last->elapsed));
}

void RunHeader::showRefusal(const load::Refusal&)
{
    setStateText(tr("Not started"), News::Bad);
    m_progress->setRange(0, progressSteps);
}

void RunHeader::setStateText(const QString& text, News news)
{
    m_state->setText(text);
    m_news = news;
    colourState();
}

void RunHeader::colourState()
{
    switch (m_news) {
    case News::None: m_state->setColour({}); break;
    case News::Good: m_state->setColour(goodColour(palette())); break;
    case News::Warning: m_state->setColour(warningColour(palette())); break;
    case News::Bad: m_state->setColour(badColour(palette())); break;
    }
}

QString RunHeader::stateText() const
{
    return m_state->text();
}

void RunHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        colourState();
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
