// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"
#include "store_rig.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::store;
using test::madeUpHead;
using test::StoreRig;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

qint64 versionOf(Database& database)
{
    Result<QSqlQuery> query = database.query(QStringLiteral("PRAGMA user_version"));
    return query && query->next() ? query->value(0).toLongLong() : -1;
}

} // namespace

/// The file itself: its schema, its damage, and two programs at once.
class TestFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldersAreMade();
    void olderSchemaIsBroughtUpToDate();
    void failedStepLeavesTheFileAsItWas();
    void newerSchemaIsRefused();
    void foreignDatabaseIsLeftAlone();
    void folderInItsPlace();
    void damaged_data();
    void damaged();
    void damagedTwice();
    void twoConnections();
    void twoRecorders();
};

void TestFile::foldersAreMade()
{
    StoreRig rig;
    QVERIFY(!QFileInfo::exists(rig.file));
    const auto store = rig.open();
    QVERIFY(store);
    QVERIFY(store->list()->isEmpty());
    QCOMPARE(store->path(), rig.file);
    QVERIFY(store->notice().isEmpty());
    QVERIFY(Store::defaultPath().endsWith(QStringLiteral("/history.sqlite")));
}

void TestFile::olderSchemaIsBroughtUpToDate()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("old")), 3);
    const auto opened = Database::open(rig.file);
    QVERIFY(opened);
    Database& database = **opened;
    QCOMPARE(versionOf(database), schemaVersion());
    // The file is now one of an older Stampede than this one, which knows two steps more.
    Steps newer = steps();
    newer.push_back({QStringLiteral("ALTER TABLE runs ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'")});
    newer.push_back({QStringLiteral("CREATE TABLE extra(run INTEGER)"),
                     QStringLiteral("INSERT INTO extra SELECT n FROM runs")});
    QVERIFY(migrate(database, newer));
    QCOMPARE(versionOf(database), schemaVersion() + 2);
    Result<QSqlQuery> query =
        database.query(QStringLiteral("SELECT id, colour FROM runs JOIN extra ON extra.run = runs.n"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), QStringLiteral("old"));
    QCOMPARE(query->value(1).toString(), QStringLiteral("green"));
    *query = QSqlQuery();
    QVERIFY(migrate(database, newer)); // nothing is done twice
    QCOMPARE(versionOf(database), schemaVersion() + 2);
}

void TestFile::failedStepLeavesTheFileAsItWas()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("old")), 3);
    {
        const auto database = Database::open(rig.file);
        Steps newer = steps();
        newer.push_back({QStringLiteral("CREATE TABLE extra(run INTEGER)")});
        newer.push_back({QStringLiteral("DROP TABLE runs"), QStringLiteral("CREATE TABLE runs(nonsense")});
        QVERIFY(!migrate(**database, newer));
        QCOMPARE(versionOf(**database), schemaVersion() + 1);
        QVERIFY((*database)->run(QStringLiteral("SELECT * FROM extra")));
        QVERIFY((*database)->run(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion())));
    }
    QCOMPARE(rig.open()->list()->size(), 1);
}

void TestFile::newerSchemaIsRefused()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("new")), 3);
    QVERIFY((*Database::open(rig.file))->run(QStringLiteral("PRAGMA user_version=99")));
    const auto store = Store::open(rig.file);
    QVERIFY(!store);
    QVERIFY(store.error().toString().contains(QStringLiteral("99")));
    QVERIFY(store.error().text.contains(QStringLiteral("newer Stampede")));
    QCOMPARE(store.error().place, rig.file);
    QVERIFY(!RunWriter::begin(rig.file, madeUpHead(QStringLiteral("b"))));
    QCOMPARE(QFileInfo(rig.file).dir().entryList({QStringLiteral("*damaged*")}).size(), 0);
}

void TestFile::foreignDatabaseIsLeftAlone()
{
    StoreRig rig;
    QVERIFY(rig.open());
    QVERIFY((*Database::open(rig.file))->run(QStringLiteral("PRAGMA application_id=1")));
    const auto store = Store::open(rig.file);
    QVERIFY(!store);
    QVERIFY(store.error().text.contains(QStringLiteral("another program")));
}

void TestFile::folderInItsPlace()
{
    StoreRig rig;
    QVERIFY(QDir().mkpath(rig.file));
    QVERIFY(!Store::open(rig.file));
}

