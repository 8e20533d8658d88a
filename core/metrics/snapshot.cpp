// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/snapshot.h"

namespace stampede::metrics {

int Snapshot::activeConnections() const
{
    return connectionsIn(ConnectionState::Setup) + connectionsIn(ConnectionState::Idle) +
           connectionsIn(ConnectionState::Active) + connectionsIn(ConnectionState::Closing);
}

double Snapshot::recentRate() const
{
    if (interval <= Nanos::zero())
        return 0.0;
    return static_cast<double>(recent.ended()) / std::chrono::duration<double>(interval).count();
}

} // namespace stampede::metrics
