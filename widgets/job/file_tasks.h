// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace stampede::widgets {

/// Reads and writes whole files in the thread pool. The answers come in the thread of this object, and not at
/// all when it is gone.
class FileTasks final : public QObject {
    Q_OBJECT
public:
    /// Larger files are refused: no job has that size.
    static constexpr qint64 largest = 64 << 20;

    explicit FileTasks(QObject* parent = nullptr);
    ~FileTasks() override;

    /// `error` is empty when `content` is the file's.
    void read(const QString& path, std::function<void(const QByteArray& content, const QString& error)> done);
    /// Either the whole content is in place or the file is as it was.
    void write(const QString& path, const QByteArray& content,
               std::function<void(const QString& error)> done);

private:
    struct Line;
    std::shared_ptr<Line> m_line;
};

} // namespace stampede::widgets
