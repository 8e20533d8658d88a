// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace stampede {

/// The newest `capacity` values, oldest first. Memory grows up to the capacity and no further.
template <typename T>
class Ring {
public:
    explicit Ring(std::size_t capacity) : m_capacity(capacity) {}

    void append(T value)
    {
        ++m_appended;
        if (m_values.size() < m_capacity) {
            m_values.push_back(std::move(value));
            return;
        }
        m_values[m_first] = std::move(value);
        m_first = (m_first + 1) % m_capacity;
    }
    void clear()
    {
        m_values.clear();
        m_first = 0;
        m_appended = 0;
    }
    std::size_t size() const { return m_values.size(); }
    bool isEmpty() const { return m_values.empty(); }
    std::size_t capacity() const { return m_capacity; }
    /// How many were ever appended: what was dropped is this less size().
    std::size_t appended() const { return m_appended; }
    /// 0: the oldest kept.
    const T& at(std::size_t index) const { return m_values[(m_first + index) % m_values.size()]; }
    const T& last() const { return at(size() - 1); }

private:
    std::size_t m_capacity;
    std::size_t m_first = 0;
    std::size_t m_appended = 0;
    std::vector<T> m_values;
};

} // namespace stampede
