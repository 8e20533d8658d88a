// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_base.h"

#include <QObject>

class QMenu;

namespace stampede::widgets {

/// The context menu of a chart.
class ChartActions final : public QObject {
    Q_OBJECT
public:
    explicit ChartActions(ChartBase& chart);
    void fill(QMenu& menu);

private:
    QAction* action(const QString& name, const QString& text, std::function<void()> call);
    void askWhere(ChartBase::FileKind kind);
    QString proposedName(const QString& suffix) const;

    ChartBase& m_chart;
    QList<QAction*> m_actions;
};

} // namespace stampede::widgets
