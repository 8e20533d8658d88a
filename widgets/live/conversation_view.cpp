// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/conversation_view.h"

#include "widgets/base/theme.h"
#include "widgets/charts/value_table.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextCursor>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
enum Entry { AllEntry, FailedEntry, OutcomeEntry };
}

ConversationView::ConversationView(QWidget* parent)
    : QWidget(parent)
    , m_model(new ConversationModel(this))
    , m_filter(new ConversationFilter(this))
    , m_choice(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_table(new ValueTable(this))
    , m_lines(new QPlainTextEdit(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_filter->setSourceModel(m_model);
    m_lines->setObjectName(QStringLiteral("conversationLines"));
    m_lines->setAccessibleName(tr("Lines of the chosen conversation"));
    m_lines->setReadOnly(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setTabChangesFocus(true);
    m_lines->setPlaceholderText(tr("Choose a conversation to read it line by line."));

    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_lines);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_choice, &QComboBox::activated, this, &ConversationView::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConversationView::showChosen);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ConversationView::tellCount);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ConversationView::tellCount);
    tellCount();
}

QWidget* ConversationView::buildList()
{
    m_choice->setObjectName(QStringLiteral("conversationChoice"));
    m_choice->setAccessibleName(tr("Which conversations are listed"));
    m_choice->setToolTip(
        tr("All that are kept, the failed ones, or those of the outcome chosen in the other table"));
    m_choice->addItems({tr("All"), tr("Failed")});
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_table->setObjectName(QStringLiteral("conversations"));
    m_table->setAccessibleName(tr("Conversations"));
    m_table->setModel(m_filter);
    m_table->sortByColumn(ConversationModel::Time, Qt::DescendingOrder);
    const int one = m_table->fontMetrics().averageCharWidth();
    static constexpr std::array widths{9, 10, 19, 13, 9, 9};
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i), widths[i] * one);

    auto* list = new QWidget(m_splitter);
    auto* label = new QLabel(tr("Sho&w"), list);
    label->setBuddy(m_choice);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_choice);
    line->addWidget(m_count, 1);
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    return list;
}

void ConversationView::add(const QList<load::ConversationSamplePtr>& samples)
{
    m_model->add(samples);
}

void ConversationView::clear()
{
    m_model->clear();
    m_chosen.reset();
    m_lines->clear();
    showAll();
    if (m_choice->count() > OutcomeEntry)
        m_choice->removeItem(OutcomeEntry);
}

void ConversationView::showAll()
{
    choose(AllEntry);
}

void ConversationView::showFailed()
{
    choose(FailedEntry);
}

void ConversationView::showOutcome(const OutcomeKey& outcome, const QString& name)
{
    m_outcome = outcome;
    if (m_choice->count() > OutcomeEntry)
        m_choice->setItemText(OutcomeEntry, name);
    else
        m_choice->addItem(name);
    choose(OutcomeEntry);
}

void ConversationView::choose(int entry)
{
    m_choice->setCurrentIndex(entry);
    if (entry == AllEntry)
        m_filter->setShown(ConversationFilter::Show::All);
    else if (entry == FailedEntry)
        m_filter->setShown(ConversationFilter::Show::Failed);
    else
        m_filter->setShown(ConversationFilter::Show::Outcome, m_outcome);
    tellCount();
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->selectRow(0);
}

void ConversationView::tellCount()
{
    const int count = m_filter->rowCount();
    m_count->setText(count > 0 ? tr("%n conversation(s)", nullptr, count) : tr("none was kept"));
}

void ConversationView::showChosen()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    // One that made room for newer ones stays readable.
    const load::ConversationSamplePtr sample = m_model->sampleAt(current.row());
    if (!sample || sample == m_chosen)
        return;
    m_chosen = sample;
    m_lines->clear();
    QTextCursor cursor(m_lines->document());
    const Nanos start = sample->lines.empty() ? Nanos(0) : sample->lines.front().at;
    for (const load::ConversationLine& line : sample->lines) {
        QTextCharFormat format;
        if (line.from == load::ConversationLine::From::Note)
            format.setForeground(quietText(palette()));
        else if (line.from == load::ConversationLine::From::Client)
            format.setForeground(lookOf(Series::Started, palette()).colour);
        else if (!line.text.empty() && (line.text.front() == '4' || line.text.front() == '5'))
            format.setForeground(badColour(palette()));
        cursor.insertText(lineText(line, start) + u'\n', format);
    }
    if (sample->cut)
        cursor.insertText(tr("(longer than is kept)"));
    m_lines->moveCursor(QTextCursor::Start);
}

void ConversationView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_chosen) {
        m_chosen.reset();
        showChosen();
    }
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
