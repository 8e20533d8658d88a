// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "metrics/histogram.h"

#include <QTest>
#include <QtEndian>

#include <limits>

using namespace stampede;
using namespace stampede::metrics;

// Made by HdrHistogram 2.1.11 with new Histogram(1, 3600000000L, 3).
static const char* const emptyFromJava = "HISTEwAAAAEAAAAAAAAAAwAAAAAAAAABAAAAANaTpAA/8AAAAAAAAAA=";
static const char* const extremesFromJava =
    "HISTEwAAAAoAAAAAAAAAAwAAAAAAAAABAAAAANaTpAA/8AAAAAAAAAIC+R8CAuXKAgQ=";
static const char* const extremesDeflatedFromJava =
    "HISTFAAAACp4nJNpmSzMwMDAxQABzFCaEURcm7yEwf4DRICJ6ac8E9PTU0wsAI6lB2Y=";

class TestHistogramCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromJava_data();
    void fromJava();
    void roundTrip_data();
    void roundTrip();
    void refused_data();
    void refused();
    void everyTruncationIsRefused();
    void everyFlippedBitIsAnswered();
    void bombIsRefused();
    void zerosToTheEnd();
    void largestCountIsKept();
};

static Histogram of(const QList<qint64>& values)
{
    Histogram histogram;
    for (const qint64 value : values)
        histogram.recordMicros(value);
    return histogram;
}

/// A header of ours (or with the given changes) before `payload`.
static QByteArray plain(const QByteArray& payload, int changeAt = -1, const QByteArray& change = {})
{
    QByteArray bytes = QByteArray::fromBase64(emptyFromJava).left(40);
    qToBigEndian(static_cast<qint32>(payload.size()), bytes.data() + 4);
    if (changeAt >= 0)
        bytes.replace(changeAt, change.size(), change);
    return bytes + payload;
}

static QByteArray deflated(const QByteArray& content, const QByteArray& rest = {})
{
    const QByteArray stream = qCompress(content).mid(4) + rest;
    QByteArray bytes = QByteArray::fromHex("1c84931400000000");
    qToBigEndian(static_cast<qint32>(stream.size()), bytes.data() + 4);
    return bytes + stream;
}

