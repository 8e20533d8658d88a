// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/load_strip.h"

#include "base/display.h"
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

/// Shows no zeros at the end: "5,000", not "5,000.00".
class RateBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override { return displayNumber(value, decimals()); }
};

QSlider* makeSlider(QWidget* parent, const QString& name)
{
    auto* slider = new QSlider(Qt::Horizontal, parent);
    slider->setObjectName(name);
    slider->setRange(0, LoadScale::steps);
    slider->setSingleStep(LoadScale::steps / 100);
    slider->setPageStep(LoadScale::steps / 10);
    slider->setMinimumWidth(parent->fontMetrics().averageCharWidth() * 14);
    return slider;
}

} // namespace

LoadStrip::LoadStrip(QWidget* parent) : QWidget(parent), m_debounce(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildRate(*layout);
    buildConnections(*layout);
    layout->addSpacing(fontMetrics().height());
    buildMarker(*layout);

    m_debounce->setObjectName(QStringLiteral("debounce"));
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(pause);
    connect(m_debounce, &QTimer::timeout, this, &LoadStrip::tell);
    showJob(m_job);
    setRunning(false);
}

void LoadStrip::buildRate(QHBoxLayout& layout)
{
    m_rateLabel = new QLabel(tr("&Rate"), this);
    m_rateSlider = makeSlider(this, QStringLiteral("rateSlider"));
    m_rateSlider->setAccessibleName(tr("Rate"));
    m_rateBox = new RateBox(this);
    m_rateBox->setObjectName(QStringLiteral("rateBox"));
    m_rateBox->setAccessibleName(tr("Rate"));
    m_rateBox->setKeyboardTracking(false);
    m_rateBox->setGroupSeparatorShown(true);
    m_rateBox->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rateLabel->setBuddy(m_rateBox);
    const QString help =
        tr("How many messages are planned from now on; applied at once and marked on the charts");
    m_rateSlider->setToolTip(help);
    m_rateBox->setToolTip(help);
    layout.addWidget(m_rateLabel);
    layout.addWidget(m_rateSlider, 1);
    layout.addWidget(m_rateBox);
    connect(m_rateSlider, &QSlider::valueChanged, this, [this](int position) {
        rateEdited(LoadScale::rounded(m_rateScale.valueAt(position)), By::Slider);
    });
    connect(m_rateBox, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { rateEdited(value / rateIn(1, m_unit), By::Box); });
}

void LoadStrip::buildConnections(QHBoxLayout& layout)
{
    m_connectionsLabel = new QLabel(this);
    m_connectionsSlider = makeSlider(this, QStringLiteral("connectionsSlider"));
    m_connectionsBox = new QSpinBox(this);
    m_connectionsBox->setObjectName(QStringLiteral("connectionsBox"));
    m_connectionsBox->setRange(1, job::Load::mostConnections);
    m_connectionsBox->setKeyboardTracking(false);
    m_connectionsBox->setGroupSeparatorShown(true);
    m_connectionsBox->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_connectionsLabel->setBuddy(m_connectionsBox);
    layout.addWidget(m_connectionsLabel);
    layout.addWidget(m_connectionsSlider, 1);
    layout.addWidget(m_connectionsBox);
    connect(m_connectionsSlider, &QSlider::valueChanged, this, [this](int position) {
        connectionsEdited(static_cast<int>(LoadScale::rounded(m_connectionScale.valueAt(position))),
                          By::Slider);
    });
    connect(m_connectionsBox, &QSpinBox::valueChanged, this,
            [this](int value) { connectionsEdited(value, By::Box); });
}

