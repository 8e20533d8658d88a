// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QtGlobal>

namespace stampede::net {

/// Raises the soft limit of open files to the hard one, where the platform has such limits; returns what may be open
/// now (a large number where there is no limit).
quint64 raiseDescriptorLimit();
/// Descriptors this process has open; 0 where the platform does not tell.
quint64 openDescriptors();
/// Whether `needed` more sockets fit; the error says what there is and how to raise it.
Status checkDescriptors(quint64 needed);

} // namespace stampede::net
