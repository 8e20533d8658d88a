// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace stampede::ledger {

/// What a block knows of a message for ever.
enum class Mark : quint8 {
    Free,    ///< nothing, or on its way
    Arrived, ///< of one recipient
    Refused, ///< of one recipient
    Many     ///< has several recipients: they stand in the block's list
};
/// How a message left the engine.
enum class Gone : quint8 { No, Accepted, Uncertain };

/// Messages are kept in blocks of 4096, and what is not needed of each for ever in chunks of 64.
inline constexpr unsigned blockSize = 4096;
inline constexpr unsigned chunkSize = 64;

/// Of messages on their way.
struct OpenChunk {
    std::array<qint64, chunkSize> at{}; ///< Departure::at
    std::array<Gone, chunkSize> gone{};
    quint32 onTheWay = 0; ///< recipients
    quint32 departed = 0; ///< messages
};

/// Of messages with several recipients.
struct ManyChunk {
    std::array<quint32, chunkSize> head{}; ///< 1 + the place of the first in the block's list
    std::array<quint16, chunkSize> recipients{};
    std::array<quint16, chunkSize> taken{}; ///< of them, arrived or refused: those in the list
};

/// The chunks of a block, each made when it is first written to.
template <typename Chunk>
class Chunks {
public:
    Chunk* find(unsigned message) const { return m_all ? (*m_all)[message / chunkSize].get() : nullptr; }
    Chunk& at(unsigned message)
    {
        if (!m_all)
            m_all = std::make_unique<All>();
        std::unique_ptr<Chunk>& chunk = (*m_all)[message / chunkSize];
        if (!chunk) {
            chunk = std::make_unique<Chunk>();
            ++m_count;
        }
        return *chunk;
    }
    void drop(unsigned message)
    {
        if (find(message) == nullptr)
            return;
        (*m_all)[message / chunkSize].reset();
        if (--m_count == 0)
            m_all.reset();
    }
    bool isEmpty() const { return m_count == 0; }
    quint64 bytes() const { return m_all ? sizeof(All) + m_count * sizeof(Chunk) : 0; }

private:
    using All = std::array<std::unique_ptr<Chunk>, blockSize / chunkSize>;
    std::unique_ptr<All> m_all;
    std::size_t m_count = 0;
};

/// One recipient, arrived or refused, of a message with several.
struct ListedUnit {
    quint32 recipient = 0;
    quint32 next = 0; ///< 2 × (1 + its place), plus 1 when this one was refused

    bool refused() const { return (next & 1) != 0; }
};

struct UnitBlock {
    std::array<quint8, blockSize / 4> marks{}; // two bits each
    bool listed = false;                       // in the table's list of blocks with open chunks
    Chunks<OpenChunk> open;
    Chunks<ManyChunk> many;
    std::vector<ListedUnit> units;

    Mark mark(unsigned message) const
    {
        return static_cast<Mark>(marks[message / 4] >> (message % 4 * 2) & 3);
    }
    void setMark(unsigned message, Mark mark)
    {
        const unsigned shift = message % 4 * 2;
        marks[message / 4] =
            static_cast<quint8>((marks[message / 4] & ~(3U << shift)) | static_cast<unsigned>(mark) << shift);
    }
    Gone gone(unsigned message) const
    {
        const OpenChunk* const chunk = open.find(message);
        return chunk == nullptr ? Gone::No : chunk->gone[message % chunkSize];
    }
    /// Recipients that have neither arrived nor been refused.
    quint32 missing(unsigned message) const
    {
        if (mark(message) != Mark::Many)
            return mark(message) == Mark::Free ? 1 : 0;
        const ManyChunk& chunk = *many.find(message);
        return static_cast<quint32>(chunk.recipients[message % chunkSize] - chunk.taken[message % chunkSize]);
    }
    /// Of a message marked Many: null when the recipient is not in its list.
    const ListedUnit* listedUnit(unsigned message, quint32 recipient) const
    {
        for (quint32 at = many.find(message)->head[message % chunkSize]; at != 0;) {
            const ListedUnit& unit = units[at - 1];
            if (unit.recipient == recipient)
                return &unit;
            at = unit.next >> 1;
        }
        return nullptr;
    }
    void list(unsigned message, quint32 recipient, bool refused)
    {
        ManyChunk& chunk = many.at(message);
        quint32& head = chunk.head[message % chunkSize];
        units.push_back({recipient, head << 1 | (refused ? 1U : 0U)});
        head = static_cast<quint32>(units.size());
        ++chunk.taken[message % chunkSize];
    }
    void makeMany(unsigned message, quint32 recipients)
    {
        setMark(message, Mark::Many);
        many.at(message).recipients[message % chunkSize] = static_cast<quint16>(recipients);
    }
    quint64 bytes() const
    {
        return sizeof(UnitBlock) + open.bytes() + many.bytes() + units.capacity() * sizeof(ListedUnit);
    }
};

} // namespace stampede::ledger
