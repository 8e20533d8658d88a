// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "metrics/histogram.h"

#include <array>
#include <string>
#include <vector>

namespace stampede::metrics {

/// Where a session is. Waiting: no connection, until its next attempt (back-off). Idle: connected, between
/// messages.
enum class ConnectionState : quint8 { Waiting, Connecting, Setup, Idle, Active, Closing };
inline constexpr std::size_t connectionStateCount = 6;
inline constexpr std::array<std::string_view, connectionStateCount> connectionStateNames{
    "waiting", "connecting", "setup", "idle", "active", "closing"};

/// What the ledger of a tracked run knows (ledger/ledger.h). One recipient of one message is the unit.
struct Deliveries {
    quint64 expected = 0;   ///< of accepted messages; of uncertain ones once they have arrived
    quint64 delivered = 0;  ///< of the expected ones, arrived at the sink for the first time
    quint64 duplicates = 0; ///< arrived once more
    quint64 corrupted = 0;  ///< arrived with a body that is not the one sent
    quint64 outOfOrder = 0; ///< arrived after one with a higher number (RFC 4737, 3.3)
    quint64 unknown = 0;    ///< arrived under the run's name, but nothing the server had taken
    quint64 lost = 0;       ///< expected and not arrived when the ledger was closed, at the end of the run

    Deliveries& operator+=(const Deliveries& other);
    bool operator==(const Deliveries&) const = default;
};

/// Totals that only grow. The identity at every end: started = accepted + temporary + permanent + error, and
/// scheduled = started + skipped.
struct Counters {
    quint64 scheduled = 0;
    quint64 started = 0;
    quint64 skipped = 0;
    std::array<quint64, outcomeCount> outcomes{}; ///< by Outcome
    std::array<quint64, faultCount> faults{};     ///< error outcomes by Fault
    quint64 recipientsAccepted = 0;
    quint64 recipientsTemporary = 0;
    quint64 recipientsPermanent = 0;
    quint64 bytesOut = 0; ///< octets handed to the transport, content and commands, before TLS
    quint64 bytesIn = 0;
    quint64 contentOut = 0;  ///< octets of accepted messages (RFC 1870 size)
    quint64 connections = 0; ///< attempts to connect
    quint64 connected = 0;   ///< attempts that reached ready
    quint64 failedSetups = 0;    ///< attempts that ended before they reached ready
    quint64 reconnects = 0;  ///< attempts by a session that had been connected before
    quint64 handshakes = 0;  ///< TLS handshakes done
    quint64 resumed = 0;     ///< of them, with a resumed session
    /// Of the error outcomes: all content was handed over, but no final reply came. Nobody but the ledger knows.
    quint64 uncertain = 0;
    quint64 repeated = 0;    ///< messages sent once more after an unclear end (session.retries_unclear)
    Deliveries deliveries;   ///< zero unless the run is tracked

    quint64 ended() const { return outcomes[0] + outcomes[1] + outcomes[2] + outcomes[3]; }
    quint64 inFlight() const { return started - ended(); }
    quint64 of(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
    Counters& operator+=(const Counters& other);
    bool operator==(const Counters&) const = default;
};

/// The latency histograms of a run or of an interval.
struct Distributions {
    std::array<Histogram, stageCount> stages;
    Histogram service;  ///< transaction start to final reply, of ended transactions with a final reply
    Histogram response; ///< intended start to final reply
    Histogram lateness; ///< intended start to actual start: how late the generator was
    Histogram delivery; ///< start of sending to arrival at the sink, of first arrivals; tracked runs
    Histogram transit;  ///< acceptance by the server to arrival at the sink; tracked runs

    void add(const Distributions& other);
    void reset();
    /// All buckets of all histograms, for a thread that must not allocate later.
    void reserve();
    /// Each with its name, stages first: f(std::string_view, const Histogram&).
    template <typename F>
    void forEach(F&& f) const
    {
        for (std::size_t i = 0; i < stageCount; ++i)
            f(stageNames[i], stages[i]);
        f(std::string_view("service"), service);
        f(std::string_view("response"), response);
        f(std::string_view("lateness"), lateness);
        f(std::string_view("delivery"), delivery);
        f(std::string_view("transit"), transit);
    }
};

/// One kind of reply or failure, as the table of outcomes shows it.
struct Finding {
    Stage stage = Stage::Connect;
    StatusCode status; ///< code 0 for faults
    Fault fault = Fault::None;
    quint64 count = 0;
    Nanos firstSeen{0}; ///< since the start of the run
    Nanos lastSeen{0};
    std::string sample; ///< the first text seen, at most 200 octets, printable
};

/// Findings by (stage, status, fault), at most `limit` kinds; what comes beyond is counted under the key of
/// the stage with code 0 and no fault.
class Findings {
public:
    static constexpr std::size_t limit = 256;
    /// A linear probe in a small table; allocates only for a kind not seen before.
    void record(Stage stage, const StatusCode& status, Fault fault, Nanos sinceStart, std::string_view text);
    /// Of a kind in both, the sample of the one seen first stays.
    void add(const Findings& other);
    void reset(); ///< counts to zero; keeps kinds and their samples, so that a known kind costs no allocation
    /// Those with a count, most frequent first.
    std::vector<Finding> sorted() const;

private:
    static constexpr std::size_t slotCount = 1024;

    static quint64 keyOf(Stage stage, const StatusCode& status, Fault fault);
    std::size_t slotOf(quint64 key) const;
    Finding& entry(Stage stage, const StatusCode& status, Fault fault);
    Finding& insert(std::size_t slot, quint64 key, const Finding& finding);

    std::array<quint16, slotCount> m_slots{}; // 1 + the place in the two lists; 0: free
    std::vector<quint64> m_keys;
    std::vector<Finding> m_list;
};

} // namespace stampede::metrics
