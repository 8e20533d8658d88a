// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stampede::criteria {

/// The one of `candidates` that `word` was probably meant to be; empty: none is near.
QString nearest(QStringView word, const QStringList& candidates);
/// "; did you mean response?"
QString didYouMean(const QString& meant);
/// The same of the nearest candidate, or nothing.
QString suggestion(QStringView word, const QStringList& candidates);
/// `text` in quotes, short and printable, for messages.
QString quoted(QStringView text);

} // namespace stampede::criteria
