// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/counters.h"

#include <QTest>

#include <array>
#include <bit>

using namespace stampede;
using namespace stampede::metrics;

class TestCounters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void additionTakesEveryField();
    void identity();
    void distributionsAddAndReset();
    void distributionsNameEach();
};

void TestCounters::additionTakesEveryField()
{
    constexpr std::size_t fields = sizeof(Counters) / sizeof(quint64);
    using Numbers = std::array<quint64, fields>;
    Numbers numbers{};
    for (std::size_t i = 0; i < fields; ++i)
        numbers[i] = i + 1;
    const auto once = std::bit_cast<Counters>(numbers);
    Counters counters = once;
    counters += once;
    numbers = std::bit_cast<Numbers>(counters);
    for (std::size_t i = 0; i < fields; ++i)
        QCOMPARE(numbers[i], 2 * (i + 1));
    QVERIFY(!(counters == once));
}

void TestCounters::identity()
{
    Counters counters;
    counters.scheduled = 12;
    counters.started = 11;
    counters.skipped = 1;
    counters.outcomes = {5, 3, 2, 0};
    QCOMPARE(counters.ended(), quint64(10));
    QCOMPARE(counters.inFlight(), quint64(1));
    ++counters.outcomes[static_cast<std::size_t>(Outcome::Error)];
    QCOMPARE(counters.inFlight(), quint64(0));
    QCOMPARE(counters.of(Outcome::Accepted), quint64(5));
    QCOMPARE(counters.of(Outcome::Temporary), quint64(3));
    QCOMPARE(counters.of(Outcome::Permanent), quint64(2));
    QCOMPARE(counters.of(Outcome::Error), quint64(1));
    QCOMPARE(counters.scheduled, counters.started + counters.skipped);
}

/// A different count in each of the histograms.
static Distributions oneToFifteen()
{
    Distributions all;
    for (std::size_t i = 0; i < stageCount; ++i)
        for (std::size_t n = 0; n <= i; ++n)
            all.stages[i].recordMicros(static_cast<qint64>(1000 * i));
    for (int n = 0; n < 11; ++n)
        all.service.recordMicros(n);
    for (int n = 0; n < 12; ++n)
        all.response.recordMicros(n);
    for (int n = 0; n < 13; ++n)
        all.lateness.recordMicros(n);
    for (int n = 0; n < 14; ++n)
        all.delivery.recordMicros(n);
    for (int n = 0; n < 15; ++n)
        all.transit.recordMicros(n);
    return all;
}

void TestCounters::distributionsAddAndReset()
{
    Distributions sum = oneToFifteen();
    sum.reserve();
    sum.add(oneToFifteen());
    quint64 expected = 2;
    sum.forEach([&expected](std::string_view, const Histogram& histogram) {
        QCOMPARE(histogram.count(), expected);
        expected += 2;
    });
    QCOMPARE(expected, quint64(32));
    sum.reset();
    sum.forEach([](std::string_view, const Histogram& histogram) { QVERIFY(histogram.isEmpty()); });
}

void TestCounters::distributionsNameEach()
{
    QByteArrayList names;
    oneToFifteen().forEach([&names](std::string_view name, const Histogram&) {
        names << QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    });
    QCOMPARE(names.join(' '),
             QByteArray("connect banner tls ehlo auth mail rcpt data body quit service response lateness "
                        "delivery transit"));
}

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
