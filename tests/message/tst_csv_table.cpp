// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/csv_table.h"
#include "message/message_testing.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::message;

class CsvTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void rowsKnowTheirLines();
    void refusesUnreadable();
    void tellsTwentyProblemsAndTheRest();
    void columnsWithControlCharacters();

private:
    std::optional<CsvTable> load(const QByteArray& content, Problems& problems)
    {
        const QString path = m_dir.filePath(QStringLiteral("t.csv"));
        writeFile(path, content);
        return CsvTable::load(path, QStringLiteral("t.csv"), QStringLiteral("message.variables_csv"),
                              problems);
    }
    QTemporaryDir m_dir;
};

void CsvTableTest::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected"); // cells joined with '|', rows with '/'
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n3,4\n") << QByteArray("a|b/1|2/3|4");
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << QByteArray("a|b/1|2");
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << QByteArray("a|b/1|2");
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << QByteArray("a|b/1|2");
    QTest::newRow("quotes") << QByteArray("a,b\n\"1,1\",\"say \"\"hi\"\"\"\n")
                            << QByteArray("a|b/1,1|say \"hi\"");
    QTest::newRow("line end in quotes") << QByteArray("a,b\n\"1\n2\",3\n") << QByteArray("a|b/1\n2|3");
    QTest::newRow("quoted names") << QByteArray("\"a b\",\"c\"\n1,2\n") << QByteArray("a b|c/1|2");
    QTest::newRow("empty fields") << QByteArray("a,b,c\n,,\n1,,\n") << QByteArray("a|b|c/||/1||");
    QTest::newRow("empty quoted") << QByteArray("a,b\n\"\",1\n") << QByteArray("a|b/|1");
    QTest::newRow("empty lines") << QByteArray("a,b\n\n1,2\n\n\n3,4\n\n") << QByteArray("a|b/1|2/3|4");
    QTest::newRow("one column") << QByteArray("a\nx\ny\n") << QByteArray("a/x/y");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a\nx\n")
                                     << QByteArray("a/x");
    QTest::newRow("blanks in names") << QByteArray(" a , b\n 1 ,2\n") << QByteArray("a|b/ 1 |2");
    QTest::newRow("comma at the very end") << QByteArray("a,b\n1,") << QByteArray("a|b/1|");
}

void CsvTableTest::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, expected);
    Problems problems;
    const auto table = load(content, problems);
    QVERIFY2(table, qPrintable(textOf(problems)));
    QByteArrayList rows;
    QByteArrayList cells;
    for (const std::string& name : table->names())
        cells.append(bytes(name));
    rows.append(cells.join('|'));
    for (quint64 row = 0; row < table->rows(); ++row) {
        for (std::size_t i = 0; i < table->names().size(); ++i)
            cells[static_cast<qsizetype>(i)] = bytes(table->value(row, static_cast<int>(i)));
        rows.append(cells.join('|'));
    }
    QCOMPARE(rows.join('/'), expected);
    QCOMPARE(table->find(table->names().back()), static_cast<int>(table->names().size()) - 1);
    QCOMPARE(table->find("nothing of that name"), -1);
}

void CsvTableTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* name, const QByteArray& content, const char* places) {
        QTest::newRow(name) << content << QString::fromLatin1(places);
    };
    row("empty", "", "t.csv");
    row("names only", "a,b\n", "t.csv");
    row("blank lines only", "\n\n", "t.csv");
    row("too few", "a,b\n1,2\n1\n", "t.csv:3");
    row("too many", "a,b\n1,2,3\n", "t.csv:2");
    row("two bad rows", "a,b\n1\n1,2\n1,2,3\n", "t.csv:2 t.csv:4");
    row("line counted through quotes", "a,b\n\"x\ny\",1\nz\n", "t.csv:4");
    row("quote in a field", "a,b\n1,x\"y\"\n", "t.csv:2");
    row("text after quotes", "a,b\n\"x\"y,1\n", "t.csv:2");
    row("never closed", "a,b\n1,2\n\"x,1\n", "t.csv:3 t.csv:3");
    row("names twice", "a,b,a\n1,2,3\n", "t.csv:1");
}

void CsvTableTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, places);
    Problems problems;
    QVERIFY(!load(content, problems));
    QCOMPARE(placesOf(problems).join(u' '), places);
}

void CsvTableTest::rowsKnowTheirLines()
{
    Problems problems;
    const auto table = load("a,b\n\n\"x\ny\",1\n2,3\n", problems);
    QVERIFY(table);
    QCOMPARE(table->place(0), QStringLiteral("t.csv:3"));
    QCOMPARE(table->place(1), QStringLiteral("t.csv:5"));
}

void CsvTableTest::refusesUnreadable()
{
    Problems problems;
    const QString place = QStringLiteral("message.variables_csv");
    QVERIFY(!CsvTable::load(m_dir.filePath(QStringLiteral("none.csv")), QStringLiteral("none.csv"), place,
                            problems));
    QVERIFY(!CsvTable::load(m_dir.path(), QStringLiteral("folder"), place, problems));
    QCOMPARE(placesOf(problems), (QStringList{place, place}));
}

void CsvTableTest::tellsTwentyProblemsAndTheRest()
{
    Problems problems;
    QVERIFY(!load("a,b\n" + QByteArray("x\n").repeated(1000), problems));
    QCOMPARE(problems.list().size(), qsizetype(21));
    QVERIFY(problems.list().back().text.contains(QStringLiteral("980")));
}

void CsvTableTest::columnsWithControlCharacters()
{
    Problems problems;
    auto table =
        load(QByteArray("good,lf,nul,latin\nx,\"1\n2\",1,1\ny,2,a") + '\0' + QByteArray(",\xfc\n"), problems);
    QVERIFY(table);
    QVERIFY(table->checkColumn(0, problems));
    QVERIFY(problems.isEmpty());
    QVERIFY(!table->checkColumn(1, problems));
    QVERIFY(!table->checkColumn(2, problems));
    QVERIFY(!table->checkColumn(3, problems));
    QCOMPARE(placesOf(problems).join(u' '), QStringLiteral("t.csv:2 t.csv:4 t.csv:4"));
}

QTEST_GUILESS_MAIN(CsvTableTest)
#include "tst_csv_table.moc"
