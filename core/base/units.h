// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>
#include <QStringView>

namespace stampede {

/// "250ms", "10s", "1.5m", "2h", "1m30s"; units ns, us, ms, s, m (or min), h, d. "0" needs no unit.
Result<Nanos> parseDuration(QStringView text);
/// Octets: "512", "100k" (1,000), "1KiB" (1,024), "5M", "1.5MiB", "1G", "1GiB"; a "B" may follow ("60kb").
Result<quint64> parseSize(QStringView text);
/// Messages a second: "5000/s", "300/min", "100/h", "1.2MMH" (million messages an hour), or a bare number a second.
Result<double> parseRate(QStringView text);

/// The shortest text that parseDuration reads back to the same value: "1m30s", "250ms".
QString formatDuration(Nanos value);
/// The shortest exact text that parseSize reads back: "100k", "1KiB", "1234".
QString formatSize(quint64 octets);
/// "5000/s", or in a slower unit when that is a whole number: "90/min".
QString formatRate(double perSecond);

/// Million messages an hour from messages a second.
constexpr double toMmh(double perSecond) { return perSecond * 3600.0 / 1e6; }

} // namespace stampede
