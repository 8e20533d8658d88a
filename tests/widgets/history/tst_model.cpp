// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_rig.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using store::RunEntry;
using store::RunState;

namespace {

RunEntry entry(const char* id)
{
    RunEntry entry;
    entry.id = QString::fromLatin1(id);
    entry.name = QStringLiteral("Morning <i>rush</i>");
    entry.target = QStringLiteral("127.0.0.1:2525");
    entry.started = test::madeUpStart();
    entry.ended = entry.started.addMSecs(125'400);
    entry.state = RunState::Finished;
    entry.reason = QStringLiteral("completed");
    entry.messages = 1'234'567;
    entry.acceptedRate = 4761.6;
    entry.p95 = 2345;
    entry.errorShare = 0.00126;
    entry.verdict = criteria::Verdict::Met;
    entry.tags = QStringList{QStringLiteral("nightly"), QStringLiteral("v2")};
    entry.note = QStringLiteral("two\nlines <b>");
    entry.isBaseline = true;
    return entry;
}

QString lineOf(const HistoryModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < HistoryModel::columnEnd; ++column)
        if (column != HistoryModel::Started) // it is of the local time zone
            cells += model.index(row, column).data().toString();
    return cells.join(u'|');
}

} // namespace

class TestModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aRun();
    void aTrackedRun();
    void states_data();
    void states();
    void updatesAreMerged();
    void sortsByNumbers();
};

void TestModel::aRun()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update({entry("a1")});
    QCOMPARE(
        lineOf(model, 0),
        QStringLiteral("★|Morning <i>rush</i>|127.0.0.1:2525|completed|2:05|1,234,567|4,762|2.35 ms|0.13 %|✓ "
                       "met||||nightly, v2|two lines <b>"));
    const auto help = [&](int column) {
        return model.index(0, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(help(HistoryModel::Name).contains(QStringLiteral("a1")));
    QCOMPARE(help(HistoryModel::Note), QStringLiteral("two\nlines &lt;b&gt;"));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Baseline"));
    QVERIFY(model.index(0, HistoryModel::Rate)
                .data(Qt::TextAlignmentRole)
                .value<Qt::Alignment>()
                .testFlag(Qt::AlignRight));
    model.update({});
    QCOMPARE(model.rowCount(), 0);
}

void TestModel::aTrackedRun()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RunEntry plain = entry("a1");
    RunEntry good = entry("b2");
    good.lost = good.duplicates = 0;
    good.deliveryP95 = 12'345;
    RunEntry bad = good;
    bad.id = QStringLiteral("c3");
    bad.lost = 1234;
    bad.duplicates = 2;
    model.update({plain});
    QVERIFY(!model.hasTracked());
    model.update({plain, good, bad});
    QVERIFY(model.hasTracked());
    const auto texts = [&model](int row) {
        QStringList list;
        for (const int column : {HistoryModel::Lost, HistoryModel::Duplicates, HistoryModel::Delivery})
            list += model.index(row, column).data().toString();
        return list.join(u'|');
    };
    QCOMPARE(texts(0), QStringLiteral("||"));
    QCOMPARE(texts(1), QStringLiteral("0|0|12.3 ms"));
    QCOMPARE(texts(2), QStringLiteral("1,234|2|12.3 ms"));
    const auto coloured = [&model](int row) {
        return model.index(row, HistoryModel::Lost).data(Qt::ForegroundRole).isValid();
    };
    QVERIFY(!coloured(0) && !coloured(1) && coloured(2));
    // Not known comes before none lost.
    const auto key = [&model](int row) {
        return model.index(row, HistoryModel::Lost).data(HistoryModel::sortRole);
    };
    QVERIFY(QVariant::compare(key(0), key(1)) == QPartialOrdering::Less);
    QVERIFY(QVariant::compare(key(1), key(2)) == QPartialOrdering::Less);
}

void TestModel::states_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, RunState state, const char* reason, int verdict,
                        const char* shown) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(reason) << verdict
                            << QString::fromUtf8(shown);
    };
    row("running", RunState::Running, "", -1, "▶ running/");
    row("interrupted", RunState::Interrupted, "", 0, "⚠ interrupted/? inconclusive");
    row("stopped", RunState::Finished, "stopped", 2, "stopped/✗ broken");
    row("aborted", RunState::Finished, "aborted", 1, "aborted/✓ met");
    row("errors", RunState::Finished, "error_budget", -1, "⚠ too many errors/");
    row("not carried out", RunState::Finished, "not_carried_out", -1, "⚠ not carried out/");
    row("by a newer one", RunState::Finished, "something else", -1, "ended/");
}

void TestModel::states()
{
    QFETCH(int, state);
    QFETCH(QString, reason);
    QFETCH(int, verdict);
    QFETCH(QString, shown);
    RunEntry one = entry("a1");
    one.state = static_cast<RunState>(state);
    one.reason = reason;
    one.verdict.reset();
    if (verdict >= 0)
        one.verdict = static_cast<criteria::Verdict>(verdict);
    HistoryModel model;
    model.update({one});
    QCOMPARE(model.index(0, HistoryModel::State).data().toString() + u'/' +
                 model.index(0, HistoryModel::Criteria).data().toString(),
             shown);
    QCOMPARE(model.index(0, HistoryModel::Criteria).data(Qt::ForegroundRole).isValid(), verdict >= 0);
}

void TestModel::updatesAreMerged()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<RunEntry> entries{entry("c"), entry("b"), entry("a")};
    model.update(entries);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.update(entries);
    QCOMPARE(inserted.size() + changed.size(), 0);
    entries.prepend(entry("d"));
    entries[2].messages = 5;
    entries[3].note = QStringLiteral("new");
    model.update(entries);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
}

void TestModel::sortsByNumbers()
{
    RunEntry few = entry("few");
    few.messages = 9;
    few.acceptedRate = 900;
    few.started = few.started.addYears(1);
    HistoryModel model;
    model.update({entry("many"), few});
    const auto less = [&](int column) {
        return QVariant::compare(model.index(1, column).data(HistoryModel::sortRole),
                                 model.index(0, column).data(HistoryModel::sortRole)) ==
               QPartialOrdering::Less;
    };
    QVERIFY(less(HistoryModel::Messages));
    QVERIFY(less(HistoryModel::Rate));
    QVERIFY(!less(HistoryModel::Started));
}

QTEST_MAIN(TestModel)
#include "tst_model.moc"
