// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "ledger/arrival_book.h"
#include "ledger/ledger.h"

#include <QtTest>

#include <algorithm>

using namespace stampede;
using namespace stampede::ledger;

namespace {

constexpr quint64 million = 1'000'000;

std::vector<Departure> departuresOf(quint64 first, quint64 count, quint32 recipients = 1)
{
    std::vector<Departure> list;
    for (quint64 i = 0; i < count; ++i)
        list.push_back(Departure{first + i, qint64(i) * 1000, 0, recipients});
    return list;
}

std::vector<Arrival> arrivalsOf(quint64 first, quint64 count, quint32 recipients = 1)
{
    std::vector<Arrival> list;
    for (quint64 i = 0; i < count; ++i)
        for (quint32 recipient = 0; recipient < recipients; ++recipient)
            list.push_back(Arrival{first + i, qint64(i), qint64(i) * 1001, recipient, recipients});
    return list;
}

void shuffle(std::vector<Arrival>& list)
{
    Random random(5);
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[static_cast<std::size_t>(random.below(i))]);
}

} // namespace

/// What a million messages take.
class TestMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneRecipient();
    void threeRecipients();
    void someNeverDepart();
    void inAnyOrder();
    void theSinksOwnBooks();
    void madeUpNumbersTakeLittle();
};

void TestMemory::oneRecipient()
{
    Ledger ledger({});
    ledger.enter(departuresOf(5'000'000'000, million));
    const quint64 open = ledger.bytes();
    QVERIFY2(open <= 16 * million, qPrintable(QString::number(open)));
    const std::vector<Arrival> arrivals = arrivalsOf(5'000'000'000, million);
    ledger.enter(arrivals);
    const quint64 settled = ledger.bytes();
    // The last block is not full, and so not settled.
    QVERIFY2(settled <= 300'000, qPrintable(QString::number(settled)));
    qInfo("one recipient: %llu octets per million open, %llu settled", open, settled);
    ledger.enter(arrivals);
    const metrics::Deliveries totals = ledger.account().totals;
    QCOMPARE(totals.expected, million);
    QCOMPARE(totals.delivered, million);
    QCOMPARE(totals.duplicates, million);
    QCOMPARE(totals.unknown, quint64(0));
}

void TestMemory::threeRecipients()
{
    Ledger ledger({});
    ledger.enter(departuresOf(0, million, 3));
    const quint64 open = ledger.bytes();
    QVERIFY2(open <= 24 * million, qPrintable(QString::number(open)));
    const std::vector<Arrival> arrivals = arrivalsOf(0, million, 3);
    ledger.enter(arrivals);
    const quint64 settled = ledger.bytes();
    QVERIFY2(settled <= 34 * million, qPrintable(QString::number(settled)));
    qInfo("three recipients: %llu octets per million open, %llu settled", open, settled);
    ledger.enter(arrivals);
    QCOMPARE(ledger.account().totals.duplicates, 3 * million);
    QCOMPARE(ledger.account().totals.delivered, 3 * million);
}

void TestMemory::someNeverDepart()
{
    Ledger ledger({});
    std::vector<Departure> departures = departuresOf(0, million);
    std::erase_if(departures, [](const Departure& one) { return one.sequence % 10 == 3; });
    std::vector<Arrival> arrivals = arrivalsOf(0, million);
    std::erase_if(arrivals, [](const Arrival& one) { return one.sequence % 10 == 3; });
    for (std::size_t i = 0; i < departures.size(); i += 1000) {
        ledger.enter(std::span(departures).subspan(i, 1000));
        ledger.enter(std::span(arrivals).subspan(i, 1000));
    }
    QVERIFY2(ledger.bytes() <= million, qPrintable(QString::number(ledger.bytes())));
    ledger.enter(arrivals);
    QCOMPARE(ledger.account().totals.duplicates, quint64(900'000));
    // Those that were held up depart after all, in blocks that had been put away.
    std::vector<Departure> late;
    std::vector<Arrival> lateArrivals;
    for (quint64 sequence = 3; sequence < million; sequence += 10) {
        late.push_back(Departure{sequence});
        lateArrivals.push_back(Arrival{sequence});
    }
    ledger.enter(late);
    QCOMPARE(ledger.queue(), quint64(100'000));
    ledger.enter(lateArrivals);
    QCOMPARE(ledger.queue(), quint64(0));
    QCOMPARE(ledger.account().totals.delivered, million);
}

void TestMemory::inAnyOrder()
{
    Ledger ledger({});
    ledger.enter(departuresOf(77, million));
    std::vector<Arrival> arrivals = arrivalsOf(77, million);
    shuffle(arrivals);
    ledger.enter(std::span(arrivals).first(million / 2));
    QVERIFY(ledger.bytes() <= 16 * million);
    QCOMPARE(ledger.queue(), million / 2);
    ledger.enter(std::span(arrivals).subspan(million / 2));
    QCOMPARE(ledger.queue(), quint64(0));
    QVERIFY(ledger.account().totals.outOfOrder > million / 2);
    QVERIFY2(ledger.bytes() <= 400'000, qPrintable(QString::number(ledger.bytes())));
}

void TestMemory::theSinksOwnBooks()
{
    ArrivalBook book;
    std::vector<Arrival> arrivals = arrivalsOf(12345, million);
    shuffle(arrivals);
    book.enter(QStringLiteral("one"), arrivals, {});
    QVERIFY2(book.bytes() <= 300'000, qPrintable(QString::number(book.bytes())));
    qInfo("sink only: %llu octets per million", book.bytes());
    book.enter(QStringLiteral("one"), arrivals, {});
    QCOMPARE(book.runs().front().delivered, million);
    QCOMPARE(book.runs().front().duplicates, million);
}

void TestMemory::madeUpNumbersTakeLittle()
{
    ArrivalBook book;
    std::vector<Arrival> arrivals;
    for (quint64 i = 1; i <= 200'000; ++i)
        arrivals.push_back(Arrival{i << 40, 0, 1, quint32(i), i % 2 == 0 ? 1000U : 1U});
    book.enter(QStringLiteral("one"), arrivals, {});
    QVERIFY2(book.bytes() < 64'000'000, qPrintable(QString::number(book.bytes())));
    const RunArrivals run = book.runs().front();
    QVERIFY(run.unknown > 0);
    QCOMPARE(run.delivered + run.unknown, quint64(200'000));
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
