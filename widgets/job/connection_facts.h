// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/connection_test.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace stampede::widgets {

/// A line of what a trial session found out: "Cipher", "TLS_AES_256_GCM_SHA384".
struct ConnectionFact {
    QString name;
    QString value;
};
std::vector<ConnectionFact> factsOf(const load::ConnectionReport& report);
/// How it went, in a sentence or a few.
QString verdictOf(const load::ConnectionReport& report);

} // namespace stampede::widgets
