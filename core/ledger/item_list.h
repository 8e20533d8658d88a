// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"

#include <iterator>
#include <map>
#include <utility>

namespace stampede::ledger {

/// The recipients with the lowest message numbers of those something happened to, with how often: a list of
/// one kind, kept within Item::most. One that has been left out never comes back, so the counts of those in
/// it are whole.
class ItemList {
public:
    using Key = std::pair<quint64, quint32>; // message number, hash of the recipient

    /// `before`: what counts already when it happens first.
    void add(quint64 sequence, quint32 recipient, quint64 before = 0)
    {
        const Key key(sequence, recipient);
        if (m_items.size() == Item::most && key > m_items.rbegin()->first)
            return;
        ++m_items.try_emplace(key, before).first->second;
        if (m_items.size() > Item::most)
            m_items.erase(std::prev(m_items.end()));
    }
    const std::map<Key, quint64>& items() const { return m_items; }

private:
    std::map<Key, quint64> m_items;
};

} // namespace stampede::ledger
