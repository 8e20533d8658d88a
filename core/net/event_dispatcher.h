// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

namespace stampede::net {

/// An event dispatcher for worker threads over libuv (uv_poll, uv_timer, uv_async): set it on a QThread before start().
/// Its cost does not grow with the number of idle sockets, as that of Qt's own (poll over all of them) does.
/// Changes to a descriptor's interest are applied once a loop turn. The caller owns it until QThread takes it.
QAbstractEventDispatcher* makeUvEventDispatcher();

} // namespace stampede::net
