// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/connection_dialog.h"

#include "widgets/base/note_label.h"
#include "widgets/job/connection_facts.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <QWidget>

#include <string>

namespace stampede::widgets {

ConnectionDialog::ConnectionDialog(job::Job job, QString baseDir, std::string password, const Clock& clock,
                                   QWidget* parent)
    : QDialog(parent)
    , m_job(std::move(job))
    , m_baseDir(std::move(baseDir))
    , m_password(std::move(password))
    , m_clock(clock)
    , m_verdict(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_view(new QTreeView(this))
    , m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("connectionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Test connection: %1 port %2").arg(m_job.target.host).arg(m_job.target.port));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setObjectName(QStringLiteral("conversation"));
    m_view->setAccessibleName(tr("Conversation with the server"));
    m_view->setModel(&m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTabKeyNavigation(false);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int character = m_view->fontMetrics().averageCharWidth();
    m_view->header()->setMinimumSectionSize(character * 4);
    m_view->setColumnWidth(TrialLinesModel::At, character * 10);
    m_view->setColumnWidth(TrialLinesModel::From, character * 5);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_verdict);
    column->addWidget(m_view, 1);
    column->addLayout(m_form);
    makeButtons();
    resize(character * 90, fontMetrics().height() * 34);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::makeButtons()
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [this, box](const QString& name, const QString& text, const QString& help) {
        QPushButton* button = box->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setToolTip(help);
        button->setAutoDefault(false);
        return button;
    };
    m_cancel = add(QStringLiteral("cancelTest"), tr("C&ancel"), tr("Ends the session at once."));
    m_repeat = add(QStringLiteral("repeatTest"), tr("&Repeat"), tr("Connects once more."));
    m_copy = add(QStringLiteral("copyTest"), tr("&Copy"),
                 tr("Puts the conversation and the facts on the clipboard."));
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionDialog::cancel);
    connect(m_repeat, &QPushButton::clicked, this, &ConnectionDialog::start);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(toText()); });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout()->addWidget(box);
    updateButtons();
}

void ConnectionDialog::start()
{
    if (m_test)
        return;
    m_model.clear();
    clearFacts();
    m_verdict->setTone(NoteLabel::Tone::Quiet);
    m_verdict->setText(tr("Connecting…"));
    m_test = std::make_unique<load::ConnectionTest>(m_job, m_baseDir, m_password, m_clock);
    connect(m_test.get(), &load::ConnectionTest::lineAdded, this, [this](const load::ConversationLine& line) {
        m_model.add(line);
        m_view->scrollToBottom();
    });
    connect(m_test.get(), &load::ConnectionTest::finished, this, &ConnectionDialog::show);
    updateButtons();
    m_test->start();
}

void ConnectionDialog::cancel()
{
    if (m_test)
        m_test->cancel();
}

void ConnectionDialog::show(const load::ConnectionReport& report)
{
    // The test is telling this, so it goes later.
    m_test.release()->deleteLater();
    m_verdict->setTone(report.ready ? NoteLabel::Tone::Good : NoteLabel::Tone::Bad);
    m_verdict->setText((report.ready ? QStringLiteral("\u2713 ") : QStringLiteral("\u26a0 ")) +
                       verdictOf(report));
    clearFacts();
    for (const ConnectionFact& fact : factsOf(report)) {
        auto* value = new QLabel(fact.value, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(tr("%1: %2").arg(fact.name, fact.value));
        m_form->addRow(new NoteLabel(fact.name, NoteLabel::Tone::Quiet, this), value);
        m_facts += fact.name + QStringLiteral(": ") + fact.value + u'\n';
    }
    updateButtons();
    Q_EMIT finished(report);
}

QString ConnectionDialog::toText() const
{
    return windowTitle() + QStringLiteral("\n\n") + m_model.toText() + u'\n' + m_facts + m_verdict->text() +
           u'\n';
}

void ConnectionDialog::clearFacts()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_facts.clear();
}

void ConnectionDialog::updateButtons()
{
    m_cancel->setEnabled(m_test != nullptr);
    m_repeat->setEnabled(m_test == nullptr);
    m_copy->setEnabled(m_test == nullptr);
}

} // namespace stampede::widgets
