// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/history_desk.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace stampede::widgets {

/// The history for a window. The Store lives in a thread of its own (here called the desk), so the GUI thread
/// never waits for the disk. All members belong to the GUI thread; nothing here blocks, but the destructor,
/// which waits for what the desk is doing and joins.
class HistoryHost final : public QObject {
    Q_OBJECT
public:
    explicit HistoryHost(const QString& path = store::Store::defaultPath(), QObject* parent = nullptr);
    ~HistoryHost() override;

    const QString& path() const { return m_path; }
    /// As of the last listed(), newest first.
    const QList<store::RunEntry>& entries() const { return m_entries; }

    /// listed() follows. While one listing is under way, only the newest of further ones is done.
    void refresh(const store::Filter& filter);
    /// With the filter of the last one.
    void refresh() { refresh(m_filter); }
    /// loaded() follows, or failed().
    void load(const QString& id);
    /// jobRead() follows, or failed().
    void readJob(const QString& id);
    /// described() follows; of several asked meanwhile only the last.
    void describe(const QString& id);

    // After each listed() follows, with the filter of the last one; before it failed() when it could not be
    // done.
    void setTags(const QString& id, const QStringList& tags);
    void setNote(const QString& id, const QString& note);
    /// Empty: none.
    void setBaseline(const QString& id);
    void remove(const QStringList& ids);
    void restore(const QStringList& ids);

    /// As the command line writes it; exported() follows.
    void exportRun(const QString& id, ResultSpool::Kind what, const QString& path);

Q_SIGNALS:
    void listed(const QList<stampede::store::RunEntry>& entries);
    void loaded(const QString& id, const stampede::widgets::RunRecordPtr& record);
    void jobRead(const QString& id, const stampede::job::Job& job);
    /// The job in sentences, and the summary in plain text for a fixed font (or why there is none).
    void described(const QString& id, const QString& job, const QString& summary);
    /// `error` is empty when the file was written.
    void exported(const QString& path, const QString& error);
    /// The history was damaged and begun anew: a sentence.
    void noticed(const QString& text);
    /// Something could not be done: a sentence.
    void failed(const QString& text);

private:
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    template <typename F>
    void tellDesk(F call);
    void changeRuns(const std::function<Status(store::Store&)>& work);

    QString m_path;
    QList<store::RunEntry> m_entries;
    store::Filter m_filter;
    bool m_listing = false;
    bool m_listAgain = false;
    bool m_describing = false;
    QString m_describeNext;
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
    HistoryDesk* m_desk; // lives in m_thread, which deletes it when it ends
};

} // namespace stampede::widgets
