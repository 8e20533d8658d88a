// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/domain_book.h"

#include <algorithm>

namespace stampede::ledger {

DomainBook::DomainBook() : m_entries(1)
{
    others().name = QStringLiteral("*");
}

void DomainBook::name(quint16 number, const QString& name)
{
    while (m_names.size() <= number)
        m_names.append(QString());
    if (m_names.at(number) == name)
        return;
    m_names[number] = name;
    if (number < m_places.size())
        m_places[number] = 0;
}

void DomainBook::setNames(const QStringList& names)
{
    m_names = names;
}

DomainBook::Entry& DomainBook::of(quint16 number)
{
    if (number < m_places.size() && m_places[number] != 0) [[likely]]
        return m_entries[m_places[number] - 1U];
    if (number >= m_names.size() || m_names.at(number).isEmpty())
        return others();
    Entry& entry = of(m_names.at(number));
    if (m_places.size() <= number)
        m_places.resize(number + 1U);
    const auto place = std::ranges::find_if(m_entries, [&](const Entry& one) { return &one == &entry; });
    m_places[number] = static_cast<quint16>(place - m_entries.begin() + 1);
    return entry;
}

DomainBook::Entry& DomainBook::of(const QString& domain)
{
    if (domain.isEmpty())
        return others();
    const QString key = domain.toLower();
    const auto found = m_byName.constFind(key);
    if (found != m_byName.cend())
        return m_entries[*found];
    if (m_entries.size() > DomainAccount::most)
        return others();
    m_byName.insert(key, m_entries.size());
    m_entries.emplace_back().name = domain;
    return m_entries.back();
}

std::vector<DomainAccount> DomainBook::accounts() const
{
    std::vector<DomainAccount> list;
    for (const Entry& entry : m_entries) {
        if (entry.delivered + entry.duplicates + entry.corrupted + entry.lost == 0)
            continue;
        DomainAccount account{entry.name, entry.delivered, entry.duplicates, entry.corrupted, entry.lost};
        if (!entry.delivery.isEmpty()) {
            account.p50 = entry.delivery.percentile(50);
            account.p95 = entry.delivery.percentile(95);
            account.p99 = entry.delivery.percentile(99);
            account.longest = entry.delivery.max();
        }
        list.push_back(account);
    }
    const Entry& front = m_entries.front();
    const bool rest = front.delivered + front.duplicates + front.corrupted + front.lost > 0;
    if (rest)
        std::rotate(list.begin(), list.begin() + 1, list.end());
    std::sort(list.begin(), list.end() - (rest ? 1 : 0), [](const DomainAccount& a, const DomainAccount& b) {
        return a.delivered != b.delivered ? a.delivered > b.delivered : a.domain < b.domain;
    });
    return list;
}

} // namespace stampede::ledger
