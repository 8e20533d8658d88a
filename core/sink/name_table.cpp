// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/name_table.h"

namespace stampede::sink {

int NameTable::number(std::string_view name, NameMap& whole)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_numbers.find(name); found != m_numbers.end())
        return found->second;
    if (m_numbers.size() == m_most) {
        whole = m_numbers;
        return none;
    }
    const auto number = static_cast<quint16>(m_numbers.size());
    m_numbers.emplace(name, number);
    m_names.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    return number;
}

void NameTable::addTo(QStringList& list) const
{
    const std::lock_guard lock(m_mutex);
    list.append(m_names.mid(list.size()));
}

int NameCache::number(std::string_view name)
{
    if (m_lastNumber != NameTable::none && m_last == name)
        return m_lastNumber;
    int number = NameTable::none;
    if (const auto found = m_known.find(name); found != m_known.end()) {
        number = found->second;
    } else if (!m_full) {
        number = m_table.number(name, m_known);
        m_full = number == NameTable::none;
        if (!m_full)
            m_known.emplace(name, static_cast<quint16>(number));
    }
    if (number != NameTable::none) {
        m_last.assign(name);
        m_lastNumber = number;
    }
    return number;
}

} // namespace stampede::sink
