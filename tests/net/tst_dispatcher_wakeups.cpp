// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher_rig.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <semaphore>
#include <vector>

using namespace stampede;
using namespace std::chrono_literals;

using test::inThread;
using test::Receiver;

/// What ends a wait of the dispatcher besides its timers.
class TestDispatcherWakeups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wakeUpFromOtherThreads();
    void everyPostedEventArrives();
    void quitFromOutside();
    void interruptEndsOneWait();
    void interruptBeforeTheWait();
    void emitsAwakeAndAboutToBlock();
    void endsWithTimersLeft();
};

void TestDispatcherWakeups::wakeUpFromOtherThreads()
{
    // One event at a time into a loop that blocks: each has to wake it up by itself.
    std::counting_semaphore<> arrived(0);
    QThread thread;
    thread.setEventDispatcher(net::makeUvEventDispatcher());
    Receiver receiver;
    receiver.onEvent = [&](QEvent*) {
        arrived.release();
    };
    receiver.moveToThread(&thread);
    thread.start();
    int got = 0;
    for (int i = 0; i < 5000; ++i) {
        QCoreApplication::postEvent(&receiver, new QEvent(QEvent::User));
        if (!arrived.try_acquire_for(30s))
            break;
        ++got;
    }
    thread.quit();
    QVERIFY(thread.wait(30s));
    QCOMPARE(got, 5000);
}

void TestDispatcherWakeups::everyPostedEventArrives()
{
    constexpr int senders = 4;
    constexpr int each = 20'000;
    QThread thread;
    thread.setEventDispatcher(net::makeUvEventDispatcher());
    Receiver receiver;
    receiver.onEvent = [&](QEvent*) {
        if (receiver.fired == senders * each)
            thread.quit();
    };
    receiver.moveToThread(&thread);
    thread.start();
    std::vector<std::unique_ptr<QThread>> others;
    for (int i = 0; i < senders; ++i) {
        others.emplace_back(QThread::create([&receiver] {
            for (int n = 0; n < each; ++n)
                QCoreApplication::postEvent(&receiver, new QEvent(QEvent::User));
        }));
        others.back()->start();
    }
    for (const auto& other : others)
        QVERIFY(other->wait(60s));
    QVERIFY(thread.wait(60s));
    QCOMPARE(receiver.fired, senders * each);
}

void TestDispatcherWakeups::quitFromOutside()
{
    // Against a loop that blocks, and against one that has not begun yet.
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        thread.setEventDispatcher(net::makeUvEventDispatcher());
        thread.start();
        if (i % 2 == 0) {
            QObject probe;
            std::binary_semaphore running(0);
            probe.moveToThread(&thread);
            QMetaObject::invokeMethod(
                &probe, [&] { running.release(); }, Qt::QueuedConnection);
            QVERIFY(running.try_acquire_for(30s));
        }
        thread.quit();
        QVERIFY(thread.wait(30s));
    }
}

void TestDispatcherWakeups::interruptEndsOneWait()
{
    const std::unique_ptr<QAbstractEventDispatcher> dispatcher(net::makeUvEventDispatcher());
    QAbstractEventDispatcher* raw = dispatcher.get();
    std::binary_semaphore returned(0);
    const std::unique_ptr<QThread> waiting(QThread::create([&] {
        raw->processEvents(QEventLoop::WaitForMoreEvents);
        returned.release();
    }));
    std::binary_semaphore blocks(0);
    QObject::connect(
        raw, &QAbstractEventDispatcher::aboutToBlock, raw, [&] { blocks.release(); }, Qt::DirectConnection);
    raw->moveToThread(waiting.get());
    waiting->start();
    QVERIFY(blocks.try_acquire_for(30s));
    raw->interrupt();
    QVERIFY(returned.try_acquire_for(30s));
    QVERIFY(waiting->wait(30s));
}

// Whoever ends a loop may do so when the loop has just looked whether it is to go on.
void TestDispatcherWakeups::interruptBeforeTheWait()
{
    bool late = false;
    inThread([&](QObject& context, const auto& quit) {
        QTimer::singleShot(10s, &context, [&late] { late = true; });
        QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
        dispatcher->interrupt();
        dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
        quit();
    });
    QVERIFY(!late);
}

void TestDispatcherWakeups::emitsAwakeAndAboutToBlock()
{
    int awake = 0;
    int blocking = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &context, [&] { ++awake; });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &context, [&] { ++blocking; });
        auto* timer = new QTimer(&context);
        QObject::connect(timer, &QTimer::timeout, &context, [&awake, quit] {
            if (awake >= 2)
                quit();
        });
        timer->start(5);
    });
    QVERIFY(awake >= 2);
    QVERIFY(blocking >= 2);
}

void TestDispatcherWakeups::endsWithTimersLeft()
{
    inThread([&](QObject& context, const auto& quit) {
        for (int i = 0; i < 100; ++i)
            (new QTimer(&context))->start(i * 1000);
        quit();
    });
}

QTEST_GUILESS_MAIN(TestDispatcherWakeups)
#include "tst_dispatcher_wakeups.moc"
