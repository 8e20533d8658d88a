// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_transport.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace stampede::test {

void FakeWire::connect()
{
    if (!isGone())
        m_listener->transportConnected();
}

void FakeWire::encrypt(const net::TlsFacts& facts)
{
    if (isGone())
        return;
    encrypted = true;
    m_listener->transportEncrypted(facts);
}

void FakeWire::deliver(std::string_view bytes)
{
    m_incoming.append(bytes);
    tell();
}

void FakeWire::tell()
{
    while (!m_incoming.empty() && !isGone()) {
        const std::size_t before = m_incoming.size();
        m_listener->transportReadable();
        if (m_incoming.size() == before)
            return;
    }
}

void FakeWire::deliverSplit(std::string_view bytes, std::size_t at)
{
    deliver(bytes.substr(0, at));
    deliver(bytes.substr(std::min(at, bytes.size())));
}

void FakeWire::deliverByOctet(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i)
        deliver(bytes.substr(i, 1));
}

void FakeWire::deliverThenClose(std::string_view bytes, std::size_t octets)
{
    deliver(bytes.substr(0, octets));
    closeByPeer();
}

void FakeWire::drain(qint64 octets)
{
    if (isGone())
        return;
    if (broken) {
        fail(Fault::Disconnect, QStringLiteral("broken while writing"));
        return;
    }
    const qint64 taken = std::min(octets, m_pending);
    m_pending -= taken;
    if (taken > 0 && m_pending == 0)
        m_listener->transportDrained();
}

void FakeWire::fail(Fault fault, const QString& text)
{
    if (isGone())
        return;
    failed = true;
    m_listener->transportFailed(fault, text);
}

FakeTransport::FakeTransport(std::shared_ptr<FakeWire> wire, net::TransportListener& listener)
    : m_wire(std::move(wire))
{
    m_wire->m_listener = &listener;
}

FakeTransport::~FakeTransport()
{
    m_wire->destroyed = true;
}

bool FakeTransport::write(std::span<const std::string_view> parts)
{
    FakeWire& wire = *m_wire;
    if (wire.isGone() || wire.broken)
        return false;
    std::string group;
    for (const std::string_view part : parts)
        group.append(part);
    const auto soFar = static_cast<qint64>(wire.written.size());
    const auto size = static_cast<qint64>(group.size());
    const qint64 allowed = std::min(size, wire.breaksAfter - soFar);
    wire.written.append(group, 0, static_cast<std::size_t>(allowed));
    wire.broken = allowed < size;
    wire.groups.push_back(std::move(group));
    if (wire.broken)
        return false;
    const qint64 taken = wire.m_pending > 0 ? 0 : std::min(size, wire.kernelRoom);
    wire.kernelRoom -= wire.kernelRoom == FakeWire::unlimited ? 0 : taken;
    wire.m_pending += size - taken;
    return true;
}

qint64 FakeTransport::read(char* buffer, qint64 size)
{
    if (m_wire->closed || m_wire->aborted)
        return 0;
    std::string& incoming = m_wire->m_incoming;
    const auto got = static_cast<std::size_t>(
        std::min({size, static_cast<qint64>(incoming.size()), m_wire->readsAtMost}));
    std::memcpy(buffer, incoming.data(), got);
    incoming.erase(0, got);
    return static_cast<qint64>(got);
}

void FakeTransport::startTls()
{
    ++m_wire->tlsStarts;
    m_wire->m_incoming.clear();
}

void FakeTransport::close()
{
    m_wire->closed = !m_wire->failed;
}

void FakeTransport::abort()
{
    m_wire->aborted = !m_wire->failed;
}

std::unique_ptr<net::Transport> FakeTransportFactory::connectTo(const net::Endpoint& to, const QHostAddress& source,
                                                                bool tls, net::TransportListener& listener)
{
    auto wire = std::make_shared<FakeWire>();
    wire->to = to;
    wire->source = source;
    wire->tlsOffered = tls;
    if (prepare)
        prepare(*wire);
    wires.push_back(wire);
    return std::make_unique<FakeTransport>(std::move(wire), listener);
}

} // namespace stampede::test
