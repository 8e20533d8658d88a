// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/problems.h"
#include "message/message.h"
#include "message/message_spec.h"

#include <QString>

#include <memory>

namespace stampede::message {

/// What differs between two runs of one spec.
struct RunFacts {
    std::string runId; ///< X-Stampede-Run and {run}
    std::string messageIdDomain = "stampede.example.test";
    bool track = false; ///< messages begin with the field of message/tracking.h
};

/// Makes messages. Reads templates, recipient files and CSV once, when created; afterwards const and
/// thread-safe.
class MessageFactory {
public:
    ~MessageFactory();

    /// Null, with everything that is wrong added to `problems` (places are JSON paths under `place`, such as
    /// "message.size", or file names with lines). `baseDir`: what relative paths in the spec start from.
    static std::unique_ptr<MessageFactory> create(const MessageSpec& spec, const RunFacts& facts,
                                                  const QString& baseDir, Problems& problems);

    /// Fills `out` with message number `sequence`. `wall`: time of sending since the Unix epoch, for Date and
    /// X-Stampede-Sent. Allocates only what `out` has not the capacity for yet.
    void compose(quint64 sequence, int worker, Nanos wall, Message& out) const;

    /// The recipients of message `sequence`, as compose() gives them, but for those made of {date}.
    void recipientsOf(quint64 sequence, int worker, std::vector<std::string>& out) const;

    /// The mean and the largest size of a message with headers, octets, over the first 1,000 sequence
    /// numbers.
    struct SizeFacts {
        quint64 mean = 0;
        quint64 largest = 0;
    };
    SizeFacts sizeFacts() const;

private:
    MessageFactory();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::message
