// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

#include <array>
#include <atomic>

namespace stampede::store {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::store::Database)
};

// https://www.sqlite.org/rescode.html
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;
// A file up to this size is looked through as a whole at each opening, in well under a second; of a larger
// one only the table of runs. Damage elsewhere is told when a run is opened.
constexpr qint64 wholeCheck = qint64(64) << 20;

QString uniqueName()
{
    static std::atomic<quint64> number{0};
    return u"stampede-history-"_s + QString::number(++number);
}

} // namespace

Database::Database(QString path) : m_path(std::move(path)), m_connection(uniqueName()) {}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    const QFileInfo file(path);
    if (!QDir().mkpath(file.absolutePath()))
        return Error{path, Text::tr("The folder of the history cannot be made.")};
    if (file.isDir())
        return Error{path, Text::tr("This is a folder; the history needs a file.")};
    std::unique_ptr<Database> database(new Database(file.absoluteFilePath()));
    Error why;
    for (int attempt = 0; attempt < 2; ++attempt) {
        switch (database->prepare(why)) {
        case Health::Good: return database;
        case Health::Refused: return why;
        case Health::Damaged: break;
        }
        database->close();
        if (const Status aside = database->setAside(why.text); !aside)
            return aside.error();
    }
    return why;
}

Database::Health Database::prepare(Error& why)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return blame(errorOf(m_database.lastError()), why);
    if (const Health health = examine(why); health != Health::Good)
        return health;
    // Frees pages bit by bit (set before the first table); one writer beside many readers; what is committed
    // survives the end of the program in any way, of the machine up to the last moments.
    for (const QString& pragma : {u"PRAGMA auto_vacuum=INCREMENTAL"_s, u"PRAGMA journal_mode=WAL"_s,
                                  u"PRAGMA synchronous=NORMAL"_s, u"PRAGMA foreign_keys=OFF"_s})
        if (const Status status = run(pragma); !status)
            return blame(status.error(), why);
    const Status status = migrate(*this, steps());
    return status ? Health::Good : blame(status.error(), why);
}

// Whose file it is, and whether it is whole.
Database::Health Database::examine(Error& why)
{
    const auto number = [this](const QString& sql) -> Result<qint64> {
        Result<QSqlQuery> query = this->query(sql);
        if (!query)
            return query.error();
        return query->next() ? query->value(0).toLongLong() : 0;
    };
    const Result<qint64> tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    const Result<qint64> program = number(u"PRAGMA application_id"_s);
    const Result<qint64> version = number(u"PRAGMA user_version"_s);
    for (const Result<qint64>* each : {&tables, &program, &version})
        if (!*each)
            return blame(each->error(), why);
    if (*tables == 0)
        return Health::Good;
    if (*program != applicationId) {
        why = {m_path, Text::tr("This is a database of another program; it was left as it is.")};
        return Health::Refused;
    }
    if (*version > schemaVersion()) {
        why = {m_path,
               Text::tr("This history was written by a newer Stampede: its version is %1, the newest known "
                        "here is %2. Use that Stampede, or another file.")
                   .arg(*version)
                   .arg(schemaVersion())};
        return Health::Refused;
    }
    const bool whole = QFileInfo(m_path).size() <= wholeCheck;
    Result<QSqlQuery> check =
        this->query(whole ? u"PRAGMA quick_check(1)"_s : u"PRAGMA quick_check('runs')"_s);
    if (!check)
        return blame(check.error(), why);
    const QString found = check->next() ? check->value(0).toString() : QString();
    if (found != "ok"_L1) {
        why = {m_path, found};
        return Health::Damaged;
    }
    return Health::Good;
}

Error Database::errorOf(const QSqlError& error) const
{
    m_lastCode = error.nativeErrorCode().toInt() & 0xff; // the rest is the extended code
    const QString text = error.databaseText();
    return {m_path, text.isEmpty() ? error.driverText() : text};
}

// Only what SQLite itself calls damage is damage: a full disk or a missing right is not.
Database::Health Database::blame(const Error& error, Error& why) const
{
    why = error;
    return m_lastCode == sqliteCorrupt || m_lastCode == sqliteNotADatabase ? Health::Damaged
                                                                           : Health::Refused;
}

Status Database::setAside(const QString& why)
{
    QString aside;
    for (int i = 1; aside.isEmpty() || QFileInfo::exists(aside); ++i)
        aside = m_path + u".damaged-"_s + QString::number(i);
    if (!QFile::rename(m_path, aside))
        return Error{m_path, Text::tr("The history is damaged (%1) and cannot be set aside.").arg(why)};
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s})
        QFile::rename(m_path + suffix, aside + suffix);
    m_notice =
        Text::tr("The history was damaged (%1). It was kept as %2, and a new one was begun.").arg(why, aside);
    return success();
}

Status Database::run(const QString& sql, const QVariantList& values)
{
    const Result<QSqlQuery> query = this->query(sql, values);
    return query ? success() : Status(query.error());
}

Result<QSqlQuery> Database::query(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return errorOf(query.lastError());
    return query;
}

Status Database::transaction(const QString& begin, const std::function<Status()>& work)
{
    if (const Status begun = run(begin); !begun)
        return begun;
    Status done = work();
    if (done)
        done = run(u"COMMIT"_s);
    if (!done) {
        const int code = m_lastCode;
        // SQLite may have done so itself already.
        (void)run(u"ROLLBACK"_s);
        m_lastCode = code;
    }
    return done;
}

Status Database::write(const std::function<Status()>& work)
{
    // A transaction that begins as a reader and then writes would fail at once beside another writer.
    return transaction(u"BEGIN IMMEDIATE"_s, work);
}

Status Database::read(const std::function<Status()>& work)
{
    return transaction(u"BEGIN"_s, work);
}

} // namespace stampede::store
