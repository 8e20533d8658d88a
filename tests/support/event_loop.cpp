// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"

#include <QAbstractEventDispatcher>
#include <QTimer>

namespace stampede::test {

bool runUntil(const std::function<bool()>& done, std::chrono::seconds patience)
{
    bool late = false;
    QTimer guard;
    guard.setSingleShot(true);
    QObject::connect(&guard, &QTimer::timeout, &guard, [&late] { late = true; });
    guard.start(patience);
    QTimer glance;
    glance.start(std::chrono::milliseconds(5));
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    while (!done() && !late)
        dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

void runTurns(int turns)
{
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    for (int i = 0; i < turns; ++i)
        dispatcher->processEvents(QEventLoop::AllEvents);
}

} // namespace stampede::test
