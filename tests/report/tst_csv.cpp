// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "result_maker.h"

#include <QBuffer>
#include <QFile>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

metrics::SecondRow secondRow()
{
    const metrics::Snapshot snapshot = handMadeSnapshot();
    metrics::SecondRow row;
    row.second = 3;
    row.start = 3s;
    row.length = 1200ms;
    row.counters = snapshot.total;
    row.distributions = snapshot.distributions;
    row.connections = snapshot.connections;
    row.usage = snapshot.usage;
    return row;
}

/// The lines without their ends; every line must have one.
QByteArrayList linesOf(const QByteArray& csv)
{
    QByteArrayList lines = csv.split('\n');
    if (lines.takeLast() != QByteArray())
        return {};
    for (QByteArray& line : lines) {
        if (!line.endsWith('\r'))
            return {};
        line.chop(1);
    }
    return lines;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void columnsAreStable();
    void cellsAreReadBack();
    void nothingMeasuredIsEmpty();
    void trackedRow();
    void everyColumnIsDocumented();
    void fullDevice_data();
    void fullDevice();

private:
    QByteArray m_header;
};

void TestCsv::initTestCase()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    report::CsvWriter writer(buffer);
    QVERIFY(writer.writeHeader());
    m_header = buffer.data();
}

void TestCsv::columnsAreStable()
{
    QCOMPARE(m_header, QByteArray("second,elapsed_s,length_s,"
                                  "scheduled,started,accepted,temporary,permanent,error,skipped,rate,"
                                  "bytes_out,bytes_in,"
                                  "connections_waiting,connections_connecting,connections_setup,"
                                  "connections_idle,connections_active,connections_closing,"
                                  "active,connects,reconnects,"
                                  "service_p50_us,service_p95_us,service_p99_us,service_max_us,"
                                  "response_p50_us,response_p95_us,response_p99_us,response_max_us,"
                                  "connect_p95_us,banner_p95_us,tls_p95_us,ehlo_p95_us,auth_p95_us,"
                                  "mail_p95_us,rcpt_p95_us,data_p95_us,body_p95_us,quit_p95_us,"
                                  "lateness_p99_us,cpu_user_s,cpu_system_s,resident_bytes,"
                                  "expected,delivered,duplicates,corrupted,lost,queue,"
                                  "delivery_p50_us,delivery_p95_us,delivery_p99_us,transit_p95_us,"
                                  "draining\r\n"));
}

void TestCsv::cellsAreReadBack()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    report::CsvWriter writer(buffer);
    const metrics::SecondRow row = secondRow();
    QVERIFY(writer.writeHeader());
    QVERIFY(writer.write(row));
    const QByteArrayList lines = linesOf(buffer.data());
    QCOMPARE(lines.size(), 2);
    const QByteArrayList names = lines[0].split(',');
    const QByteArrayList cells = lines[1].split(',');
    QCOMPARE(cells.size(), names.size());
    const auto cell = [&](const char* name) {
        return cells[names.indexOf(name)];
    };
    QCOMPARE(cell("second"), QByteArray("3"));
    QCOMPARE(cell("elapsed_s"), QByteArray("4.200"));
    QCOMPARE(cell("length_s"), QByteArray("1.200"));
    QCOMPARE(cell("scheduled"), QByteArray("20010"));
    QCOMPARE(cell("started"), QByteArray("20000"));
    QCOMPARE(cell("accepted"), QByteArray("19990"));
    QCOMPARE(cell("temporary"), QByteArray("5"));
    QCOMPARE(cell("permanent"), QByteArray("3"));
    QCOMPARE(cell("error"), QByteArray("2"));
    QCOMPARE(cell("skipped"), QByteArray("10"));
    QCOMPARE(cell("rate"), QByteArray("16666.667"));
    QCOMPARE(cell("bytes_out"), QByteArray("118200000"));
    QCOMPARE(cell("connections_waiting"), QByteArray("1"));
    QCOMPARE(cell("connections_active"), QByteArray("10"));
    QCOMPARE(cell("active"), QByteArray("17"));
    QCOMPARE(cell("connects"), QByteArray("21"));
    QCOMPARE(cell("reconnects"), QByteArray("1"));
    QCOMPARE(cell("cpu_user_s"), QByteArray("1.200"));
    QCOMPARE(cell("cpu_system_s"), QByteArray("2.300"));
    QCOMPARE(cell("resident_bytes"), QByteArray("45000000"));
    const metrics::Distributions& all = *row.distributions;
    QCOMPARE(cell("service_p50_us").toLongLong(), all.service.percentile(50));
    QCOMPARE(cell("service_max_us").toLongLong(), all.service.max());
    QCOMPARE(cell("response_p99_us").toLongLong(), all.response.percentile(99));
    QCOMPARE(cell("mail_p95_us").toLongLong(), all.stages[5].percentile(95));
    QCOMPARE(cell("body_p95_us").toLongLong(), all.stages[8].percentile(95));
    QCOMPARE(cell("lateness_p99_us").toLongLong(), all.lateness.percentile(99));
    QCOMPARE(cell("quit_p95_us"), QByteArray());
}

