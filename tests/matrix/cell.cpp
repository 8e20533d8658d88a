// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/cell.h"

#include "base/usage.h"
#include "net/descriptor_limit.h"
#include "sink/behaviour_file.h"
#include "sink/smart_behaviour.h"
#include "support/event_loop.h"

#include <algorithm>

namespace stampede::matrix {
namespace {

using namespace std::chrono_literals;

constexpr quint64 bearableGrowth = 96ULL * 1024 * 1024;
const QString resources = QStringLiteral(STAMPEDE_SOURCE_DIR "/resources");
const QStringList names{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};

void write(const QString& path, const QByteArray& what)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(what) != what.size())
        qFatal("%s cannot be written", qPrintable(path));
}

std::shared_ptr<const sink::SmartBehaviour> behaviourOf(const QByteArray& json, const Clock& clock)
{
    Problems problems;
    const auto spec = sink::behaviourFromJson(json, resources, resources, problems);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    if (!spec)
        return nullptr;
    const auto made = sink::SmartBehaviour::make(*spec, clock, names);
    return made ? *made : nullptr;
}

sink::SinkTls tlsOf(const Wire& wire)
{
    switch (wire.tls) {
    case smtp::TlsMode::None: break;
    case smtp::TlsMode::StartTls: return sink::SinkTls::StartTls;
    case smtp::TlsMode::Implicit: return sink::SinkTls::Implicit;
    }
    return sink::SinkTls::None;
}

class StandingClock final : public Clock {
public:
    Nanos now() const noexcept override { return 1s; }
    Nanos wall() const noexcept override { return 1s; }
};

} // namespace

Certificate::Certificate()
{
    const auto pem = net::makeSelfSigned(names);
    if (!pem)
        qFatal("no certificate: %s", qPrintable(pem.error().toString()));
    write(file(), pem->certificate);
    write(key(), pem->key);
}

Cell::Cell(const Certificate& certificate, const Wire& wire, const QByteArray& behaviour)
    : m_behaviour(behaviour)
{
    settings.port = 0;
    settings.workers = 2;
    settings.tls = tlsOf(wire);
    settings.certificateFile = certificate.file();
    settings.keyFile = certificate.key();
    settings.idleScan = 50ms;

    job::Job& job = rig.job;
    job.tls.mode = wire.tls;
    job.tls.settings.serverName = QStringLiteral("localhost");
    job.tls.settings.caFile = certificate.file();
    job.session.pipelining = wire.pipelining;
    job.session.chunking = wire.chunking;
    job.session.reconnectInitial = 1ms;
    job.session.reconnectMaximum = 2ms;
    job.session.timeouts.byStage.fill(2 * hardLimit);
    job.load.connections = connectionCount;
    job.limits.workers = 1;
    job.limits.keepTrying = true;
    rig.options.sampleEvery = 1;
}

void Cell::carryOut()
{
    const StandingClock standing;
    sink::Sink server(rig.clock);
    if (!m_behaviour.isEmpty()) {
        settings.behaviour =
            behaviourOf(m_behaviour, clockStands ? static_cast<const Clock&>(standing) : rig.clock);
        QVERIFY2(settings.behaviour != nullptr, m_behaviour);
    }
    const Status listens = server.start(settings);
    QVERIFY2(listens, listens ? "" : qPrintable(listens.error().toString()));
    rig.job.target.port = server.port();
    rig.job.load.messages = messages;
    rig.start();
    QVERIFY2(test::runUntil([this] { return rig.result || rig.refusal; }, limit), "the run does not end");
    QVERIFY2(rig.result, rig.refusal ? qPrintable(rig.refusal->problems.list().first().toString()) : "");
    rig.run.reset();
    QVERIFY2(test::runUntil([&server] { return server.stats().activeConnections == 0; }, limit),
             "the engine is gone and the sink has a connection all the same");
    server.stop();
    stats = server.stats();
    settings.behaviour.reset();

    QCOMPARE(rig.total().scheduled, messages);
    QCOMPARE(rig.total().started, messages);
    QVERIFY(rig.identityHolds());
    // What the sink took is what the engine knows of, but for messages of which nobody can know.
    QVERIFY(stats.messages >= accepted());
    QVERIFY2(stats.messages <= accepted() + rig.total().uncertain,
             qPrintable(QStringLiteral("the sink has %1, the engine %2 and %3 uncertain")
                            .arg(stats.messages)
                            .arg(accepted())
                            .arg(rig.total().uncertain)));
}

