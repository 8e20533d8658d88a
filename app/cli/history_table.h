// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_entry.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace stampede::cli {

/// A line a run, for people.
QString entriesText(const QList<store::RunEntry>& entries, int width);
/// {"runs": [...]}; keys as in docs/history.md.
QByteArray entriesJson(const QList<store::RunEntry>& entries);

} // namespace stampede::cli
