// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/criterion_row.h"

#include "criteria/grammar.h"
#include "widgets/job/form_field.h"
#include "widgets/job/value_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace stampede::widgets {

CriterionRow::CriterionRow(QWidget* parent)
    : QWidget(parent)
    , m_edit(new CriterionEdit(this))
    , m_note(new NoteLabel(NoteLabel::Tone::Bad, this))
    , m_given(QString())
{
    m_buttons[Up] = button(QStringLiteral("\u2191"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    m_buttons[Down] = button(QStringLiteral("\u2193"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down));
    m_buttons[Double] =
        button(QStringLiteral("\u2750"), tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_buttons[Remove] =
        button(QStringLiteral("\u2715"), tr("Remove"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    connect(m_buttons[Up], &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(-1); });
    connect(m_buttons[Down], &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(1); });
    connect(m_buttons[Double], &QToolButton::clicked, this, &CriterionRow::doubleAsked);
    connect(m_buttons[Remove], &QToolButton::clicked, this, &CriterionRow::removeAsked);
    connect(m_edit, &QLineEdit::textChanged, this, &CriterionRow::typed); // also what the completer puts in
    leaveUndoToPage(m_edit);
    m_note->hide();
    m_edit->setAccessibleDescription(criteria::grammarHelp());

    auto* line = new QHBoxLayout;
    line->setSpacing(m_edit->fontMetrics().height() / 5);
    line->addWidget(m_edit, 1);
    for (QToolButton* each : m_buttons)
        line->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(m_edit->fontMetrics().height() / 5);
    column->addLayout(line);
    column->addWidget(m_note);
    setFocusProxy(m_edit);
}

QToolButton* CriterionRow::button(const QString& text, const QString& help, const QKeySequence& key)
{
    auto* made = new QToolButton(this);
    made->setText(text);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setToolTip(tr("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText)));
    auto* action = new QAction(help, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, made, [made] { made->click(); });
    return made;
}

std::vector<QWidget*> CriterionRow::stops() const
{
    std::vector<QWidget*> list{m_edit};
    list.insert(list.end(), m_buttons.begin(), m_buttons.end());
    return list;
}

void CriterionRow::setValue(const QJsonValue& value)
{
    if (value == this->value())
        return;
    m_given = value;
    m_shown = textOfValue(FieldKind::Text, value);
    m_edit->setText(m_shown);
    m_shown = m_edit->text(); // without line breaks
}

QJsonValue CriterionRow::value() const
{
    return m_edit->text() == m_shown ? m_given : QJsonValue(m_edit->text());
}

bool CriterionRow::isBlank() const
{
    return m_edit->text().trimmed().isEmpty() && (m_given.isString() || m_edit->text() != m_shown);
}

void CriterionRow::setPlace(int place, int count)
{
    const QString name = QStringLiteral("criteria[%1]").arg(place);
    setObjectName(name + QStringLiteral(".row"));
    m_edit->setObjectName(name);
    m_note->setObjectName(name + QStringLiteral(".note"));
    m_edit->setAccessibleName(tr("Criterion %1").arg(place + 1));
    static constexpr std::array<const char*, actionCount> keys{".up", ".down", ".duplicate", ".remove"};
    const std::array names{tr("Move criterion %1 up"), tr("Move criterion %1 down"),
                           tr("Duplicate criterion %1"), tr("Remove criterion %1")};
    for (std::size_t i = 0; i < actionCount; ++i) {
        m_buttons[i]->setObjectName(name + QLatin1StringView(keys[i]));
        m_buttons[i]->setAccessibleName(names[i].arg(place + 1));
    }
    m_buttons[Up]->setEnabled(place > 0);
    m_buttons[Down]->setEnabled(place + 1 < count);
}

void CriterionRow::setProblems(const QStringList& problems)
{
    m_edit->mark(columnsOf(problems));
    if (problems == m_problems && problems.isEmpty() == m_note->isHidden())
        return;
    m_problems = problems;
    QStringList lines;
    for (const QString& problem : problems)
        lines += QStringLiteral("\u26a0 ") + problem;
    m_note->say(lines.join(u'\n'), NoteLabel::Tone::Bad);
    m_edit->setAccessibleDescription(problems.isEmpty() ? criteria::grammarHelp()
                                                        : tr("Problem: %1").arg(problems.join(u' ')));
}

} // namespace stampede::widgets
