// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/unit_table.h"

#include <algorithm>

namespace stampede::ledger {
namespace {

unsigned inBlock(quint64 sequence)
{
    return static_cast<unsigned>(sequence % blockSize);
}

} // namespace

UnitBlock* UnitTable::find(quint64 sequence)
{
    const quint64 key = sequence / blockSize;
    if (m_last != nullptr && m_lastKey == key)
        return m_last;
    const auto found = m_blocks.find(key);
    if (found == m_blocks.end())
        return nullptr;
    m_lastKey = key;
    m_last = &found->second;
    return m_last;
}

UnitBlock* UnitTable::make(quint64 sequence)
{
    if (UnitBlock* const block = find(sequence))
        return block;
    if (m_blocks.size() >= mostThinBlocks + m_messages / leastInBlock)
        return nullptr;
    m_lastKey = sequence / blockSize;
    m_last = &m_blocks[m_lastKey];
    return m_last;
}

UnitTable::Departed UnitTable::depart(const Departure& departure)
{
    UnitBlock* const block = departure.recipients > mostRecipients ? nullptr : make(departure.sequence);
    if (block == nullptr)
        return {.kept = false};
    const unsigned message = inBlock(departure.sequence);
    const bool known = block->mark(message) != Mark::Free || block->gone(message) != Gone::No;
    if (!known && departure.recipients > 1)
        block->makeMany(message, departure.recipients);
    if (departure.fate != Departure::Fate::Refused)
        return handOver(*block, departure);
    // Refused once more after an unclear end: whether the first attempt arrives is still open.
    if (block->gone(message) != Gone::No || block->missing(message) == 0)
        return {};
    if (block->mark(message) == Mark::Free)
        block->setMark(message, Mark::Refused);
    else if (block->listedUnit(message, departure.recipient) == nullptr)
        block->list(message, departure.recipient, true);
    return {};
}

UnitTable::Departed UnitTable::handOver(UnitBlock& block, const Departure& departure)
{
    const unsigned message = inBlock(departure.sequence);
    const quint32 missing = block.missing(message);
    const Gone before = block.gone(message);
    const bool accepted = departure.fate == Departure::Fate::Accepted;
    if (missing == 0 || before == Gone::Accepted || (before == Gone::Uncertain && !accepted))
        return {};
    OpenChunk& chunk = block.open.at(message);
    chunk.at[message % chunkSize] = departure.at;
    chunk.gone[message % chunkSize] = accepted ? Gone::Accepted : Gone::Uncertain;
    if (before == Gone::Uncertain)
        return {.expected = missing, .noLonger = missing};
    chunk.onTheWay += missing;
    ++chunk.departed;
    ++m_messages;
    keepOpen(block);
    return accepted ? Departed{.expected = missing} : Departed{.uncertain = missing};
}

UnitTable::Arrived UnitTable::arrive(quint64 sequence, quint32 recipient)
{
    UnitBlock* const block = find(sequence);
    if (block == nullptr)
        return {};
    const unsigned message = inBlock(sequence);
    const Mark mark = block->mark(message);
    if (mark == Mark::Arrived)
        return {Found::Duplicate};
    if (mark == Mark::Refused)
        return {Found::Unknown};
    if (mark == Mark::Many) {
        if (const ListedUnit* const unit = block->listedUnit(message, recipient))
            return {unit->refused() ? Found::Unknown : Found::Duplicate};
        if (block->missing(message) == 0)
            return {Found::Unknown};
    }
    const Gone gone = block->gone(message);
    if (gone == Gone::No)
        return {};
    const qint64 departed = block->open.find(message)->at[message % chunkSize];
    if (mark == Mark::Many)
        block->list(message, recipient, false);
    else
        block->setMark(message, Mark::Arrived);
    settle(*block, message);
    return {gone == Gone::Uncertain ? Found::FirstUncertain : Found::First, departed};
}

void UnitTable::settle(UnitBlock& block, unsigned message)
{
    OpenChunk& chunk = *block.open.find(message);
    --chunk.onTheWay;
    if (chunk.onTheWay > 0 || chunk.departed < chunkSize)
        return;
    block.open.drop(message);
    if (block.open.isEmpty())
        block.units.shrink_to_fit();
}

UnitTable::Found UnitTable::note(const Arrival& arrival)
{
    UnitBlock* const block = arrival.recipients > mostRecipients ? nullptr : make(arrival.sequence);
    if (block == nullptr)
        return Found::Unknown;
    const unsigned message = inBlock(arrival.sequence);
    if (block->mark(message) == Mark::Arrived)
        return Found::Duplicate;
    if (block->mark(message) == Mark::Free) {
        ++m_messages;
        if (arrival.recipients <= 1) {
            block->setMark(message, Mark::Arrived);
            return Found::First;
        }
        block->makeMany(message, arrival.recipients);
    }
    if (block->listedUnit(message, arrival.recipient) != nullptr)
        return Found::Duplicate;
    if (block->missing(message) == 0)
        return Found::Unknown;
    block->list(message, arrival.recipient, false);
    return Found::First;
}

void UnitTable::keepOpen(UnitBlock& block)
{
    if (block.listed)
        return;
    block.listed = true;
    m_open.push_back(&block);
    if (m_open.size() >= m_sweepAt)
        sweep();
}

// A chunk in which some messages never departed is not full, and goes here once all others have arrived.
void UnitTable::sweep()
{
    UnitBlock* const youngest = m_open.back();
    std::erase_if(m_open, [&](UnitBlock* block) {
        if (block == youngest)
            return false;
        for (unsigned message = 0; message < blockSize; message += chunkSize) {
            const OpenChunk* const chunk = block->open.find(message);
            if (chunk != nullptr && chunk->onTheWay == 0)
                block->open.drop(message);
        }
        block->listed = !block->open.isEmpty();
        return !block->listed;
    });
    m_sweepAt = 2 * m_open.size() + 16;
}

void UnitTable::forEachMissing(const std::function<void(const Missing&)>& f) const
{
    std::vector<quint64> keys;
    for (const auto& [key, block] : m_blocks)
        if (!block.open.isEmpty())
            keys.push_back(key);
    std::ranges::sort(keys);
    Missing missing;
    for (const quint64 key : keys) {
        const UnitBlock& block = m_blocks.at(key);
        for (unsigned message = 0; message < blockSize; ++message) {
            const Gone gone = block.gone(message);
            missing.count = gone == Gone::No ? 0 : block.missing(message);
            if (missing.count == 0)
                continue;
            missing.sequence = key * blockSize + message;
            missing.uncertain = gone == Gone::Uncertain;
            missing.recipients = 1;
            missing.taken.clear();
            if (block.mark(message) == Mark::Many) {
                const ManyChunk& chunk = *block.many.find(message);
                missing.recipients = chunk.recipients[message % chunkSize];
                for (quint32 at = chunk.head[message % chunkSize]; at != 0;
                     at = block.units[at - 1].next >> 1)
                    missing.taken.push_back(block.units[at - 1].recipient);
            }
            f(missing);
        }
    }
}

quint64 UnitTable::bytes() const
{
    quint64 sum = m_blocks.bucket_count() * sizeof(void*) + m_open.capacity() * sizeof(void*);
    constexpr quint64 ofNode = 2 * sizeof(void*) + sizeof(quint64); // the map's own, with the allocator's
    for (const auto& [key, block] : m_blocks)
        sum += block.bytes() + ofNode;
    return sum;
}

} // namespace stampede::ledger
