// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/connection_test_session.h"

#include "job/validate.h"
#include "load/client_settings.h"
#include "net/resolver.h"
#include "net/target_guard.h"

#include <QLocale>

namespace stampede::load {

namespace {

/// Whether a problem of the job stands in the way of connecting; the message and the load may still be
/// unfinished.
bool concernsConnection(const QString& place)
{
    static const QStringList parts{QStringLiteral("target"), QStringLiteral("tls"), QStringLiteral("auth"),
                                   QStringLiteral("session.helo_name"), QStringLiteral("session.timeouts")};
    return std::any_of(parts.begin(), parts.end(), [&place](const QString& part) {
        return place == part || place.startsWith(part + u'.') || place.startsWith(part + u'[');
    });
}

} // namespace

ConnectionTestSession::ConnectionTestSession(const job::Job& job, const QString& baseDir,
                                             const std::string& password, const Clock& clock)
    : m_job(job)
    , m_baseDir(baseDir)
    , m_clock(clock)
    , m_settings(clientSettings(job, password))
    , m_log(clock, [this](const ConversationLine& line) { Q_EMIT lineAdded(line); })
{
    m_log.hide(password);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &ConnectionTestSession::onDeadline);
}

ConnectionTestSession::~ConnectionTestSession() = default;

QString ConnectionTestSession::textOf(const net::Endpoint& endpoint)
{
    const bool ipv6 = endpoint.address.protocol() == QAbstractSocket::IPv6Protocol;
    return (ipv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(endpoint.address.toString())
        .arg(endpoint.port);
}

void ConnectionTestSession::begin()
{
    if (m_over)
        return;
    Problems all;
    job::validate(m_job, m_baseDir, all);
    Problems problems;
    for (const Error& problem : all.list())
        if (concernsConnection(problem.place))
            problems.add(problem);
    if (problems.isEmpty()) {
        if (m_job.tls.mode != smtp::TlsMode::None)
            m_tls = net::makeClientTls(m_job.tls.settings, m_job.target.host, m_baseDir,
                                       QStringLiteral("tls"), problems);
        m_sources = net::SourcePool::parse(m_job.target.sourceAddresses, problems);
    }
    if (!problems.isEmpty()) {
        refuse(problems);
        return;
    }
    armDeadline();
    net::resolve(m_job.target.host, m_job.target.family, this,
                 [this](const Result<QList<QHostAddress>>& addresses) { resolved(addresses); });
}

void ConnectionTestSession::resolved(const Result<QList<QHostAddress>>& addresses)
{
    if (m_over)
        return;
    Problems problems;
    if (!addresses) {
        problems.add(QStringLiteral("target.host"), addresses.error().text);
        refuse(problems);
        return;
    }
    for (const QHostAddress& address : *addresses) {
        m_report.addresses.append(address.toString());
        m_endpoints.push_back({address, m_job.target.port});
    }
    m_log.note(tr("resolved to %1").arg(m_report.addresses.join(QStringLiteral(", "))));
    if (const Status verdict = net::judgeTarget(m_job.target.host, *addresses, m_job.target.allowTargets);
        !verdict) {
        m_report.guard = verdict.error().text;
        problems.add(QStringLiteral("target.host"), verdict.error().text);
        refuse(problems);
        return;
    }
    const bool isNear = bool(net::judgeTarget(m_job.target.host, *addresses, {}));
    m_report.guard = isNear ? tr("The target guard lets it through: loopback or private.")
                            : tr("The target guard lets it through: a public address that the job allows.");
    m_log.note(m_report.guard);
    m_transports = net::makeSocketTransportFactory(m_tls);
    smtp::ClientListener& listener = *this;
    m_conversation = std::make_unique<smtp::ClientConversation>(m_settings, listener);
    m_connecting = m_clock.now();
    connectNext();
}

void ConnectionTestSession::connectNext()
{
    const net::Endpoint& to = m_endpoints[m_next];
    m_log.note(tr("connecting to %1").arg(textOf(to)));
    armDeadline();
    m_transport = m_transports->connectTo(to, m_sources.pick(0, to.address),
                                          m_settings.tls != smtp::TlsMode::None, *this);
}

void ConnectionTestSession::cancel()
{
    if (!m_over)
        fail(Fault::Aborted, tr("cancelled").toStdString());
}

void ConnectionTestSession::armDeadline()
{
    const Stage stage = m_conversation ? m_conversation->stage() : Stage::Connect;
    const Nanos wait = std::min<Nanos>(m_job.session.timeouts.of(stage), ConnectionTest::mostWait);
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void ConnectionTestSession::onDeadline()
{
    if (m_over)
        return;
    const QString waited = QLocale().toString(double(m_deadline.intervalAsDuration().count()) / 1000, 'g', 3);
    if (!m_conversation)
        fail(Fault::Timeout, tr("no answer about the name within %1 s").arg(waited).toStdString());
    else if (!m_connected)
        transportFailed(Fault::Timeout, tr("no connection within %1 s").arg(waited));
    else
        fail(Fault::Timeout, tr("no reply within %1 s").arg(waited).toStdString());
}

void ConnectionTestSession::refuse(const Problems& problems)
{
    m_report.refused = true;
    m_report.problems = problems;
    QStringList texts;
    for (const Error& problem : problems.list()) {
        m_log.note(problem.toString());
        texts.append(problem.text);
    }
    m_report.failure = texts.join(u'\n');
    finish();
}

void ConnectionTestSession::bury()
{
    if (!m_transport)
        return;
    m_buried.push_back(std::move(m_transport));
    QMetaObject::invokeMethod(
        this, [this] { m_buried.clear(); }, Qt::QueuedConnection);
}

void ConnectionTestSession::finish()
{
    if (m_over)
        return;
    m_over = true;
    m_deadline.stop();
    m_log.flush();
    if (m_transport) {
        if (m_report.ready)
            m_transport->close();
        else
            m_transport->abort();
    }
    bury();
    if (m_connecting >= Nanos(0))
        m_report.total = m_clock.now() - m_connecting;
    Q_EMIT finished(m_report);
}

} // namespace stampede::load
