// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/hdr_log.h"

#include <QBuffer>
#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace stampede;
using namespace stampede::metrics;
using namespace std::chrono_literals;

class TestHdrLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void header();
    void linePerTagInUse();
    void times_data();
    void times();
    void histogramsComeBack();
    void rowWithoutDistributions();
    void deviceThatTakesNoMore();
    void otherLocaleSameBytes();
};

/// Takes a number of octets and then fails, as a full disk does.
class FullDevice : public QIODevice {
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (m_room == 0)
            return -1;
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

static constexpr Nanos wallStart = 1'441'812'279s + 474ms;

static SecondRow row()
{
    auto distributions = std::make_shared<Distributions>();
    distributions->stages[static_cast<std::size_t>(Stage::Mail)].recordMicros(1'234);
    distributions->stages[static_cast<std::size_t>(Stage::Mail)].recordMicros(25);
    distributions->response.recordMicros(2'500'000);
    SecondRow result;
    result.second = 3;
    result.start = 3s;
    result.length = 1s;
    result.distributions = distributions;
    return result;
}

static QList<QByteArray> linesOf(const SecondRow& row)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    HdrLogWriter writer(buffer, wallStart);
    if (!writer.write(row))
        return {"failed"};
    QList<QByteArray> lines = buffer.data().split('\n');
    return lines.takeLast().isEmpty() ? lines : QList<QByteArray>{"no line end"};
}

void TestHdrLog::header()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    HdrLogWriter writer(buffer, wallStart);
    QVERIFY(writer.writeHeader());
    const QList<QByteArray> lines = buffer.data().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].startsWith("#[Logged by Stampede "));
    QCOMPARE(lines[1], QByteArray("#[Histogram log format version 1.3]"));
    QCOMPARE(lines[2], QByteArray("#[BaseTime: 1441812279.474 (seconds since epoch)]"));
    QCOMPARE(lines[3],
             QByteArray("#[StartTime: 1441812279.474 (seconds since epoch), Wed Sep 09 15:24:39 UTC 2015]"));
    QCOMPARE(
        lines[4],
        QByteArray(R"("StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram")"));
    QVERIFY(lines[5].isEmpty());
}

void TestHdrLog::linePerTagInUse()
{
    const QList<QByteArray> lines = linesOf(row());
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith("Tag=mail,3.000,1.000,1.234,HISTFAAAA"));
    QVERIFY(lines[1].startsWith("Tag=response,3.000,1.000,2500.607,HISTFAAAA"));
}

void TestHdrLog::times_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << qint64(0) << qint64(1'000'000'000) << QByteArray("0.000,1.000");
    QTest::newRow("rounded") << qint64(1'000'400'000) << qint64(999'700'000) << QByteArray("1.000,1.000");
    QTest::newRow("meets the next line")
        << qint64(999'600'000) << qint64(1'000'800'000) << QByteArray("1.000,1.000");
    QTest::newRow("short") << qint64(9'000'000'000) << qint64(1'600'000) << QByteArray("9.000,0.002");
    QTest::newRow("a long run") << qint64(604'800'123'000'000) << qint64(1'000'000'000)
                                << QByteArray("604800.123,1.000");
}

void TestHdrLog::times()
{
    QFETCH(qint64, start);
    QFETCH(qint64, length);
    SecondRow timed = row();
    timed.start = Nanos(start);
    timed.length = Nanos(length);
    const QList<QByteArray> words = linesOf(timed).at(0).split(',');
    QCOMPARE(words.size(), 5);
    QTEST(QByteArray(words[1] + ',' + words[2]), "text");
}

void TestHdrLog::histogramsComeBack()
{
    const SecondRow written = row();
    const QList<QByteArray> lines = linesOf(written);
    Histogram read;
    QVERIFY(Histogram::decode(QByteArray::fromBase64(lines[0].split(',').last()), read));
    QVERIFY(read == written.distributions->stages[static_cast<std::size_t>(Stage::Mail)]);
    QVERIFY(Histogram::decode(QByteArray::fromBase64(lines[1].split(',').last()), read));
    QVERIFY(read == written.distributions->response);
}

void TestHdrLog::rowWithoutDistributions()
{
    SecondRow bare = row();
    bare.distributions = std::make_shared<const Distributions>();
    QVERIFY(linesOf(bare).isEmpty());
    bare.distributions.reset();
    QVERIFY(linesOf(bare).isEmpty());
}

void TestHdrLog::deviceThatTakesNoMore()
{
    FullDevice small(20);
    HdrLogWriter smallWriter(small, wallStart);
    QVERIFY(!smallWriter.writeHeader());
    QVERIFY(!smallWriter.write(row()));

    FullDevice large(100'000);
    HdrLogWriter largeWriter(large, wallStart);
    QVERIFY(largeWriter.writeHeader());
    QVERIFY(largeWriter.write(row()));

    QBuffer closed;
    HdrLogWriter closedWriter(closed, wallStart);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!closedWriter.writeHeader());
}

void TestHdrLog::otherLocaleSameBytes()
{
    const QList<QByteArray> before = linesOf(row());
    const QLocale old;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QList<QByteArray> after = linesOf(row());
    QLocale::setDefault(old);
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(TestHdrLog)
#include "tst_hdr_log.moc"
