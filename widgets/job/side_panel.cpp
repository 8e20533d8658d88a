// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/side_panel.h"

#include "base/display.h"
#include "widgets/base/note_label.h"
#include "widgets/job/load_picture.h"
#include "widgets/job/size_picture.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace stampede::widgets {

using Tone = NoteLabel::Tone;

SidePanel::SidePanel(QWidget* parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(tr("What the job comes to"));
    setDocumentMode(true);
    addTab(makePlan(), tr("Plan"));
    addTab(makePreview(), tr("Message"));
    setTabToolTip(0, tr("The job in words, and its load and sizes as pictures."));
    setTabToolTip(1, tr("One of the messages that will be sent."));
}

QWidget* SidePanel::makePlan()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_description = new QLabel(page);
    m_description->setObjectName(QStringLiteral("description"));
    m_description->setAccessibleName(tr("The job in words"));
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_planTitle = headingLabel(tr("Planned load"), 1, page);
    m_load = new LoadPicture(page);
    m_sizes = new SizePicture(page);
    m_sizeFacts = new NoteLabel(Tone::Quiet, page);
    m_sizeFacts->setObjectName(QStringLiteral("sizeFacts"));
    column->addWidget(m_description);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_planTitle);
    column->addWidget(m_load, 3);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(headingLabel(tr("Sizes of the bodies"), 1, page));
    column->addWidget(m_sizes, 2);
    column->addWidget(m_sizeFacts);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Plan"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return scroll;
}

QWidget* SidePanel::makePreview()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_sampleFacts = new NoteLabel(Tone::Quiet, page);
    m_sampleFacts->setObjectName(QStringLiteral("sampleFacts"));
    m_sample = new QPlainTextEdit(page);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_sample->setAccessibleName(tr("Headers and start of the body"));
    m_sample->setReadOnly(true);
    m_sample->setTabChangesFocus(true);
    m_sample->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sample->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_next = new QPushButton(tr("Ne&xt sample"), page);
    m_next->setObjectName(QStringLiteral("nextSample"));
    m_next->setToolTip(tr("Shows the message after this one."));
    m_first = new QPushButton(tr("First"), page);
    m_first->setObjectName(QStringLiteral("firstSample"));
    m_first->setToolTip(tr("Goes back to the first message."));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_next);
    buttons->addWidget(m_first);
    buttons->addStretch();
    column->addWidget(m_sampleFacts);
    column->addWidget(m_sample, 1);
    column->addLayout(buttons);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT sampleWanted(m_number + 1); });
    connect(m_first, &QPushButton::clicked, this, [this] { Q_EMIT sampleWanted(0); });
    return page;
}

void SidePanel::show(const JobFindings& findings)
{
    m_description->setText(findings.job
                               ? findings.description
                               : tr("%n problem(s) left. They are listed below and beside the fields.",
                                    nullptr, static_cast<int>(findings.problems.list().size())));
    m_planTitle->setText(findings.plan.open ? tr("Planned load: messages a second")
                                            : tr("Planned load: connections"));
    m_load->setPlan(findings.plan);
    m_sizes->setHistogram(findings.sizes);
    m_sizeFacts->setText(
        findings.meanMessage == 0
            ? QString()
            : tr("With headers a message has %1 on average and %2 at most.")
                  .arg(displaySize(findings.meanMessage), displaySize(findings.largestMessage)));
    showSample(findings.sample);
}

void SidePanel::showSample(const std::optional<SampleMessage>& sample)
{
    m_next->setEnabled(sample.has_value());
    m_first->setEnabled(sample && sample->number > 0);
    if (!sample) {
        m_sampleFacts->setText(
            tr("There is no message to show yet: the problems of the message and of the recipients "
               "come first."));
        m_sample->clear();
        return;
    }
    m_number = sample->number;
    QString recipients = sample->recipients.join(QStringLiteral(", "));
    if (const auto more = sample->recipientCount - static_cast<quint64>(sample->recipients.size()); more > 0)
        recipients += tr(" and %1 more").arg(displayCount(more));
    m_sampleFacts->setText(
        tr("Number %1, %2\nMAIL FROM <%3>\nRCPT TO %4")
            .arg(displayCount(sample->number), displaySize(sample->octets), sample->sender, recipients));
    const QString text = sample->header + QStringLiteral("\n\n") + sample->body;
    if (m_sample->toPlainText() != text)
        m_sample->setPlainText(text);
}

} // namespace stampede::widgets
