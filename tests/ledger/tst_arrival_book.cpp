// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/arrival_book.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::ledger;

namespace {

const QString runName = QStringLiteral("run");
const QStringList domains{QStringLiteral("one.test"), QStringLiteral("two.test")};

RunArrivals bookOf(const std::vector<Arrival>& arrivals)
{
    ArrivalBook book;
    for (const Arrival& arrival : arrivals)
        book.enter(runName, std::span(&arrival, 1), domains);
    return book.runs().front();
}

} // namespace

/// The sink's own books.
class TestArrivalBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts();
    void severalRecipients();
    void timesAndDomains();
    void keepsTheLatestRuns();
    void nothingMakesNoRun();
};

void TestArrivalBook::counts()
{
    const RunArrivals run =
        bookOf({{5, 0, 10}, {7, 0, 30}, {6, 0, 20}, {6, 0, 40}, {8, 0, 35, 9, 1, 0, false}});
    QCOMPARE(run.run, runName);
    QCOMPARE(run.delivered, quint64(4));
    QCOMPARE(run.duplicates, quint64(1));
    QCOMPARE(run.corrupted, quint64(1));
    QCOMPARE(run.outOfOrder, quint64(1));
    QCOMPARE(run.highest, quint64(8));
    QCOMPARE(run.first, qint64(10));
    QCOMPARE(run.last, qint64(40));
    QCOMPARE(run.unknown, quint64(0));
}

void TestArrivalBook::severalRecipients()
{
    const RunArrivals run = bookOf({{1, 0, 1, 11, 3},
                                    {1, 0, 1, 12, 3},
                                    {1, 0, 1, 11, 3},
                                    {1, 0, 1, 13, 3},
                                    {1, 0, 1, 14, 3},
                                    {2, 0, 1, 11, 1},
                                    {2, 0, 1, 12, 1},
                                    {3, 0, 1, 11, 2'000},
                                    {4, 0, 1, 1, 0}});
    QCOMPARE(run.delivered, quint64(5));
    QCOMPARE(run.duplicates, quint64(2)); // by the hash, and of the message with one whatever the hash
    QCOMPARE(run.unknown, quint64(2));    // a fourth of three, and a message with too many
}

void TestArrivalBook::timesAndDomains()
{
    const RunArrivals run = bookOf({{1, 0, 1'000'000, 0, 1, 1},
                                    {2, 0, 2'000'000, 0, 1, 1},
                                    {3, 0, 500'000, 0, 1, 0},
                                    {4, 600, 500, 0, 1, 9}});
    QCOMPARE(run.p50, qint64(500));
    QCOMPARE(run.longest, qint64(2000));
    QCOMPARE(run.domains.size(), std::size_t(3));
    QCOMPARE(run.domains[0].domain, domains.at(1));
    QCOMPARE(run.domains[0].delivered, quint64(2));
    QCOMPARE(run.domains[0].p50, qint64(1000));
    QCOMPARE(run.domains[1].domain, domains.at(0));
    QCOMPARE(run.domains[2].domain, QStringLiteral("*")); // a number without a name
}

void TestArrivalBook::keepsTheLatestRuns()
{
    ArrivalBook book;
    const auto enter = [&](int run) {
        const Arrival arrival{1};
        book.enter(QString::number(run), std::span(&arrival, 1), domains);
    };
    for (int run = 0; run < 16; ++run)
        enter(run);
    enter(0); // lives on
    enter(16);
    const std::vector<RunArrivals> runs = book.runs();
    QCOMPARE(runs.size(), ArrivalBook::mostRuns);
    QCOMPARE(runs[0].run, QStringLiteral("16"));
    QCOMPARE(runs[1].run, QStringLiteral("0"));
    QCOMPARE(runs[1].duplicates, quint64(1));
    QCOMPARE(runs.back().run, QStringLiteral("2"));
}

void TestArrivalBook::nothingMakesNoRun()
{
    ArrivalBook book;
    book.enter(runName, {}, domains);
    QVERIFY(book.runs().empty());
    QCOMPARE(book.bytes(), quint64(0));
}

QTEST_GUILESS_MAIN(TestArrivalBook)
#include "tst_arrival_book.moc"