void LoadStrip::buildMarker(QHBoxLayout& layout)
{
    m_markEdit = new QLineEdit(this);
    m_markEdit->setObjectName(QStringLiteral("markEdit"));
    m_markEdit->setPlaceholderText(tr("Name of a marker"));
    m_markEdit->setAccessibleName(tr("Name of a marker"));
    m_markEdit->setToolTip(tr("What the marker on the charts is called; without a name it is numbered"));
    m_markEdit->setMaxLength(60);
    m_markEdit->setClearButtonEnabled(true);
    m_markButton = new QPushButton(tr("Add &marker"), this);
    m_markButton->setObjectName(QStringLiteral("markButton"));
    m_markButton->setToolTip(tr("Marks this moment on all charts and in the results (Ctrl+M)"));
    layout.addWidget(m_markEdit, 1);
    layout.addWidget(m_markButton);
    connect(m_markEdit, &QLineEdit::returnPressed, this, &LoadStrip::mark);
    connect(m_markButton, &QPushButton::clicked, this, &LoadStrip::mark);
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
    m_debounce->stop();
    m_askedConnections.reset();
    m_askedRate.reset();
    m_connectionsLabel->setText(isOpen() ? tr("&At most") : tr("&Connections"));
    m_connectionsBox->setSuffix(isOpen() ? tr(" connections") : QString());
    const QString name = isOpen() ? tr("Most connections") : tr("Connections");
    m_connectionsBox->setAccessibleName(name);
    m_connectionsSlider->setAccessibleName(name);
    const QString help =
        isOpen() ? tr("How many connections there may be; applied at once and marked on the charts")
                 : tr("How many connections send; applied at once and marked on the charts");
    m_connectionsBox->setToolTip(help);
    m_connectionsSlider->setToolTip(help);
    m_connectionsSlider->setVisible(!isOpen());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rateLabel, m_rateSlider, m_rateBox})
        widget->setVisible(isOpen());
    m_state = {false, load.connections, load.rate};
    adaptScales();
    showLoad(m_state);
}

void LoadStrip::adaptScales()
{
    const double connections = std::max(m_job.connections, m_state.connections);
    m_connectionScale = LoadScale(1, roomAbove(connections, 100, job::Load::mostConnections));
    const double rate = std::max(m_job.rate, m_state.rate);
    m_rateScale = LoadScale(std::min(1.0, std::max(leastRate, m_job.rate / 100)),
                            roomAbove(rate, 100, job::Load::mostRate));
    adaptRateBox();
}

void LoadStrip::adaptRateBox()
{
    const QSignalBlocker blocker(m_rateBox);
    // So many decimals that one message a minute can be told apart.
    m_rateBox->setDecimals(m_unit == RateUnit::Mmh ? 4 : m_unit == RateUnit::PerSecond ? 2 : 0);
    m_rateBox->setRange(rateIn(leastRate, m_unit), rateIn(job::Load::mostRate, m_unit));
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rateSlider, m_rateBox, m_connectionsSlider,
                                                           m_connectionsBox, m_markEdit, m_markButton})
        widget->setEnabled(running);
    if (!running) {
        m_debounce->stop();
        m_askedConnections.reset();
        m_askedRate.reset();
    }
}

void LoadStrip::showLoad(const load::LoadState& state)
{
    m_state = state;
    if (state.connections > m_connectionScale.most() || state.rate > m_rateScale.most())
        adaptScales();
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
    if (by != By::Box)
        m_connectionsBox->setValue(connections);
    if (by != By::Slider && !m_connectionsSlider->isSliderDown())
        m_connectionsSlider->setValue(m_connectionScale.positionOf(connections));
}

void LoadStrip::showRate(double perSecond, By by)
{
    const QSignalBlocker box(m_rateBox);
    const QSignalBlocker slider(m_rateSlider);
    if (by != By::Box)
        m_rateBox->setValue(rateIn(perSecond, m_unit));
    if (by != By::Slider && !m_rateSlider->isSliderDown())
        m_rateSlider->setValue(m_rateScale.positionOf(perSecond));
}

void LoadStrip::connectionsEdited(int connections, By by)
{
    m_askedConnections = std::max(1, connections);
    showConnections(*m_askedConnections, by);
    m_debounce->start();
}

void LoadStrip::rateEdited(double perSecond, By by)
{
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