void TestCsv::nothingMeasuredIsEmpty()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    report::CsvWriter writer(buffer);
    QVERIFY(writer.write({})); // no length, no distributions
    const QByteArrayList lines = linesOf(buffer.data());
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0], QByteArray("0,0.000,0.000,0,0,0,0,0,0,0,,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,,,,,,,,0."
                                  "000,0.000,0,,,,,,,,,,,"));
}

void TestCsv::trackedRow()
{
    metrics::SecondRow row = secondRow();
    auto all = std::make_shared<metrics::Distributions>(*row.distributions);
    for (qint64 i = 1; i <= 100; ++i)
        all->delivery.recordMicros(i * 1000);
    row.distributions = all;
    row.counters.deliveries = {100, 90, 3, 2, 7, 1, 4};
    row.queue = 6;
    row.draining = true;
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    report::CsvWriter writer(buffer);
    QVERIFY(writer.write(row));
    const QByteArrayList cells = linesOf(buffer.data()).first().split(',');
    QCOMPARE(cells.size(), m_header.trimmed().split(',').size());
    const auto micros = [&](double which) {
        return QByteArray::number(all->delivery.percentile(which));
    };
    QCOMPARE(cells.mid(cells.size() - 11), QByteArrayList({"100", "90", "3", "2", "4", "6", micros(50),
                                                           micros(95), micros(99), QByteArray(), "1"}));
}

void TestCsv::everyColumnIsDocumented()
{
    QFile docs(QStringLiteral(STAMPEDE_SOURCE_DIR "/docs/results.md"));
    QVERIFY(docs.open(QIODevice::ReadOnly));
    const QByteArray text = docs.readAll();
    for (const QByteArray& name : m_header.trimmed().split(','))
        QVERIFY2(text.contains(QByteArray("| `" + name + "` |")), name.constData());
}

void TestCsv::fullDevice_data()
{
    QTest::addColumn<qint64>("room");
    QTest::addColumn<bool>("header");
    QTest::addColumn<bool>("row");
    QTest::newRow("nothing") << qint64(0) << false << false;
    QTest::newRow("one octet short") << qint64(m_header.size() - 1) << false << false;
    QTest::newRow("header only") << qint64(m_header.size()) << true << false;
    QTest::newRow("half a row") << qint64(m_header.size() + 10) << true << false;
    QTest::newRow("all") << qint64(10'000) << true << true;
}

void TestCsv::fullDevice()
{
    QFETCH(qint64, room);
    QFETCH(bool, header);
    QFETCH(bool, row);
    FullDevice device(room);
    report::CsvWriter writer(device);
    QCOMPARE(writer.writeHeader(), header);
    QCOMPARE(writer.write(secondRow()), row);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
