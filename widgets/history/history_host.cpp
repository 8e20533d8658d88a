// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/history_host.h"

namespace stampede::widgets {

void HistoryHost::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

HistoryHost::HistoryHost(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_thread(new QThread)
    , m_desk(new HistoryDesk(path))
{
    m_thread->setObjectName(QStringLiteral("history desk"));
    m_desk->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &HistoryDesk::listed, this, [this](const QList<store::RunEntry>& entries) {
        m_listing = false;
        if (std::exchange(m_listAgain, false)) {
            refresh();
            return;
        }
        m_entries = entries;
        Q_EMIT listed(m_entries);
    });
    connect(m_desk, &HistoryDesk::described, this,
            [this](const QString& id, const QString& job, const QString& summary) {
                m_describing = false;
                const QString next = std::exchange(m_describeNext, QString());
                if (next.isEmpty())
                    Q_EMIT described(id, job, summary);
                else
                    describe(next);
            });
    connect(m_desk, &HistoryDesk::changed, this, [this] { refresh(); });
    connect(m_desk, &HistoryDesk::loaded, this, &HistoryHost::loaded);
    connect(m_desk, &HistoryDesk::jobRead, this, &HistoryHost::jobRead);
    connect(m_desk, &HistoryDesk::exported, this, &HistoryHost::exported);
    connect(m_desk, &HistoryDesk::noticed, this, &HistoryHost::noticed);
    connect(m_desk, &HistoryDesk::failed, this, &HistoryHost::failed);
    m_thread->start();
}

HistoryHost::~HistoryHost() = default;

template <typename F>
void HistoryHost::tellDesk(F call)
{
    QMetaObject::invokeMethod(
        m_desk, [call, desk = m_desk] { call(*desk); }, Qt::QueuedConnection);
}

void HistoryHost::refresh(const store::Filter& filter)
{
    m_filter = filter;
    if (m_listing) {
        m_listAgain = true;
        return;
    }
    m_listing = true;
    tellDesk([filter](HistoryDesk& desk) { desk.list(filter); });
}

void HistoryHost::load(const QString& id)
{
    tellDesk([id](HistoryDesk& desk) { desk.load(id); });
}

void HistoryHost::readJob(const QString& id)
{
    tellDesk([id](HistoryDesk& desk) { desk.readJob(id); });
}

void HistoryHost::describe(const QString& id)
{
    if (m_describing) {
        m_describeNext = id;
        return;
    }
    m_describing = true;
    tellDesk([id](HistoryDesk& desk) { desk.describe(id); });
}

void HistoryHost::changeRuns(const std::function<Status(store::Store&)>& work)
{
    tellDesk([work](HistoryDesk& desk) { desk.change(work); });
}

void HistoryHost::setTags(const QString& id, const QStringList& tags)
{
    changeRuns([id, tags](store::Store& store) { return store.setTags(id, tags); });
}

void HistoryHost::setNote(const QString& id, const QString& note)
{
    changeRuns([id, note](store::Store& store) { return store.setNote(id, note); });
}

void HistoryHost::setBaseline(const QString& id)
{
    changeRuns([id](store::Store& store) { return store.setBaseline(id); });
}

void HistoryHost::remove(const QStringList& ids)
{
    changeRuns([ids](store::Store& store) {
        Status all = success();
        for (const QString& id : ids)
            if (Status done = store.remove(id); !done)
                all = done;
        return all;
    });
}

void HistoryHost::restore(const QStringList& ids)
{
    changeRuns([ids](store::Store& store) {
        Status all = success();
        for (const QString& id : ids)
            if (Status done = store.restore(id); !done)
                all = done;
        return all;
    });
}

void HistoryHost::exportRun(const QString& id, ResultSpool::Kind what, const QString& path)
{
    tellDesk([id, what, path](HistoryDesk& desk) { desk.exportRun(id, what, path); });
}

} // namespace stampede::widgets
