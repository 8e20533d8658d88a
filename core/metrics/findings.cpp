// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/counters.h"

#include <algorithm>

namespace stampede::metrics {
namespace {

constexpr std::size_t sampleLimit = 200;

std::string printable(std::string_view text)
{
    std::string sample(text.substr(0, sampleLimit));
    std::replace_if(
        sample.begin(), sample.end(), [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return sample;
}

} // namespace

// Every field in full, so that different kinds never share a key.
quint64 Findings::keyOf(Stage stage, const StatusCode& status, Fault fault)
{
    static_assert(stageCount <= 16 && faultCount <= 16);
    quint64 key = static_cast<quint64>(stage);
    key = key << 4 | static_cast<quint64>(fault);
    key = key << 16 | status.code;
    key = key << 8 | status.enhancedClass;
    key = key << 16 | status.enhancedSubject;
    return key << 16 | status.enhancedDetail;
}

/// Where `key` is, or the free slot where it would go. The table is never more than a quarter full.
std::size_t Findings::slotOf(quint64 key) const
{
    static_assert(slotCount == 1024 && limit + stageCount < slotCount / 2);
    std::size_t slot = (key * 0x9e3779b97f4a7c15ULL) >> 54;
    while (m_slots[slot] != 0 && m_keys[m_slots[slot] - 1U] != key)
        slot = (slot + 1) % slotCount;
    return slot;
}

Finding& Findings::insert(std::size_t slot, quint64 key, const Finding& finding)
{
    m_keys.push_back(key);
    m_list.push_back(finding);
    m_slots[slot] = static_cast<quint16>(m_list.size());
    return m_list.back();
}

Finding& Findings::entry(Stage stage, const StatusCode& status, Fault fault)
{
    const quint64 key = keyOf(stage, status, fault);
    const std::size_t slot = slotOf(key);
    if (m_slots[slot] != 0)
        return m_list[m_slots[slot] - 1U];

    Finding finding;
    finding.stage = stage;
    if (m_list.size() < limit) {
        finding.status = status;
        finding.fault = fault;
        return insert(slot, key, finding);
    }
    const quint64 rest = keyOf(stage, StatusCode{}, Fault::None);
    const std::size_t restSlot = slotOf(rest);
    return m_slots[restSlot] != 0 ? m_list[m_slots[restSlot] - 1U] : insert(restSlot, rest, finding);
}

void Findings::record(Stage stage, const StatusCode& status, Fault fault, Nanos sinceStart,
                      std::string_view text)
{
    Finding& finding = entry(stage, status, fault);
    if (finding.count++ == 0) {
        finding.firstSeen = sinceStart;
        finding.lastSeen = sinceStart;
    }
    finding.lastSeen = std::max(finding.lastSeen, sinceStart);
    if (finding.sample.empty() && !text.empty())
        finding.sample = printable(text);
}

void Findings::add(const Findings& other)
{
    for (const Finding& theirs : other.m_list) {
        if (theirs.count == 0)
            continue;
        Finding& mine = entry(theirs.stage, theirs.status, theirs.fault);
        const bool earlier = mine.count == 0 || theirs.firstSeen < mine.firstSeen;
        if (mine.sample.empty() || (earlier && !theirs.sample.empty()))
            mine.sample = theirs.sample;
        mine.firstSeen = earlier ? theirs.firstSeen : mine.firstSeen;
        mine.lastSeen = mine.count == 0 ? theirs.lastSeen : std::max(mine.lastSeen, theirs.lastSeen);
        mine.count += theirs.count;
    }
}

void Findings::reset()
{
    for (Finding& finding : m_list)
        finding.count = 0;
}

std::vector<Finding> Findings::sorted() const
{
    std::vector<Finding> result;
    std::copy_if(m_list.begin(), m_list.end(), std::back_inserter(result),
                 [](const Finding& finding) { return finding.count != 0; });
    std::stable_sort(result.begin(), result.end(), [](const Finding& a, const Finding& b) {
        return a.count != b.count ? a.count > b.count : a.firstSeen < b.firstSeen;
    });
    return result;
}

} // namespace stampede::metrics
