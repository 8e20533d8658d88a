// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

#include <QJsonObject>
#include <QString>

namespace stampede::widgets {

/// About how many steps a search takes before its proof: nobody knows where the ceiling is, so from one a few
/// doublings away to one that is many away.
struct SearchSteps {
    int least = 0;
    int most = 0;
};
/// `first`, `bound`: levels.
SearchSteps stepsOf(const job::Search& search, double first, double bound);

/// What a search of this job does and about how long it takes, in sentences; empty while that cannot be read.
QString searchText(const QJsonObject& json);

} // namespace stampede::widgets
