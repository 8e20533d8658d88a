// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/stage_values.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

namespace stampede::widgets {

/// The stages of a timeline as a table. Cells show what is in the JSON, readable or not. What a person
/// changes goes out as edited(); setStages() says nothing.
class StagesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Duration, From, To, Details, ColumnCount };

    explicit StagesModel(QObject* parent = nullptr);

    const QJsonArray& stages() const { return m_stages; }
    /// Changes rows rather than resetting, so that selection and focus stay.
    void setStages(const QJsonArray& stages, bool open);
    /// By the row and column they are about.
    void setProblems(const QHash<QPair<int, int>, QStringList>& problems);
    /// The column of a key of a stage; Kind for what is about all of it.
    static int columnOf(const QString& key);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(const QJsonArray& stages);

private:
    QString textOf(const QJsonObject& stage, int column) const;
    bool has(const QJsonObject& stage, int column) const;
    QJsonObject changed(QJsonObject stage, int column, const QString& text) const;

    QJsonArray m_stages;
    QHash<QPair<int, int>, QStringList> m_problems;
    bool m_open = false;
};

} // namespace stampede::widgets
