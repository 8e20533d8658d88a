// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/journal.h"
#include "ledger/journal_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace stampede;
using namespace stampede::ledger;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(octets);
}

} // namespace

/// The text of both journals, and their writers.
class TestJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void departures();
    void arrivals();
    void isContinued_data();
    void isContinued();
    void isNotContinued_data();
    void isNotContinued();
    void flushWrites();
    void aFullDiskIsTold();
    void aFolderThatIsNot();
    void departureLines_data();
    void departureLines();
    void arrivalLines_data();
    void arrivalLines();
    void everyNumberComesBack();

private:
    QString path() const { return m_dir.filePath(QStringLiteral("journal")); }
    QTemporaryDir m_dir;
};

void TestJournal::departures()
{
    DepartureWriter writer;
    QVERIFY(writer.open(path(), QStringLiteral("run 1"), QByteArrayLiteral("{\"a\":\n1}")));
    const std::vector<Departure> list{{1, 2000, 0, 1, Departure::Fate::Accepted},
                                      {2, 3000, 0, 3, Departure::Fate::Uncertain},
                                      {3, 4000, 99, 2, Departure::Fate::Refused}};
    writer.write(list);
    QVERIFY(writer.finish());
    QCOMPARE(contentOf(path()), QByteArrayLiteral("stampede-departures 1\n# run run?1\n# job {\"a\": 1}\n"
                                                  "accepted\t1\t2000\t1\t0\nuncertain\t2\t3000\t3\t0\n"
                                                  "refused\t3\t4000\t2\t99\n"));
    // A new one replaces it.
    QVERIFY(writer.open(path(), QStringLiteral("r"), QByteArrayLiteral("{}")));
    QVERIFY(writer.finish());
    QCOMPARE(contentOf(path()), QByteArrayLiteral("stampede-departures 1\n# run r\n# job {}\n"));
}

void TestJournal::arrivals()
{
    QFile::remove(path());
    ArrivalWriter writer;
    QVERIFY(writer.open(path()));
    const QStringList domains{QStringLiteral("a.test"), QStringLiteral("b\tx\n")};
    const std::vector<Arrival> list{
        {1, 10, 20, 7, 1, 0, true}, {2, -10, 20, 8, 3, 1, false}, {3, 0, 0, 9, 1, 2, true}};
    writer.write(QStringLiteral("run"), list, domains);
    writer.write(QStringLiteral("a b"), std::span(list).first(1), domains);
    QVERIFY(writer.finish());
    QCOMPARE(contentOf(path()), QByteArrayLiteral("stampede-arrivals 1\nrun\t1\t7@a.test\t10\t20\t1\t1\n"
                                                  "run\t2\t8@b?x?\t-10\t20\t3\t0\nrun\t3\t9@\t0\t0\t1\t1\n"
                                                  "a?b\t1\t7@a.test\t10\t20\t1\t1\n"));
}

void TestJournal::isContinued_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray head = QByteArrayLiteral("stampede-arrivals 1\n");
    const QByteArray line = QByteArrayLiteral("run\t1\t7@\t0\t0\t1\t1\n");
    QTest::newRow("empty") << QByteArray() << head;
    QTest::newRow("head") << head << head;
    QTest::newRow("lines") << head + line << head + line;
    QTest::newRow("half a line") << head + line + "run\t2\t8" << head + line;
    QTest::newRow("CRLF") << QByteArrayLiteral("stampede-arrivals 1\r\n")
                          << QByteArrayLiteral("stampede-arrivals 1\r\n");
    QTest::newRow("long") << head + line.repeated(20'000) + "run" << head + line.repeated(20'000);
}

void TestJournal::isContinued()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, kept);
    write(path(), before);
    ArrivalWriter writer;
    QVERIFY(writer.open(path()));
    const Arrival arrival{5};
    writer.write(QStringLiteral("r"), std::span(&arrival, 1), {});
    QVERIFY(writer.finish());
    QCOMPARE(contentOf(path()), kept + "r\t5\t0@\t0\t0\t1\t1\n");
}

void TestJournal::isNotContinued_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a letter") << QByteArrayLiteral("Dear Sir,\n");
    QTest::newRow("the other journal") << QByteArrayLiteral("stampede-departures 1\n");
    QTest::newRow("another version") << QByteArrayLiteral("stampede-arrivals 10\n");
    QTest::newRow("half the head") << QByteArrayLiteral("stampede-arr");
}

void TestJournal::isNotContinued()
{
    QFETCH(QByteArray, before);
    write(path(), before);
    ArrivalWriter writer;
    const Status status = writer.open(path());
    QVERIFY(!status);
    QCOMPARE(status.error().place, path());
    const Arrival arrival{5};
    writer.write(QStringLiteral("r"), std::span(&arrival, 1), {});
    (void)writer.finish();
    QCOMPARE(contentOf(path()), before);
}

void TestJournal::flushWrites()
{
    QFile::remove(path());
    ArrivalWriter writer;
    QVERIFY(writer.open(path()));
    const Arrival arrival{5};
    writer.write(QStringLiteral("r"), std::span(&arrival, 1), {});
    writer.flush();
    QVERIFY(contentOf(path()).endsWith("r\t5\t0@\t0\t0\t1\t1\n"));
}

