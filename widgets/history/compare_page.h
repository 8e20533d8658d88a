// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/compare_desk.h"

#include <QThread>
#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QTimer;

namespace stampede::widgets {

class CompareModel;
class NoteLabel;
class TimeAxis;
class TimeChart;
class ValueTable;

/// Two or more runs of the history over one another: rates and latencies aligned at their starts, curves of
/// percentiles, and the table of differences. Reading and computing are done in a thread of its own.
class CompareView final : public QWidget {
    Q_OBJECT
public:
    /// More runs than this are compared, but have no curves.
    static constexpr std::size_t mostCurves = 6;
    explicit CompareView(const QString& storePath, QWidget* parent = nullptr);
    ~CompareView() override;

    /// The first is the baseline; a single one is compared with the pinned one. compared() or failed()
    /// follows.
    void compare(const QStringList& ids);
    const ComparedRunsPtr& runs() const { return m_runs; }
    /// Shows a comparison that is already made.
    void show(const ComparedRunsPtr& runs);
    using QWidget::show;
    void saveHtml(const QString& path);
    /// The page as it is seen.
    void savePicture(const QString& path);

Q_SIGNALS:
    void compared();
    void failed(const QString& text);
    void saved(const QString& path);

private:
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    void build();
    QWidget* buildHead();
    void buildCharts();
    void fillCharts();
    void showRun(int index);
    void ask(const QString& title, const QString& suffix, void (CompareView::*save)(const QString&));
    void told(const QString& path, const QString& error);

    ComparedRunsPtr m_runs;
    TimeAxis* m_axis;
    TimeAxis* m_nines;
    TimeChart* m_rate;
    TimeChart* m_latency;
    TimeChart* m_percentiles;
    QTimer* m_timer;
    QComboBox* m_choice;
    QPushButton* m_html;
    QPushButton* m_picture;
    NoteLabel* m_state;
    NoteLabel* m_warnings;
    CompareModel* m_model;
    QSortFilterProxyModel* m_sorted;
    ValueTable* m_table;
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
    CompareDesk* m_desk; // lives in m_thread, which deletes it when it ends
};

} // namespace stampede::widgets
