// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace stampede::widgets {

class ChartBase;
class ChartTableModel;

/// A chart's numbers as a table, kept up to date while it is open. Not modal.
class ChartTableDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ChartTableDialog(ChartBase& chart);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    ChartBase& m_chart;
    ChartTableModel* m_model;
};

} // namespace stampede::widgets
