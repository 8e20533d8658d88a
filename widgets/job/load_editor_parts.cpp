// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/note_label.h"
#include "widgets/job/load_canvas.h"
#include "widgets/job/load_editor.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace stampede::widgets {

namespace {

/// The kinds to choose from.
class KindDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* box = new QComboBox(parent);
        box->setObjectName(QStringLiteral("stageKind"));
        for (int kind = 0; kind < stageKindCount; ++kind)
            box->addItem(titleOf(static_cast<StageKind>(kind)));
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<KindDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QComboBox*>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentIndex());
    }
};

} // namespace

LoadEditor::LoadEditor(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_canvas(new LoadCanvas(this))
    , m_table(new QTableView(this))
    , m_summary(new NoteLabel(NoteLabel::Tone::Quiet, this))
{
    // For the label: its keys lead to whatever the focus is passed on to now.
    setFocusPolicy(Qt::ClickFocus);
    m_summary->setObjectName(QStringLiteral("loadSummary"));
    m_table->setObjectName(spec.path);
    makeTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_canvas);
    column->addWidget(m_summary);
    column->addWidget(m_table);
    column->addWidget(makeButtons());
    setTabOrder(m_canvas, m_table);
    connectParts();
    updateParts();
    tellPlan();
}

void LoadEditor::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(StagesModel::Kind, new KindDelegate(m_table));
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() * 8 / 5);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * 6 +
                            header->sizeHint().height());
    leaveUndoToPage(m_table);
}

QPushButton* LoadEditor::button(const QString& name, const QString& text, const QString& help)
{
    auto* made = new QPushButton(text, m_tools);
    made->setObjectName(QStringLiteral("stages.") + name);
    made->setToolTip(help);
    made->setAutoDefault(false);
    return made;
}

QWidget* LoadEditor::makeButtons()
{
    m_tools = new QWidget(this);
    m_make = button(QStringLiteral("make"), tr("Make a timeline of this load"),
                    tr("Puts the present load into stages, to be changed one by one."));
    m_add = button(QStringLiteral("add"), tr("Add"), tr("Adds a stage after the chosen one."));
    m_remove = button(QStringLiteral("remove"), tr("Remove"), tr("Removes the chosen stage (Delete)."));
    m_duplicate =
        button(QStringLiteral("duplicate"), tr("Duplicate"), tr("Puts the chosen stage there again."));
    m_up = button(QStringLiteral("up"), tr("Up"), tr("Moves the chosen stage to an earlier time."));
    m_down = button(QStringLiteral("down"), tr("Down"), tr("Moves the chosen stage to a later time."));
    m_templates =
        button(QStringLiteral("templates"), tr("Templates"), tr("Puts a ready-made timeline there."));
    m_templates->setMenu(makeTemplates(m_templates));
    m_back = button(QStringLiteral("back"), tr("Back to a constant load"),
                    tr("Takes all stages away: the same load all the time. Undo brings them back."));
    // Three beside each other fit the narrowest window.
    auto* grid = new QGridLayout(m_tools);
    grid->setContentsMargins({});
    int place = 0;
    for (QPushButton* one : {m_add, m_remove, m_duplicate, m_up, m_down}) {
        grid->addWidget(one, place / 3, place % 3);
        ++place;
    }
    grid->addWidget(m_templates, 2, 0, Qt::AlignLeft);
    grid->addWidget(m_make, 3, 0, 1, 3, Qt::AlignLeft);
    grid->addWidget(m_back, 4, 0, 1, 3, Qt::AlignLeft);
    grid->setColumnStretch(3, 1);
    return m_tools;
}

QMenu* LoadEditor::makeTemplates(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    for (const StageTemplate& one : stageTemplates(1, true)) {
        QAction* action = menu->addAction(one.title);
        action->setObjectName(QStringLiteral("template.") + one.name);
        action->setToolTip(one.help);
        // The levels are those of the load when it is chosen.
        connect(action, &QAction::triggered, this, [this, name = one.name] {
            for (const StageTemplate& fresh : stageTemplates(usualLevel(), isOpen()))
                if (fresh.name == name)
                    change(fresh.stages, Edit::Step);
        });
    }
    return menu;
}

