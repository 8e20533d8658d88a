// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/criteria_field.h"

#include "criteria/grammar.h"
#include "widgets/base/note_label.h"
#include "widgets/job/criterion_row.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stampede::widgets {

CriteriaField::CriteriaField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_list(new QVBoxLayout)
    , m_empty(buildEmpty())
    , m_add(new QPushButton(tr("A&dd a criterion"), this))
{
    m_add->setObjectName(spec.path);
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Adds a line below the others."));
    connect(m_add, &QPushButton::clicked, this, [this] { add(QString(), m_rows.size()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_empty);
    column->addLayout(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch();
    column->addLayout(buttons);
    setFocusProxy(m_add);
    arrange();
}

QWidget* CriteriaField::buildEmpty()
{
    auto* box = new QWidget(this);
    box->setObjectName(QStringLiteral("criteria.empty"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    auto* text =
        new NoteLabel(tr("Without criteria a run has figures but no verdict: say what it must keep to, "
                         "and it passes or fails by itself. Begin with one of these:"),
                      NoteLabel::Tone::Quiet, box);
    column->addWidget(text);
    const QStringList examples = criteria::exampleLines().first(exampleCount);
    for (qsizetype i = 0; i < examples.size(); ++i) {
        auto* row = new QHBoxLayout;
        auto* button = new QPushButton(examples[i], box);
        button->setObjectName(QStringLiteral("criteria.example%1").arg(i));
        button->setAccessibleName(tr("Add the criterion %1").arg(examples[i]));
        button->setToolTip(tr("Adds this line, to be changed as needed."));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, line = examples[i]] { add(line, m_rows.size()); });
        row->addWidget(button);
        row->addStretch();
        column->addLayout(row);
    }
    return box;
}

QJsonValue CriteriaField::value() const
{
    if (!m_strange.isUndefined())
        return m_strange;
    QJsonArray lines;
    for (const CriterionRow* row : m_rows)
        if (!row->isBlank())
            lines.append(row->value());
    return lines;
}

void CriteriaField::describe(const QString& name, const QString& help)
{
    setAccessibleName(name);
    setAccessibleDescription(help);
    m_add->setAccessibleName(tr("Add a criterion"));
    m_add->setAccessibleDescription(help);
}

void CriteriaField::display(const QJsonValue& value)
{
    m_strange =
        value.isArray() || value.isUndefined() || value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
    const QJsonArray lines = value.toArray();
    const auto count = static_cast<std::size_t>(lines.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (i >= m_rows.size())
            insertRow(i, lines[static_cast<qsizetype>(i)]);
        m_rows[i]->setValue(lines[static_cast<qsizetype>(i)]);
    }
    while (m_rows.size() > count)
        removeRow(m_rows.size() - 1);
    arrange();
}

CriterionRow* CriteriaField::insertRow(std::size_t at, const QJsonValue& value)
{
    auto* row = new CriterionRow(this);
    row->setValue(value);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), row);
    m_list->insertWidget(static_cast<int>(at), row);
    row->show(); // now, so that the cursor can go into it
    connect(row, &CriterionRow::typed, this, [this] {
        m_strange = QJsonValue::Undefined;
        tell(Edit::Typing);
    });
    connect(row, &CriterionRow::moveAsked, this, [this, row](int by) { move(row, by); });
    connect(row, &CriterionRow::doubleAsked, this, [this, row] { duplicate(row); });
    connect(row, &CriterionRow::removeAsked, this, [this, row] { remove(row); });
    return row;
}

void CriteriaField::removeRow(std::size_t at)
{
    CriterionRow* row = m_rows[at];
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
    m_list->removeWidget(row);
    row->hide();
    row->deleteLater(); // one of its buttons may be what asked for it
}

void CriteriaField::add(const QJsonValue& value, std::size_t at)
{
    CriterionRow* row = insertRow(at, value);
    m_strange = QJsonValue::Undefined;
    arrange();
    row->setFocus();
    tell(Edit::Step);
}

void CriteriaField::duplicate(const CriterionRow* row)
{
    add(row->value(), placeOf(row) + 1);
}

void CriteriaField::remove(const CriterionRow* row)
{
    const std::size_t at = placeOf(row);
    removeRow(at);
    arrange();
    if (m_rows.empty())
        m_add->setFocus();
    else
        m_rows[std::min(at, m_rows.size() - 1)]->setFocus();
    tell(Edit::Step);
}

void CriteriaField::move(const CriterionRow* row, int by)
{
    const std::size_t from = placeOf(row);
    const auto to = static_cast<std::ptrdiff_t>(from) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    CriterionRow* moved = m_rows[from];
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(from));
    m_rows.insert(m_rows.begin() + to, moved);
    m_list->removeWidget(moved);
    m_list->insertWidget(static_cast<int>(to), moved);
    arrange();
    tell(Edit::Step);
}

std::size_t CriteriaField::placeOf(const CriterionRow* row) const
{
    return static_cast<std::size_t>(std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

/// Names, the order of Tab and the empty state follow the rows.
void CriteriaField::arrange()
{
    const int count = static_cast<int>(m_rows.size());
    QWidget* before = nullptr;
    for (int i = 0; i < count; ++i) {
        CriterionRow* row = m_rows[static_cast<std::size_t>(i)];
        row->setPlace(i, count);
        for (QWidget* stop : row->stops()) {
            if (before)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
    }
    if (before)
        QWidget::setTabOrder(before, m_add);
    m_empty->setVisible(m_rows.empty());
}

void CriteriaField::setEntryProblems(const QHash<int, QStringList>& problems)
{
    int entry = 0; // blank rows are not in the list that was checked
    for (CriterionRow* row : m_rows)
        row->setProblems(row->isBlank() ? QStringList() : problems.value(entry++));
}

bool CriteriaField::goToEntry(int entry)
{
    for (CriterionRow* row : m_rows)
        if (!row->isBlank() && entry-- == 0) {
            row->setFocus(Qt::OtherFocusReason);
            const QList<int>& columns = row->edit().marked();
            if (!columns.isEmpty())
                row->edit().setCursorPosition(columns.constFirst() - 1);
            return true;
        }
    return false;
}

} // namespace stampede::widgets
