// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/conversation_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/charts/chart_table.h"
#include "widgets/live/words.h"

#include <QRegularExpression>

namespace stampede::widgets {

void ConversationModel::add(const QList<load::ConversationSamplePtr>& samples)
{
    for (const load::ConversationSamplePtr& sample : samples) {
        if (!sample)
            continue;
        if (const auto place = m_store.placeToFree(*sample)) {
            const int row = static_cast<int>(*place);
            beginRemoveRows({}, row, row);
            m_store.removeAt(*place);
            endRemoveRows();
        }
        const int end = rowCount();
        beginInsertRows({}, end, end);
        m_store.append(sample);
        endInsertRows();
    }
}

void ConversationModel::clear()
{
    beginResetModel();
    m_store.clear();
    endResetModel();
}

load::ConversationSamplePtr ConversationModel::sampleAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_store.list()[static_cast<std::size_t>(row)] : nullptr;
}

int ConversationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_store.list().size());
}

int ConversationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == Time || column == Message || column == Duration;
        return QVariant::fromValue(
            Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    const load::ConversationSample& sample = *m_store.list()[static_cast<std::size_t>(index.row())];
    const bool shown = role == Qt::DisplayRole;
    const Nanos duration = durationOf(sample);
    switch (column) {
    case Time:
        return shown ? QVariant(positionText(report::inSeconds(sample.ended), true))
                     : QVariant(static_cast<qint64>(sample.ended.count()));
    case Message: return shown ? QVariant(displayCount(sample.sequence)) : QVariant(sample.sequence);
    case OutcomeColumn: return outcomeText(sample.outcome);
    case Reply: return replyText(sample.status, sample.fault);
    case StageColumn:
        return shown ? QVariant(stageText(sample.stage)) : QVariant(static_cast<int>(sample.stage));
    case Duration:
        return shown ? QVariant(report::latencyText(static_cast<double>(duration.count()) / 1000))
                     : QVariant(static_cast<qint64>(duration.count()));
    default: return {};
    }
}

QVariant ConversationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Time || section == Message || section == Duration;
        return QVariant::fromValue(
            Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Message: return tr("Message");
    case OutcomeColumn: return tr("Outcome");
    case Reply: return tr("Reply");
    case StageColumn: return tr("Stage");
    default: return tr("Duration");
    }
}

namespace {

// A reply that decided nothing, such as the 250 to RCPT, stands in the conversation all the same.
bool hasReply(const load::ConversationSample& sample, const StatusCode& status)
{
    static const QRegularExpression enhanced(QStringLiteral("^ [245]\\.\\d+\\.\\d+( |$)"));
    const QString start = QString::fromStdString(status.toString());
    return std::any_of(sample.lines.begin(), sample.lines.end(), [&](const load::ConversationLine& line) {
        if (line.from != load::ConversationLine::From::Server)
            return false;
        const QString text = QString::fromStdString(line.text);
        const QString rest = text.mid(start.size());
        return text.startsWith(start) && (rest.isEmpty() || rest.startsWith(u' ')) &&
               (status.hasEnhanced() || !enhanced.match(rest).hasMatch());
    });
}

} // namespace

ConversationFilter::ConversationFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ConversationModel::sortRole);
}

void ConversationFilter::setShown(Show show, const OutcomeKey& outcome)
{
    m_show = show;
    m_outcome = outcome;
    invalidateFilter();
}

bool ConversationFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* model = qobject_cast<const ConversationModel*>(sourceModel());
    const load::ConversationSamplePtr sample = model ? model->sampleAt(row) : nullptr;
    if (!sample || m_show == Show::All)
        return sample != nullptr;
    if (m_show == Show::Failed)
        return sample->outcome != Outcome::Accepted;
    // A fault is counted without the reply that may have come with it.
    if (m_outcome.fault != Fault::None)
        return sample->stage == m_outcome.stage && sample->fault == m_outcome.fault;
    return (sample->stage == m_outcome.stage && sample->status == m_outcome.status) ||
           (m_outcome.status.positive() && hasReply(*sample, m_outcome.status));
}

Nanos durationOf(const load::ConversationSample& sample)
{
    return sample.lines.empty() ? Nanos(0) : std::max(Nanos(0), sample.ended - sample.lines.front().at);
}

QString lineText(const load::ConversationLine& line, Nanos since)
{
    QString text = report::toText(line.text);
    for (QChar& c : text)
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QChar(0x2400 + (c.unicode() == 0x7f ? 0x21 : c.unicode()));
    const double seconds = std::max(0.0, report::inSeconds(line.at - since));
    const QString time = QLocale().toString(seconds, 'f', 4).rightJustified(9);
    switch (line.from) {
    case load::ConversationLine::From::Client: return time + QStringLiteral("  C: ") + text;
    case load::ConversationLine::From::Server: return time + QStringLiteral("  S: ") + text;
    case load::ConversationLine::From::Note: break;
    }
    return time + QStringLiteral("  *  ") + text;
}

QString conversationText(const load::ConversationSample& sample)
{
    QStringList lines;
    const Nanos start = sample.lines.empty() ? Nanos(0) : sample.lines.front().at;
    for (const load::ConversationLine& line : sample.lines)
        lines += lineText(line, start);
    if (sample.cut)
        lines += ConversationModel::tr("(longer than is kept)");
    return lines.join(u'\n');
}

} // namespace stampede::widgets
