// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How BehaviourView is put together.
#include "widgets/base/message_bar.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"
#include "widgets/sink/behaviour_chooser.h"
#include "widgets/sink/behaviour_rules_model.h"
#include "widgets/sink/behaviour_view.h"
#include "widgets/sink/json_editor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

namespace stampede::widgets {

namespace {

const QString partsKey = QStringLiteral("sink/behaviourParts");

} // namespace

void BehaviourView::build()
{
    setObjectName(QStringLiteral("behaviourView"));
    m_apply->setObjectName(QStringLiteral("applyBehaviour"));
    m_apply->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_apply->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_apply);

    m_parts->setObjectName(QStringLiteral("behaviourParts"));
    m_parts->addWidget(buildRules());
    m_parts->addWidget(buildText());
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 3);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(fontMetrics().height() / 2);
    m_parts->restoreState(m_preferences.state(partsKey));
    connect(m_parts, &QSplitter::splitterMoved, this,
            [this] { m_preferences.setState(partsKey, m_parts->saveState()); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    column->addWidget(buildHead());
    column->addWidget(m_messages);
    m_description->setObjectName(QStringLiteral("behaviourDescription"));
    m_state->setObjectName(QStringLiteral("behaviourState"));
    m_state->setAccessibleName(tr("State of the behaviour"));
    for (NoteLabel* label : {m_description, m_state}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addWidget(m_parts, 1);
    column->addWidget(buildFoot());
}

QPushButton* BehaviourView::button(const QString& text, const QString& name, const QString& help)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(help);
    return button;
}

QWidget* BehaviourView::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Behaviour"), head);
    label->setBuddy(m_chooser);
    m_chooser->setObjectName(QStringLiteral("behaviourChooser"));
    m_chooser->setAccessibleName(tr("Behaviour"));
    QPushButton* open = button(tr("&Open file…"), QStringLiteral("openBehaviour"),
                               tr("Reads a behaviour from a JSON file and puts it in force"));
    m_revert = button(tr("Revert"), QStringLiteral("revertBehaviour"),
                      tr("Puts the text back to what the file or the preset says"));
    m_save = button(tr("Save"), QStringLiteral("saveBehaviour"),
                    tr("Writes the file and puts it in force if nothing is wrong with it"));
    m_saveAs = button(tr("Save &as…"), QStringLiteral("saveBehaviourAs"),
                      tr("Writes another file, which is used from then on"));
    connect(open, &QPushButton::clicked, this, &BehaviourView::openByDialog);
    connect(m_revert, &QPushButton::clicked, this, &BehaviourView::revert);
    connect(m_save, &QPushButton::clicked, this, &BehaviourView::save);
    connect(m_saveAs, &QPushButton::clicked, this, &BehaviourView::saveByDialog);
    row->addWidget(label);
    row->addWidget(m_chooser, 1);
    for (QPushButton* one : {open, m_revert, m_save, m_saveAs})
        row->addWidget(one);
    return head;
}

QWidget* BehaviourView::buildRules()
{
    m_rules->setObjectName(QStringLiteral("behaviourRules"));
    m_rules->setAccessibleName(tr("Rules of the behaviour"));
    m_rules->setToolTip(tr("A click shows the rule in the text below, Enter goes there"));
    m_rules->setModel(m_rulesModel);
    m_rules->setSortingEnabled(false); // their order is what decides
    m_rules->setAlternatingRowColors(true);
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules->setMinimumHeight(fontMetrics().height() * 4);
    m_rules->setWidths({18, 18, 22, 50, 12, 12});
    QHeaderView* header = m_rules->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(BehaviourRulesModel::What, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    return m_rules;
}

QWidget* BehaviourView::buildText()
{
    m_editor->setObjectName(QStringLiteral("behaviourText"));
    m_editor->setAccessibleName(tr("Text of the behaviour"));
    m_editor->setAccessibleDescription(
        tr("JSON. It is checked while it is typed; %1 puts it in force; Tab leaves the field.")
            .arg(m_apply->shortcut().toString(QKeySequence::NativeText)));
    m_editor->setMinimumHeight(m_editor->fontMetrics().height() * 6);
    m_problems->setObjectName(QStringLiteral("behaviourProblems"));
    m_problems->setAccessibleName(tr("Problems of the behaviour"));
    m_problems->setToolTip(tr("A click or Enter goes to the line"));
    m_problems->setModel(m_problemsModel);
    m_problems->setSortingEnabled(false);
    m_problems->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problems->setFixedHeight(fontMetrics().height() * 6);
    m_problems->setWidths({8, 34, 60});
    m_problems->hide();

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_problems);
    return side;
}

QWidget* BehaviourView::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_addRule = button(tr("Add ru&le"), QStringLiteral("addRule"),
                       tr("Puts a ready-made fault behind the rules that are there; undo takes it back"));
    fillRuleMenu();
    QPushButton* apply =
        button(m_apply->text(), QStringLiteral("applyBehaviourButton"),
               tr("Puts the text in force (%1): at once for new connections, for open ones from their next "
                  "message on")
                   .arg(m_apply->shortcut().toString(QKeySequence::NativeText)));
    apply->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    connect(apply, &QPushButton::clicked, m_apply, &QAction::trigger);
    connect(m_apply, &QAction::enabledChanged, apply, &QPushButton::setEnabled);
    row->addWidget(m_addRule);
    row->addStretch(1);
    row->addWidget(apply);
    return foot;
}

void BehaviourView::fillRuleMenu()
{
    auto* menu = new QMenu(m_addRule);
    menu->setObjectName(QStringLiteral("addRuleMenu"));
    menu->setToolTipsVisible(true);
    for (const RuleTemplate& rule : ruleTemplates()) {
        if (rule.opensGroup)
            menu->addSeparator();
        QAction* action = menu->addAction(rule.title);
        action->setObjectName(QStringLiteral("addRule-") + rule.name);
        action->setToolTip(u'{' + rule.members + u'}');
        connect(action, &QAction::triggered, this, [this, rule] { addRule(rule); });
    }
    m_addRule->setMenu(menu);
}

} // namespace stampede::widgets
