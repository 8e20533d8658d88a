// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/trial_lines_model.h"

#include <QFont>
#include <QLocale>

namespace stampede::widgets {

namespace {

using From = load::ConversationLine::From;

QString arrowOf(From from)
{
    switch (from) {
    case From::Client: return QStringLiteral("\u2192");
    case From::Server: return QStringLiteral("\u2190");
    case From::Note: break;
    }
    return QStringLiteral("\u00b7");
}

QString spokenOf(From from)
{
    switch (from) {
    case From::Client: return TrialLinesModel::tr("Stampede");
    case From::Server: return TrialLinesModel::tr("Server");
    case From::Note: break;
    }
    return TrialLinesModel::tr("Note");
}

QString timeOf(Nanos at)
{
    return QLocale().toString(static_cast<double>(at.count()) / 1e6, 'f', 2);
}

} // namespace

void TrialLinesModel::add(const load::ConversationLine& line)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back(line);
    endInsertRows();
}

void TrialLinesModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QString TrialLinesModel::toText() const
{
    QString text;
    for (const load::ConversationLine& line : m_lines)
        text += timeOf(line.at).rightJustified(10) + u' ' + arrowOf(line.from) + u' ' +
                QString::fromStdString(line.text) + u'\n';
    return text;
}

int TrialLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TrialLinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrialLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const load::ConversationLine& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == At)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == From)
        return spokenOf(line.from);
    if (role == Qt::ToolTipRole)
        return spokenOf(line.from);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case At: return timeOf(line.at);
    case From: return arrowOf(line.from);
    case Text: return QString::fromStdString(line.text);
    default: return {};
    }
}

QVariant TrialLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At: return tr("ms");
    case From: return tr("Who");
    case Text: return tr("What");
    default: return {};
    }
}

} // namespace stampede::widgets
