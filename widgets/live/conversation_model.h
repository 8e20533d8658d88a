// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/conversation_store.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace stampede::widgets {

/// The conversations that are kept, as a list.
class ConversationModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : quint8 { Time, Message, OutcomeColumn, Reply, StageColumn, Duration };
    static constexpr int columns = 6;
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void add(const QList<load::ConversationSamplePtr>& samples);
    void clear();
    /// Null for a row that is not there.
    load::ConversationSamplePtr sampleAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ConversationStore m_store;
};

/// All of them, the failed ones, or those of one outcome.
class ConversationFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show : quint8 { All, Failed, Outcome };
    explicit ConversationFilter(QObject* parent = nullptr);
    Show shown() const { return m_show; }
    void setShown(Show show, const OutcomeKey& outcome = {});

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Show m_show = Show::All;
    OutcomeKey m_outcome;
};

/// First line to outcome.
Nanos durationOf(const load::ConversationSample& sample);
/// A line for each line: time since the first, who said it, text. Control characters are made visible.
QString conversationText(const load::ConversationSample& sample);
QString lineText(const load::ConversationLine& line, Nanos since);

} // namespace stampede::widgets
