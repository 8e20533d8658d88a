// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "base/random.h"
#include "message/message_spec.h"
#include "message/weighted_choice.h"

#include <QCoreApplication>

namespace stampede::message {

/// Draws body sizes from a SizeSpec.
class SizeSampler {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::SizeSampler)
public:
    /// A body is at least its CRLF: smaller draws become this.
    static constexpr quint64 smallest = 2;
    /// Larger sizes are refused as mistakes: 1 TiB.
    static constexpr quint64 largest = quint64(1) << 40;

    /// Adds what is wrong with `spec` at "message.size"; true when nothing is.
    static bool check(const SizeSpec& spec, Problems& problems);
    /// `spec` has passed check().
    explicit SizeSampler(const SizeSpec& spec);

    /// The next size, octets: smallest … largest.
    quint64 draw(Random& random) const;

private:
    quint64 clamped(double octets) const;

    SizeSpec m_spec;
    WeightedChoice m_choice;
};

} // namespace stampede::message
