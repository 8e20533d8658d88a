// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/counters.h"

#include <QTest>

using namespace stampede;
using namespace stampede::metrics;
using namespace std::chrono_literals;

class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsByKind();
    void kindsAreKeptApart_data();
    void kindsAreKeptApart();
    void sortedByCountThenTime();
    void samples_data();
    void samples();
    void firstTextStays();
    void overflowGoesToTheStage();
    void overflowOfASum();
    void addMergesTimes();
    void resetKeepsKindsButNotCounts();
};

static constexpr StatusCode ok{250, 2, 0, 0};

void TestFindings::countsByKind()
{
    Findings findings;
    findings.record(Stage::Body, ok, Fault::None, 5ms, "2.0.0 Ok: queued as A");
    findings.record(Stage::Rcpt, StatusCode{550, 5, 1, 1}, Fault::None, 6ms, "5.1.1 no such user");
    findings.record(Stage::Body, ok, Fault::None, 9ms, "2.0.0 Ok: queued as B");
    const std::vector<Finding> list = findings.sorted();
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list[0].count, quint64(2));
    QCOMPARE(list[0].stage, Stage::Body);
    QVERIFY(list[0].status == ok);
    QCOMPARE(list[0].firstSeen, Nanos(5ms));
    QCOMPARE(list[0].lastSeen, Nanos(9ms));
    QCOMPARE(list[0].sample, std::string("2.0.0 Ok: queued as A"));
    QCOMPARE(list[1].status.toString(), std::string("550 5.1.1"));
    QCOMPARE(list[1].firstSeen, list[1].lastSeen);
}

void TestFindings::kindsAreKeptApart_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QList<int>>("status");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, Stage stage, const QList<int>& status, Fault fault) {
        QTest::newRow(name) << static_cast<int>(stage) << status << static_cast<int>(fault);
    };
    row("stage", Stage::Connect, {450, 4, 7, 1}, Fault::None);
    row("code", Stage::Rcpt, {451, 4, 7, 1}, Fault::None);
    row("class", Stage::Rcpt, {450, 5, 7, 1}, Fault::None);
    row("subject", Stage::Rcpt, {450, 4, 8, 1}, Fault::None);
    row("detail", Stage::Rcpt, {450, 4, 7, 2}, Fault::None);
    row("fault", Stage::Rcpt, {450, 4, 7, 1}, Fault::Timeout);
    row("subject and detail swapped", Stage::Rcpt, {450, 4, 1, 7}, Fault::None);
    row("largest", Stage::Quit, {65535, 255, 65535, 65535}, Fault::Aborted);
    row("nothing", Stage::Connect, {0, 0, 0, 0}, Fault::None);
}

void TestFindings::kindsAreKeptApart()
{
    QFETCH(int, stage);
    QFETCH(QList<int>, status);
    QFETCH(int, fault);
    const StatusCode other{static_cast<quint16>(status[0]), static_cast<quint8>(status[1]),
                           static_cast<quint16>(status[2]), static_cast<quint16>(status[3])};
    Findings findings;
    findings.record(Stage::Rcpt, StatusCode{450, 4, 7, 1}, Fault::None, 1ms, "a");
    findings.record(static_cast<Stage>(stage), other, static_cast<Fault>(fault), 2ms, "b");
    const std::vector<Finding> list = findings.sorted();
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list[1].stage, static_cast<Stage>(stage));
    QVERIFY(list[1].status == other);
    QCOMPARE(list[1].fault, static_cast<Fault>(fault));
}

void TestFindings::sortedByCountThenTime()
{
    Findings findings;
    findings.record(Stage::Mail, StatusCode{421}, Fault::None, 3ms, "");
    findings.record(Stage::Rcpt, StatusCode{450}, Fault::None, 2ms, "");
    findings.record(Stage::Body, StatusCode{250}, Fault::None, 4ms, "");
    findings.record(Stage::Body, StatusCode{250}, Fault::None, 5ms, "");
    QByteArray codes;
    for (const Finding& finding : findings.sorted())
        codes += QByteArray::number(finding.status.code) + ' ';
    QCOMPARE(codes, QByteArray("250 450 421 "));
}