std::unique_ptr<Cell>
carryOutPatiently(const std::function<std::unique_ptr<Cell>(std::chrono::milliseconds patience)>& make,
                  quint64 struck)
{
    std::unique_ptr<Cell> cell;
    for (const auto patience : {250ms, 1000ms, 4000ms}) {
        cell = make(patience);
        cell->carryOut();
        if (QTest::currentTestFailed() || cell->timedOut() <= struck)
            break;
    }
    return cell;
}

quint64 Cell::timedOut() const
{
    return static_cast<quint64>(
        std::ranges::count(rig.samples, Fault::Timeout, [](const auto& sample) { return sample->fault; }));
}

namespace {

QByteArray inWords(const load::ConversationSample& sample)
{
    const auto bytes = [](std::string_view text) {
        return QByteArray(text.data(), qsizetype(text.size()));
    };
    return "kept: " + bytes(nameOf(sample.outcome)) + ' ' + bytes(nameOf(sample.fault)) + " at " +
           bytes(nameOf(sample.stage)) + ' ' + QByteArray::number(sample.status.code);
}

bool isFollower(const Expectation& expected, const load::ConversationSample& sample)
{
    return expected.next && sample.fault == Fault::Disconnect && sample.stage == Stage::Mail;
}

bool fits(const Expectation& expected, const load::ConversationSample& sample)
{
    return sample.outcome == expected.outcome && sample.status.code == expected.code &&
           std::ranges::find(expected.faults, sample.fault) != expected.faults.end() &&
           std::ranges::find(expected.stages, sample.stage) != expected.stages.end();
}

} // namespace

void compare(const Cell& cell, const Expectation& expected, quint64 messages)
{
    quint64 kept = 0;
    quint64 followers = 0;
    for (const load::ConversationSamplePtr& sample : cell.rig.samples) {
        if (sample->outcome == Outcome::Accepted)
            continue;
        const bool follows = isFollower(expected, *sample);
        ++(follows ? followers : kept);
        QVERIFY2(follows || fits(expected, *sample), inWords(*sample));
    }
    const quint64 struck = expected.outcome == Outcome::Accepted ? 0 : messages;
    QCOMPARE(kept, struck);
    QVERIFY(followers <= struck);

    const metrics::Counters& total = cell.rig.total();
    QCOMPARE(cell.accepted(), messageCount - struck - followers);
    if (struck > 0)
        QCOMPARE(cell.count(expected.outcome), struck);
    using Is = Expectation::Is;
    if (!expected.next && expected.uncertain != Is::Perhaps)
        QCOMPARE(total.uncertain, expected.uncertain == Is::Yes ? struck : 0);

    if (expected.taken != Is::Perhaps)
        QCOMPARE(cell.stats.messages, cell.accepted() + (expected.taken == Is::Yes ? struck : 0));
}

void LeakWatch::begin()
{
    m_descriptors = net::openDescriptors();
    m_resident = processUsage().residentBytes;
}

bool LeakWatch::isTight() const
{
    return net::openDescriptors() == m_descriptors;
}

bool LeakWatch::isSmall() const
{
    return processUsage().residentBytes <= m_resident + bearableGrowth;
}

QByteArray LeakWatch::report() const
{
    return QStringLiteral("descriptors: %1, were %2; memory: %3 MiB, was %4")
        .arg(net::openDescriptors())
        .arg(m_descriptors)
        .arg(processUsage().residentBytes >> 20)
        .arg(m_resident >> 20)
        .toUtf8();
}

} // namespace stampede::matrix
