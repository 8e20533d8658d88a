// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_faults.h"

#include "sink/mangle.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace stampede::sink {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostUnheard = 64 * 1024; // more is left with the kernel
constexpr std::size_t endlessPiece = 16 * 1024;
constexpr std::size_t endlessMost = 64 * 1024 * 1024;
constexpr Nanos endlessGap = 10ms;
constexpr qint64 pausedRead = 4096; // a slow reader's share
/// A fatal handshake_failure (RFC 8446, section 6; the record of TLS 1.2, which all understand).
constexpr std::string_view alert{"\x15\x03\x03\x00\x02\x02\x28", 7};

} // namespace

void SinkSession::pause(const std::string& out)
{
    const std::size_t at = m_conversation.pausedAt();
    if (at > 0)
        m_transport->write(std::string_view(out).substr(0, at));
    Faults& faults = *m_faults;
    faults.reply.assign(out, at);
    faults.unheard.assign(m_conversation.unheard());
    Act act = m_policy->takeAct();
    faults.reply += act.says;
    if (act.edits != nullptr)
        editCapabilities(faults.reply, *act.edits);
    act.edits = nullptr;
    malform(faults.reply, act.malformed);
    strike(std::move(act), Next::Reply);
}

void SinkSession::strike(Act act, Next next)
{
    m_state = State::Held;
    m_faults->next = next;
    m_faults->act = std::move(act);
    const Nanos delay = m_faults->act.delay;
    if (delay == forever)
        return;
    if (delay > Nanos(0))
        return m_worker.wakeAt(*this, m_worker.now() + delay);
    // A handshake is broken off when the client has begun it.
    if (next != Next::Handshake)
        proceed();
}

void SinkSession::wake()
{
    if (m_state != State::Held)
        return;
    m_lastActive = m_worker.now();
    proceed();
    if (m_state == State::Open)
        readOn();
}

void SinkSession::proceed()
{
    const bool drops = m_faults->act.drop != Drop::None;
    switch (m_faults->next) {
    case Next::Begin: drops ? dropNow() : open(); break;
    case Next::Handshake:
        if (drops)
            return dropNow();
        m_state = State::Handshake;
        m_transport->startTls();
        break;
    case Next::Reply: sayReply(); break;
    case Next::Dribble: drip(); break;
    case Next::Endless: pour(); break;
    case Next::Read: m_state = State::Open; break;
    }
}

void SinkSession::sayReply()
{
    Faults& faults = *m_faults;
    faults.said = 0;
    if (faults.reply.empty())
        return afterReply();
    if (faults.act.malformed == Malformed::Endless) {
        faults.next = Next::Endless;
        m_transport->write(faults.reply);
        return pour();
    }
    if (faults.act.dribble > Nanos(0)) {
        faults.next = Next::Dribble;
        return drip();
    }
    m_transport->write(faults.reply);
    afterReply();
}

void SinkSession::drip()
{
    Faults& faults = *m_faults;
    const Nanos next = m_worker.now() + faults.act.dribble;
    m_transport->write(std::string_view(faults.reply).substr(faults.said++, 1));
    if (faults.said == faults.reply.size())
        afterReply();
    else
        m_worker.wakeAt(*this, next);
}

void SinkSession::pour()
{
    Faults& faults = *m_faults;
    if (faults.said > endlessMost) {
        faults.act.drop = Drop::Close;
        return dropNow();
    }
    const Nanos next = m_worker.now() + endlessGap;
    if (m_transport->pending() == 0) {
        m_transport->write(std::string(endlessPiece, 'x'));
        faults.said += endlessPiece;
    }
    m_worker.wakeAt(*this, next);
}

void SinkSession::afterReply()
{
    Faults& faults = *m_faults;
    if (faults.act.drop != Drop::None)
        return dropNow();
    switch (m_conversation.resume()) {
    case Then::Continue:
    case Then::Pause:
        m_state = State::Open;
        if (faults.unheard.empty())
            break;
        // In a turn of its own: a group of many commands must not become as many nested calls.
        m_state = State::Held;
        faults.next = Next::Read;
        m_worker.wakeAt(*this, m_worker.now());
        break;
    case Then::StartTls:
        faults.unheard.clear();
        beginHandshake();
        break;
    case Then::Close:
        m_transport->close();
        end();
        break;
    }
}

void SinkSession::dropNow()
{
    countLoss(false);
    switch (m_faults->act.drop) {
    case Drop::Alert: m_transport->write(alert); [[fallthrough]];
    case Drop::None:
    case Drop::Close: m_transport->close(); break;
    case Drop::Reset: m_transport->abort(); break;
    }
    end();
}

void SinkSession::heldReadable()
{
    Faults& faults = *m_faults;
    const bool never = faults.act.delay == forever;
    if (faults.next == Next::Handshake && !never && wakesAt < Nanos(0))
        return proceed();
    // A handshake to come must not lose its first octets here, and who reads slowly does not read.
    const bool replies =
        faults.next == Next::Reply || faults.next == Next::Dribble || faults.next == Next::Endless;
    const bool beforeBanner = faults.next == Next::Begin && m_worker.tlsMode() != SinkTls::Implicit;
    if (!never && !replies && !beforeBanner)
        return;
    // Read all the same: else nobody would notice that the client has gone.
    if (!never && faults.unheard.size() >= mostUnheard)
        return;
    const std::span<char> buffer = m_worker.buffer();
    const qint64 octets = m_transport->read(buffer.data(), static_cast<qint64>(buffer.size()));
    if (octets > 0 && !never)
        faults.unheard.append(buffer.data(), static_cast<std::size_t>(octets));
}

void SinkSession::readOn()
{
    if (!m_faults->unheard.empty()) {
        renewIfDue();
        const std::string input = std::exchange(m_faults->unheard, {});
        std::string& out = m_worker.emptyReplies();
        const Then then = m_conversation.receive(input, out);
        count();
        act(then, out);
    }
    if (m_state == State::Open)
        transportReadable();
}

void SinkSession::renewIfDue()
{
    const quint64 generation = m_worker.behaviour().generation();
    if (generation == m_faults->generation || m_conversation.inTransaction())
        return;
    m_faults->generation = generation;
    m_policy->renew(m_worker.behaviour().get());
}

qint64 SinkSession::readShare(qint64 usual) const
{
    const Pace& pace = m_policy->pace;
    if (pace.bandwidth != 0)
        return std::clamp<qint64>(static_cast<qint64>(pace.bandwidth / 10), 1, usual - 1);
    return pace.pause > Nanos(0) ? pausedRead : usual;
}

void SinkSession::slowDown(qint64 octets)
{
    const Pace& pace = m_policy->pace;
    if (pace.isNone() || octets <= 0)
        return;
    Nanos rest = pace.pause;
    if (pace.bandwidth != 0)
        rest += Nanos(
            static_cast<Nanos::rep>(static_cast<double>(octets) * 1e9 / static_cast<double>(pace.bandwidth)));
    m_state = State::Held;
    m_faults->next = Next::Read;
    m_faults->act = {};
    m_worker.wakeAt(*this, m_worker.now() + rest);
}

} // namespace stampede::sink
