// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/load_strip.h"

#include "widgets/base/rate_text.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>

namespace stampede::widgets {

namespace {

constexpr std::chrono::milliseconds pause{150};
constexpr double leastRate = 0.01; // messages a second

/// Room above what the job asks for, up to a round number.
double roomAbove(double value, double least, double most)
{
    const double power = std::pow(10, std::ceil(std::log10(std::max(value * 4, least))));
    return std::clamp(power, least, most);
}

/// The highest level that the stages of a timeline name; one of a file is known when it comes.
double mostPlanned(const job::Load& load)
{
    double most = 0;
    for (const job::LoadStage& stage : load.stages)
        most = std::max({most, stage.from.value_or(0), stage.to + std::abs(stage.amplitude)});
    return most;
}

} // namespace

LoadStrip::LoadStrip(QWidget* parent) : QWidget(parent), m_debounce(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildRate(*layout);
    buildConnections(*layout);
    buildPlan(*layout);
    layout->addSpacing(fontMetrics().height());
    buildMarker(*layout);

    m_debounce->setObjectName(QStringLiteral("debounce"));
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(pause);
    connect(m_debounce, &QTimer::timeout, this, &LoadStrip::tell);
    showJob(m_job);
    setRunning(false);
}

void LoadStrip::mark()
{
    if (!m_markButton->isEnabled())
        return;
    ++m_marks;
    const QString text = m_markEdit->text().simplified();
    m_markEdit->clear();
    Q_EMIT markAsked(text.isEmpty() ? tr("Marker %1").arg(m_marks) : text);
}

void LoadStrip::showJob(const job::Load& load)
{
    m_job = load;
    m_marks = 0;
    forgetAsked();
    {
        const QSignalBlocker blocker(m_connectionsBox);
        m_connectionsBox->setMinimum(load.stages.empty() ? 1 : 0); // a timeline may begin with nothing
    }
    m_connectionsLabel->setText(isOpen() ? tr("&At most") : tr("&Connections"));
    m_connectionsBox->setSuffix(isOpen() ? tr(" connections") : QString());
    const QString name = isOpen() ? tr("Most connections") : tr("Connections");
    m_connectionsBox->setAccessibleName(name);
    m_connectionsSlider->setAccessibleName(name);
    m_connectionsSlider->setVisible(!isOpen());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rateLabel, m_rateSlider, m_rateBox})
        widget->setVisible(isOpen());
    m_state = {false, load.connections, load.rate};
    adaptScales();
    adaptRateBox();
    adaptControls();
    showLoad(m_state);
}

void LoadStrip::adaptScales()
{
    const double planned = mostPlanned(m_job);
    const double connections =
        std::max({double(m_job.connections), double(m_state.connections), isOpen() ? 0 : planned});
    m_connectionScale = LoadScale(1, roomAbove(connections, 100, job::Load::mostConnections));
    const double usual = isOpen() ? std::max(m_job.rate, planned) : 0;
    m_rateScale = LoadScale(std::min(1.0, std::max(leastRate, usual / 100)),
                            roomAbove(std::max(usual, m_state.rate), 100, job::Load::mostRate));
}

void LoadStrip::adaptRateBox()
{
    const QSignalBlocker blocker(m_rateBox);
    // So many decimals that one message a minute can be told apart.
    m_rateBox->setDecimals(m_unit == RateUnit::Mmh ? 4 : m_unit == RateUnit::PerSecond ? 2 : 0);
    m_rateBox->setRange(m_job.stages.empty() ? rateIn(leastRate, m_unit) : 0,
                        rateIn(job::Load::mostRate, m_unit));
    m_rateBox->setSuffix(u' ' + rateUnitText(m_unit));
}

void LoadStrip::setRateUnit(RateUnit unit)
{
    m_unit = unit;
    adaptRateBox();
    showRate(m_askedRate.value_or(m_state.rate), By::Run);
}