void TestFindings::samples_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sample");
    QTest::newRow("plain") << QByteArray("4.7.1 Try ~again~ !") << QByteArray("4.7.1 Try ~again~ !");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("controls") << QByteArray("a\0b\r\n\x1b[31m\x7f", 11) << QByteArray("a?b???[31m?");
    QTest::newRow("high octets") << QByteArray("\xc3\xa4\xff\x80") << QByteArray("????");
    QTest::newRow("200") << QByteArray(200, 'x') << QByteArray(200, 'x');
    QTest::newRow("201") << QByteArray(200, 'x') + 'y' << QByteArray(200, 'x');
    QTest::newRow("very long") << QByteArray(100'000, '\1') << QByteArray(200, '?');
}

void TestFindings::samples()
{
    QFETCH(QByteArray, text);
    Findings findings;
    findings.record(Stage::Data, StatusCode{554}, Fault::None, 1ms,
                    std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QTEST(QByteArray::fromStdString(findings.sorted().at(0).sample), "sample");
}

void TestFindings::firstTextStays()
{
    Findings findings;
    findings.record(Stage::Data, StatusCode{554}, Fault::None, 1ms, "");
    findings.record(Stage::Data, StatusCode{554}, Fault::None, 2ms, "first");
    findings.record(Stage::Data, StatusCode{554}, Fault::None, 3ms, "second");
    QCOMPARE(findings.sorted().at(0).sample, std::string("first"));
}

void TestFindings::overflowGoesToTheStage()
{
    Findings findings;
    constexpr int kinds = 10'000;
    for (int i = 0; i < kinds; ++i) {
        const StatusCode status{550, 5, static_cast<quint16>(i / 100), static_cast<quint16>(i % 100)};
        findings.record(i % 2 == 0 ? Stage::Rcpt : Stage::Mail, status, Fault::None, Nanos(i), "kind");
    }
    findings.record(Stage::Rcpt, StatusCode{550, 5, 0, 0}, Fault::None, Nanos(kinds), "a known kind");

    const std::vector<Finding> list = findings.sorted();
    QCOMPARE(list.size(), Findings::limit + 2);
    quint64 sum = 0;
    for (const Finding& finding : list)
        sum += finding.count;
    QCOMPARE(sum, quint64(kinds + 1));
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(list[i].count, quint64((kinds - 256) / 2));
        QVERIFY(list[i].status == StatusCode{} && list[i].fault == Fault::None);
    }
    QVERIFY(list[0].stage == Stage::Rcpt && list[1].stage == Stage::Mail);
    QCOMPARE(list[2].count, quint64(2)); // the known kind
}

void TestFindings::overflowOfASum()
{
    Findings sum;
    for (quint16 part = 0; part < 3; ++part) {
        Findings findings;
        for (quint16 i = 0; i < 200; ++i)
            findings.record(Stage::Auth, StatusCode{535, 5, part, i}, Fault::None, 1ms, "no");
        sum.add(findings);
    }
    const std::vector<Finding> list = sum.sorted();
    QCOMPARE(list.size(), Findings::limit + 1);
    QCOMPARE(list[0].count, quint64(600 - 256));
    QCOMPARE(list[0].status.code, quint16(0));
    QCOMPARE(list[0].stage, Stage::Auth);
}

void TestFindings::addMergesTimes()
{
    Findings late;
    late.record(Stage::Body, ok, Fault::None, 50ms, "late");
    Findings early;
    early.record(Stage::Body, ok, Fault::None, 10ms, "early");
    early.record(Stage::Body, ok, Fault::None, 20ms, "middle");
    Findings sum;
    sum.add(late);
    sum.add(early);
    sum.add(Findings());
    const std::vector<Finding> list = sum.sorted();
    QCOMPARE(list.size(), std::size_t(1));
    QCOMPARE(list[0].count, quint64(3));
    QCOMPARE(list[0].firstSeen, Nanos(10ms));
    QCOMPARE(list[0].lastSeen, Nanos(50ms));
    QCOMPARE(list[0].sample, std::string("early"));
}

void TestFindings::resetKeepsKindsButNotCounts()
{
    Findings findings;
    findings.record(Stage::Body, ok, Fault::None, 5ms, "kept");
    findings.reset();
    QVERIFY(findings.sorted().empty());
    Findings sum;
    sum.add(findings);
    QVERIFY(sum.sorted().empty());

    findings.record(Stage::Body, ok, Fault::None, 70ms, "another");
    const std::vector<Finding> list = findings.sorted();
    QCOMPARE(list.size(), std::size_t(1));
    QCOMPARE(list[0].count, quint64(1));
    QCOMPARE(list[0].firstSeen, Nanos(70ms));
    QCOMPARE(list[0].lastSeen, Nanos(70ms));
    QCOMPARE(list[0].sample, std::string("kept"));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
