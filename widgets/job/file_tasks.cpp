// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/file_tasks.h"

#include <QFile>
#include <QMutex>
#include <QSaveFile>
#include <QThreadPool>

namespace stampede::widgets {

/// The way back from the pool: `owner` is null once it is gone.
struct FileTasks::Line {
    QMutex mutex;
    FileTasks* owner = nullptr;

    void tell(std::function<void()> call)
    {
        const QMutexLocker lock(&mutex);
        if (owner)
            QMetaObject::invokeMethod(owner, std::move(call), Qt::QueuedConnection);
    }
};

FileTasks::FileTasks(QObject* parent) : QObject(parent), m_line(std::make_shared<Line>())
{
    m_line->owner = this;
}

FileTasks::~FileTasks()
{
    const QMutexLocker lock(&m_line->mutex);
    m_line->owner = nullptr;
}

void FileTasks::read(const QString& path, std::function<void(const QByteArray&, const QString&)> done)
{
    QThreadPool::globalInstance()->start([line = m_line, path, done = std::move(done)] {
        QFile file(path);
        QByteArray content;
        QString error;
        if (!file.open(QIODevice::ReadOnly))
            error = file.errorString();
        else if (content = file.read(largest + 1); file.error() != QFileDevice::NoError)
            error = file.errorString();
        else if (content.size() > largest)
            error = tr("it is too large for a job");
        line->tell([=] { done(content, error); });
    });
}

void FileTasks::write(const QString& path, const QByteArray& content,
                      std::function<void(const QString&)> done)
{
    QThreadPool::globalInstance()->start([line = m_line, path, content, done = std::move(done)] {
        QSaveFile file(path);
        const bool good =
            file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
        const QString error = good ? QString() : file.errorString();
        line->tell([=] { done(error); });
    });
}

} // namespace stampede::widgets
