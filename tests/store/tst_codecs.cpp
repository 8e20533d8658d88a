// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_maker.h"
#include "store/metric_codec.h"
#include "store/packing.h"
#include "store/result_codec.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::store;
using namespace std::chrono_literals;
using test::madeUpSecond;

namespace {

bool same(const metrics::Distributions& a, const metrics::Distributions& b)
{
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        if (!(metrics::histogramOf(a, i) == metrics::histogramOf(b, i)))
            return false;
    return true;
}

bool same(const metrics::Finding& a, const metrics::Finding& b)
{
    return a.stage == b.stage && a.status == b.status && a.fault == b.fault && a.count == b.count &&
           a.firstSeen == b.firstSeen && a.lastSeen == b.lastSeen && a.sample == b.sample;
}

bool same(const std::vector<metrics::Finding>& a, const std::vector<metrics::Finding>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& one, const auto& other) { return same(one, other); });
}

/// Every kind of blob, read from `bytes`; none may crash, and none may take what is not whole.
const std::vector<std::pair<const char*, std::function<bool(const QByteArray&)>>>& readers()
{
    static const std::vector<std::pair<const char*, std::function<bool(const QByteArray&)>>> list{
        {"distributions",
         [](const QByteArray& bytes) {
             metrics::Distributions out;
             return unpackDistributions(bytes, out);
         }},
        {"point",
         [](const QByteArray& bytes) {
             metrics::Point out;
             return unpackPoint(bytes, out);
         }},
        {"row",
         [](const QByteArray& bytes) {
             metrics::SecondRow out;
             FindingTrail trail;
             return unpackRow(bytes, out, trail);
         }},
        {"result",
         [](const QByteArray& bytes) {
             load::RunResult out;
             return unpackResult(bytes, out);
         }},
        {"environment",
         [](const QByteArray& bytes) {
             report::Environment out;
             return unpackEnvironment(bytes, out);
         }},
        {"standings",
         [](const QByteArray& bytes) {
             std::vector<criteria::Standing> out;
             return unpackStandings(bytes, out);
         }},
        {"ceiling",
         [](const QByteArray& bytes) {
             load::CeilingResult out;
             return unpackCeiling(bytes, out);
         }},
        {"checkpoint", [](const QByteArray& bytes) {
             Checkpoint out;
             return unpackCheckpoint(bytes, out);
         }}};
    return list;
}

QByteArray goodBytes(const QByteArray& kind)
{
    test::MadeUpRun run;
    metrics::Point point;
    for (int i = 0; i < 3; ++i)
        for (const metrics::PointAt& at : run.next().points)
            point = at.point;
    const load::RunResult result = test::madeUpResult(test::madeUpHead(QStringLiteral("a1")), run);
    FindingTrail trail;
    if (kind == "distributions")
        return packDistributions(run.distributions());
    if (kind == "point")
        return packPoint(point);
    if (kind == "row")
        return packRow(madeUpSecond(5), trail);
    if (kind == "result")
        return packResult(result);
    if (kind == "environment")
        return packEnvironment(test::madeUpEnvironment());
    if (kind == "standings")
        return packStandings(result.criteria);
    if (kind == "ceiling")
        return packCeiling(*result.ceiling);
    return packCheckpoint({2, 3s, result.last});
}

} // namespace

class TestCodecs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void row();
    void rowOfExtremes();
    void findingsGrow();
    void point();
    void pointOfNothing();
    void distributions();
    void result();
    void emptyResult();
    void hostile_data();
    void hostile();
    void newerLayoutIsRefused();
    void inflatedSizeIsNotTrusted();
};

