// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run/stored_run.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace stampede::widgets {

/// HistoryHost's part behind the window: owns the Store. Lives in a thread of its own; called there only. A
/// store that cannot be opened is tried again with the next call, and told once.
class HistoryDesk final : public QObject {
    Q_OBJECT
public:
    explicit HistoryDesk(QString path) : m_path(std::move(path)) {}

    void list(const store::Filter& filter);
    void load(const QString& id);
    void readJob(const QString& id);
    void describe(const QString& id);
    /// Does `work`; changed() or failed() follows.
    void change(const std::function<Status(store::Store&)>& work);
    /// Written whole or not at all.
    void exportRun(const QString& id, ResultSpool::Kind kind, const QString& path);

Q_SIGNALS:
    /// Also when it failed: then of no runs.
    void listed(const QList<stampede::store::RunEntry>& entries);
    void loaded(const QString& id, const stampede::widgets::RunRecordPtr& record);
    void jobRead(const QString& id, const stampede::job::Job& job);
    void described(const QString& id, const QString& job, const QString& summary);
    void changed();
    void exported(const QString& path, const QString& error);
    void noticed(const QString& text);
    void failed(const QString& text);

private:
    store::Store* store();
    template <typename T>
    bool tell(const Result<T>& result);

    QString m_path;
    std::unique_ptr<store::Store> m_store;
    QString m_told;
};

} // namespace stampede::widgets
