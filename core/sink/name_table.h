// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stampede::sink {

/// Looks names up by views.
struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
};
using NameMap = std::unordered_map<std::string, quint16, NameHash, std::equal_to<>>;

/// Numbers for names that come up, the same for all workers, from 0 in the order of their coming; `most` of
/// them at most. From any thread: takes a lock, so workers remember what they were told (NameCache).
class NameTable {
public:
    explicit NameTable(std::size_t most) : m_most(most) {}
    static constexpr int none = -1;

    /// The number of a name; `none` when there is no place for another. A full table is copied to `whole`.
    int number(std::string_view name, NameMap& whole);
    /// Adds the names that `list` does not have yet.
    void addTo(QStringList& list) const;

private:
    const std::size_t m_most;
    mutable std::mutex m_mutex;
    NameMap m_numbers;
    QStringList m_names;
};

/// What one worker knows of a table. Locks only for names that it has not seen yet, and never again once the
/// table is full.
class NameCache {
public:
    explicit NameCache(NameTable& table) : m_table(table) {}
    int number(std::string_view name);

private:
    NameTable& m_table;
    NameMap m_known;
    std::string m_last;
    int m_lastNumber = NameTable::none;
    bool m_full = false;
};

} // namespace stampede::sink
