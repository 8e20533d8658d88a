// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/criterion_edit.h"

#include "criteria/grammar.h"
#include "widgets/base/theme.h"

#include <QCompleter>
#include <QEvent>
#include <QInputMethodEvent>
#include <QRegularExpression>
#include <QStringListModel>
#include <QTextCharFormat>

namespace stampede::widgets {

QList<int> columnsOf(const QStringList& problems)
{
    // The number is all that a translation keeps in its place: the first one before a colon.
    static const QRegularExpression column(QStringLiteral("^[^:\\d]*(\\d+)[^:]*:"));
    QList<int> columns;
    for (const QString& problem : problems)
        if (const QRegularExpressionMatch match = column.match(problem); match.hasMatch())
            columns += match.captured(1).toInt();
    return columns;
}

CriterionEdit::CriterionEdit(QWidget* parent) : QLineEdit(parent)
{
    static const QStringList known = criteria::exampleLines() + criteria::commonMetrics();
    auto* completer = new QCompleter(this);
    completer->setModel(new QStringListModel(known, completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    setMaxLength(2000); // far above what may be, so that a paste that is too long is told rather than cut
    setToolTip(criteria::grammarHelp());
    setPlaceholderText(criteria::exampleLines().constFirst());
}

void CriterionEdit::mark(const QList<int>& columns)
{
    if (columns == m_columns && columns.isEmpty())
        return;
    m_columns = columns;
    underline();
}

/// A line edit takes formats only from an input method.
void CriterionEdit::underline()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(badColour(palette()));
    QList<QInputMethodEvent::Attribute> attributes;
    for (const int column : m_columns) {
        const QString line = text();
        const int start = std::clamp(column - 1, 0, static_cast<int>(line.size()));
        int end = start;
        while (end < line.size() && (line[end].isLetterOrNumber() || line[end] == u'_' || line[end] == u'.'))
            ++end;
        attributes +=
            {QInputMethodEvent::TextFormat, start - cursorPosition(), std::max(1, end - start), format};
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void CriterionEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_columns.isEmpty())
        underline();
}

} // namespace stampede::widgets
