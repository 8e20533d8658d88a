// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace stampede::message {

/// Writes into a string that is used again and again. The string's old content is overwritten in place and
/// its size is set once, at the end, so that a message of about the last one's length is neither cleared nor
/// zero-filled first.
class Appender {
public:
    explicit Appender(std::string& out) : m_out(out) {}
    ~Appender() { m_out.resize(m_size); }
    Appender(const Appender&) = delete;
    Appender& operator=(const Appender&) = delete;

    void put(std::string_view text)
    {
        std::copy_n(text.data(), text.size(), room(text.size()));
        m_size += text.size();
    }
    void put(char c)
    {
        *room(1) = c;
        ++m_size;
    }
    template <typename Integer>
    void putNumber(Integer value, int base = 10)
    {
        constexpr std::size_t widest = 20;
        char* start = room(widest);
        m_size += static_cast<std::size_t>(std::to_chars(start, start + widest, value, base).ptr - start);
    }
    /// Space for `count` octets; what was written there counts from advance() on.
    char* room(std::size_t count)
    {
        if (m_out.size() - m_size < count)
            m_out.resize(m_size + count);
        return m_out.data() + m_size;
    }
    void advance(std::size_t count) { m_size += count; }

    std::size_t size() const { return m_size; }
    /// What was written so far; valid until the next write.
    std::string_view view() const { return std::string_view(m_out.data(), m_size); }
    /// Takes out `count` octets at `from`.
    void erase(std::size_t from, std::size_t count)
    {
        std::memmove(m_out.data() + from, m_out.data() + from + count, m_size - from - count);
        m_size -= count;
    }

private:
    std::string& m_out;
    std::size_t m_size = 0;
};

} // namespace stampede::message
