// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace stampede {

/// What stands in the JSON, short enough for a message: "\"abc\"", "12", "a list".
QString found(const QJsonValue& json);
/// "expected <expectation>, found …".
QString expected(const QString& expectation, const QJsonValue& json);
/// The integer, when it is one (10 and 10.0, not 10.5 and not 1e300).
std::optional<qint64> wholeIn(const QJsonValue& json);
/// The entry of `known` that `word` was most likely meant to be, by edit distance; empty when none is near.
QString nearest(const QString& word, const QStringList& known);

} // namespace stampede
