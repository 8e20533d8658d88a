// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour.h"

namespace stampede::sink {

/// Who is at the ends of a connected socket; null addresses when that cannot be told.
ClientFacts peerOf(qintptr descriptor, quint64 number);
/// Closes a socket that no transport has taken.
void closeDescriptor(qintptr descriptor);

} // namespace stampede::sink
