// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <QSocketNotifier>
#include <QTimer>

#include <atomic>
#include <csignal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace stampede::cli {

namespace {
// A signal handler may touch little more than this: a lock-free number and, on Unix, the writing end of a
// pipe.
std::atomic<int> pendingSignal{0};
#ifdef Q_OS_UNIX
int pipeEnds[2] = {-1, -1};
#endif

extern "C" void onSignal(int number)
{
    pendingSignal.store(number);
#ifdef Q_OS_UNIX
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
#else
    std::signal(number, onSignal); // Windows resets the handler at each delivery
#endif
}
} // namespace

Interrupts::Interrupts(QObject* parent) : QObject(parent)
{
#ifdef Q_OS_UNIX
    if (::pipe(pipeEnds) != 0)
        return;
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) {
        }
        deliver();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a reader of our output that goes away is no reason to lose the results
#else
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    auto* poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, &Interrupts::deliver);
    poll->start(100);
#endif
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
#ifdef Q_OS_UNIX
    std::signal(SIGHUP, SIG_DFL);
    m_notifier.reset();
    for (int& end : pipeEnds) {
        ::close(end);
        end = -1;
    }
#endif
}

void Interrupts::deliver()
{
    const int number = pendingSignal.exchange(0);
    if (number == 0)
        return;
    m_last = number;
    Q_EMIT interrupted(++m_count, number);
}

} // namespace stampede::cli
