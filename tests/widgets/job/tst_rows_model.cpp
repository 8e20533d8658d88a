// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/rows_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stampede::widgets;
using namespace Qt::StringLiterals;

using Rows = std::vector<QStringList>;

class TestRowsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfModels();
    void showsShares();
    void takesApartWhatIsPasted_data();
    void takesApartWhatIsPasted();
    void pastesAtARow();
    void pastesAListIntoOneColumn();
    void leavesOutTitles();
    void copiesForSpreadsheets();
    void editsTellOnce();
    void sharesCannotBeEdited();
};

void TestRowsModel::keepsTheRulesOfModels()
{
    RowsModel model({u"Domain"_s, u"Weight"_s}, 1);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.addRow(), 0);
    QVERIFY(model.setData(model.index(0, 0), u"a.test"_s, Qt::EditRole));
    QCOMPARE(model.paste(u"b.test\t2\nc.test\t3\n"_s, 0), 2);
    model.removeRowsAt({2, 0});
    model.removeRowsAt({9, -1});
    QCOMPARE(model.rows(), (Rows{{u"c.test"_s, u"3"_s}}));
    model.setRows({{u"x"_s}, {u"y"_s, u"5"_s, u"too much"_s}});
    QCOMPARE(model.rows(), (Rows{{u"x"_s, u"1"_s}, {u"y"_s, u"5"_s}}));
}

void TestRowsModel::showsShares()
{
    RowsModel model({u"Domain"_s, u"Weight"_s}, 1);
    model.setRows({{u"a"_s, u"60"_s}, {u"b"_s, u"20"_s}, {u"c"_s, u"bad"_s}, {u"d"_s, u"-5"_s}});
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.totalWeight(), 80.0);
    QCOMPARE(model.data(model.index(0, 2), Qt::DisplayRole).toString(), u"75 %"_s);
    QCOMPARE(model.data(model.index(2, 2), Qt::DisplayRole).toString(), u"0 %"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.setData(model.index(1, 1), u"180"_s, Qt::EditRole));
    QCOMPARE(model.data(model.index(0, 2), Qt::DisplayRole).toString(), u"25 %"_s);
    // The cell, and the shares of all rows as one range.
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(1).at(0).toModelIndex(), model.index(0, 2));
    QCOMPARE(changed.at(1).at(1).toModelIndex(), model.index(3, 2));
    model.setRows({{u"a"_s, u"none"_s}});
    QCOMPARE(model.data(model.index(0, 2), Qt::DisplayRole).toString(), QString());
}

void TestRowsModel::takesApartWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("nothing") << QString() << Rows{};
    QTest::newRow("blank lines") << u"\n\r\n \t \n"_s << Rows{};
    QTest::newRow("tabs") << u"gmail.com\t67.4\r\naol.com\t1.5\r\n"_s
                          << Rows{{u"gmail.com"_s, u"67.4"_s}, {u"aol.com"_s, u"1.5"_s}};
    QTest::newRow("commas") << u"gmail.com,67.4\naol.com,1.5"_s
                            << Rows{{u"gmail.com"_s, u"67.4"_s}, {u"aol.com"_s, u"1.5"_s}};
    QTest::newRow("semicolons") << u"gmail.com;67\naol.com;1"_s
                                << Rows{{u"gmail.com"_s, u"67"_s}, {u"aol.com"_s, u"1"_s}};
    QTest::newRow("tabs win") << u"Subject\tHello, world"_s << Rows{{u"Subject"_s, u"Hello, world"_s}};
    QTest::newRow("quotes") << u"\"a,\"\"b\"\"\",2"_s << Rows{{u"a,\"b\""_s, u"2"_s}};
    QTest::newRow("line end in quotes")
        << u"\"a\nb\"\t2\nc\t3"_s << Rows{{u"a\nb"_s, u"2"_s}, {u"c"_s, u"3"_s}};
    QTest::newRow("quote never closed") << u"\"a\tb\nc"_s << Rows{{u"a\tb\nc"_s}};
}

void TestRowsModel::takesApartWhatIsPasted()
{
    QFETCH(QString, text);
    QFETCH(Rows, rows);
    QCOMPARE(cellsOf(text), rows);
}

void TestRowsModel::pastesAtARow()
{
    RowsModel model({u"Domain"_s, u"Weight"_s}, 1);
    model.setRows({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}});
    QCOMPARE(model.paste(u"x\t9"_s, 1), 1);
    QCOMPARE(model.rows(), (Rows{{u"a"_s, u"1"_s}, {u"x"_s, u"9"_s}, {u"b"_s, u"2"_s}}));
    QCOMPARE(model.paste(u"end"_s, 99), 1);
    QCOMPARE(model.rows().back(), (QStringList{u"end"_s, u"1"_s}));
    QCOMPARE(model.paste(u"\n"_s, 0), 0);
}

void TestRowsModel::pastesAListIntoOneColumn()
{
    RowsModel model({u"Address"_s});
    QCOMPARE(model.paste(u"a@x.test, b@x.test\nc@x.test,,\n"_s, 0), 3);
    QCOMPARE(model.rows(), (Rows{{u"a@x.test"_s}, {u"b@x.test"_s}, {u"c@x.test"_s}}));
}

void TestRowsModel::leavesOutTitles()
{
    RowsModel model({u"Domain"_s, u"Weight"_s}, 1);
    QCOMPARE(model.paste(u"Domain\tWeight\ngmail.com\t67.4\n"_s, 0), 1);
    QCOMPARE(model.rows(), (Rows{{u"gmail.com"_s, u"67.4"_s}}));
    // Without a number anywhere it is no title but a mistake, which is to be seen.
    QCOMPARE(model.paste(u"a\tx\nb\ty\n"_s, 1), 2);
}

void TestRowsModel::copiesForSpreadsheets()
{
    RowsModel model({u"Domain"_s, u"Weight"_s}, 1);
    model.setRows({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s, u"3"_s}});
    QCOMPARE(model.copied({0, 2, 7}), u"a\t1\nc\t3\n"_s);
}

void TestRowsModel::editsTellOnce()
{
    RowsModel model({u"Name"_s, u"Value"_s});
    QSignalSpy edited(&model, &RowsModel::edited);
    model.setRows({{u"a"_s, u"b"_s}});
    QCOMPARE(edited.size(), 0);
    QVERIFY(model.setData(model.index(0, 1), u"c"_s, Qt::EditRole));
    QCOMPARE(edited.size(), 1);
    QVERIFY(model.setData(model.index(0, 1), u" c "_s, Qt::EditRole));
    QCOMPARE(edited.size(), 1);
    model.paste(u"x\ty\nz\tq"_s, 0);
    QCOMPARE(edited.size(), 2);
    model.removeRowsAt({0, 1});
    QCOMPARE(edited.size(), 3);
}

void TestRowsModel::sharesCannotBeEdited()
{
    RowsModel model({u"Domain"_s, u"Weight"_s}, 1);
    model.setRows({{u"a"_s, u"1"_s}});
    QVERIFY(!(model.flags(model.index(0, 2)) & Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, 2), u"50"_s, Qt::EditRole));
    QVERIFY(model.flags(model.index(0, 1)) & Qt::ItemIsEditable);
}

QTEST_GUILESS_MAIN(TestRowsModel)
#include "tst_rows_model.moc"

#include <QStringList>

#include <vector>
