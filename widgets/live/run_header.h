// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "widgets/live/live_figures.h"
#include "widgets/run/run_host.h"

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace stampede::widgets {

class ElidedLabel;
class LiveActions;

/// Which run this is, how far it is, and the buttons that steer it.
class RunHeader final : public QWidget {
    Q_OBJECT
public:
    explicit RunHeader(const LiveActions& actions, QWidget* parent = nullptr);

public Q_SLOTS:
    void showJob(const stampede::job::Job& job);
    void showState(stampede::widgets::RunHost::State state);
    /// Everything is sent, and the run waits for what is on its way to the sink.
    void showDraining();
    void showProbeAwaited();
    void showFigures(const stampede::widgets::LiveFigures& figures);
    void showResult(const stampede::load::RunResult& result);
    void showRefusal(const stampede::load::Refusal& refusal);

public:
    QString stateText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class News : quint8 { None, Good, Warning, Bad };
    QToolButton* button(QAction* action);
    void setStateText(const QString& text, News news);
    void colourState();

    ElidedLabel* m_name;
    ElidedLabel* m_target;
    ElidedLabel* m_state;
    ElidedLabel* m_runId;
    ElidedLabel* m_time;
    QProgressBar* m_progress;
    News m_news = News::None;
};

} // namespace stampede::widgets
