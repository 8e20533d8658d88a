// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/rate_table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace Qt::StringLiterals;

class TestRateTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void missingFile();

private:
    std::vector<job::LevelAt> read(const QByteArray& content, bool rates, Problems& problems);
    QTemporaryDir m_folder;
};

std::vector<job::LevelAt> TestRateTable::read(const QByteArray& content, bool rates, Problems& problems)
{
    QFile file(m_folder.filePath(u"rates.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(content);
    file.close();
    return job::readRateTable(file.fileName(), u"rates.csv"_s, u"load.stages[0].file"_s, rates, problems);
}

void TestRateTable::good_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("lastSecond");
    QTest::addColumn<double>("lastLevel");
    QTest::newRow("plain") << QByteArray("0,10\n30,20\n") << 2 << 30.0 << 20.0;
    QTest::newRow("named columns") << QByteArray("time,rate\n0,10\n30,20\n") << 2 << 30.0 << 20.0;
    QTest::newRow("comments, empty lines, CRLF") << QByteArray("# a day\r\n\r\n0,10\r\n30,20\r\n") << 2 << 30.0 << 20.0;
    QTest::newRow("units") << QByteArray("0s,10/s\n1m30s,120/min\n") << 2 << 90.0 << 2.0;
    QTest::newRow("semicolons") << QByteArray("0;10\n1.5;20.5") << 2 << 1.5 << 20.5;
    QTest::newRow("a jump") << QByteArray("0,10\n5,10\n5,50\n9,50\n") << 4 << 9.0 << 50.0;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbftime,rate\n0,1\n2,3\n") << 2 << 2.0 << 3.0;
}

void TestRateTable::good()
{
    QFETCH(QByteArray, content);
    Problems problems;
    const auto rows = read(content, true, problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.list().first().toString()));
    QTEST(static_cast<int>(rows.size()), "rows");
    QTEST(static_cast<double>(rows.back().at.count()) / 1e9, "lastSecond");
    QTEST(rows.back().level, "lastLevel");
}

void TestRateTable::bad_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("rates");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text");
    QTest::newRow("no time") << QByteArray("0,10\nsoon,20\n9,1\n") << true << u"rates.csv:2"_s << u"column 1"_s;
    QTest::newRow("no rate") << QByteArray("0,10\n5,fast\n9,1\n") << true << u"rates.csv:2"_s << u"column 2"_s;
    QTest::newRow("negative") << QByteArray("0,10\n5,-3\n") << true << u"rates.csv:2"_s << u"column 2"_s;
    QTest::newRow("endless") << QByteArray("0,10\n5,inf\n") << true << u"rates.csv:2"_s << u"column 2"_s;
    QTest::newRow("too much") << QByteArray("0,10\n5,1e12\n") << true << u"rates.csv:2"_s << u"column 2"_s;
    QTest::newRow("back in time") << QByteArray("0,10\n5,1\n4,1\n") << true << u"rates.csv:3"_s << u"column 1"_s;
    QTest::newRow("three columns") << QByteArray("0,10\n5,1,7\n") << true << u"rates.csv:2"_s << u"3 column"_s;
    QTest::newRow("rates for connections") << QByteArray("0,10\n5,20/s\n") << false << u"rates.csv:2"_s << u"column 2"_s;
    QTest::newRow("one row") << QByteArray("0,10\n") << true << u"load.stages[0].file"_s << u"two rows"_s;
    QTest::newRow("no time at all") << QByteArray("5,10\n5,20\n") << true << u"load.stages[0].file"_s << u"later"_s;
    QTest::newRow("empty") << QByteArray() << true << u"load.stages[0].file"_s << u"two rows"_s;
    QTest::newRow("binary") << QByteArray("\0\1\2\xff,\xfe\n\0,\0", 11) << true << u"rates.csv:1"_s << u"column 1"_s;
}

void TestRateTable::bad()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, rates);
    QFETCH(QString, place);
    QFETCH(QString, text);
    Problems problems;
    QVERIFY(read(content, rates, problems).empty());
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.list().first().place, place);
    QVERIFY2(problems.list().first().text.contains(text), qPrintable(problems.list().first().text));
}

void TestRateTable::missingFile()
{
    Problems problems;
    QVERIFY(job::readRateTable(m_folder.filePath(u"none.csv"_s), u"none.csv"_s, u"here"_s, true, problems).empty());
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(problems.list().first().place, u"here"_s);
}

QTEST_GUILESS_MAIN(TestRateTable)
#include "tst_rate_table.moc"
