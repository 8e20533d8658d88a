// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/stages_model.h"

#include "widgets/job/value_text.h"

#include <algorithm>

namespace stampede::widgets {

StagesModel::StagesModel(QObject* parent) : QAbstractTableModel(parent) {}

void StagesModel::setStages(const QJsonArray& stages, bool open)
{
    if (m_stages == stages && m_open == open)
        return;
    const auto before = static_cast<int>(m_stages.size());
    const auto after = static_cast<int>(stages.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        for (int row = before; row < after; ++row)
            m_stages += stages[row];
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        while (m_stages.size() > after)
            m_stages.removeLast();
        endRemoveRows();
    }
    m_stages = stages;
    m_open = open;
    if (const int common = std::min(before, after); common > 0)
        Q_EMIT dataChanged(index(0, 0), index(common - 1, ColumnCount - 1));
}

void StagesModel::setProblems(const QHash<QPair<int, int>, QStringList>& problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    if (!m_stages.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_stages.size()) - 1, ColumnCount - 1));
}

int StagesModel::columnOf(const QString& key)
{
    if (key == QLatin1StringView("duration"))
        return Duration;
    if (key == QLatin1StringView("from") || key == QLatin1StringView("low"))
        return From;
    if (key == QLatin1StringView("to") || key == QLatin1StringView("level") ||
        key == QLatin1StringView("peak"))
        return To;
    return QStringList{QStringLiteral("steps"), QStringLiteral("amplitude"), QStringLiteral("period"),
                       QStringLiteral("file")}
                   .contains(key)
               ? Details
               : Kind;
}

int StagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
}

int StagesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool StagesModel::has(const QJsonObject& stage, int column) const
{
    const StageKind kind = kindOf(stage);
    switch (column) {
    case Kind: return true;
    case Duration: return kind != StageKind::Csv;
    case From: return !fromKey(kind).isEmpty();
    case To: return !toKey(kind).isEmpty();
    case Details: return kind == StageKind::Steps || kind == StageKind::Sine || kind == StageKind::Csv;
    default: return false;
    }
}

QString StagesModel::textOf(const QJsonObject& stage, int column) const
{
    const FieldKind level = m_open ? FieldKind::Rate : FieldKind::Number;
    const StageKind kind = kindOf(stage);
    const auto text = [&](FieldKind how, const QString& key) {
        return textOfValue(how, stage.value(key));
    };
    if (!has(stage, column))
        return {};
    switch (column) {
    case Kind: return titleOf(kind);
    case Duration: return text(FieldKind::Duration, QStringLiteral("duration"));
    case From: return text(level, fromKey(kind));
    case To: return text(level, toKey(kind));
    default: break;
    }
    if (kind == StageKind::Steps)
        return text(FieldKind::Count, QStringLiteral("steps"));
    if (kind == StageKind::Csv)
        return text(FieldKind::Text, QStringLiteral("file"));
    return text(level, QStringLiteral("amplitude")) + QStringLiteral(", ") +
           text(FieldKind::Duration, QStringLiteral("period"));
}

QVariant StagesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QJsonObject stage = m_stages[index.row()].toObject();
    const QStringList problems = m_problems.value({index.row(), index.column()});
    const StageKind kind = kindOf(stage);
    switch (role) {
    case Qt::EditRole:
        return index.column() == Kind ? QVariant(static_cast<int>(kind))
                                      : QVariant(textOf(stage, index.column()));
    case Qt::DisplayRole: {
        QString text = textOf(stage, index.column());
        if (index.column() == From && text.isEmpty() && has(stage, From))
            text = tr("as before");
        if (index.column() == Details && kind == StageKind::Steps)
            text = tr("%1 steps").arg(text);
        if (index.column() == Details && kind == StageKind::Sine)
            text = QStringLiteral("\u00b1 ") + text;
        return problems.isEmpty() ? text : QString(QStringLiteral("\u26a0 ") + text);
    }
    case Qt::ToolTipRole:
        if (!problems.isEmpty())
            return problems.join(u'\n');
        if (index.column() == Details && kind == StageKind::Sine)
            return tr("How far up and down, and how long one wave takes: 200/s, 30s");
        if (index.column() == From && has(stage, From))
            return tr("Empty: where the stage before ends.");
        return {};
    case Qt::AccessibleDescriptionRole: return problems.join(u' ');
    case Qt::TextAlignmentRole:
        return index.column() == Kind || index.column() == Details ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                                                   : int(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant StagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Kind: return tr("Kind");
    case Duration: return tr("Duration");
    case From: return tr("From");
    case To: return tr("To or level");
    case Details: return tr("Details");
    default: return {};
    }
}

Qt::ItemFlags StagesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && has(m_stages[index.row()].toObject(), index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QJsonObject StagesModel::changed(QJsonObject stage, int column, const QString& text) const
{
    const FieldKind level = m_open ? FieldKind::Rate : FieldKind::Number;
    const StageKind kind = kindOf(stage);
    switch (column) {
    case Duration: stage.insert(QStringLiteral("duration"), valueOfText(FieldKind::Duration, text)); break;
    case From:
        stage.insert(fromKey(kind),
                     text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Null) : valueOfText(level, text));
        break;
    case To: stage.insert(toKey(kind), valueOfText(level, text)); break;
    default:
        if (kind == StageKind::Steps) {
            stage.insert(QStringLiteral("steps"), valueOfText(FieldKind::Count, text));
        } else if (kind == StageKind::Csv) {
            stage.insert(QStringLiteral("file"), text.trimmed());
        } else {
            // The last comma divides: numbers may have some of their own.
            const qsizetype comma = text.lastIndexOf(u',');
            stage.insert(QStringLiteral("amplitude"),
                         valueOfText(level, comma < 0 ? text : text.first(comma)));
            if (comma >= 0)
                stage.insert(QStringLiteral("period"),
                             valueOfText(FieldKind::Duration, text.sliced(comma + 1)));
        }
    }
    return stage;
}

bool StagesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QJsonObject before = m_stages[index.row()].toObject();
    const QJsonObject after =
        index.column() == Kind
            ? withKind(before, static_cast<StageKind>(std::clamp(value.toInt(), 0, stageKindCount - 1)),
                       m_open)
            : changed(before, index.column(), value.toString());
    if (after == before)
        return true;
    m_stages.replace(index.row(), after);
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited(m_stages);
    return true;
}

} // namespace stampede::widgets
