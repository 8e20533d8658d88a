// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <utility>
#include <vector>

namespace stampede::ledger {

/// A way for records from one thread to another that loses none and waits for nobody: a list of blocks, used
/// again once they are empty. Memory is taken only while the reader is behind, a block of `size` at a time.
template <typename T, std::size_t size = 1024>
class Lane {
public:
    Lane() : m_head(new Block), m_tail(m_head) {}
    ~Lane()
    {
        delete m_spare.load(std::memory_order_relaxed);
        while (m_head != nullptr)
            delete std::exchange(m_head, m_head->next.load(std::memory_order_relaxed));
    }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// The writer's thread.
    void push(const T& record)
    {
        std::size_t at = m_tail->written.load(std::memory_order_relaxed);
        if (at == size) {
            Block* next = m_spare.exchange(nullptr, std::memory_order_acquire);
            if (next == nullptr)
                next = new Block;
            m_tail->next.store(next, std::memory_order_release);
            m_tail = next;
            at = 0;
        }
        m_tail->records[at] = record;
        m_tail->written.store(at + 1, std::memory_order_release);
    }

    /// The reader's thread: appends everything written so far, in its order.
    void take(std::vector<T>& into)
    {
        for (;;) {
            const std::size_t written = m_head->written.load(std::memory_order_acquire);
            into.insert(into.end(), m_head->records.begin() + static_cast<std::ptrdiff_t>(m_read),
                        m_head->records.begin() + static_cast<std::ptrdiff_t>(written));
            m_read = written;
            if (written < size)
                return;
            Block* const next = m_head->next.load(std::memory_order_acquire);
            if (next == nullptr)
                return;
            recycle(m_head);
            m_head = next;
            m_read = 0;
        }
    }

private:
    struct Block {
        std::array<T, size> records;
        std::atomic<std::size_t> written{0};
        std::atomic<Block*> next{nullptr};
    };

    void recycle(Block* block)
    {
        block->written.store(0, std::memory_order_relaxed);
        block->next.store(nullptr, std::memory_order_relaxed);
        delete m_spare.exchange(block, std::memory_order_acq_rel);
    }

    Block* m_head; // the reader's
    std::size_t m_read = 0;
    alignas(64) Block* m_tail; // the writer's
    std::atomic<Block*> m_spare{nullptr};
};

} // namespace stampede::ledger
