// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/live/recent.h"
#include "widgets/run/run_host.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;
class QTimer;

namespace stampede::widgets {

class ChartBase;
class DrainStrip;
class LiveActions;
class LiveCharts;
class LiveTables;
class LiveTiles;
class LoadStrip;
class MessageBar;
class RunHeader;

/// A run while it goes on, and the last one after it: tiles, charts, tables, and the load under a person's
/// hand.
class LivePage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the page.
    LivePage(RunHost& host, Preferences& preferences, QWidget* parent = nullptr);
    ~LivePage() override;

    // For menus; the buttons on the page are the same.
    QAction* pauseAction() const;
    QAction* stopAction() const;
    QAction* abortAction() const;
    QAction* markAction() const;

    /// Rate, connections, latency, heat map; of a tracked run also queue and delivery.
    std::vector<ChartBase*> charts() const;
    /// A PNG of each chart over the whole run into `folder`, named "<stem>-rate.png" …; without waiting.
    /// picturesSaved() or failed() follows.
    void savePictures(const QString& folder, const QString& stem);
    std::vector<QImage> pictures(QSize size);

Q_SIGNALS:
    void picturesSaved(const QStringList& paths);
    void failed(const QString& error);
    /// A person wants to follow messages to the sink: the job's "tracking.enabled".
    void trackingAsked();
    /// A person wants a probe beside the load: the job's "probe.enabled".
    void probeAsked();

public Q_SLOTS:
    // What the host tells; tests call them with made-up values.
    void showState(stampede::widgets::RunHost::State state);
    void beginRun(const stampede::job::Job& job, const stampede::load::LoadState& load);
    void addSnapshot(const stampede::metrics::SnapshotPtr& snapshot);
    void setHistory(const stampede::metrics::History* history);
    void historyGrew();
    void setMarkers(const std::vector<stampede::load::Marker>& markers);
    void showLoad(const stampede::load::LoadState& state);
    /// Of the job's criteria, in their order.
    void showStandings(const std::vector<stampede::criteria::Standing>& standings);
    /// Of a search for the ceiling, in place of the job's load; without steps it is none.
    void showCeiling(const stampede::load::CeilingResult& search);
    /// Of the probe beside the run, as it stands.
    void showProbe(const stampede::load::ProbeResult& probe);
    /// The load is over; its probe is not.
    void awaitProbe();
    void addSamples(const QList<stampede::load::ConversationSamplePtr>& samples);
    void showResult(const stampede::load::RunResult& result);
    void showRefusal(const stampede::load::Refusal& refusal);
    /// Draws what is new; five times a second by a timer while the page is visible.
    void tick();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildEmpty();
    QWidget* buildRun();
    void connectHost();
    void connectParts();
    void showFigures();
    void setTracked(bool tracked);
    /// What is still waited for when everything is sent.
    enum class Awaited : quint8 { Nothing, Messages, Probe };
    void setAwaited(Awaited awaited);
    void showAwaited();
    void saveState();

    RunHost& m_host;
    Preferences& m_preferences;
    LiveActions* m_actions;
    RunHeader* m_header;
    LiveTiles* m_tiles;
    LoadStrip* m_strip;
    DrainStrip* m_drain;
    LiveCharts* m_charts;
    LiveTables* m_tables;
    MessageBar* m_messages;
    QSplitter* m_splitter;
    QStackedLayout* m_pages;
    QTimer* m_timer;
    RecentSnapshots m_recent;
    job::Job m_job;
    std::optional<load::RunResult> m_result;
    bool m_figuresDue = false;
    Awaited m_awaited = Awaited::Nothing;
};

} // namespace stampede::widgets
