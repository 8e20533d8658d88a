// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "ledger/records.h"
#include "ledger/unit_block.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace stampede::ledger {

/// What became of every recipient ("unit") of every message of one run. Private to the room.
///
/// The one recipient of a message is known by the message alone: a server may rewrite its address. Of a
/// message with several, an arrival is the recipient of the same hash, else one that has not arrived yet.
///
/// Memory per million messages of one recipient: 0.28 MB, and 10 MB more while they are on their way. With
/// several recipients 8 octets more a message, and 8 (up to 16 while the block is open) for each that has
/// arrived or was refused. Numbers may begin anywhere and come in any order; those spread so thinly that they
/// would only fill memory are not kept: more than 8192 blocks of 4096 numbers need 16 messages in each on
/// average.
class UnitTable {
public:
    static constexpr quint32 mostRecipients = 1000; ///< of a message; those with more are not kept

    struct Departed {
        bool kept = true;      ///< false: no room for it
        quint32 expected = 0;  ///< more than before
        quint32 uncertain = 0; ///< more than before
        quint32 noLonger = 0;  ///< uncertain before, now expected
    };
    enum class Found : quint8 {
        NotDeparted, ///< may still be handed over; nothing is noted
        First,
        FirstUncertain, ///< the first, of a message whose end was unclear
        Duplicate,
        Unknown ///< refused, or more recipients than the message has
    };
    struct Arrived {
        Found found = Found::NotDeparted;
        qint64 departed = 0; ///< of First: Departure::at
    };
    /// A message of which not all has arrived.
    struct Missing {
        quint64 sequence = 0;
        bool uncertain = false;
        quint32 count = 0;          ///< recipients
        quint32 recipients = 0;     ///< of the whole message
        std::vector<quint32> taken; ///< hashes of those arrived or refused, of a message with several
    };

    Departed depart(const Departure& departure);
    /// A message that departed, as far as the table knows.
    Arrived arrive(quint64 sequence, quint32 recipient);
    /// Without departures: never NotDeparted; Unknown also when there is no room for it.
    Found note(const Arrival& arrival);
    /// In the order of their numbers.
    void forEachMissing(const std::function<void(const Missing&)>& f) const;
    quint64 bytes() const;

private:
    static constexpr std::size_t mostThinBlocks = 8192;
    static constexpr quint64 leastInBlock = 16;
    struct Mixed {
        std::size_t operator()(quint64 key) const { return static_cast<std::size_t>(Random(key).next()); }
    };

    UnitBlock* find(quint64 sequence);
    UnitBlock* make(quint64 sequence);
    Departed handOver(UnitBlock& block, const Departure& departure);
    void settle(UnitBlock& block, unsigned message);
    void keepOpen(UnitBlock& block);
    void sweep();

    std::unordered_map<quint64, UnitBlock, Mixed> m_blocks; // by sequence / blockSize
    quint64 m_lastKey = 0;
    UnitBlock* m_last = nullptr;
    std::vector<UnitBlock*> m_open; // those with open chunks, and some that had
    std::size_t m_sweepAt = 16;
    quint64 m_messages = 0;
};

} // namespace stampede::ledger
