// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/capabilities.h"

#include <QStringList>

namespace stampede::report {

/// What a server offers, a word or two each, as people read it: "PIPELINING", "SIZE up to 10 MB", "AUTH PLAIN
/// LOGIN".
QStringList capabilityWords(const smtp::Capabilities& capabilities);

} // namespace stampede::report
