// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_session.h"

#include "sink/sink_faults.h"
#include "sink/sink_worker.h"
#include "smtp/server_replies.h"

namespace stampede::sink {
namespace {
constexpr qint64 turnOctets = 256 * 1024;   // read from one client before the others have their turn
constexpr qint64 unreadReplies = 64 * 1024; // replies a client may leave unread before we stop reading it
} // namespace

SinkSession::SinkSession(SinkWorker& worker, std::unique_ptr<SessionPolicy> policy)
    : m_worker(worker)
    , m_policy(std::move(policy))
    , m_faults(m_policy ? std::make_unique<Faults>(worker) : nullptr)
    , m_ledger(worker.ledger() != nullptr ? std::make_optional<SessionLedger>(*worker.ledger())
                                          : std::nullopt)
    , m_conversation(worker.serverSettings(), m_policy ? *m_policy : worker.acceptAll(),
                     m_ledger ? &*m_ledger : nullptr)
    , m_lastActive(worker.now())
{}

SinkSession::~SinkSession() = default;

bool SinkSession::adopt(qintptr descriptor)
{
    const net::ServerTls* const own = m_faults && m_faults->tls ? &*m_faults->tls : nullptr;
    m_transport = net::adoptConnection(descriptor, own != nullptr ? own : m_worker.tls(), *this);
    return m_transport != nullptr;
}

bool SinkSession::begin(qintptr descriptor)
{
    if (!adopt(descriptor))
        return false;
    if (m_policy)
        strike(m_policy->connect(), Next::Begin);
    else
        open();
    return true;
}

void SinkSession::open()
{
    m_state = State::Open;
    if (m_worker.tlsMode() == SinkTls::Implicit)
        return beginHandshake();
    std::string& out = m_worker.emptyReplies();
    const Then then = m_conversation.start(false, out);
    act(then, out);
}

void SinkSession::beginHandshake()
{
    m_state = State::Handshake;
    if (m_policy) {
        Act act = m_policy->handshake();
        if (act.certificate != nullptr && m_faults->tls)
            m_faults->tls = *act.certificate;
        act.certificate = nullptr;
        if (!act.isNone())
            return strike(std::move(act), Next::Handshake);
    }
    m_transport->startTls();
}

bool SinkSession::refuse(qintptr descriptor)
{
    if (!adopt(descriptor))
        return false;
    std::string& out = m_worker.emptyReplies();
    // Before a TLS handshake a reply would be taken for rubbish.
    if (m_worker.tlsMode() != SinkTls::Implicit)
        append(out, smtp::replies::tooManyConnections, m_worker.serverSettings().enhancedStatusCodes);
    act(Then::Close, out);
    return true;
}

void SinkSession::timeOut()
{
    if (m_state == State::Held && wakesAt >= Nanos(0))
        return; // it is us who are slow
    m_worker.cells().add(WorkerCells::IdleTimeouts, 1);
    countLoss(m_state == State::Handshake);
    if (m_state != State::Open) {
        m_transport->abort();
        return end();
    }
    std::string& out = m_worker.emptyReplies();
    append(out, smtp::replies::idleTooLong, m_worker.serverSettings().enhancedStatusCodes);
    act(Then::Close, out);
}

void SinkSession::transportReadable()
{
    if (m_state == State::Held)
        return heldReadable();
    if (m_state != State::Open)
        return;
    if (m_policy)
        renewIfDue();
    m_lastActive = m_worker.now();
    std::string& out = m_worker.emptyReplies();
    const Then then = readAndAnswer(out);
    count();
    act(then, out);
}

SinkSession::Then SinkSession::readAndAnswer(std::string& out)
{
    const std::span<char> buffer = m_worker.buffer();
    const auto whole = static_cast<qint64>(buffer.size());
    const qint64 size = m_policy ? readShare(whole) : whole;
    Then then = Then::Continue;
    qint64 share = turnOctets;
    while (then == Then::Continue && share > 0 && out.size() <= unreadReplies) {
        const qint64 octets = m_transport->read(buffer.data(), size);
        if (octets <= 0)
            break;
        then = m_conversation.receive(std::string_view(buffer.data(), static_cast<std::size_t>(octets)), out);
        share -= octets;
        if (octets < size)
            break; // that was all there was: asking again would be one more system call
        if (size < whole)
            break;
    }
    if (m_policy && then == Then::Continue)
        slowDown(turnOctets - share);
    return then;
}

void SinkSession::act(Then then, const std::string& out)
{
    if (then == Then::Pause)
        return pause(out);
    if (!out.empty())
        m_transport->write(out);
    switch (then) {
    case Then::Continue:
        if (m_state == State::Open && m_transport->pending() > unreadReplies)
            m_state = State::Stalled;
        break;
    case Then::StartTls: beginHandshake(); break;
    case Then::Pause: break;
    case Then::Close:
        m_transport->close();
        end();
        break;
    }
}

void SinkSession::transportDrained()
{
    if (m_state != State::Stalled)
        return;
    m_state = State::Open;
    transportReadable();
}

void SinkSession::transportEncrypted(const net::TlsFacts& facts)
{
    Q_UNUSED(facts)
    if (m_state != State::Handshake)
        return;
    m_state = State::Open;
    m_lastActive = m_worker.now();
    m_worker.cells().add(WorkerCells::TlsHandshakes, 1);
    if (m_worker.tlsMode() == SinkTls::StartTls) {
        m_conversation.encrypted();
        return;
    }
    std::string& out = m_worker.emptyReplies();
    const Then then = m_conversation.start(true, out);
    act(then, out);
}

void SinkSession::transportFailed(Fault fault, const QString& text)
{
    Q_UNUSED(text)
    if (m_state == State::Ended)
        return;
    countLoss(m_state == State::Handshake || fault == Fault::Tls);
    end();
}

void SinkSession::countLoss(bool tls)
{
    m_worker.cells().add(WorkerCells::TlsFailures, tls ? 1 : 0);
    m_worker.cells().add(WorkerCells::Lost, m_conversation.inTransaction() ? 1 : 0);
}

void SinkSession::count()
{
    m_worker.count(m_conversation.counters(), m_counted);
    m_counted = m_conversation.counters();
    if (m_ledger)
        m_worker.cells().add(WorkerCells::Untracked, m_ledger->takeUntracked());
}

void SinkSession::end()
{
    m_state = State::Ended;
    m_worker.sessionEnded(*this);
}

} // namespace stampede::sink
