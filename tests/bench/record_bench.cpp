// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What recording one message costs the worker: every counter, histogram and finding of a pipelined
// transaction, in the three scopes a session uses for it, while another thread takes the interval ten times a
// second. Prints JSON.
#include "base/clock.h"
#include "base/random.h"
#include "metrics/recorder.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace stampede;
using namespace stampede::metrics;

namespace {

constexpr std::size_t patternCount = 4096;
constexpr StatusCode accepted{250, 2, 0, 0};

struct Times {
    std::array<Nanos, 8> of;
};

/// Log-normal around 200 µs, as a busy server's replies are; drawn beforehand, so that drawing is not
/// measured.
std::vector<Times> drawTimes()
{
    Random random(1);
    std::vector<Times> times(patternCount);
    for (Times& each : times)
        for (Nanos& time : each.of)
            time = Nanos(static_cast<qint64>(200'000.0 * std::exp(random.normal())));
    return times;
}

void recordMessage(Recorder& recorder, const Times& times, Nanos sinceStart)
{
    {
        Recorder::Scope scope(recorder);
        ++scope.counters().scheduled;
        ++scope.counters().started;
        scope.distributions().lateness.record(times.of[0]);
    }
    {
        Recorder::Scope scope(recorder);
        scope.stage(Stage::Mail, times.of[1]);
        scope.stage(Stage::Rcpt, times.of[2]);
        scope.stage(Stage::Data, times.of[3]);
        ++scope.counters().recipientsAccepted;
    }
    Recorder::Scope scope(recorder);
    scope.stage(Stage::Body, times.of[4]);
    scope.distributions().service.record(times.of[5]);
    scope.distributions().response.record(times.of[6]);
    ++scope.counters().outcomes[static_cast<std::size_t>(Outcome::Accepted)];
    scope.finding(Stage::Body, accepted, Fault::None, sinceStart, "2.0.0 Ok: queued as 4Xk2Yz1Lw8z9");
    scope.counters().bytesOut += 1234;
    scope.counters().bytesIn += 120;
    scope.counters().contentOut += 1024;
}

} // namespace

int main(int argc, char** argv)
{
    const quint64 messages = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5'000'000;
    const std::vector<Times> times = drawTimes();
    Recorder recorder;
    Interval total;
    std::atomic<bool> done{false};
    std::thread taker([&] {
        while (!done.load()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            recorder.take(total);
        }
    });

    const SystemClock clock;
    const Nanos start = clock.now();
    for (quint64 i = 0; i < messages; ++i)
        recordMessage(recorder, times[i % patternCount], Nanos(static_cast<qint64>(i)));
    const Nanos spent = clock.now() - start;

    done.store(true);
    taker.join();
    recorder.take(total);
    const bool complete =
        total.counters.started == messages && total.distributions.service.count() == messages;
    std::printf("{\"messages\": %llu, \"ns_per_message\": %.1f, \"complete\": %s}\n",
                static_cast<unsigned long long>(messages),
                static_cast<double>(spent.count()) / static_cast<double>(messages),
                complete ? "true" : "false");
    return complete ? 0 : 1;
}
