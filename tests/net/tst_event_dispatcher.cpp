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

/// Timers and posted events; the sockets are in tst_dispatcher_sockets.
class TestEventDispatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timersFireInOrder();
    void timerNeverFiresEarly();
    void intervalZeroFiresEveryTurn();
    void killedTimerNeverFires();
    void timersMayBeMadeAndKilledInTimerEvents();
    void repeatedTimerFiresOften();
    void knowsItsTimers();
    void timersSurviveNestedLoops();
    void excludedTimersFireLater();
    void manyTimersAreRecycled();
};

void TestEventDispatcher::timersFireInOrder()
{
    QList<int> order;
    inThread([&](QObject& context, const auto& quit) {
        for (const int delay : {30, 10, 20, 1, 40}) {
            QTimer::singleShot(delay, Qt::PreciseTimer, &context, [&order, delay, quit] {
                order.append(delay);
                if (delay == 40)
                    quit();
            });
        }
    });
    QCOMPARE(order, (QList<int>{1, 10, 20, 30, 40}));
}

void TestEventDispatcher::timerNeverFiresEarly()
{
    QList<qint64> early;
    inThread([&](QObject& context, const auto& quit) {
        auto* left = new int(20);
        for (int delay = 1; delay <= 20; ++delay) {
            const auto start = std::chrono::steady_clock::now();
            QTimer::singleShot(delay, Qt::PreciseTimer, &context, [&early, left, delay, start, quit] {
                const auto passed = std::chrono::steady_clock::now() - start;
                if (passed < std::chrono::milliseconds(delay))
                    early.append(delay);
                if (--*left == 0) {
                    delete left;
                    quit();
                }
            });
        }
    });
    QCOMPARE(early, QList<qint64>());
}

void TestEventDispatcher::intervalZeroFiresEveryTurn()
{
    int first = 0;
    int second = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* a = new QTimer(&context);
        auto* b = new QTimer(&context);
        QObject::connect(a, &QTimer::timeout, &context, [&] { ++first; });
        QObject::connect(b, &QTimer::timeout, &context, [&, quit] {
            if (++second == 1000)
                quit();
        });
        a->start(0);
        b->start(0);
    });
    QCOMPARE(second, 1000);
    QCOMPARE(first, second);
}

void TestEventDispatcher::killedTimerNeverFires()
{
    int wrong = 0;
    inThread([&](QObject& context, const auto& quit) {
        // Both are due in the same turn; the one that comes first kills the other.
        auto* receiver = new Receiver;
        receiver->setParent(&context);
        const int first = receiver->startTimer(5, Qt::PreciseTimer);
        const int second = receiver->startTimer(5, Qt::PreciseTimer);
        const int zero = receiver->startTimer(0);
        receiver->killTimer(zero);
        receiver->onTimer = [&wrong, receiver, first, second, zero](int id) {
            wrong += id == zero || id == second ? 1 : 0;
            receiver->killTimer(second);
            receiver->killTimer(first);
        };
        // The thread stays busy until both are overdue.
        const auto start = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() - start < 20ms) {
        }
        QTimer::singleShot(30, &context, quit);
    });
    QCOMPARE(wrong, 0);
}

void TestEventDispatcher::timersMayBeMadeAndKilledInTimerEvents()
{
    int made = 0;
    int left = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* receiver = new Receiver;
        receiver->setParent(&context);
        receiver->onTimer = [&, receiver, quit](int id) {
            receiver->killTimer(id);
            if (++made < 2000)
                receiver->startTimer(made % 2);
            else
                quit();
            if (made % 3 == 0 && made < 2000)
                receiver->killTimer(receiver->startTimer(0));
            left = static_cast<int>(QAbstractEventDispatcher::instance()->registeredTimers(receiver).size());
        };
        receiver->startTimer(0);
    });
    QCOMPARE(made, 2000);
    QCOMPARE(left, 0);
}

