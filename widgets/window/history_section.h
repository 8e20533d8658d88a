// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/history_page.h"

#include <QStackedWidget>

namespace stampede::widgets {

class CompareView;

/// The History page, and in its place a comparison while one is looked at.
class HistorySection final : public QStackedWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    HistorySection(HistoryHost& host, Preferences& preferences, QWidget* parent = nullptr);

    HistoryPage& page() const { return *m_page; }
    CompareView& comparison() const { return *m_comparison; }
    QAction* backAction() const { return m_back; }

Q_SIGNALS:
    /// Files of the comparison.
    void saved(const QString& path);
    void failed(const QString& text);

public Q_SLOTS:
    /// The first is what the others are compared with.
    void compare(const QStringList& ids);

private:
    QWidget* buildComparison(const QString& file);
    void showList();

    HistoryPage* m_page;
    CompareView* m_comparison = nullptr;
    QAction* m_back;
};

} // namespace stampede::widgets
