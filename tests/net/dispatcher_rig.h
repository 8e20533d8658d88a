// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/event_dispatcher.h"

#include <QAbstractEventDispatcher>
#include <QTest>
#include <QThread>

#include <functional>

namespace stampede::test {

using namespace std::chrono_literals;

/// Runs `work` in a thread on our dispatcher; `work` gets a function that ends the thread's loop.
inline void inThread(const std::function<void(QObject& context, const std::function<void()>& quit)>& work)
{
    QThread thread;
    thread.setEventDispatcher(net::makeUvEventDispatcher());
    auto* context = new QObject;
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.start();
    QMetaObject::invokeMethod(
        context, [&] { work(*context, [&thread] { thread.quit(); }); }, Qt::QueuedConnection);
    QVERIFY2(thread.wait(60s), "the loop did not end");
}

/// Counts what it gets, and does something at each.
class Receiver final : public QObject {
public:
    std::function<void(int id)> onTimer;
    std::function<void(QEvent*)> onEvent;
    int fired = 0;

protected:
    void timerEvent(QTimerEvent* event) override
    {
        ++fired;
        if (onTimer)
            onTimer(event->timerId());
    }
    void customEvent(QEvent* event) override
    {
        ++fired;
        if (onEvent)
            onEvent(event);
    }
};

} // namespace stampede::test
