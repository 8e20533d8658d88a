// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/sample.h"
#include "metrics/history.h"
#include "metrics/snapshot.h"

#include <memory>

namespace stampede::test {

/// A snapshot at `elapsed`, a tenth of a second long, in which 50 messages ended: 47 accepted, one of each
/// other kind, each after two milliseconds (service) and three (response).
inline std::shared_ptr<metrics::Snapshot> madeUp(Nanos elapsed)
{
    using namespace std::chrono_literals;
    const auto tenths = static_cast<quint64>(elapsed / 100ms);
    auto made = std::make_shared<metrics::Snapshot>();
    made->number = tenths;
    made->elapsed = elapsed;
    made->interval = 100ms;
    made->total.scheduled = made->total.started = tenths * 50 + 5;
    made->total.outcomes = {tenths * 47, tenths, tenths, tenths};
    made->total.bytesOut = tenths * 100'000;
    made->total.bytesIn = tenths * 10'000;
    made->connections = {1, 1, 2, 3, 10, 0};
    made->workerCpu = {elapsed / 2, elapsed};
    made->usage.user = elapsed;
    made->openDescriptors = 50;
    made->descriptorLimit = 1000;
    const auto fill = [](quint64 count) {
        auto distributions = std::make_shared<metrics::Distributions>();
        for (quint64 i = 0; i < count; ++i) {
            distributions->service.record(2ms);
            distributions->response.record(3ms);
            distributions->stages[static_cast<std::size_t>(Stage::Mail)].record(1ms);
        }
        return distributions;
    };
    made->distributions = fill(tenths * 50);
    made->recentDistributions = fill(50);
    const auto finding = [elapsed](Stage stage, quint16 code, Fault fault, quint64 count) {
        metrics::Finding one;
        one.stage = stage;
        one.status.code = code;
        one.fault = fault;
        one.count = count;
        one.firstSeen = 100ms;
        one.lastSeen = elapsed;
        one.sample = "text of " + std::to_string(code);
        return one;
    };
    made->findings = {
        finding(Stage::Body, 250, Fault::None, tenths * 47), finding(Stage::Rcpt, 550, Fault::None, tenths),
        finding(Stage::Rcpt, 451, Fault::None, tenths), finding(Stage::Body, 0, Fault::Timeout, tenths)};
    return made;
}

inline load::ConversationSamplePtr madeUpSample(quint64 sequence, Outcome outcome, Stage stage, quint16 code,
                                                Fault fault = Fault::None)
{
    using namespace std::chrono_literals;
    auto made = std::make_shared<load::ConversationSample>();
    made->sequence = sequence;
    made->outcome = outcome;
    made->stage = stage;
    made->status.code = code;
    made->fault = fault;
    made->ended = sequence * 10ms + 5ms;
    made->lines = {
        {load::ConversationLine::From::Client, sequence * 10ms, "MAIL FROM:<a@example.test>"},
        {load::ConversationLine::From::Server, sequence * 10ms + 5ms, std::to_string(code) + " answer"}};
    return made;
}

} // namespace stampede::test