void TestHistogramCodec::fromJava_data()
{
    QTest::addColumn<QByteArray>("base64");
    QTest::addColumn<QList<qint64>>("values");
    const QList<qint64> extremes{0, 1, 2047, 2048, 3'599'999'999, 3'600'000'000};
    QTest::newRow("empty") << QByteArray(emptyFromJava) << QList<qint64>{};
    QTest::newRow("one") << QByteArray("HISTEwAAAAIAAAAAAAAAAwAAAAAAAAABAAAAANaTpAA/8AAAAAAAAAAC")
                         << QList<qint64>{1};
    QTest::newRow("extremes") << QByteArray(extremesFromJava) << extremes;
    QTest::newRow("zeros") << QByteArray("HISTEwAAAAMAAAAAAAAAAwAAAAAAAAABAAAAANaTpAA/8AAAAAAAAPLAAQ==")
                           << QList<qint64>(12'345, 0);
}

void TestHistogramCodec::fromJava()
{
    QFETCH(QByteArray, base64);
    QFETCH(QList<qint64>, values);
    Histogram decoded;
    QVERIFY(Histogram::decode(QByteArray::fromBase64(base64), decoded));
    QVERIFY(decoded == of(values));
    QCOMPARE(of(values).encode().toBase64(), base64);

    Histogram fromDeflated;
    QVERIFY(Histogram::decode(QByteArray::fromBase64(extremesDeflatedFromJava), fromDeflated));
    QCOMPARE(fromDeflated.encode().toBase64(), QByteArray(extremesFromJava));
}

void TestHistogramCodec::roundTrip_data()
{
    QTest::addColumn<QList<qint64>>("values");
    QTest::newRow("empty") << QList<qint64>{};
    QTest::newRow("zero") << QList<qint64>{0};
    QTest::newRow("a single gap") << QList<qint64>{1, 3};
    QTest::newRow("a gap of two") << QList<qint64>{1, 4};
    QTest::newRow("only the highest") << QList<qint64>{3'600'000'000};
    QTest::newRow("both ends") << QList<qint64>{0, 3'600'000'000};
    Random random(5);
    QList<qint64> many;
    for (int i = 0; i < 20'000; ++i)
        many << static_cast<qint64>(random.next() >> (32 + random.below(31)));
    QTest::newRow("many") << many;
}

void TestHistogramCodec::roundTrip()
{
    QFETCH(QList<qint64>, values);
    const Histogram histogram = of(values);
    Histogram fromPlain = of({99});
    Histogram fromDeflated;
    QVERIFY(Histogram::decode(histogram.encode(), fromPlain));
    QVERIFY(Histogram::decode(histogram.encodeCompressed(), fromDeflated));
    QVERIFY(fromPlain == histogram);
    QVERIFY(fromDeflated == histogram);
    QCOMPARE(fromPlain.encode(), histogram.encode());
    fromPlain.recordMicros(3'600'000'000);
    QCOMPARE(fromPlain.count(), histogram.count() + 1);
}

void TestHistogramCodec::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto hex = [](const char* digits) {
        return QByteArray::fromHex(digits);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("a histogram, so it says, but in words and not in bytes");
    QTest::newRow("cookie of V1") << plain(hex("00"), 0, hex("1c849301"));
    QTest::newRow("cookie without its word size") << plain(hex("00"), 0, hex("1c849303"));
    QTest::newRow("length too small") << plain(hex("0000"), 4, hex("00000001"));
    QTest::newRow("length too large") << plain(hex("0000"), 4, hex("7fffffff"));
    QTest::newRow("length negative") << plain(hex("0000"), 4, hex("ffffffff"));
    QTest::newRow("offset") << plain(hex("00"), 8, hex("00000001"));
    QTest::newRow("two digits") << plain(hex("00"), 12, hex("00000002"));
    QTest::newRow("a huge number of digits") << plain(hex("00"), 12, hex("7fffffff"));
    QTest::newRow("lowest 1000") << plain(hex("00"), 16, hex("00000000000003e8"));
    QTest::newRow("highest 2^63 - 1") << plain(hex("00"), 24, hex("7fffffffffffffff"));
    QTest::newRow("ratio 2") << plain(hex("00"), 32, hex("4000000000000000"));
    QTest::newRow("ratio not a number") << plain(hex("00"), 32, hex("7ff8000000000000"));
    QTest::newRow("number cut short") << plain(hex("80"));
    QTest::newRow("number cut after eight") << plain(hex("ffffffffffffffff"));
    QTest::newRow("zeros beyond the end") << plain(hex("ffffffffffffffffff"));
    QTest::newRow("most zeros there can be") << plain(hex("ffffffffffffffffff") + hex("02"));
    QTest::newRow("23,553 zeros") << plain(hex("81f002"));
    QTest::newRow("a count after the last bucket") << plain(hex("ffef0202"));
    QTest::newRow("zeros past the last bucket") << plain(hex("02ffef02"));
    QTest::newRow("counts overflow") << plain(hex("feffffffffffffffff") + hex("02"));
    QTest::newRow("23,553 counts") << plain(QByteArray(23'553, '\2'));
    QTest::newRow("deflated: nothing") << hex("1c84931400000000");
    QTest::newRow("deflated: not a stream") << hex("1c849314000000040badcafe");
    QTest::newRow("deflated: length too large") << hex("1c8493147fffffff789c0300");
    QTest::newRow("deflated: an empty stream") << deflated({});
    QTest::newRow("deflated: a short header") << deflated(plain({}).left(39));
    QTest::newRow("deflated: text") << deflated("no histogram");
    QTest::newRow("deflated: more after the stream") << deflated(plain(hex("02")), "more");
    QTest::newRow("deflated twice") << deflated(deflated(plain(hex("02"))));
}

void TestHistogramCodec::refused()
{
    QFETCH(QByteArray, bytes);
    Histogram out = of({1, 2, 3});
    QVERIFY(!Histogram::decode(bytes, out));
    QVERIFY(out == of({1, 2, 3}));
}

void TestHistogramCodec::everyTruncationIsRefused()
{
    const Histogram histogram = of({1, 5, 2048, 70'000, 1'000'000'000});
    Histogram out;
    for (const QByteArray& whole : {histogram.encode(), histogram.encodeCompressed()}) {
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!Histogram::decode(whole.left(length), out), QByteArray::number(length).constData());
        QVERIFY(!Histogram::decode(whole + '\0', out));
        QVERIFY(Histogram::decode(whole, out));
    }
}

void TestHistogramCodec::everyFlippedBitIsAnswered()
{
    const QByteArray whole = of({1, 5, 2048, 70'000, 1'000'000'000}).encode();
    int refused = 0;
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray bytes = whole;
        bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) ^ (1 << (bit % 8)));
        Histogram out;
        if (!Histogram::decode(bytes, out))
            ++refused;
        else
            QCOMPARE(out.countAtOrBelow(std::numeric_limits<qint64>::max()), out.count());
    }
    QVERIFY(refused >= 40 * 8); // at least every bit of the header
}

void TestHistogramCodec::bombIsRefused()
{
    Histogram out;
    const QByteArray bomb = deflated(plain(QByteArray(50'000'000, '\0')));
    QVERIFY(bomb.size() < 100'000);
    QVERIFY(!Histogram::decode(bomb, out));
    QVERIFY(out.isEmpty());
}

void TestHistogramCodec::zerosToTheEnd()
{
    Histogram out = of({5});
    QVERIFY(Histogram::decode(plain(QByteArray::fromHex("ffef02")), out)); // 23,552 of them: all there are
    QVERIFY(out.isEmpty());
    QVERIFY(
        Histogram::decode(plain(QByteArray::fromHex("02fdef02")), out)); // one value, then all that remain
    QCOMPARE(out.count(), quint64(1));
}

void TestHistogramCodec::largestCountIsKept()
{
    Histogram out;
    QVERIFY(
        Histogram::decode(plain(QByteArray::fromHex("00") + QByteArray::fromHex("feffffffffffffffff")), out));
    QCOMPARE(out.count(), static_cast<quint64>(std::numeric_limits<qint64>::max()));
    QCOMPARE(out.min(), qint64(1));
    Histogram again;
    QVERIFY(Histogram::decode(out.encode(), again));
    QVERIFY(again == out);
}

QTEST_GUILESS_MAIN(TestHistogramCodec)
#include "tst_histogram_codec.moc"
