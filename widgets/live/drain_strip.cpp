// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/drain_strip.h"

#include "report/figures.h"
#include "widgets/live/delivery_facts.h"
#include "widgets/live/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace stampede::widgets {

namespace {
constexpr int progressSteps = 1000;
} // namespace

DrainStrip::DrainStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(ElidedLabel::Look::Plain, this))
    , m_progress(new QProgressBar(this))
    , m_left(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop &waiting"), this))
{
    m_text->setObjectName(QStringLiteral("drainText"));
    m_progress->setObjectName(QStringLiteral("drainProgress"));
    m_progress->setAccessibleName(tr("Delivered so far"));
    m_progress->setToolTip(tr("How much of what the server accepted has arrived at the sink"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(std::max(6, fontMetrics().height() / 2));
    m_left->setObjectName(QStringLiteral("drainLeft"));
    m_left->setToolTip(tr("The longest time the job waits for what is on its way"));
    m_stop->setObjectName(QStringLiteral("stopWaiting"));
    m_stop->setToolTip(tr("Ends the run now; what has not arrived counts as lost"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().averageCharWidth() * 2);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopAsked();
    });
    hide();
}

void DrainStrip::follow(const metrics::Snapshot& snapshot, Nanos limit)
{
    if (!isWaiting()) {
        m_since = snapshot.elapsed;
        m_stop->setEnabled(true);
    }
    const metrics::Deliveries& totals = snapshot.total.deliveries;
    const double share = totals.expected == 0
                             ? 1
                             : static_cast<double>(totals.delivered) / static_cast<double>(totals.expected);
    m_progress->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * progressSteps));
    m_text->setText(drainSentence(snapshot));
    const QString left = tr("%1 left").arg(
        report::clockText(std::max(Nanos(0), limit - std::max(Nanos(0), snapshot.elapsed - m_since))));
    if (m_left->text() != left)
        m_left->setText(left);
    show();
}

void DrainStrip::finish()
{
    m_since = Nanos(-1);
    hide();
}

} // namespace stampede::widgets
