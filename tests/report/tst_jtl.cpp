// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jtl.h"
#include "result_maker.h"

#include <QBuffer>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;

namespace {

metrics::SecondRow rowOf()
{
    metrics::SecondRow row;
    row.second = 2;
    row.start = 2s;
    row.length = 1s;
    row.counters.outcomes = {80, 10, 0, 10};
    row.counters.bytesIn = 10'000;
    row.counters.bytesOut = 100'000;
    row.connections = {5, 4, 1, 2, 3, 1};
    auto all = std::make_shared<metrics::Distributions>();
    for (int i = 0; i < 90; ++i)
        all->response.recordMicros(20'000);
    all->stages[0].recordMicros(1000);
    row.distributions = all;
    return row;
}

QList<QByteArrayList> write(const job::Job& job, const std::vector<metrics::SecondRow>& rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    report::JtlWriter writer(buffer, 1000s, job);
    bool good = writer.writeHeader();
    for (const metrics::SecondRow& row : rows)
        good = writer.write(row) && good;
    QList<QByteArrayList> lines;
    for (const QByteArray& line : buffer.data().split('\n'))
        if (!line.isEmpty())
            lines += line.trimmed().split(',');
    return good ? lines : QList<QByteArrayList>();
}

} // namespace

class TestJtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineForEachOutcome();
    void nothingEnded();
    void labels_data();
    void labels();
    void fullDevice();
};

void TestJtl::aLineForEachOutcome()
{
    job::Job job;
    job.name = QStringLiteral("nightly");
    const auto lines = write(job, {rowOf()});
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].join(','),
             QByteArray("timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,"
                        "failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect,"
                        "SampleCount,ErrorCount"));
    for (const QByteArrayList& line : lines)
        QCOMPARE(line.size(), 19);
    // Sums over the samples of the row, as JMeter's statistical mode has them: 80 times 20 ms (to three
    // digits).
    QCOMPARE(lines[1].join(','),
             QByteArray("1002000,1601,nightly,2xx,accepted,stampede 1-1,text,true,,8000,80000,7,7,"
                        "smtp://127.0.0.1:2525,1601,0,80,80,0"));
    QCOMPARE(
        lines[2].join(','),
        QByteArray(
            "1002000,200,nightly,4xx,temporary failure,stampede 1-1,text,false,temporary failure,1000,10000,"
            "7,7,smtp://127.0.0.1:2525,200,0,10,10,10"));
    QCOMPARE(lines[3].at(3), QByteArray("none"));
    QCOMPARE(lines[3].at(1), QByteArray("0"));
    QCOMPARE(lines[3].at(18), QByteArray("10"));
}

void TestJtl::nothingEnded()
{
    metrics::SecondRow row;
    row.length = 1s;
    QCOMPARE(write({}, {row}).size(), 1);
}

void TestJtl::labels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("none") << QString() << QByteArray("stampede");
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line end") << QStringLiteral("a\r\nb") << QByteArray("a  b");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("letters") << QStringLiteral("Größe") << QByteArray("Größe");
}

void TestJtl::labels()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, label);
    job::Job job;
    job.name = name;
    const auto lines = write(job, {rowOf()});
    QCOMPARE(lines.size(), 4);
    const QByteArray line = lines[1].join(',');
    QVERIFY2(line.startsWith(QByteArray("1002000,1601," + label + ",2xx,")), line.constData());
}

void TestJtl::fullDevice()
{
    FullDevice device(300);
    report::JtlWriter writer(device, 0s, {});
    QVERIFY(writer.writeHeader());
    QVERIFY(!writer.write(rowOf()));
}

QTEST_GUILESS_MAIN(TestJtl)
#include "tst_jtl.moc"
