// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_rig.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::store;
using test::madeUpHead;
using test::StoreRig;

namespace {

QString idsOf(const Result<QList<RunEntry>>& list)
{
    QStringList ids;
    if (list)
        for (const RunEntry& entry : *list)
            ids += entry.id;
    return ids.join(u' ');
}

RunHead headAt(const QString& id, const QString& name, int minutes)
{
    return madeUpHead(id, name, test::madeUpStart().addSecs(60 * minutes));
}

} // namespace

/// The list of runs, finding one, and what a person writes on it.
class TestList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newestFirst();
    void search_data();
    void search();
    void tagsAndNotes();
    void oneBaseline();
    void removeAndRestore();
    void purge();
    void findsByIdPrefixAndName();
    void tenThousand();

private:
    void fill(const StoreRig& rig, Store& store);
};

void TestList::fill(const StoreRig& rig, Store& store)
{
    rig.record(headAt(QStringLiteral("aa01"), QStringLiteral("Morning rush"), 0), 2);
    rig.record(headAt(QStringLiteral("ab02"), QStringLiteral("100% of_load"), 1), 2);
    RunHead odd = headAt(QStringLiteral("bb03"), QStringLiteral("Übung"), 2);
    odd.job.target.host = QStringLiteral("mx.example.test");
    odd.job.load.model = job::Load::Model::Closed;
    odd.environment.host = QStringLiteral("Other-Machine");
    rig.record(odd, 2);
    QVERIFY(store.setTags(QStringLiteral("aa01"), {QStringLiteral("nightly"), QStringLiteral("release 2")}));
    QVERIFY(store.setTags(QStringLiteral("ab02"), {QStringLiteral("nightly")}));
    QVERIFY(store.setNote(QStringLiteral("bb03"), QStringLiteral("after the Kernel update")));
}

void TestList::newestFirst()
{
    StoreRig rig;
    const auto store = rig.open();
    rig.record(headAt(QStringLiteral("middle"), {}, 5), 1);
    rig.record(headAt(QStringLiteral("newest"), {}, 9), 1);
    rig.record(headAt(QStringLiteral("oldest"), {}, 1), 1);
    QCOMPARE(idsOf(store->list()), QStringLiteral("newest middle oldest"));
    Filter two;
    two.limit = 2;
    QCOMPARE(idsOf(store->list(two)), QStringLiteral("newest middle"));
    QCOMPARE(store->list()->first().target, QStringLiteral("[::1]:2525"));
    QCOMPARE(store->list()->first().model, QStringLiteral("open, 20/s"));
    QCOMPARE(store->list()->first().name, QString());
}

void TestList::search_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* name, const char* text, const char* tags, const char* ids) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tags) << QString::fromUtf8(ids);
    };
    row("all", "", "", "bb03 ab02 aa01");
    row("blanks", "   ", "", "bb03 ab02 aa01");
    row("name without case", "RUSH", "", "aa01");
    row("case beyond ASCII", "übung", "", "bb03");
    row("part of a name", "load", "", "ab02");
    row("percent is a sign", "100%", "", "ab02");
    row("percent alone", "%", "", "ab02");
    row("underscore is a sign", "of_", "", "ab02");
    row("target", "mx.example", "", "bb03");
    row("host", "lab-7", "", "ab02 aa01");
    row("note", "kernel", "", "bb03");
    row("tag in the text", "release", "", "aa01");
    row("beginning of an id", "ab0", "", "ab02");
    row("middle of an id", "b0", "", "");
    row("words hold together", "lab-7 rush", "", "aa01");
    row("words in any order", "update after", "", "bb03");
    row("one of them nowhere", "rush nowhere", "", "");
    row("quote", "'; DROP TABLE runs; --", "", "");
    row("tag", "", "nightly", "ab02 aa01");
    row("tag is whole", "", "night", "");
    row("tag with a blank", "", "release 2", "aa01");
    row("all tags", "", "nightly,release 2", "aa01");
    row("tag and text", "100%", "nightly", "ab02");
}

