// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/compare_files.h"
#include "store/store.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace stampede::widgets {

/// Runs, compared: everything the page shows. Immutable.
struct ComparedRuns {
    std::vector<std::unique_ptr<const report::CompareSide>> sides; ///< the baseline first
    report::Comparison comparison;

    std::vector<const report::CompareSide*> all() const;
};
using ComparedRunsPtr = std::shared_ptr<const ComparedRuns>;

/// CompareView's part behind the window: reads the runs and compares them. Lives in a thread of its own.
class CompareDesk final : public QObject {
    Q_OBJECT
public:
    explicit CompareDesk(QString path) : m_path(std::move(path)) {}
    /// The first is the baseline; a single one is compared with the pinned one. compared() or failed()
    /// follows.
    void compare(const QStringList& ids, Nanos skipStart);

Q_SIGNALS:
    void compared(const stampede::widgets::ComparedRunsPtr& runs);
    /// A sentence.
    void failed(const QString& text);

private:
    QString m_path;
};

} // namespace stampede::widgets
