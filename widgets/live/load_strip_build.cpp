// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "widgets/base/rate_text.h"
#include "widgets/live/load_strip.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

namespace stampede::widgets {

namespace {

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

void LoadStrip::buildRate(QHBoxLayout& layout)
{
    m_rateLabel = new QLabel(tr("Rate"), this);
    m_rateSlider = makeSlider(this, QStringLiteral("rateSlider"));
    m_rateSlider->setAccessibleName(tr("Rate"));
    m_rateBox = new RateBox(this);
    m_rateBox->setObjectName(QStringLiteral("rateBox"));
    m_rateBox->setAccessibleName(tr("Rate"));
    m_rateBox->setKeyboardTracking(false);
    m_rateBox->setGroupSeparatorShown(true);
    m_rateBox->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rateLabel->setBuddy(m_rateBox);
    layout.addWidget(m_rateLabel);
    layout.addWidget(m_rateSlider, 1);
    layout.addWidget(m_rateBox);
    connect(m_rateSlider, &QSlider::valueChanged, this, [this](int position) {
        rateEdited(LoadScale::rounded(m_rateScale.valueAt(position)), By::Slider);
    });
    connect(m_rateBox, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { rateEdited(value / rateIn(1, m_unit), By::Box); });
    watchTyping(*m_rateBox, [this] { rateEdited(m_rateBox->value() / rateIn(1, m_unit), By::Box); });
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
    watchTyping(*m_connectionsBox, [this] { connectionsEdited(m_connectionsBox->value(), By::Box); });
}

// While letters are typed, values of the run must not take their place.
void LoadStrip::watchTyping(QAbstractSpinBox& box, std::function<void()> take)
{
    auto* line = box.findChild<QLineEdit*>();
    connect(line, &QLineEdit::textEdited, this, [this, &box, line] {
        m_typed = &box;
        m_typedGood = line->hasAcceptableInput();
    });
    connect(&box, &QAbstractSpinBox::editingFinished, this, [this, &box, take = std::move(take)] {
        if (m_typed != &box)
            return;
        m_typed = nullptr;
        if (m_typedGood)
            take();
        else
            showLoad(m_state);
    });
}

void LoadStrip::buildPlan(QHBoxLayout& layout)
{
    m_plan = new QPushButton(tr("As pla&nned"), this);
    m_plan->setObjectName(QStringLiteral("planButton"));
    m_plan->setToolTip(tr("Goes back to the load that the job has for this time of the run"));
    m_plan->hide();
    layout.addWidget(m_plan);
    connect(m_plan, &QPushButton::clicked, this, [this] {
        forgetAsked();
        Q_EMIT planAsked();
    });
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

} // namespace stampede::widgets