void LoadEditor::connectParts()
{
    connect(&m_model, &StagesModel::edited, this,
            [this](const QJsonArray& stages) { change(stages, Edit::Step); });
    connect(m_canvas, &LoadCanvas::dragged, this, &LoadEditor::preview);
    connect(m_canvas, &LoadCanvas::dragCancelled, this, &LoadEditor::replan);
    connect(m_canvas, &LoadCanvas::edited, this, [this](const QJsonArray& stages, bool typed) {
        change(stages, typed ? Edit::Typing : Edit::Step);
    });
    connect(m_canvas, &LoadCanvas::stageFocused, this, &LoadEditor::select);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LoadEditor::updateParts);
    connect(m_make, &QPushButton::clicked, this, [this] { change(timelineOf(m_load), Edit::Step); });
    connect(m_back, &QPushButton::clicked, this, [this] { change({}, Edit::Step); });
    connect(m_add, &QPushButton::clicked, this,
            [this] { insert(row() + 1, newStage(StageKind::Hold, usualLevel(), isOpen())); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] {
        if (row() >= 0)
            insert(row() + 1, stages()[row()]);
    });
    connect(m_remove, &QPushButton::clicked, this, &LoadEditor::removeRow);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    auto* removing = new QAction(this);
    removing->setShortcut(QKeySequence::Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(removing);
    connect(removing, &QAction::triggered, this, &LoadEditor::removeRow);
}

void LoadEditor::updateParts()
{
    const auto count = static_cast<int>(stages().size());
    const bool staged = count > 0;
    for (QWidget* part : std::initializer_list<QWidget*>{m_canvas, m_table, m_add, m_remove, m_duplicate,
                                                         m_up, m_down, m_back})
        part->setVisible(staged);
    m_make->setVisible(!staged);
    setFocusProxy(staged ? static_cast<QWidget*>(m_table) : m_make);
    const bool room = count < static_cast<int>(job::LoadStage::most);
    m_add->setEnabled(room);
    m_duplicate->setEnabled(room && row() >= 0);
    m_remove->setEnabled(row() >= 0);
    m_up->setEnabled(row() > 0);
    m_down->setEnabled(row() >= 0 && row() + 1 < count);
}

int LoadEditor::row() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void LoadEditor::select(int row)
{
    m_table->setCurrentIndex(m_model.index(row, std::max(0, m_table->currentIndex().column())));
}

void LoadEditor::insert(int at, const QJsonValue& stage)
{
    QJsonArray changed = stages();
    const qsizetype place = row() < 0 ? changed.size() : at;
    changed.insert(place, stage);
    change(changed, Edit::Step);
    select(static_cast<int>(place));
}

void LoadEditor::removeRow()
{
    const int gone = row();
    if (gone < 0)
        return;
    QJsonArray changed = stages();
    changed.removeAt(gone);
    change(changed, Edit::Step);
    if (!changed.isEmpty())
        select(std::min(gone, static_cast<int>(changed.size()) - 1));
}

void LoadEditor::move(int by)
{
    const int from = row();
    QJsonArray changed = stages();
    if (from < 0 || from + by < 0 || from + by >= static_cast<int>(changed.size()))
        return;
    const QJsonValue stage = changed.takeAt(from);
    changed.insert(from + by, stage);
    change(changed, Edit::Step);
    select(from + by);
}

void LoadEditor::describe(const QString& name, const QString& help)
{
    setAccessibleName(name);
    m_table->setAccessibleName(name);
    m_table->setAccessibleDescription(help);
    for (QPushButton* one : {m_add, m_remove, m_duplicate, m_up, m_down, m_templates, m_back, m_make})
        one->setAccessibleName(tr("%1: %2").arg(name, QString(one->text()).remove(u'&')));
}

} // namespace stampede::widgets
