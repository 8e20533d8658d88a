// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "load/marker.h"
#include "widgets/base/preferences.h"
#include "widgets/live/load_scale.h"

#include <QWidget>

#include <functional>

class QAbstractSpinBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;
class QTimer;

namespace stampede::widgets {

/// The load under a person's hand while a run goes on: connections (closed) or rate and most connections
/// (open), the way back to the plan, and markers. What is asked for is told once a person has paused for a
/// moment. Follows a timeline, but for what is being typed.
class LoadStrip final : public QWidget {
    Q_OBJECT
public:
    explicit LoadStrip(QWidget* parent = nullptr);

    /// Marks at once, with what stands in the line or a numbered name.
    void mark();

public Q_SLOTS:
    void showJob(const stampede::job::Load& load);
    /// What holds now; never told back.
    void showLoad(const stampede::load::LoadState& state);
    void setRunning(bool running);
    /// A search for the ceiling sets the load itself: only markers are left to a person.
    void setSearching(bool searching);
    /// Everything is sent, and the run waits for the rest to arrive: only markers are left.
    void setDraining(bool draining);
    void setRateUnit(stampede::widgets::RateUnit unit);

Q_SIGNALS:
    void connectionsAsked(int connections);
    /// Messages a second.
    void rateAsked(double perSecond);
    void planAsked();
    void markAsked(const QString& text);

private:
    void buildConnections(QHBoxLayout& layout);
    void buildRate(QHBoxLayout& layout);
    void buildPlan(QHBoxLayout& layout);
    void buildMarker(QHBoxLayout& layout);
    /// `take`: what was typed counts, also when it is what stood there before.
    void watchTyping(QAbstractSpinBox& box, std::function<void()> take);
    void adaptControls();
    void forgetAsked();
    void adaptScales();
    void adaptRateBox();
    enum class By : quint8 { Slider, Box, Run };
    void showConnections(int connections, By by);
    void showRate(double perSecond, By by);
    void connectionsEdited(int connections, By by);
    void rateEdited(double perSecond, By by);
    void tell();
    bool isOpen() const { return m_job.model == job::Load::Model::Open; }

    job::Load m_job;
    load::LoadState m_state;
    bool m_running = false;
    bool m_searching = false;
    bool m_draining = false;
    const QAbstractSpinBox* m_typed = nullptr; // holds letters that are no value yet
    bool m_typedGood = false;
    RateUnit m_unit = RateUnit::PerSecond;
    LoadScale m_connectionScale{1, 100};
    LoadScale m_rateScale{1, 1000};
    std::optional<int> m_askedConnections;
    std::optional<double> m_askedRate;
    int m_marks = 0;

    QLabel* m_rateLabel;
    QSlider* m_rateSlider;
    QDoubleSpinBox* m_rateBox;
    QLabel* m_connectionsLabel;
    QSlider* m_connectionsSlider;
    QSpinBox* m_connectionsBox;
    QPushButton* m_plan;
    QLineEdit* m_markEdit;
    QPushButton* m_markButton;
    QTimer* m_debounce;
};

} // namespace stampede::widgets