void TestList::search()
{
    QFETCH(QString, text);
    QFETCH(QString, tags);
    QFETCH(QString, ids);
    StoreRig rig;
    const auto store = rig.open();
    fill(rig, *store);
    Filter filter;
    filter.text = text;
    filter.tags = tags.split(u',', Qt::SkipEmptyParts);
    QCOMPARE(idsOf(store->list(filter)), ids);
}

void TestList::tagsAndNotes()
{
    StoreRig rig;
    const auto store = rig.open();
    fill(rig, *store);
    QCOMPARE(*store->tags(), QStringList({QStringLiteral("nightly"), QStringLiteral("release 2")}));
    QVERIFY(
        store->setTags(QStringLiteral("aa01"), {QStringLiteral(" b\n c "), QString(), QStringLiteral("x,y"),
                                                QStringLiteral("B c"), QStringLiteral("xy")}));
    QCOMPARE(store->entry(QStringLiteral("aa01"))->tags,
             QStringList({QStringLiteral("b c"), QStringLiteral("B c"), QStringLiteral("xy")}));
    QVERIFY(store->setTags(QStringLiteral("aa01"), {}));
    QVERIFY(store->entry(QStringLiteral("aa01"))->tags.isEmpty());
    const QString note = QStringLiteral("first line\n\"second\" ✓ ");
    QVERIFY(store->setNote(QStringLiteral("aa01"), note));
    QCOMPARE(store->load(QStringLiteral("aa01"))->note, note);
    QVERIFY(store->setNote(QStringLiteral("aa01"), {}));
    QCOMPARE(store->entry(QStringLiteral("aa01"))->note, QString());
    QVERIFY(!store->setNote(QStringLiteral("zz"), note));
    // A search finds what was written last, and only that.
    Filter filter;
    filter.text = QStringLiteral("second");
    QCOMPARE(idsOf(store->list(filter)), QString());
}

void TestList::oneBaseline()
{
    StoreRig rig;
    const auto store = rig.open();
    fill(rig, *store);
    QCOMPARE(*store->baseline(), QString());
    QVERIFY(store->setBaseline(QStringLiteral("aa01")));
    QVERIFY(store->setBaseline(QStringLiteral("bb")));
    QCOMPARE(*store->baseline(), QStringLiteral("bb03"));
    int pinned = 0;
    const Result<QList<RunEntry>> list = store->list();
    for (const RunEntry& entry : *list)
        pinned += entry.isBaseline ? 1 : 0;
    QCOMPARE(pinned, 1);
    QVERIFY(!store->setBaseline(QStringLiteral("nothing")));
    QCOMPARE(*store->baseline(), QStringLiteral("bb03"));
    QVERIFY(store->remove(QStringLiteral("bb03")));
    QCOMPARE(*store->baseline(), QString());
    QVERIFY(store->restore(QStringLiteral("bb03")));
    QCOMPARE(*store->baseline(), QStringLiteral("bb03"));
    QVERIFY(store->setBaseline({}));
    QCOMPARE(*store->baseline(), QString());
}

void TestList::removeAndRestore()
{
    StoreRig rig;
    const auto store = rig.open();
    fill(rig, *store);
    QVERIFY(store->remove(QStringLiteral("ab02")));
    QCOMPARE(idsOf(store->list()), QStringLiteral("bb03 aa01"));
    QVERIFY(!store->load(QStringLiteral("ab02")));
    Filter all;
    all.includeRemoved = true;
    QCOMPARE(idsOf(store->list(all)), QStringLiteral("bb03 ab02 aa01"));
    QVERIFY(store->list(all)->at(1).isRemoved);
    QVERIFY(store->restore(QStringLiteral("ab02")));
    QVERIFY(store->load(QStringLiteral("ab02")));
    QVERIFY(!store->restore(QStringLiteral("nothing")));
    QVERIFY(!store->remove(QStringLiteral("nothing")));
}

