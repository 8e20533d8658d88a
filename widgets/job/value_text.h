// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/field_table.h"

#include <QJsonValue>
#include <QString>

namespace stampede::widgets {

/// What a line of text says as a value of the job. What cannot be read stays the text it is, for the reader
/// of jobs to say what is wrong with it. Empty optional values are null.
QJsonValue valueOfText(FieldKind kind, const QString& text);
/// The other way round; plain numbers get the unit they stand for.
QString textOfValue(FieldKind kind, const QJsonValue& value);
/// The next sensible value `steps` up (or down, negative), in the unit of the text: 90s -> 2m, 100k -> 200k,
/// 500/s -> 600/s. Unreadable text stays as it is; empty text becomes a usual value.
QString steppedText(FieldKind kind, const QString& text, int steps);

} // namespace stampede::widgets
