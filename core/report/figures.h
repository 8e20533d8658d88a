// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/counters.h"

#include <QString>

#include <string_view>

namespace stampede::report {

// Figures as people read them, in the current locale.

/// Three significant digits and the unit that suits: "850 µs", "1.23 ms", "12.3 s", "1,234 s".
QString latencyText(double micros);
/// "1:02:03" or "2:03".
QString clockText(Nanos time);
/// Messages a second: "4,762", below ten "4.76"; "–" when not finite or negative.
QString rateText(double perSecond);
/// "27.3 MB".
QString volumeText(double octets);

QString toText(std::string_view text);
double inSeconds(Nanos time);
/// `amount` a second over `time`; nothing happened in no time: NaN.
double perSecond(double amount, Nanos time);

/// A percentile (0 … 100), µs, of what `now` counted since `before` was taken of the same histogram; 0 when
/// that is nothing.
qint64 percentileSince(const metrics::Histogram& before, const metrics::Histogram& now, double percentile);

} // namespace stampede::report
