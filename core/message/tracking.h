// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/message.h"

#include <QtGlobal>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace stampede::message {

/// The digest of a body as it came from the client: XXH3 (64 bits) over its octets, dots unstuffed, from
/// behind the empty line that ends the header to the end. Not a defence against anybody: it finds damage.
class BodyDigest {
public:
    BodyDigest();
    ~BodyDigest();
    BodyDigest(const BodyDigest&) = delete;
    BodyDigest& operator=(const BodyDigest&) = delete;

    void restart();
    void add(std::string_view octets);
    quint64 value() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The same of a whole body at once.
quint64 digestOf(const std::vector<Segment>& body);
/// In the form in which a Track carries it.
std::array<char, 16> digestText(quint64 digest);

/// What a tracked message says of itself, in the first field of its header:
/// "X-Stampede-Track: <digest, 16 hexadecimal digits> <recipients> <sequence> <sent> <run>".
struct Track {
    static constexpr std::string_view field = "X-Stampede-Track";
    static constexpr std::size_t longestRun = 128;
    /// Where the digest stands in a header that begins with the field.
    static constexpr std::size_t digestAt = field.size() + 2;

    quint64 digest = 0;     ///< BodyDigest
    quint32 recipients = 1; ///< of the message, 1 …
    quint64 sequence = 0;
    qint64 sent = 0;      ///< when its sending began, nanoseconds since the Unix epoch, by the engine's clock
    std::string_view run; ///< a view into what was parsed

    /// `value`: what stands behind the colon, unfolded, without its line end. False: it is none of ours.
    static bool parse(std::string_view value, Track& out);
};

/// Tells the recipients of a message apart in the ledger: 32 bits of XXH3 over the address, ASCII letters in
/// lower case. Two recipients of one message with the same hash count as one: 1 in 4 billion.
quint32 recipientHash(std::string_view address);

} // namespace stampede::message