void TestJournal::aFullDiskIsTold()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    DepartureWriter writer;
    QVERIFY(writer.open(QStringLiteral("/dev/full"), QStringLiteral("run"), QByteArrayLiteral("{}")));
    const std::vector<Departure> many(100'000);
    writer.write(many);
    const Status status = writer.finish();
    QVERIFY(!status);
    QCOMPARE(status.error().place, QStringLiteral("/dev/full"));
    QVERIFY(!status.error().text.isEmpty());
}

void TestJournal::aFolderThatIsNot()
{
    const QString missing = m_dir.filePath(QStringLiteral("none/journal"));
    DepartureWriter departures;
    QVERIFY(!departures.open(missing, QStringLiteral("r"), {}));
    ArrivalWriter arrivals;
    const Status status = arrivals.open(missing);
    QVERIFY(!status);
    QCOMPARE(status.error().place, missing);
}

void TestJournal::departureLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << QByteArrayLiteral("accepted\t1\t2\t3\t4") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut") << QByteArrayLiteral("accepted\t1\t2\t3") << false;
    QTest::newRow("cut in a column") << QByteArrayLiteral("accepted\t1\t2\t3\t") << false;
    QTest::newRow("one too many") << QByteArrayLiteral("accepted\t1\t2\t3\t4\t5") << false;
    QTest::newRow("spaces") << QByteArrayLiteral("accepted 1 2 3 4") << false;
    QTest::newRow("another word") << QByteArrayLiteral("lost\t1\t2\t3\t4") << false;
    QTest::newRow("no recipients") << QByteArrayLiteral("accepted\t1\t2\t0\t4") << false;
    QTest::newRow("negative") << QByteArrayLiteral("accepted\t-1\t2\t3\t4") << false;
    QTest::newRow("plus") << QByteArrayLiteral("accepted\t+1\t2\t3\t4") << false;
    QTest::newRow("fraction") << QByteArrayLiteral("accepted\t1.5\t2\t3\t4") << false;
    QTest::newRow("too large") << QByteArrayLiteral("accepted\t18446744073709551616\t2\t3\t4") << false;
    QTest::newRow("hash too large") << QByteArrayLiteral("accepted\t1\t2\t3\t4294967296") << false;
    QTest::newRow("binary") << QByteArray("accepted\t1\0\t2\t3\t4", 18) << false;
}

void TestJournal::departureLines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, good);
    Departure out;
    QCOMPARE(parseDeparture({line.data(), static_cast<std::size_t>(line.size())}, out), good);
}

void TestJournal::arrivalLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << QByteArrayLiteral("run\t1\t2@x\t3\t4\t5\t1") << true;
    QTest::newRow("no domain") << QByteArrayLiteral("run\t1\t2@\t3\t4\t5\t1") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no run") << QByteArrayLiteral("\t1\t2@x\t3\t4\t5\t1") << false;
    QTest::newRow("cut") << QByteArrayLiteral("run\t1\t2@x\t3\t4\t5") << false;
    QTest::newRow("one too many") << QByteArrayLiteral("run\t1\t2@x\t3\t4\t5\t1\t1") << false;
    QTest::newRow("no @") << QByteArrayLiteral("run\t1\t2\t3\t4\t5\t1") << false;
    QTest::newRow("no hash") << QByteArrayLiteral("run\t1\t@x\t3\t4\t5\t1") << false;
    QTest::newRow("neither 0 nor 1") << QByteArrayLiteral("run\t1\t2@x\t3\t4\t5\t2") << false;
    QTest::newRow("no recipients") << QByteArrayLiteral("run\t1\t2@x\t3\t4\t0\t1") << false;
    QTest::newRow("time too large") << QByteArrayLiteral("run\t1\t2@x\t3\t9223372036854775808\t5\t1")
                                    << false;
}

void TestJournal::arrivalLines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, good);
    ArrivalLine out;
    QCOMPARE(parseArrival({line.data(), static_cast<std::size_t>(line.size())}, out), good);
}

void TestJournal::everyNumberComesBack()
{
    QFile::remove(path());
    const Departure departure{std::numeric_limits<quint64>::max(), std::numeric_limits<qint64>::min(),
                              std::numeric_limits<quint32>::max(), std::numeric_limits<quint32>::max(),
                              Departure::Fate::Refused};
    DepartureWriter departures;
    QVERIFY(departures.open(path(), QStringLiteral("r"), {}));
    departures.write(std::span(&departure, 1));
    QVERIFY(departures.finish());
    QByteArray line = contentOf(path()).split('\n').at(3);
    Departure back;
    QVERIFY(parseDeparture(line.toStdString(), back));
    QVERIFY(back == departure);
    QFile::remove(path());
    const Arrival arrival{std::numeric_limits<quint64>::max(),
                          std::numeric_limits<qint64>::min(),
                          std::numeric_limits<qint64>::max(),
                          std::numeric_limits<quint32>::max(),
                          std::numeric_limits<quint32>::max(),
                          0,
                          false};
    ArrivalWriter arrivals;
    QVERIFY(arrivals.open(path()));
    arrivals.write(QStringLiteral("r"), std::span(&arrival, 1), {QStringLiteral("d")});
    QVERIFY(arrivals.finish());
    const std::string text = contentOf(path()).split('\n').at(1).toStdString();
    ArrivalLine arrived;
    QVERIFY(parseArrival(text, arrived));
    QVERIFY(arrived.arrival == arrival);
    QCOMPARE(arrived.domain, std::string_view("d"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
