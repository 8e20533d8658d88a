// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table_model.h"
#include "widgets/charts/value_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace stampede::widgets;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

ChartTable tableOf(const std::vector<double>& x, const std::vector<double>& accepted,
                   const std::vector<double>& failed)
{
    ChartTable table;
    table.positionKey = QStringLiteral("time_s");
    table.positionName = QStringLiteral("Time");
    table.add(QStringLiteral("accepted"), QStringLiteral("Accepted"), x, accepted);
    table.add(QStringLiteral("failed"), QStringLiteral("Failed"), x, failed);
    return table;
}

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

} // namespace

class TestChartTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsOfOtherPositionsAreJoined();
    void csv();
    void csvQuotesKeys();
    void numbersForPeople_data();
    void numbersForPeople();
    void positionsForPeople();
    void modelShowsTheTable();
    void modelMergesNewerTables_data();
    void modelMergesNewerTables();
    void tableCopiesRows();
};

void TestChartTable::columnsOfOtherPositionsAreJoined()
{
    ChartTable table;
    table.add(QStringLiteral("a"), QStringLiteral("A"), {1, 3}, {10, 30});
    table.add(QStringLiteral("b"), QStringLiteral("B"), {2, 3, 4}, {20, 31, 40});
    table.add(QStringLiteral("c"), QStringLiteral("C"), {1}, {1, 2, 3});
    QCOMPARE(table.positions, (std::vector<double>{1, 2, 3, 4}));
    QCOMPARE(csvOf(table), QByteArray(",a,b,c\r\n1,10,,1\r\n2,,20,\r\n3,30,31,\r\n4,,40,\r\n"));
}

void TestChartTable::csv()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray text =
        csvOf(tableOf({0.5, 1}, {1234567.25, 2}, {none, std::numeric_limits<double>::infinity()}));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, QByteArray("time_s,accepted,failed\r\n0.5,1234567.25,\r\n1,2,\r\n"));
}

void TestChartTable::csvQuotesKeys()
{
    ChartTable table;
    table.positionKey = QStringLiteral("a,b");
    table.add(QStringLiteral("say \"x\""), {}, {}, {});
    QCOMPARE(csvOf(table), QByteArray("\"a,b\",\"say \"\"x\"\"\"\r\n"));
}

void TestChartTable::numbersForPeople_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << "0";
    QTest::newRow("small") << 0.0123 << "0.012";
    QTest::newRow("one") << 1.234 << "1.23";
    QTest::newRow("ten") << 12.34 << "12.3";
    QTest::newRow("big") << 12345.6 << "12,346";
    QTest::newRow("negative") << -12.34 << "-12.3";
    QTest::newRow("none") << none << "–";
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << "–";
}

void TestChartTable::numbersForPeople()
{
    QFETCH(double, value);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTEST(shortNumber(value), "text");
}

void TestChartTable::positionsForPeople()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(positionText(65, true), QStringLiteral("1:05"));
    QCOMPARE(positionText(65.5, true), QStringLiteral("1:05.5"));
    QCOMPARE(positionText(3599.96, true), QStringLiteral("1:00:00"));
    QCOMPARE(positionText(65, false), QStringLiteral("65"));
}

void TestChartTable::modelShowsTheTable()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ChartTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setTable(tableOf({1, 2}, {1000, 2}, {none, 3}));
    QCOMPARE(textOf(model), QStringLiteral("0:01|1,000|–\n0:02|2|3"));
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time"));
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("Failed"));
    QVERIFY(!model.headerData(3, Qt::Horizontal).isValid());
    QCOMPARE(model.index(0, 1).data(ChartTableModel::valueRole).toDouble(), 1000.0);
    QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
}

void TestChartTable::modelMergesNewerTables_data()
{
    QTest::addColumn<std::vector<double>>("x");
    QTest::addColumn<int>("resets");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("changed");
    using List = std::vector<double>;
    QTest::newRow("same") << List{1, 2, 3} << 0 << 0 << 0 << 0;
    QTest::newRow("one more") << List{1, 2, 3, 4} << 0 << 0 << 1 << 0;
    QTest::newRow("moved on") << List{2, 3, 4, 5} << 0 << 1 << 1 << 0;
    QTest::newRow("fewer") << List{1, 2} << 0 << 1 << 0 << 0;
    QTest::newRow("another resolution") << List{1, 2.5, 3.5} << 0 << 0 << 0 << 1;
    QTest::newRow("all new") << List{10, 11} << 0 << 1 << 1 << 0;
    QTest::newRow("earlier") << List{0.5, 1, 2} << 0 << 0 << 0 << 1;
    QTest::newRow("empty") << List{} << 0 << 1 << 0 << 0;
}

void TestChartTable::modelMergesNewerTables()
{
    QFETCH(std::vector<double>, x);
    ChartTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf({1, 2, 3}, {1, 2, 3}, {1, 2, 3}));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setTable(tableOf(x, x, x));
    QTEST(static_cast<int>(resets.count()), "resets");
    QTEST(static_cast<int>(removed.count()), "removed");
    QTEST(static_cast<int>(inserted.count()), "inserted");
    QTEST(static_cast<int>(changed.count()), "changed");
    QCOMPARE(model.rowCount(), static_cast<int>(x.size()));
    for (std::size_t i = 0; i < x.size(); ++i)
        QCOMPARE(model.index(static_cast<int>(i), 2).data(ChartTableModel::valueRole).toDouble(), x[i]);
}

void TestChartTable::tableCopiesRows()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ChartTableModel model;
    model.setTable(tableOf({1, 2}, {10, 20}, {none, 3}));
    ValueTable table;
    QCOMPARE(table.text(), QString());
    table.setModel(&model);
    QCOMPARE(table.text(), QStringLiteral("Time\tAccepted\tFailed\n0:01\t10\t–\n0:02\t20\t3\n"));
    table.selectRow(1);
    QCOMPARE(table.text(), QStringLiteral("Time\tAccepted\tFailed\n0:02\t20\t3\n"));
}

QTEST_MAIN(TestChartTable)
#include "tst_chart_table.moc"
