// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

namespace stampede::store {

/// One connection to a history file, for one thread: made, used and destroyed there. Waits up to five seconds
/// for another program that writes.
class Database {
public:
    /// Makes folders, file and schema where they are missing and brings an older schema up to date. A file
    /// that is damaged is set aside as "<name>.damaged-1" (2, 3 …), never deleted, and a new one is begun:
    /// notice() says so.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }
    /// What a person should be told about the file; mostly empty. Translated.
    const QString& notice() const { return m_notice; }

    /// For its effect.
    Status run(const QString& sql, const QVariantList& values = {});
    /// Forward only. Gone before this is.
    Result<QSqlQuery> query(const QString& sql, const QVariantList& values = {});
    /// All of `work` or, when it gives an error, nothing of it. For writing; no other writer comes between.
    Status write(const std::function<Status()>& work);
    /// All that `work` reads is of one moment.
    Status read(const std::function<Status()>& work);

private:
    explicit Database(QString path);
    enum class Health : quint8 { Good, Damaged, Refused };
    Health prepare(Error& why);
    Health examine(Error& why);
    Status setAside(const QString& why);
    Status transaction(const QString& begin, const std::function<Status()>& work);
    Error errorOf(const QSqlError& error) const;
    Health blame(const Error& error, Error& why) const;
    void close();

    QString m_path;
    QString m_connection;
    QString m_notice;
    QSqlDatabase m_database;
    mutable int m_lastCode = 0; // SQLite's primary result code of the last error
};

} // namespace stampede::store
