// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stampede::criteria {

// What helps a person to write a criterion.

/// Whole lines that say something useful, the most useful first.
QStringList exampleLines();
/// Begins of lines, up to the comparison, for completion: "p95(response)", "rate(error)".
QStringList commonMetrics();
/// The grammar in a few short lines.
QString grammarHelp();

} // namespace stampede::criteria
