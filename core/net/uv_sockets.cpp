// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uv_sockets.h"

#include "net/native_socket.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLoggingCategory>

#include <typeinfo>

#ifndef Q_OS_WIN
#include <fcntl.h>
#endif

namespace stampede::net {

namespace {
Q_LOGGING_CATEGORY(lcLoop, "stampede.net.loop")

constexpr std::array<quint8, 3> bits{UV_READABLE, UV_WRITABLE, UV_PRIORITIZED};
constexpr quint8 allBits = UV_READABLE | UV_WRITABLE | UV_PRIORITIZED;

/// Whoever is told reads or writes, and meets the error before long; nobody needs to be told more often than this.
constexpr quint8 maxErrors = 32;

/// What libuv takes from the kernel at a time. While it gets so many it asks for more, up to 48 times:
/// sockets that were only noted as ready would be polled anew each time (a fifth of the processor time at
/// 9,000 connections).
constexpr std::size_t batch = 1024;

bool isOpen([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_WIN
    return true;
#else
    return fcntl(static_cast<int>(descriptor), F_GETFD) != -1;
#endif
}

/// A notifier that registers from its constructor is still a plain QSocketNotifier, whatever it will be: a
/// new notifier, so its descriptor may have been closed and opened since libuv was told. One that is merely
/// enabled again, as those of QTcpSocket are around every read, shows its own class and costs no system call.
bool mayBeNew(const QSocketNotifier& notifier)
{
    return typeid(notifier) == typeid(QSocketNotifier);
}
} // namespace

quint8 UvSockets::Watch::wanted() const
{
    quint8 events = 0;
    for (std::size_t type = 0; type < notifiers.size(); ++type)
        events |= notifiers[type] != nullptr ? bits[type] : quint8(0);
    return events;
}

UvSockets::~UvSockets()
{
    for (Watch* watch : m_watches) {
        if (watch != nullptr)
            delete watch->handle;
        delete watch;
    }
}

void UvSockets::close()
{
    for (Watch* watch : m_watches) {
        if (watch != nullptr && watch->handle != nullptr)
            uv_close(reinterpret_cast<uv_handle_t*>(watch->handle), nullptr);
    }
}

UvSockets::Watch* UvSockets::find(qintptr descriptor) const
{
#ifdef Q_OS_WIN
    return m_watches.value(descriptor);
#else
    const auto index = static_cast<std::size_t>(descriptor);
    return index < m_watches.size() ? m_watches[index] : nullptr;
#endif
}

UvSockets::Watch& UvSockets::watchOf(qintptr descriptor)
{
    if (Watch* watch = find(descriptor))
        return *watch;
#ifndef Q_OS_WIN
    if (static_cast<std::size_t>(descriptor) >= m_watches.size())
        m_watches.resize(static_cast<std::size_t>(descriptor) + 1);
#endif
    auto* watch = new Watch;
    watch->owner = this;
    watch->descriptor = descriptor;
    m_watches[descriptor] = watch;
    return *watch;
}

void UvSockets::markDirty(Watch& watch)
{
    if (!watch.dirty) {
        watch.dirty = true;
        m_dirty.push_back(&watch);
    }
}

void UvSockets::markReady(Watch& watch, quint8 events)
{
    watch.ready |= events;
    if (!watch.queued) {
        watch.queued = true;
        m_ready.push_back(&watch);
    }
}

void UvSockets::add(QSocketNotifier* notifier)
{
    const auto descriptor = static_cast<qintptr>(notifier->socket());
    if (descriptor < 0)
        return;
    Watch& watch = watchOf(descriptor);
    QSocketNotifier*& place = watch.notifiers[notifier->type()];
    if (place != nullptr && place != notifier)
        qCWarning(lcLoop, "two notifiers of one kind for descriptor %lld",
                  static_cast<long long>(descriptor));
    place = notifier;
    watch.fresh |= mayBeNew(*notifier);
    watch.errors = 0;
    markDirty(watch);
}

void UvSockets::remove(QSocketNotifier* notifier)
{
    Watch* watch = find(static_cast<qintptr>(notifier->socket()));
    if (watch == nullptr || watch->notifiers[notifier->type()] != notifier)
        return;
    watch->notifiers[notifier->type()] = nullptr;
    watch->ready &= static_cast<quint8>(~bits[notifier->type()]);
    watch->errors = 0;
    markDirty(*watch);
}

void UvSockets::apply(bool excluded)
{
    m_excluded = excluded;
    m_polled = 0;
    if (excluded)
        return;
    for (std::size_t i = 0; i < m_dirty.size(); ++i)
        update(*m_dirty[i]);
    m_dirty.clear();
}

void UvSockets::update(Watch& watch)
{
    const quint8 wanted = watch.wanted();
    const bool fresh = watch.fresh;
    watch.dirty = false;
    watch.fresh = false;
    if (wanted == watch.armed && !(fresh && wanted != 0))
        return;
#ifdef Q_OS_WIN
    // There the handle knows the socket itself, not just its number.
    if (watch.handle != nullptr && (fresh || wanted == 0)) {
        uv_close(reinterpret_cast<uv_handle_t*>(watch.handle),
                 [](uv_handle_t* handle) { delete reinterpret_cast<uv_poll_t*>(handle); });
        watch.handle = nullptr;
    }
#endif
    if (wanted != 0 && !start(watch, wanted)) {
        watch.armed = 0;
        markReady(watch, allBits); // who uses it meets the error
        return;
    }
    if (wanted == 0 && watch.handle != nullptr)
        uv_poll_stop(watch.handle);
    watch.armed = wanted;
}

bool UvSockets::start(Watch& watch, quint8 events)
{
    // libuv ends the process when the kernel refuses a descriptor, so a closed one must not get there.
    if (!isOpen(watch.descriptor))
        return false;
    if (watch.handle == nullptr) {
        auto* handle = new uv_poll_t;
        if (uv_poll_init_socket(m_loop, handle, static_cast<uv_os_sock_t>(watch.descriptor)) != 0) {
            delete handle;
            return false;
        }
        handle->data = &watch;
        watch.handle = handle;
    }
    // Stops and starts anew in the kernel as well, whatever was there under this number.
    return uv_poll_start(watch.handle, events, &UvSockets::onPoll) == 0;
}

void UvSockets::pollFailed(Watch& watch)
{
    // Its owner reads or writes, meets the error itself and closes. Where nobody does, polling on would be a
    // busy loop. The error comes behind what was received before it, and that may be much.
    markReady(watch, allBits);
    const qint64 unread = native::unread(watch.descriptor);
    if (std::exchange(watch.unread, unread) != unread)
        watch.errors = 0;
    if (++watch.errors < maxErrors)
        markDirty(watch);
    else
        qCWarning(lcLoop, "descriptor %lld keeps failing and is no longer watched",
                  static_cast<long long>(watch.descriptor));
}

void UvSockets::onPoll(uv_poll_t* handle, int status, int events)
{
    auto& watch = *static_cast<Watch*>(handle->data);
    UvSockets& self = *watch.owner;
    if (self.m_excluded) {
        uv_poll_stop(handle);
        watch.armed = 0;
        self.markDirty(watch);
    } else if (status < 0) {
        watch.armed = 0; // libuv has stopped it
        self.pollFailed(watch);
    } else {
        watch.errors = 0;
        const bool hangup = (events & UV_DISCONNECT) != 0;
        // One that was closed and opened again meanwhile is not the one that libuv still asks about.
        if (!watch.fresh)
            self.markReady(watch, hangup ? allBits : static_cast<quint8>(events & allBits));
    }
    if (++self.m_polled % batch == 0)
        self.flushBatch();
}

void UvSockets::flushBatch()
{
    if (m_excluded)
        return;
    m_activated += activate();
    m_turn();
}

int UvSockets::activate()
{
    int activated = std::exchange(m_activated, 0);
    while (m_nextReady < m_ready.size())
        activated += activate(*m_ready[m_nextReady++]);
    m_ready.clear();
    m_nextReady = 0;
    return activated;
}

int UvSockets::activate(Watch& watch)
{
    int activated = 0;
    watch.queued = false;
    for (std::size_t type = 0; type < bits.size(); ++type) {
        if ((watch.ready & bits[type]) == 0)
            continue;
        watch.ready &= static_cast<quint8>(~bits[type]);
        if (QSocketNotifier* notifier = watch.notifiers[type]) {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &event);
            ++activated;
        }
    }
    return activated;
}

} // namespace stampede::net
