// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_counters_model.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <array>

namespace stampede::widgets {

namespace {

enum class Kind : quint8 { Growing, Octets, Level };

struct Counter {
    quint64 sink::SinkStats::*total;
    Kind kind;
    const char* name;
    const char* help;
};

// The time it has run is the last row, which is no counter.
constexpr std::array counters{
    Counter{&sink::SinkStats::messages, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Messages"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Accepted with a final reply")},
    Counter{&sink::SinkStats::recipients, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Recipients"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Of accepted messages")},
    Counter{
        &sink::SinkStats::octets, Kind::Octets,
        QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Content"),
        QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Octets of all messages, without dot-stuffing")},
    Counter{&sink::SinkStats::rejected, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Messages rejected"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters",
                              "Refused at DATA, at BDAT or after the content")},
    Counter{&sink::SinkStats::lostInTransaction, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Messages broken off"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters",
                              "Connections that went away in the middle of a transaction")},
    Counter{&sink::SinkStats::errors, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Protocol errors"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters",
                              "Commands that the sink had to refuse as wrong")},
    Counter{&sink::SinkStats::activeConnections, Kind::Level,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Connections open"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "At this moment")},
    Counter{&sink::SinkStats::peakConnections, Kind::Level,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Connections at the peak"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "The most that were ever open at once")},
    Counter{&sink::SinkStats::totalConnections, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Connections taken"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "All since the start")},
    Counter{&sink::SinkStats::refusedConnections, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Connections refused"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters",
                              "Beyond the limit of open connections: they got 421")},
    Counter{&sink::SinkStats::idleTimeouts, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Idle timeouts"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters",
                              "Sessions ended because the client said nothing for too long")},
    Counter{&sink::SinkStats::tlsHandshakes, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "TLS handshakes"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Done")},
    Counter{&sink::SinkStats::tlsFailures, Kind::Growing,
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "TLS failures"),
            QT_TRANSLATE_NOOP("stampede::widgets::SinkCounters", "Handshakes that failed")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("stampede::widgets::SinkCounters", text);
}

QString totalText(const Counter& counter, quint64 value)
{
    return counter.kind == Kind::Octets ? report::volumeText(static_cast<double>(value))
                                        : displayCount(value);
}

QString rateOf(const Counter& counter, double perSecond)
{
    switch (counter.kind) {
    case Kind::Growing: return displayNumber(perSecond, perSecond < 100 ? 1 : 0);
    case Kind::Octets: return report::volumeText(perSecond);
    case Kind::Level: break;
    }
    return {};
}

} // namespace

SinkCountersModel::SinkCountersModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_cells(counters.size() + 1)
{
    setStats({}, {});
}

void SinkCountersModel::setStats(const sink::SinkStats& stats, const SinkRates& rates)
{
    std::vector<Cells> cells;
    for (const Counter& counter : counters)
        cells.push_back(
            {totalText(counter, stats.*counter.total), rateOf(counter, rates.perSecond(counter.total))});
    cells.push_back({report::clockText(stats.elapsed), {}});
    cells.swap(m_cells);
    for (std::size_t row = 0; row < m_cells.size(); ++row) {
        if (m_cells[row] == cells[row])
            continue;
        std::size_t last = row;
        while (last + 1 < m_cells.size() && m_cells[last + 1] != cells[last + 1])
            ++last;
        Q_EMIT dataChanged(index(static_cast<int>(row), Total), index(static_cast<int>(last), PerSecond),
                           {Qt::DisplayRole});
        row = last;
    }
}

int SinkCountersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int SinkCountersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SinkCountersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isTime = row == counters.size();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole)
        return isTime ? tr("Since the start") : translated(counters[row].help);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return isTime ? tr("Running time") : translated(counters[row].name);
    case Total: return m_cells[row].total;
    case PerSecond: return m_cells[row].perSecond;
    default: return {};
    }
}

QVariant SinkCountersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Counter");
    case Total: return tr("Total");
    default: return tr("Per second");
    }
}

} // namespace stampede::widgets
