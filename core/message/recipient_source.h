// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/message_spec.h"
#include "message/setup.h"
#include "message/variables.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <vector>

namespace stampede::message {

class Appender;

/// Gives every message its recipients. Const and thread-safe.
///
/// Recipient i of message n has the number n * perMessage + i. A list or file is taken in rotation by that
/// number, so that one message has no entry twice while there are enough. In a pattern {seq} and the CSV row
/// go by the number too, so that several recipients of one message differ. Local parts under weighted domains
/// contain it, and are unique.
class RecipientSource {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::RecipientSource)
public:
    virtual ~RecipientSource() = default;
    /// Null, with problems at "envelope.recipients…" or "file:line".
    static std::unique_ptr<RecipientSource> create(const RecipientSpec& spec, Setup& setup);

    /// Makes `out` the recipients of the message `variables` speak of.
    void fill(const Variables& variables, std::vector<std::string>& out) const;
    /// Whether no recipient has octets above 127.
    bool ascii() const { return m_ascii; }
    /// The most octets a recipient can have.
    std::size_t longest() const { return m_longest; }
    int perMessage() const { return m_perMessage; }

protected:
    virtual void put(const Variables& variables, quint64 index, Appender& out) const = 0;
    static quint64 numberOf(const Variables& variables, quint64 index, int perMessage)
    {
        return variables.sequence * static_cast<quint64>(perMessage) + index;
    }

    int m_perMessage = 1;
    std::string m_suffix; ///< with its dot, or empty
    std::size_t m_longest = 0;
    bool m_ascii = true;
};

} // namespace stampede::message
