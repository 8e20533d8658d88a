// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/ceiling.h"

#include <QtTest>

#include <functional>
#include <limits>

using namespace stampede;
using namespace stampede::load;

namespace {

/// Runs a search against a server that holds `ceiling`, and fails `lie` proofs of it.
struct Trials {
    int rises = 0;
    int bisections = 0;
    int proofs = 0;
    double highest = 0;
};

Trials runSearch(CeilingSearch& search, double ceiling, int lie = 0)
{
    Trials trials;
    for (int i = 0; i < 200 && search.next(); ++i) {
        const auto trial = *search.next();
        trials.highest = std::max(trials.highest, trial.level);
        using Kind = CeilingStep::Kind;
        (trial.kind == Kind::Rise ? trials.rises : trial.kind == Kind::Bisect ? trials.bisections : trials.proofs)++;
        const bool lied = trial.kind == Kind::Proof && trials.proofs <= lie;
        search.record(trial.level <= ceiling && !lied);
    }
    return trials;
}

} // namespace

class TestCeiling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void stepsAreOfTheirLength();
    void proofsThatFail();
    void nothingHolds();
};

void TestCeiling::finds_data()
{
    QTest::addColumn<double>("ceiling");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("most");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("atMost");
    QTest::newRow("far above the first") << 43'210.0 << 100.0 << 1e7 << false << false;
    QTest::newRow("below the first") << 37.0 << 5000.0 << 1e7 << false << false;
    QTest::newRow("just the first") << 100.0 << 100.0 << 1e7 << false << false;
    QTest::newRow("slow") << 0.7 << 1.0 << 1e7 << false << false;
    QTest::newRow("beyond what is allowed") << 1e9 << 100.0 << 5000.0 << false << true;
    QTest::newRow("connections") << 317.0 << 1.0 << 1e6 << true << false;
    QTest::newRow("one connection") << 1.0 << 8.0 << 1e6 << true << false;
    QTest::newRow("first above the most") << 1e9 << 9000.0 << 500.0 << false << true;
}

void TestCeiling::finds()
{
    QFETCH(double, ceiling);
    QFETCH(double, first);
    QFETCH(double, most);
    QFETCH(bool, whole);
    QFETCH(bool, atMost);
    CeilingSearch search({}, first, most, whole);
    const Trials trials = runSearch(search, ceiling);
    QVERIFY(!search.next());
    QVERIFY(search.proved());
    QVERIFY(search.found());
    QCOMPARE(search.reachedMost(), atMost);
    QVERIFY(trials.highest <= most);
    QVERIFY(trials.rises + trials.bisections + trials.proofs < 40);
    const double right = std::min(ceiling, most);
    QVERIFY2(*search.found() <= right, qPrintable(QString::number(*search.found())));
    QVERIFY2(*search.found() >= right * 0.94 - (whole ? 1 : 0), qPrintable(QString::number(*search.found())));
    if (whole)
        QCOMPARE(*search.found(), std::round(*search.found()));
}

void TestCeiling::stepsAreOfTheirLength()
{
    job::Search plan;
    plan.settle = std::chrono::seconds(1);
    plan.step = std::chrono::seconds(2);
    plan.proof = std::chrono::seconds(7);
    CeilingSearch search(plan, 10, 20, false);
    QCOMPARE(search.next()->judged, plan.step);
    QCOMPARE(search.next()->settle, plan.settle);
    search.record(true);
    QCOMPARE(search.next()->level, 20.0);
    search.record(true);
    QVERIFY(search.next()->kind == CeilingStep::Kind::Proof);
    QCOMPARE(search.next()->judged, plan.proof);
    QVERIFY(!search.proved());
    search.record(true);
    QVERIFY(search.proved());
    search.record(false); // nothing is asked any more
    QCOMPARE(*search.found(), 20.0);
}

void TestCeiling::proofsThatFail()
{
    CeilingSearch once({}, 100, 1e7, false);
    const Trials lower = runSearch(once, 1000, 1);
    QCOMPARE(lower.proofs, 2);
    QVERIFY(once.proved());
    QVERIFY(*once.found() < 1000 * 0.96 && *once.found() > 1000 * 0.85);

    CeilingSearch always({}, 100, 1e7, false);
    const Trials none = runSearch(always, 1000, 99);
    QCOMPARE(none.proofs, 4);
    QVERIFY(!always.proved());
    QVERIFY(!always.found());

    CeilingSearch single({}, 1, 1000, true);
    runSearch(single, 1, 99);
    QVERIFY(!single.found());
    QVERIFY(!single.next());
}

void TestCeiling::nothingHolds()
{
    for (const bool whole : {false, true}) {
        CeilingSearch search({}, 1000, 1e6, whole);
        const Trials trials = runSearch(search, 0);
        QVERIFY(!search.next());
        QVERIFY(!search.found());
        QVERIFY(!search.proved());
        QCOMPARE(trials.proofs, 0);
    }
}

QTEST_GUILESS_MAIN(TestCeiling)
#include "tst_ceiling.moc"