void TestList::purge()
{
    StoreRig rig;
    auto store = rig.open();
    fill(rig, *store);
    QVERIFY(store->remove(QStringLiteral("ab02")));
    QCOMPARE(*store->purgeRemoved(QDateTime::currentDateTimeUtc().addSecs(-60)), 0);
    QVERIFY(store->restore(QStringLiteral("ab02")));
    QVERIFY(store->remove(QStringLiteral("ab02")));
    QCOMPARE(*store->purgeRemoved(QDateTime::currentDateTimeUtc().addSecs(60)), 1);
    QVERIFY(!store->restore(QStringLiteral("ab02")));
    for (const char* table : {"seconds", "histograms", "points", "parts", "events"}) {
        Result<std::unique_ptr<Database>> database = Database::open(rig.file);
        Result<QSqlQuery> rows =
            (*database)->query(QStringLiteral("SELECT count(*) FROM %1 WHERE run NOT IN (SELECT n FROM runs)")
                                   .arg(QLatin1StringView(table)));
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->value(0).toInt(), 0);
    }
    // At the next opening goes what was removed long ago.
    QVERIFY(store->remove(QStringLiteral("bb03")));
    QVERIFY((*Database::open(rig.file))
                ->run(QStringLiteral("UPDATE runs SET removed=removed-? WHERE removed IS NOT NULL"),
                      {25 * 3600 * 1000}));
    store = rig.open();
    QVERIFY(!store->restore(QStringLiteral("bb03")));
    QCOMPARE(idsOf(store->list()), QStringLiteral("aa01"));
}

void TestList::findsByIdPrefixAndName()
{
    StoreRig rig;
    const auto store = rig.open();
    fill(rig, *store);
    rig.record(headAt(QStringLiteral("cc04"), QStringLiteral("Morning rush"), 7), 1);
    rig.record(headAt(QStringLiteral("aa"), QStringLiteral("short id"), 8), 1);
    const auto id = [&](const char* run) {
        const auto entry = store->entry(QString::fromUtf8(run));
        return entry ? entry->id : entry.error().text;
    };
    QCOMPARE(id("bb03"), QStringLiteral("bb03"));
    QCOMPARE(id("bb"), QStringLiteral("bb03"));
    QCOMPARE(id("aa"), QStringLiteral("aa")); // whole before beginning
    QCOMPARE(id("Morning rush"), QStringLiteral("cc04"));
    QCOMPARE(id("Übung"), QStringLiteral("bb03"));
    QVERIFY(id("a").contains(QStringLiteral("ab02, aa01")));
    QVERIFY(id("_").startsWith(QStringLiteral("There is no such run")));
    QVERIFY(id("").startsWith(QStringLiteral("No run")));
}

void TestList::tenThousand()
{
    StoreRig rig;
    const auto store = rig.open();
    {
        Result<std::unique_ptr<Database>> database = Database::open(rig.file);
        QVERIFY((*database)->run(
            QStringLiteral("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<10000) "
                           "INSERT INTO runs SELECT i, printf('%05x', i), 'run ' || i, 'mx:25', 'open, 5/s', "
                           "'lab', 1000*i, 1000*i+500, "
                           "1, 0, i, 1.5, 2000, 0, NULL, 99, CASE i%10 WHEN 0 THEN "
                           "char(10)||'tenth'||char(10) ELSE '' END, '', "
                           "'run ' || i, 0, NULL, NULL, NULL, NULL FROM c")));
    }
    const auto all = store->list();
    QCOMPARE(all->size(), 10'000);
    for (qsizetype i = 0; i < all->size(); ++i)
        QCOMPARE(all->at(i).messages, static_cast<quint64>(10'000 - i));
    Filter filter;
    filter.tags = QStringList{QStringLiteral("tenth")};
    QCOMPARE(store->list(filter)->size(), 1000);
    filter.text = QStringLiteral("run 7700");
    QCOMPARE(idsOf(store->list(filter)), QStringLiteral("01e14"));
}

QTEST_GUILESS_MAIN(TestList)
#include "tst_list.moc"