void TestCodecs::numbers_data()
{
    QTest::addColumn<qint64>("value");
    for (const qint64 value :
         {qint64(0), qint64(1), qint64(-1), qint64(63), qint64(64), qint64(-64), qint64(-65), qint64(1) << 40,
          std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        QTest::newRow(QByteArray::number(value).constData()) << value;
}

void TestCodecs::numbers()
{
    QFETCH(qint64, value);
    Packer packer(1);
    packer.integer(value);
    packer.number(static_cast<quint64>(value));
    packer.real(static_cast<double>(value) / 3);
    packer.text(QString::number(value));
    Unpacker unpacker(packer.bytes(), 1);
    qint64 integer = 0;
    quint64 number = 0;
    double real = 0;
    QString text;
    unpacker.integer(integer);
    unpacker.number(number);
    unpacker.real(real);
    unpacker.text(text);
    QVERIFY(unpacker.done());
    QCOMPARE(integer, value);
    QCOMPARE(number, static_cast<quint64>(value));
    QCOMPARE(real, static_cast<double>(value) / 3);
    QCOMPARE(text, QString::number(value));
}

void TestCodecs::row()
{
    const metrics::SecondRow made = madeUpSecond(41);
    FindingTrail writing;
    FindingTrail reading;
    metrics::SecondRow read;
    QVERIFY(unpackRow(packRow(made, writing), read, reading));
    QCOMPARE(read.second, made.second);
    QCOMPARE(read.start, made.start);
    QCOMPARE(read.length, made.length);
    QVERIFY(read.counters == made.counters);
    QCOMPARE(read.connections, made.connections);
    QCOMPARE(read.usage.user, made.usage.user);
    QCOMPARE(read.usage.system, made.usage.system);
    QCOMPARE(read.usage.residentBytes, made.usage.residentBytes);
    QVERIFY(same(read.findings, made.findings));
}

void TestCodecs::rowOfExtremes()
{
    metrics::SecondRow made;
    made.second = 1'000'000;
    made.counters.scheduled = std::numeric_limits<quint64>::max();
    made.counters.resumed = 1;
    made.counters.faults.fill(7);
    made.connections.fill(1'000'000);
    FindingTrail writing;
    FindingTrail reading;
    metrics::SecondRow read;
    QVERIFY(unpackRow(packRow(made, writing), read, reading));
    QVERIFY(read.counters == made.counters);
    QCOMPARE(read.connections, made.connections);
}

void TestCodecs::findingsGrow()
{
    FindingTrail writing;
    FindingTrail reading;
    qsizetype first = 0;
    for (quint64 second = 0; second < 5; ++second) {
        metrics::SecondRow made = madeUpSecond(second);
        if (second >= 3)
            made.findings.insert(made.findings.begin(),
                                 {Stage::Mail, {421, 0, 0, 0}, Fault::None, 5000, 3s, 3s, "go"});
        const QByteArray bytes = packRow(made, writing);
        first = second == 0 ? bytes.size() : first;
        if (second == 1)
            QVERIFY(bytes.size() < first); // samples are told once
        metrics::SecondRow read;
        QVERIFY(unpackRow(bytes, read, reading));
        QVERIFY(same(read.findings, made.findings));
    }
    // Nothing new: nothing written.
    QVERIFY(writing.changes(writing.sorted()).empty());
}

void TestCodecs::point()
{
    test::MadeUpRun run;
    std::vector<metrics::PointAt> points;
    for (int i = 0; i < 12; ++i)
        for (const metrics::PointAt& at : run.next().points)
            points.push_back(at);
    QVERIFY(points.size() > 30);
    for (const metrics::PointAt& at : points) {
        metrics::Point read;
        QVERIFY(unpackPoint(packPoint(at.point), read));
        QCOMPARE(read.start, at.point.start);
        QCOMPARE(read.length, at.point.length);
        QVERIFY(read.counters == at.point.counters);
        QCOMPARE(read.connections, at.point.connections);
        QCOMPARE(read.percentiles, at.point.percentiles);
        QCOMPARE(read.service, at.point.service);
        QCOMPARE(read.response, at.point.response);
    }
}

void TestCodecs::pointOfNothing()
{
    metrics::Point made;
    for (auto& measure : made.percentiles)
        measure.fill(-1);
    metrics::Point read;
    read.service[3] = 9;
    QVERIFY(unpackPoint(packPoint(made), read));
    QCOMPARE(read.percentiles, made.percentiles);
    QCOMPARE(read.service, made.service);
    QVERIFY(packPoint(made).size() < 80);
}

void TestCodecs::distributions()
{
    metrics::Distributions made = *madeUpSecond(1, 5000).distributions;
    made.stages[0].recordMicros(metrics::Histogram::highest);
    made.stages[0].recordMicros(0);
    metrics::Distributions read;
    read.stages[static_cast<std::size_t>(Stage::Quit)].recordMicros(5); // goes
    QVERIFY(unpackDistributions(packDistributions(made), read));
    QVERIFY(same(made, read));
    QVERIFY(unpackDistributions(packDistributions({}), read));
    QVERIFY(same({}, read));
}

void TestCodecs::result()
{
    test::MadeUpRun run;
    for (int i = 0; i < 5; ++i)
        run.next();
    load::RunResult made = test::madeUpResult(test::madeUpHead(QStringLiteral("a1")), run);
    made.reason = load::EndReason::Criterion;
    made.error = {QStringLiteral("target"), QStringLiteral("no")};
    load::RunResult read;
    QVERIFY(unpackResult(packResult(made), read));
    // What is packed of both is the same, and that is all but the job and the id.
    QCOMPARE(packResult(read), packResult(made));
    QCOMPARE(read.started, made.started);
    QCOMPARE(read.ended, made.ended);
    QCOMPARE(read.reason, made.reason);
    QCOMPARE(read.error, made.error);
    QCOMPARE(read.markers.at(1).text, QStringLiteral("cache cleared ✓"));
    QVERIFY(*read.capabilities == *made.capabilities);
    QCOMPARE(read.tls->peerExpires, made.tls->peerExpires);
    QVERIFY(read.tls->verified);
    QCOMPARE(read.criteria.at(0).value, made.criteria.at(0).value);
    QVERIFY(!read.criteria.at(1).value);
    QCOMPARE(*read.criteria.at(1).brokenAt, Nanos(4s));
    QCOMPARE(*read.ceiling->found, 950.0);
    QCOMPARE(read.ceiling->steps.at(1).reason, QStringLiteral("p95 above"));
    QVERIFY(read.last->total == made.last->total);
    QVERIFY(same(*read.last->distributions, *made.last->distributions));
    QVERIFY(read.last->recentDistributions != nullptr);
    QVERIFY(same(read.last->findings, made.last->findings));
    QCOMPARE(read.last->workerCpu, made.last->workerCpu);
}

void TestCodecs::emptyResult()
{
    load::RunResult read;
    read.tls.emplace();
    QVERIFY(unpackResult(packResult({}), read));
    QVERIFY(read.last == nullptr);
    QVERIFY(!read.tls && !read.ceiling && !read.capabilities);
    QVERIFY(!read.started.isValid());
}

void TestCodecs::hostile_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t i = 0; i < readers().size(); ++i)
        QTest::newRow(readers()[i].first) << static_cast<int>(i);
}

