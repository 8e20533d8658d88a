// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the text of BehaviourView comes from and goes to.
#include "widgets/base/message_bar.h"
#include "widgets/base/note_label.h"
#include "widgets/sink/behaviour_chooser.h"
#include "widgets/sink/behaviour_view.h"
#include "widgets/sink/json_editor.h"
#include "widgets/sink/sink_behaviour.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace stampede::widgets {

namespace {
const QString sourceKey = QStringLiteral("sink/behaviour");
const QString acceptAll = QStringLiteral("preset:accept-all");
} // namespace

void BehaviourView::nowFrom(const QString& source, const QString& text)
{
    m_source = source;
    m_sourceText = text;
    m_outside.clear();
    m_chooser->show(source);
    m_preferences.setChoice(sourceKey, source);
    m_chooser->setToolTip(
        tr("How the sink answers: one of the presets or a file. %1").arg(m_chooser->descriptionOf(source)));
    m_description->setText(m_chooser->descriptionOf(source));
}

void BehaviourView::openLast()
{
    const QString source = m_preferences.choice(sourceKey, acceptAll);
    m_opening.insert(m_behaviour.open(source), source);
    describe();
}

void BehaviourView::open(const QString& source)
{
    whenSafe([this, source] {
        m_opening.insert(m_behaviour.open(source), source);
        describe();
    });
}

void BehaviourView::onNotOpened(const QString& source, const QString& error)
{
    m_messages->show(MessageBar::Severity::Error,
                     tr("%1 could not be opened: %2").arg(m_chooser->descriptionOf(source), error));
    // The one of last time is gone.
    if (m_source.isEmpty() && source != acceptAll)
        m_opening.insert(m_behaviour.open(acceptAll), acceptAll);
    describe();
}

void BehaviourView::openByDialog()
{
    auto* dialog = new QFileDialog(this, tr("Open a behaviour"), m_preferences.jobFolder(),
                                   tr("Behaviours (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("openBehaviourDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { open(QFileInfo(path).absoluteFilePath()); });
    dialog->open();
}

void BehaviourView::save()
{
    if (m_source.isEmpty() || m_source.startsWith(QLatin1StringView(sink::presetPrefix)))
        saveByDialog();
    else
        saveTo(m_source);
}

void BehaviourView::saveByDialog()
{
    auto* dialog = new QFileDialog(this, tr("Save the behaviour"), m_preferences.jobFolder(),
                                   tr("Behaviours (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("saveBehaviourDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { saveTo(QFileInfo(path).absoluteFilePath()); });
    dialog->open();
}

void BehaviourView::saveTo(const QString& path)
{
    m_pause.stop();
    m_text = m_editor->text();
    const BehaviourText text{path, m_text};
    m_request = m_behaviour.save(text);
    m_saving.insert(m_request, text);
    m_applying.insert(m_request, {m_chooser->titleOf(path), m_text});
}

void BehaviourView::onSaved(quint64 request, const QString& error)
{
    if (!m_saving.contains(request))
        return;
    const BehaviourText saved = m_saving.take(request);
    const QString shown = QDir::toNativeSeparators(saved.source);
    if (error.isEmpty()) {
        nowFrom(saved.source, saved.text);
        m_messages->show(MessageBar::Severity::Info, tr("Saved as %1.").arg(shown));
        return;
    }
    m_applying.remove(request);
    m_messages->show(MessageBar::Severity::Error, tr("%1 could not be saved: %2").arg(shown, error));
    if (request == m_request)
        check();
}

void BehaviourView::revert()
{
    m_editor->replaceText(m_sourceText);
    m_editor->setFocus();
}

void BehaviourView::whenSafe(std::function<void()> then)
{
    if (m_editor->text() == m_sourceText || !m_preferences.asks(Confirmation::DiscardChanges)) {
        then();
        return;
    }
    if (findChild<QMessageBox*>(QStringLiteral("behaviourQuestion")) != nullptr)
        return;
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Behaviour of the sink"),
        tr("The changes to %1 are not saved. Give them up?").arg(m_chooser->titleOf(m_source)),
        QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("behaviourQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [then = std::move(then)](int result) {
        if (result == QMessageBox::Discard)
            then();
    });
    box->open();
}

} // namespace stampede::widgets
