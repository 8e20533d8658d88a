// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/conversation_store.h"

namespace stampede::widgets {

ConversationStore::Kind ConversationStore::kindOf(const load::ConversationSample& sample)
{
    if (sample.outcome == Outcome::Accepted)
        return {true, {}};
    return {false, OutcomeKey::of(sample)};
}

std::optional<std::size_t> ConversationStore::placeToFree(const load::ConversationSample& sample) const
{
    const Kind kind = kindOf(sample);
    const auto count = m_counts.find(kind);
    const std::size_t most = kind.first ? mostAccepted : mostOfKind;
    if (count != m_counts.end() && count->second >= most)
        for (std::size_t i = 0; i < m_list.size(); ++i)
            if (kindOf(*m_list[i]) == kind)
                return i;
    if (m_list.size() >= mostInAll)
        return 0;
    return std::nullopt;
}

void ConversationStore::removeAt(std::size_t place)
{
    const auto count = m_counts.find(kindOf(*m_list[place]));
    if (--count->second == 0)
        m_counts.erase(count);
    m_list.erase(m_list.begin() + static_cast<std::ptrdiff_t>(place));
}

void ConversationStore::append(load::ConversationSamplePtr sample)
{
    ++m_counts[kindOf(*sample)];
    m_list.push_back(std::move(sample));
}

void ConversationStore::clear()
{
    m_list.clear();
    m_counts.clear();
}

} // namespace stampede::widgets