void TestCodecs::hostile()
{
    QFETCH(int, kind);
    const auto& [name, reads] = readers()[static_cast<std::size_t>(kind)];
    const QByteArray good = goodBytes(name);
    QVERIFY(reads(good));
    for (qsizetype size = 0; size < good.size(); size += 1 + good.size() / 500)
        QVERIFY(!reads(good.left(size)));
    QVERIFY(!reads(good + '\0'));
    Random random(11);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = good;
        for (quint64 n = 1 + random.below(8); n > 0; --n)
            bytes[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))] =
                static_cast<char>(random.below(256));
        reads(bytes); // anything but a crash
    }
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes(static_cast<qsizetype>(random.below(300)), Qt::Uninitialized);
        for (char& octet : bytes)
            octet = static_cast<char>(random.below(256));
        if (!bytes.isEmpty() && i % 2 == 0)
            bytes[0] = static_cast<char>(1 + i / 2 % 3);
        reads(bytes);
    }
}

void TestCodecs::newerLayoutIsRefused()
{
    for (const auto& [name, reads] : readers()) {
        QByteArray bytes = goodBytes(name);
        bytes[0] = 127;
        QVERIFY2(!reads(bytes), name);
        bytes[0] = 0;
        QVERIFY2(!reads(bytes), name);
    }
}

void TestCodecs::inflatedSizeIsNotTrusted()
{
    const QByteArray stream = qCompress(QByteArray(100'000'000, 'x'), 9).mid(4);
    for (const quint64 size : {quint64(1) << 60, quint64(100'000'000), quint64(2'000'000), quint64(0)}) {
        Packer packer(1);
        packer.number(size);
        packer.bytes(stream);
        metrics::Distributions out;
        QVERIFY(!unpackDistributions(packer.bytes(), out));
    }
}

QTEST_GUILESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