void TestEventDispatcher::repeatedTimerFiresOften()
{
    int slow = 0;
    int fast = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* a = new QTimer(&context);
        auto* b = new QTimer(&context);
        a->setTimerType(Qt::PreciseTimer);
        b->setTimerType(Qt::CoarseTimer);
        QObject::connect(a, &QTimer::timeout, &context, [&] { ++fast; });
        QObject::connect(b, &QTimer::timeout, &context, [&, quit] {
            if (++slow == 5)
                quit();
        });
        a->start(2);
        b->start(20);
    });
    QCOMPARE(slow, 5);
    // Fifty are planned; how many the machine has time for is not ours to say, but they do repeat.
    QVERIFY(fast > slow);
    QVERIFY(fast <= 60);
}

void TestEventDispatcher::knowsItsTimers()
{
    bool good = true;
    inThread([&](QObject&, const auto& quit) {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        Receiver receiver;
        const int longOne = receiver.startTimer(100'000, Qt::PreciseTimer);
        const int zero = receiver.startTimer(0);
        const auto timers = dispatcher->registeredTimers(&receiver);
        good &= timers.size() == 2;
        for (const auto& info : timers)
            good &=
                (info.timerId == longOne && info.interval == 100'000 && info.timerType == Qt::PreciseTimer) ||
                (info.timerId == zero && info.interval == 0 && info.timerType == Qt::CoarseTimer);
        const int remaining = dispatcher->remainingTime(longOne);
        good &= remaining > 0 && remaining <= 100'000 && dispatcher->remainingTime(zero) == 0;
        good &= dispatcher->unregisterTimers(&receiver) && !dispatcher->unregisterTimers(&receiver);
        good &= dispatcher->remainingTime(longOne) == -1 && dispatcher->registeredTimers(&receiver).isEmpty();
        good &= !dispatcher->unregisterTimer(longOne);
        quit();
    });
    QVERIFY(good);
}

void TestEventDispatcher::timersSurviveNestedLoops()
{
    int depth = 0;
    int deepest = 0;
    int others = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* nesting = new QTimer(&context);
        auto* other = new QTimer(&context);
        QObject::connect(other, &QTimer::timeout, &context, [&] { ++others; });
        QObject::connect(nesting, &QTimer::timeout, &context, [&, nesting, quit] {
            deepest = std::max(deepest, ++depth);
            const int before = others;
            while (others < before + 10)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            --depth;
            nesting->stop();
            quit();
        });
        nesting->start(1);
        other->start(1);
    });
    QCOMPARE(deepest, 1); // a timer does not fire inside its own event
    QVERIFY(others >= 10);
}

void TestEventDispatcher::excludedTimersFireLater()
{
    int during = -1;
    int after = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* timer = new QTimer(&context);
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, &context, [&, quit] {
            ++after;
            quit();
        });
        timer->start(1);
        while (timer->remainingTime() > 0)
            QCoreApplication::processEvents(QEventLoop::X11ExcludeTimers);
        for (int i = 0; i < 10; ++i)
            QAbstractEventDispatcher::instance()->processEvents(QEventLoop::X11ExcludeTimers);
        during = after;
    });
    QCOMPARE(during, 0);
    QCOMPARE(after, 1);
}

void TestEventDispatcher::manyTimersAreRecycled()
{
    int fired = 0;
    inThread([&](QObject& context, const auto& quit) {
        auto* receiver = new Receiver;
        receiver->setParent(&context);
        for (int round = 0; round < 5; ++round) {
            std::vector<int> ids;
            for (int i = 0; i < 2000; ++i)
                ids.push_back(receiver->startTimer(1 + i % 7));
            if (round < 4) {
                for (const int id : ids)
                    receiver->killTimer(id);
            }
        }
        receiver->onTimer = [&fired, receiver, quit](int id) {
            receiver->killTimer(id);
            if (++fired == 2000)
                quit();
        };
    });
    QCOMPARE(fired, 2000);
}

QTEST_GUILESS_MAIN(TestEventDispatcher)
#include "tst_event_dispatcher.moc"
