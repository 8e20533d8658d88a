// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the ledger costs: a number of messages handed over and none of them arrived, then all of them arrived.
// Prints one line of JSON; exit status 1 when the books are wrong.
#include "base/clock.h"
#include "base/usage.h"
#include "ledger/ledger.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace stampede;

namespace {

constexpr std::size_t turn = 5000; // records that come together, a tenth of a second at 50,000 a second

double nanosEach(Nanos spent, quint64 records)
{
    return static_cast<double>(spent.count()) / static_cast<double>(records);
}

} // namespace

int main(int argc, char** argv)
{
    const quint64 messages = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const SystemClock clock;
    ledger::Ledger books({});
    std::vector<ledger::Departure> departures;
    std::vector<ledger::Arrival> arrivals;
    const quint64 before = processUsage().residentBytes;

    Nanos departing{0};
    for (quint64 from = 0; from < messages; from += turn) {
        departures.clear();
        for (quint64 i = from; i < std::min(messages, from + turn); ++i)
            departures.push_back({i, static_cast<qint64>(i), 0, 1, ledger::Departure::Fate::Accepted});
        const Nanos start = clock.now();
        books.enter(std::span<const ledger::Departure>(departures));
        departing += clock.now() - start;
    }
    const quint64 open = books.bytes();
    const quint64 resident = processUsage().residentBytes;
    const bool allOpen = books.queue() == messages;

    Nanos arriving{0};
    for (quint64 from = 0; from < messages; from += turn) {
        arrivals.clear();
        for (quint64 i = from; i < std::min(messages, from + turn); ++i)
            arrivals.push_back({i, static_cast<qint64>(i), static_cast<qint64>(i + 1'000'000), 7, 1, 0, true});
        const Nanos start = clock.now();
        books.enter(std::span<const ledger::Arrival>(arrivals));
        arriving += clock.now() - start;
    }
    const ledger::Account account = books.close(0, false);
    const bool right = allOpen && account.totals.delivered == messages && account.totals.lost == 0;
    std::printf("{\"messages\": %llu, \"open_bytes\": %llu, \"resident_bytes\": %llu, \"settled_bytes\": %llu, "
                "\"ns_per_departure\": %.1f, \"ns_per_arrival\": %.1f, \"right\": %s}\n",
                static_cast<unsigned long long>(messages), static_cast<unsigned long long>(open),
                static_cast<unsigned long long>(resident > before ? resident - before : 0),
                static_cast<unsigned long long>(books.bytes()), nanosEach(departing, messages),
                nanosEach(arriving, messages), right ? "true" : "false");
    return right ? 0 : 1;
}
