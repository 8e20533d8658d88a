// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// ConnectionTestSession's dealings with the transport and the conversation.
#include "load/connection_test_session.h"

#include <array>

namespace stampede::load {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::ConnectionTest)
};

QString placeOf(Stage stage)
{
    switch (stage) {
    case Stage::Connect: return Text::tr("Connecting");
    case Stage::Banner: return Text::tr("Greeting");
    case Stage::Tls: return Text::tr("TLS");
    case Stage::Ehlo: return Text::tr("EHLO");
    case Stage::Auth: return Text::tr("AUTH");
    case Stage::Mail:
    case Stage::Rcpt:
    case Stage::Data:
    case Stage::Body:
    case Stage::Quit: break;
    }
    return Text::tr("QUIT");
}

} // namespace

void ConnectionTestSession::transportConnected()
{
    if (m_over)
        return;
    m_connected = true;
    m_log.note(tr("connected to %1").arg(textOf(m_endpoints[m_next])));
    m_conversation->connected(m_actions);
    armDeadline();
    perform();
}

void ConnectionTestSession::transportReadable()
{
    std::array<char, 16 * 1024> buffer;
    const qint64 got = m_transport ? m_transport->read(buffer.data(), qint64(buffer.size())) : 0;
    if (got <= 0 || m_over)
        return;
    const std::string_view octets(buffer.data(), static_cast<std::size_t>(got));
    const Stage before = m_conversation->stage();
    m_log.server(octets);
    m_conversation->receive(octets, m_actions);
    if (m_conversation->over()) {
        m_actions.clear();
        finish();
        return;
    }
    if (m_report.ready && m_conversation->idle())
        m_conversation->quit(m_actions);
    // Octets alone are no progress: a server that drips one at a time does not keep the test waiting for
    // ever.
    if (m_conversation->stage() != before || !m_actions.bytes.empty())
        armDeadline();
    perform();
}

void ConnectionTestSession::transportEncrypted(const net::TlsFacts& facts)
{
    if (m_over)
        return;
    m_report.tls = facts;
    m_log.note(QStringLiteral("%1, %2").arg(facts.protocol, facts.cipher));
    m_conversation->encrypted(m_actions);
    armDeadline();
    perform();
}

void ConnectionTestSession::transportFailed(Fault fault, const QString& text)
{
    if (m_over)
        return;
    const QString what = text.isEmpty() ? tr("the server closed the connection") : text;
    if (!m_connected && m_next + 1 < m_endpoints.size()) {
        m_log.note(what);
        m_transport->abort();
        bury();
        ++m_next;
        connectNext();
        return;
    }
    fail(fault, what.toStdString());
}

void ConnectionTestSession::perform()
{
    if (!m_actions.bytes.empty()) {
        m_log.client(m_actions.bytes, m_conversation->stage() == Stage::Auth);
        // A write that fails is told by transportFailed().
        m_transport->write(m_actions.bytes);
    }
    const bool startTls = m_actions.then == smtp::ClientActions::Then::StartTls;
    m_actions.clear();
    if (startTls)
        m_transport->startTls();
}

void ConnectionTestSession::replied(Stage stage, const smtp::Reply& reply)
{
    if (stage == Stage::Ehlo && reply.status.positive())
        m_report.capabilities = smtp::Capabilities::parse(reply);
}

void ConnectionTestSession::ready(const smtp::Capabilities&)
{
    m_report.ready = true;
}

void ConnectionTestSession::sessionEnded(const smtp::SessionEnd& end)
{
    const QString said = QString::fromUtf8(end.text.data(), qsizetype(end.text.size()));
    if (!m_report.ready) {
        const QString what = end.status.code != 0
                                 ? tr("the server said %1 %2").arg(QString::number(end.status.code), said)
                                 : said;
        m_report.failure =
            m_log.masked(tr("%1: %2", "a stage and what happened in it").arg(placeOf(end.stage), what));
    }
    if (end.status.code == 0)
        m_log.note(said);
}

void ConnectionTestSession::fail(Fault fault, const std::string& text)
{
    if (m_conversation) {
        m_conversation->fail(fault, text, m_actions);
    } else {
        m_report.failure = QString::fromStdString(text);
        m_log.note(m_report.failure);
    }
    m_actions.clear();
    finish();
}

} // namespace stampede::load
