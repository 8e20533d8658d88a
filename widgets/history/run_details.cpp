// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/run_details.h"

#include "widgets/base/note_label.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace stampede::widgets {

RunDetails::RunDetails(QWidget* parent)
    : QWidget(parent)
    , m_title(headingLabel(QString(), 1.15, this))
    , m_job(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_tags(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_text(new QPlainTextEdit(this))
{
    m_title->setObjectName(QStringLiteral("runTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_job->setObjectName(QStringLiteral("runJob"));
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("nightly, release 2"));
    m_tags->setToolTip(tr("Words to find the run by, with commas between them"));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setToolTip(tr("What you want to remember of this run"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().lineSpacing() * 4);
    m_note->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("runText"));
    m_text->setAccessibleName(tr("Summary of the run"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    connect(m_tags, &QLineEdit::editingFinished, this, &RunDetails::commit);

    auto* form = new QFormLayout;
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("&Note"), m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_job);
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    showNothing();
}

RunDetails::~RunDetails()
{
    m_note->removeEventFilter(this);
}

bool RunDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

void RunDetails::commit()
{
    if (m_run.id.isEmpty())
        return;
    QStringList tags;
    for (const QString& tag : m_tags->text().split(u','))
        if (!tag.simplified().isEmpty())
            tags += tag.simplified();
    tags.sort(Qt::CaseInsensitive);
    tags.removeDuplicates();
    if (tags != m_run.tags) {
        m_run.tags = tags;
        Q_EMIT tagsEdited(m_run.id, tags);
    }
    const QString note = m_note->toPlainText();
    if (note != m_run.note) {
        m_run.note = note;
        Q_EMIT noteEdited(m_run.id, note);
    }
}

void RunDetails::fill()
{
    m_title->setText(m_run.name.isEmpty() ? m_run.id : tr("%1 · %2").arg(m_run.name, m_run.id));
    const QString tags = m_run.tags.join(tr(", "));
    if (!m_tags->hasFocus() && m_tags->text() != tags)
        m_tags->setText(tags);
    if (!m_note->hasFocus() && m_note->toPlainText() != m_run.note)
        m_note->setPlainText(m_run.note);
}

void RunDetails::showRun(const store::RunEntry& run)
{
    if (run.id == m_run.id) {
        m_run = run;
        fill();
        return;
    }
    commit();
    m_run = run;
    setEnabled(true);
    m_tags->setText(run.tags.join(tr(", ")));
    m_note->setPlainText(run.note);
    m_job->clear();
    m_text->clear();
    fill();
}

void RunDetails::showNothing()
{
    commit();
    m_run = {};
    m_title->setText(tr("No run chosen"));
    m_tags->clear();
    m_note->clear();
    m_job->clear();
    m_text->clear();
    setEnabled(false);
}

void RunDetails::showText(const QString& id, const QString& job, const QString& summary)
{
    if (id != m_run.id)
        return;
    m_job->setText(job);
    if (summary != m_text->toPlainText())
        m_text->setPlainText(summary);
}

} // namespace stampede::widgets