void LoadStrip::setRunning(bool running)
{
    m_running = running;
    adaptControls();
}

void LoadStrip::setSearching(bool searching)
{
    if (searching == m_searching)
        return;
    m_searching = searching;
    adaptControls();
}

void LoadStrip::setDraining(bool draining)
{
    if (draining == m_draining)
        return;
    m_draining = draining;
    adaptControls();
}

void LoadStrip::adaptControls()
{
    const bool steers = m_running && !m_searching && !m_draining;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_rateSlider, m_rateBox, m_connectionsSlider, m_connectionsBox})
        widget->setEnabled(steers);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_markEdit, m_markButton})
        widget->setEnabled(m_running);
    m_plan->setVisible(steers && m_state.steered);
    if (!steers) // after the controls, which give up what is typed when they are disabled
        forgetAsked();
    const QString sets = m_draining ? tr("Everything is sent; the run only waits for the rest to arrive")
                                    : tr("A search for the ceiling goes on and sets the load itself");
    const QString rate =
        tr("How many messages are planned from now on; applied at once and marked on the charts");
    const QString connections =
        isOpen() ? tr("How many connections there may be; applied at once and marked on the charts")
                 : tr("How many connections send; applied at once and marked on the charts");
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rateSlider, m_rateBox})
        widget->setToolTip(m_searching || m_draining ? sets : rate);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_connectionsSlider, m_connectionsBox})
        widget->setToolTip(m_searching || m_draining ? sets : connections);
}

void LoadStrip::forgetAsked()
{
    m_typed = nullptr;
    m_debounce->stop();
    m_askedConnections.reset();
    m_askedRate.reset();
}

void LoadStrip::showLoad(const load::LoadState& state)
{
    m_state = state;
    if (state.connections > m_connectionScale.most() || state.rate > m_rateScale.most())
        adaptScales();
    m_plan->setVisible(m_running && !m_searching && !m_draining && state.steered);
    // What a person is setting right now stays under the hand.
    if (!m_askedConnections)
        showConnections(state.connections, By::Run);
    if (!m_askedRate)
        showRate(state.rate, By::Run);
}

// A slider under a hand stays where it is put: between two of its steps may lie no other whole number.
void LoadStrip::showConnections(int connections, By by)
{
    const QSignalBlocker box(m_connectionsBox);
    const QSignalBlocker slider(m_connectionsSlider);
    if (by != By::Box && m_typed != m_connectionsBox)
        m_connectionsBox->setValue(connections);
    if (by != By::Slider && !m_connectionsSlider->isSliderDown())
        m_connectionsSlider->setValue(m_connectionScale.positionOf(connections));
}

void LoadStrip::showRate(double perSecond, By by)
{
    const QSignalBlocker box(m_rateBox);
    const QSignalBlocker slider(m_rateSlider);
    if (by != By::Box && m_typed != m_rateBox)
        m_rateBox->setValue(rateIn(perSecond, m_unit));
    if (by != By::Slider && !m_rateSlider->isSliderDown())
        m_rateSlider->setValue(m_rateScale.positionOf(perSecond));
}

void LoadStrip::connectionsEdited(int connections, By by)
{
    m_typed = nullptr;
    m_askedConnections = std::max(1, connections);
    showConnections(*m_askedConnections, by);
    m_debounce->start();
}

void LoadStrip::rateEdited(double perSecond, By by)
{
    m_typed = nullptr;
    m_askedRate = std::clamp(perSecond, leastRate, job::Load::mostRate);
    showRate(*m_askedRate, by);
    m_debounce->start();
}

void LoadStrip::tell()
{
    if (const auto connections = std::exchange(m_askedConnections, std::nullopt))
        Q_EMIT connectionsAsked(*connections);
    if (const auto rate = std::exchange(m_askedRate, std::nullopt))
        Q_EMIT rateAsked(*rate);
}

} // namespace stampede::widgets
