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
    connect(&m_seconds, &QTimer::timeout, this, [this] { tellLeft(--m_secondsLeft); });
    hide();
}

void DrainStrip::tellLeft(Nanos left)
{
    const QString text = tr("%1 left").arg(report::clockText(std::max(Nanos(0), left)));
    if (m_left->text() != text)
        m_left->setText(text);
}

void DrainStrip::awaitProbe(std::chrono::seconds limit)
{
    m_since = Nanos(-1);
    m_secondsLeft = limit;
    m_stop->setEnabled(true);
    m_progress->setRange(0, 0); // it only says that something goes on
    m_text->setText(tr("The load is over; the probe waits for its last messages to arrive"));
    tellLeft(limit);
    m_seconds.start(std::chrono::seconds(1));
    show();
}

void DrainStrip::follow(const metrics::Snapshot& snapshot, Nanos limit)
{
    if (m_since < Nanos(0)) {
        m_since = snapshot.elapsed;
        m_stop->setEnabled(true);
    }
    const metrics::Deliveries& totals = snapshot.total.deliveries;
    const double share = totals.expected == 0
                             ? 1
                             : static_cast<double>(totals.delivered) / static_cast<double>(totals.expected);
    m_progress->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * progressSteps));
    m_text->setText(drainSentence(snapshot));
    tellLeft(limit - std::max(Nanos(0), snapshot.elapsed - m_since));
    show();
}

void DrainStrip::finish()
{
    m_since = Nanos(-1);
    m_seconds.stop();
    m_progress->setRange(0, progressSteps);
    hide();
}

} // namespace stampede::widgets
