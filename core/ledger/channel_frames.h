// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/records.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace stampede::ledger {

// What goes over the channel; private to the room. The client says one line, the server answers with one:
//
//   "stampede-ledger 1 follow <run>\n"      "ok\n", or "error <text>\n" and the end
//
// Then frames go to the client: quint32 octets of the content, quint8 kind, content. Numbers are
// little-endian.
//
//   1  arrivals      any number of records of 36 octets: sequence, sent, arrived (8 each), recipient,
//   recipients
//                    (4 each), domain (2), intact (1), nothing (1)
//   2  domain name   number (2), name in UTF-8

inline constexpr quint8 arrivalsFrame = 1;
inline constexpr quint8 domainFrame = 2;
inline constexpr qsizetype longestHello = 256;
inline constexpr quint32 largestFrame = 1U << 20;

QByteArray hello(const QString& run);
/// The run of such a line (without its end), empty when it is none.
QString runOf(const QByteArray& line);

/// In as many frames as it takes.
QByteArray framesOf(std::span<const Arrival> arrivals);
QByteArray frameOf(quint16 number, const QString& domain);

/// Takes frames out of what comes over the channel, however it is cut.
class FrameReader {
public:
    struct Domain {
        quint16 number = 0;
        QString name;
    };
    void feed(const QByteArray& octets) { m_buffer.append(octets); }
    /// Reads whole frames: arrivals are added, domains replaced. False: it is none of ours, and nothing more
    /// can be read.
    bool read(std::vector<Arrival>& arrivals, std::vector<Domain>& domains);
    /// The line before the first frame: false as long as it has not come whole.
    bool readLine(QByteArray& line);
    qsizetype waiting() const { return m_buffer.size(); }

private:
    QByteArray m_buffer;
};

/// Where the channel `name` is: a path, or the name of a pipe. Empty when it is no name: 1 to 64 of letters,
/// digits, '-', '_' and '.'.
QString addressOf(const QString& name);
/// False: what is there belongs to another user.
bool isOurs(const QString& address);

} // namespace stampede::ledger