void TestFile::damaged_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("not a database") << QByteArray("text");
    QTest::newRow("cut in the middle") << QByteArray("cut");
    QTest::newRow("zeros in the middle") << QByteArray("zeros");
    QTest::newRow("noise in the middle") << QByteArray("noise");
    QTest::newRow("noise in the schema") << QByteArray("schema");
}

void TestFile::damaged()
{
    QFETCH(QByteArray, how);
    StoreRig rig;
    for (int i = 0; i < 4; ++i)
        rig.record(madeUpHead(QStringLiteral("run%1").arg(i)), 30);
    // Everything into the file itself.
    QVERIFY((*Database::open(rig.file))->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    QByteArray bytes = contents(rig.file);
    QVERIFY(bytes.size() > 100'000);
    Random random(3);
    const auto noise = [&](qsizetype from, qsizetype count) {
        for (qsizetype i = from; i < from + count; ++i)
            bytes[i] = how == "zeros" ? '\0' : static_cast<char>(random.below(256));
    };
    if (how == "text")
        bytes = "this is no database at all\n" + QByteArray(5000, 'x');
    else if (how == "cut")
        bytes.truncate(bytes.size() / 2);
    else if (how == "schema")
        noise(100, 2000);
    else
        noise(bytes.size() / 4, bytes.size() / 2);
    overwrite(rig.file, bytes);

    const auto store = rig.open();
    QVERIFY(store);
    const QString aside = rig.file + QStringLiteral(".damaged-1");
    QVERIFY(store->notice().contains(aside));
    QCOMPARE(contents(aside).left(bytes.size() / 8), bytes.left(bytes.size() / 8));
    QVERIFY(store->list()->isEmpty());
    rig.record(madeUpHead(QStringLiteral("after")), 3);
    QCOMPARE(store->list()->size(), 1);
    QVERIFY(rig.open()->notice().isEmpty());
}

void TestFile::damagedTwice()
{
    StoreRig rig;
    QVERIFY(QDir().mkpath(QFileInfo(rig.file).path()));
    for (int i = 1; i <= 3; ++i) {
        overwrite(rig.file, QByteArray(3000, static_cast<char>('a' + i)));
        for (const char* suffix : {"-wal", "-shm"})
            QFile::remove(rig.file + QLatin1StringView(suffix));
        QVERIFY(rig.open()->notice().contains(QStringLiteral("damaged-%1").arg(i)));
        QCOMPARE(contents(rig.file + QStringLiteral(".damaged-%1").arg(i)),
                 QByteArray(3000, static_cast<char>('a' + i)));
    }
}

void TestFile::twoConnections()
{
    StoreRig rig;
    const auto first = rig.open();
    const auto second = rig.open();
    rig.record(madeUpHead(QStringLiteral("shared")), 3);
    QVERIFY(first->setNote(QStringLiteral("shared"), QStringLiteral("by the first")));
    QCOMPARE(second->entry(QStringLiteral("shared"))->note, QStringLiteral("by the first"));
    QVERIFY(second->setTags(QStringLiteral("shared"), {QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(first->entry(QStringLiteral("shared"))->tags,
             QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(first->remove(QStringLiteral("shared")));
    QVERIFY(second->list()->isEmpty());
    // A third that opens does not take the removal's undo away.
    QVERIFY(rig.open());
    QVERIFY(second->restore(QStringLiteral("shared")));
    QCOMPARE(first->list()->size(), 1);
}

void TestFile::twoRecorders()
{
    StoreRig rig;
    const auto store = rig.open();
    {
        RunRecorder a;
        RunRecorder b;
        const RunHead one = madeUpHead(QStringLiteral("one"));
        const RunHead two = madeUpHead(QStringLiteral("two"));
        a.begin(rig.file, one.id, one.job, one.environment, one.started);
        b.begin(rig.file, two.id, two.job, two.environment, two.started);
        test::MadeUpRun run;
        for (int i = 0; i < 30; ++i) {
            const test::MadeUpRun::Second second = run.next();
            a.add(second.row);
            b.add(second.row);
            QVERIFY(store->list());
        }
        a.finish(test::madeUpResult(one, run));
        b.finish(test::madeUpResult(two, run));
    }
    for (const char* id : {"one", "two"}) {
        QCOMPARE(store->entry(QLatin1StringView(id))->state, RunState::Finished);
        quint64 started = 0;
        QVERIFY(store->eachRow(QLatin1StringView(id),
                               [&](const metrics::SecondRow& row) { started += row.counters.started; }));
        QCOMPARE(started, 600U);
    }
}

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
