// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/live/probe_figures.h"
#include "widgets/live/probe_model.h"

#include <QWidget>

#include <memory>

class QHBoxLayout;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace stampede::widgets {

class NoteLabel;
class ProbeChart;
class ValueTable;

/// The probe beside a run: figures, delivery times and every message. Of a run without one: how to have one.
class ProbeView final : public QWidget {
    Q_OBJECT
public:
    explicit ProbeView(Preferences& preferences, QWidget* parent = nullptr);

    ProbeFigures& figures() { return *m_figures; }
    ProbeModel& events() { return *m_events; }
    ProbeChart& chart() const { return *m_chart; }
    QSplitter* splitter() const { return m_splitter; }
    /// A message was late, lost or refused, or failed.
    bool hasWarning() const;

    void setProbed(bool probed);
    /// As it stands; shown once the view is visible.
    void showRunning(const load::ProbeResult& probe);
    /// Nothing more comes. `stem`: what a file of it is called, without its suffix.
    void showResult(const load::ProbeResult& probe, const QString& stem);
    void clear();
    /// Writes the events of a probe that is over as CSV without waiting; exported() or failed() follows.
    void exportTo(const QString& path);

Q_SIGNALS:
    /// To turn a probe on in the job.
    void probeAsked();
    void exported(const QString& path);
    void failed(const QString& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildEmpty();
    QWidget* buildProbe();
    void buildButtons(QHBoxLayout& line);
    ValueTable* makeTable(QAbstractItemModel& model, const QString& name, const QString& title);
    void take(const load::ProbeResult& probe);
    void refresh();
    void say();
    void askExport();

    Preferences& m_preferences;
    ProbeFigures* m_figures;
    ProbeModel* m_events;
    NoteLabel* m_sentence;
    QToolButton* m_copy;
    QToolButton* m_export;
    QSplitter* m_splitter;
    ProbeChart* m_chart;
    QStackedLayout* m_pages;
    std::shared_ptr<const load::ProbeResult> m_probe; // never null
    QString m_stem;
    bool m_over = false;
    bool m_due = false; // what is shown is older than m_probe
};

} // namespace stampede::widgets
