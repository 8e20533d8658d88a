// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_rules_model.h"
#include "widgets/sink/ledger_model.h"
#include "widgets/sink/named_counts_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

namespace {

/// All cells as text, rows by line.
QString textOf(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    return lines.join(u'\n');
}

RuleFacts rule(const char* name)
{
    RuleFacts facts;
    facts.name = QString::fromLatin1(name);
    facts.stage = QStringLiteral("RCPT");
    facts.when = QStringLiteral("always");
    facts.what = QStringLiteral("drop");
    facts.chance = QStringLiteral("100 %");
    return facts;
}

sink::SinkStats statsAt(int seconds, quint64 first, quint64 second)
{
    sink::SinkStats stats;
    stats.elapsed = std::chrono::seconds(seconds);
    stats.rules = {{QStringLiteral("a"), first}};
    if (second > 0)
        stats.rules.append({QStringLiteral("b"), second});
    return stats;
}

ledger::RunArrivals arrivals(const char* name, quint64 delivered)
{
    ledger::RunArrivals run;
    run.run = QString::fromLatin1(name);
    run.delivered = delivered;
    return run;
}

} // namespace

class TestBehaviourModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void rulesShowTheirStrikes();
    void wrongRulesAreMarked();
    void countsTellChangesOnce();
    void countsGrowAtTheEnd();
    void problemsAreListed();
    void runsAreListed();
};

void TestBehaviourModels::rulesShowTheirStrikes()
{
    BehaviourRulesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRules({rule("a"), rule("b"), rule("c")});
    QCOMPARE(textOf(model), QStringLiteral("a|RCPT|always|drop|100 %|\nb|RCPT|always|drop|100 %|\n"
                                           "c|RCPT|always|drop|100 %|"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setCounts({{QStringLiteral("a"), 1234}, {QStringLiteral("c"), 0}, {QStringLiteral("other"), 5}});
    QCOMPARE(textOf(model), QStringLiteral("a|RCPT|always|drop|100 %|1,234\nb|RCPT|always|drop|100 %|\n"
                                           "c|RCPT|always|drop|100 %|0"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 2);
    model.setCounts({{QStringLiteral("a"), 1234}, {QStringLiteral("c"), 0}, {QStringLiteral("other"), 6}});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    model.setRules({rule("c")});
    QCOMPARE(textOf(model), QStringLiteral("c|RCPT|always|drop|100 %|0"));
    model.setRules({});
    QCOMPARE(model.rowCount(), 0);
}

void TestBehaviourModels::wrongRulesAreMarked()
{
    BehaviourRulesModel model;
    const QAbstractItemModelTester tester(&model);
    RuleFacts wrong = rule("x");
    wrong.isWrong = true;
    model.setRules({rule("a"), wrong});
    QCOMPARE(model.index(1, BehaviourRulesModel::Name).data().toString(), QStringLiteral("\u26a0 x"));
    QVERIFY(!model.index(0, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(model.index(1, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(1, 0, model.index(0, 0)).isValid());
}

void TestBehaviourModels::countsTellChangesOnce()
{
    NamedCountsModel model(&sink::SinkStats::rules, QStringLiteral("Rule"), QStringLiteral("What struck"));
    const QAbstractItemModelTester tester(&model);
    SinkRates rates;
    rates.add(statsAt(1, 10, 1));
    model.setStats(statsAt(1, 10, 1), rates);
    QCOMPARE(textOf(model), QStringLiteral("a|10|0\nb|1|0"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    rates.add(statsAt(3, 2500, 1));
    model.setStats(statsAt(3, 2500, 1), rates);
    QCOMPARE(textOf(model), QStringLiteral("a|2,500|1,245\nb|1|0"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 0);
    model.setStats(statsAt(3, 2500, 1), rates);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Rule"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("What struck"));
}

void TestBehaviourModels::countsGrowAtTheEnd()
{
    NamedCountsModel model(&sink::SinkStats::rules, QStringLiteral("Rule"), {});
    const QAbstractItemModelTester tester(&model);
    model.setStats(statsAt(1, 10, 0), {});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setStats(statsAt(2, 11, 7), {});
    QCOMPARE(textOf(model), QStringLiteral("a|11|0\nb|7|0"));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(resets.count(), 0);
    model.setStats({}, {});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(resets.count(), 1);
}

void TestBehaviourModels::problemsAreListed()
{
    BehaviourProblemsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setProblems({{QStringLiteral("rules[0]"), QStringLiteral("needs a stage"), 12, 3},
                       {QStringLiteral("seed"), QStringLiteral("expected a number"), 90, 1200}});
    QCOMPARE(textOf(model), QStringLiteral("3|rules[0]|needs a stage\n1,200|seed|expected a number"));
    model.setProblems({});
    QCOMPARE(model.rowCount(), 0);
}

void TestBehaviourModels::runsAreListed()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model);
    std::vector<ledger::RunArrivals> runs{arrivals("run-1", 20'000)};
    runs[0].duplicates = 3;
    runs[0].outOfOrder = 2;
    runs[0].corrupted = 1;
    runs[0].p50 = 1500;
    runs[0].p95 = 2'500'000;
    model.setRuns(runs);
    const QString text = textOf(model);
    QVERIFY2(text.startsWith(QStringLiteral("run-1|20,000|3|2|1|1.50 ms|2.50 s|–|")), qPrintable(text));
    QVERIFY(text.endsWith(u'|')); // nothing said when the last came
    QVERIFY(model.index(0, LedgerModel::Duplicates).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(0, LedgerModel::Delivered).data(Qt::ForegroundRole).isValid());

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    runs[0].delivered = 20'001;
    runs[0].last = 1'790'000'000'123'456'789;
    model.setRuns(runs);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123);
    QVERIFY(textOf(model).endsWith(last.toString(QStringLiteral("HH:mm:ss"))));
    runs.insert(runs.begin(), arrivals("run-2", 1));
    model.setRuns(runs);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("run-2"));
}

QTEST_MAIN(TestBehaviourModels)
#include "tst_behaviour_models.moc"
