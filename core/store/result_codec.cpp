// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/result_codec.h"

#include "store/metric_codec.h"
#include "store/walks.h"

namespace stampede::store {

namespace {

constexpr quint8 version = effortVersion;
constexpr std::size_t mostFindings = 4096;
constexpr std::size_t mostWorkers = 65'536;
constexpr std::size_t mostMarkers = 1'000'000;
constexpr std::size_t mostItems = 100'000;

void walkSnapshot(Packer& packer, const metrics::Snapshot& snapshot)
{
    packer.bytes(snapshot.distributions ? packDistributions(*snapshot.distributions) : QByteArray());
}

void walkSnapshot(Unpacker& unpacker, metrics::Snapshot& snapshot)
{
    QByteArray packed;
    unpacker.bytes(packed);
    auto distributions = std::make_shared<metrics::Distributions>();
    if (!packed.isEmpty() && !unpackDistributions(packed, *distributions))
        unpacker.fail();
    snapshot.distributions = std::move(distributions);
    snapshot.recentDistributions = std::make_shared<const metrics::Distributions>();
}

template <typename A>
void walk(A& archive, typename A::template Ref<metrics::Effort> effort)
{
    archive.time(effort.elapsed);
    walk(archive, effort.usage);
    archive.list(effort.workerCpu, mostWorkers, [&](auto& cpu) { archive.time(cpu); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<metrics::Snapshot> snapshot)
{
    archive.number(snapshot.number);
    archive.time(snapshot.elapsed);
    archive.time(snapshot.interval);
    walk(archive, snapshot.total);
    walk(archive, snapshot.recent);
    walkSnapshot(archive, snapshot);
    archive.list(snapshot.findings, mostFindings, [&](auto& finding) { walk(archive, finding); });
    walkConnections(archive, snapshot.connections);
    walk(archive, snapshot.usage);
    archive.list(snapshot.workerCpu, mostWorkers, [&](auto& cpu) { archive.time(cpu); });
    archive.number(snapshot.openDescriptors);
    archive.number(snapshot.descriptorLimit);
    if (archive.version() < ledgerVersion)
        return;
    archive.whole(snapshot.queue);
    archive.flag(snapshot.draining);
    if (archive.version() < effortVersion)
        return;
    archive.maybe(snapshot.sent, [&](auto& sent) { walk(archive, sent); });
}

void walkPointer(Packer& packer, const metrics::SnapshotPtr& snapshot)
{
    packer.flag(snapshot != nullptr);
    if (snapshot)
        walk(packer, *snapshot);
}

void walkPointer(Unpacker& unpacker, metrics::SnapshotPtr& snapshot)
{
    bool there = false;
    unpacker.flag(there);
    snapshot.reset();
    if (!there)
        return;
    auto made = std::make_shared<metrics::Snapshot>();
    walk(unpacker, *made);
    snapshot = std::move(made);
}

template <typename A>
void walk(A& archive, typename A::template Ref<load::Marker> marker)
{
    archive.time(marker.at);
    archive.choice(marker.kind, load::Marker::Kind::Broken);
    archive.text(marker.text);
}

template <typename A>
void walk(A& archive, typename A::template Ref<smtp::Capabilities> capabilities)
{
    archive.flag(capabilities.pipelining);
    archive.flag(capabilities.chunking);
    archive.flag(capabilities.eightBitMime);
    archive.flag(capabilities.smtpUtf8);
    archive.flag(capabilities.startTls);
    archive.flag(capabilities.enhancedStatusCodes);
    archive.flag(capabilities.size);
    archive.number(capabilities.sizeLimit);
    archive.list(capabilities.auth, mostItems,
                 [&](auto& one) { archive.choice(one, smtp::Mechanism::External); });
    archive.list(capabilities.others, mostItems, [&](auto& one) { archive.text(one); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<net::TlsFacts> facts)
{
    archive.text(facts.protocol);
    archive.text(facts.cipher);
    archive.text(facts.peerSubject);
    archive.text(facts.peerIssuer);
    archive.moment(facts.peerExpires);
    archive.text(facts.peerSha256);
    archive.flag(facts.resumed);
    archive.flag(facts.verified);
}

template <typename A>
void walk(A& archive, typename A::template Ref<criteria::Standing> standing)
{
    archive.text(standing.text);
    archive.choice(standing.severity, criteria::Severity::Warn);
    archive.choice(standing.verdict, criteria::Verdict::Broken);
    archive.choice(standing.unit, criteria::Unit::Octets);
    archive.text(standing.metric);
    archive.maybe(standing.value, [&](auto& value) { archive.real(value); });
    archive.real(standing.limit);
    archive.flag(standing.upper);
    archive.maybe(standing.margin, [&](auto& value) { archive.real(value); });
    archive.real(standing.metShare);
    archive.number(standing.judged);
    archive.maybe(standing.brokenAt, [&](auto& value) { archive.time(value); });
    archive.text(standing.reason);
    archive.flag(standing.abortsRun);
}

template <typename A>
void walk(A& archive, typename A::template Ref<load::CeilingStep> step)
{
    archive.choice(step.kind, load::CeilingStep::Kind::Proof);
    archive.choice(step.state, load::CeilingStep::State::Inconclusive);
    archive.real(step.level);
    archive.time(step.from);
    archive.time(step.judgedFrom);
    archive.time(step.to);
    archive.real(step.acceptedRate);
    archive.real(step.p50);
    archive.real(step.p95);
    archive.real(step.p99);
    archive.text(step.reason);
}

template <typename A>
void walk(A& archive, typename A::template Ref<load::CeilingResult> ceiling)
{
    archive.flag(ceiling.openModel);
    archive.flag(ceiling.over);
    archive.flag(ceiling.proved);
    archive.maybe(ceiling.found, [&](auto& value) { archive.real(value); });
    archive.text(ceiling.text);
    archive.list(ceiling.steps, mostItems, [&](auto& step) { walk(archive, step); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<std::vector<criteria::Standing>> standings)
{
    archive.list(standings, mostItems, [&](auto& standing) { walk(archive, standing); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<ledger::DomainAccount> domain)
{
    archive.text(domain.domain);
    archive.number(domain.delivered);
    archive.number(domain.duplicates);
    archive.number(domain.corrupted);
    archive.number(domain.lost);
    archive.whole(domain.p50);
    archive.whole(domain.p95);
    archive.whole(domain.p99);
    archive.whole(domain.longest);
}

template <typename A>
void walk(A& archive, typename A::template Ref<ledger::Item> item)
{
    archive.choice(item.kind, ledger::Item::Kind::Unknown);
    archive.number(item.sequence);
    archive.text(item.recipient);
    archive.number(item.copies);
}

template <typename A>
void walk(A& archive, typename A::template Ref<ledger::Account> account)
{
    archive.flag(account.complete);
    archive.text(account.gap);
    walk(archive, account.totals);
    archive.number(account.uncertain);
    archive.number(account.uncertainDelivered);
    archive.number(account.uncertainLost);
    archive.flag(account.closed);
    archive.flag(account.gaveUp);
    archive.time(account.drain);
    archive.list(account.domains, mostItems, [&](auto& domain) { walk(archive, domain); });
    archive.list(account.items, mostItems, [&](auto& item) { walk(archive, item); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<load::ProbeEvent> event)
{
    archive.choice(event.kind, load::ProbeEvent::Kind::Failed);
    archive.number(event.number);
    archive.time(event.at);
    archive.time(event.delivery);
    archive.time(event.transit);
    archive.text(event.text);
}

template <typename A>
void walk(A& archive, typename A::template Ref<load::ProbeResult> probe)
{
    archive.number(probe.sent);
    archive.number(probe.delivered);
    archive.number(probe.late);
    archive.number(probe.lost);
    archive.number(probe.refused);
    archive.number(probe.failed);
    archive.whole(probe.p50);
    archive.whole(probe.p95);
    archive.whole(probe.longest);
    archive.time(probe.threshold);
    archive.text(probe.error);
    archive.list(probe.events, mostItems, [&](auto& event) { walk(archive, event); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<load::RunResult> result)
{
    archive.moment(result.started);
    archive.moment(result.ended);
    archive.choice(result.reason, load::EndReason::NotCarriedOut);
    archive.text(result.error.place);
    archive.text(result.error.text);
    walkPointer(archive, result.last);
    archive.time(result.sending);
    archive.whole(result.workers);
    archive.list(result.markers, mostMarkers, [&](auto& marker) { walk(archive, marker); });
    archive.maybe(result.capabilities, [&](auto& value) { walk(archive, value); });
    archive.maybe(result.tls, [&](auto& value) { walk(archive, value); });
    walk(archive, result.criteria);
    archive.maybe(result.ceiling, [&](auto& value) { walk(archive, value); });
    if (archive.version() < ledgerVersion)
        return;
    archive.maybe(result.ledger, [&](auto& value) { walk(archive, value); });
    archive.maybe(result.probe, [&](auto& value) { walk(archive, value); });
}

template <typename A>
void walk(A& archive, typename A::template Ref<report::Environment> environment)
{
    archive.text(environment.host);
    archive.text(environment.system);
    archive.text(environment.kernel);
    archive.text(environment.processor);
    archive.whole(environment.cores);
    archive.number(environment.memoryBytes);
    archive.text(environment.stampede);
    archive.text(environment.qt);
    archive.text(environment.openssl);
}

template <typename A>
void walk(A& archive, typename A::template Ref<Checkpoint> checkpoint)
{
    archive.number(checkpoint.through);
    archive.time(checkpoint.sending);
    walkPointer(archive, checkpoint.totals);
}

template <typename T>
QByteArray pack(const T& value)
{
    Packer packer(version);
    walk(packer, value);
    return packer.bytes();
}

template <typename T>
bool unpack(const QByteArray& bytes, T& out)
{
    Unpacker unpacker(bytes, version);
    walk(unpacker, out);
    return unpacker.done();
}

} // namespace

QByteArray packResult(const load::RunResult& result)
{
    return pack(result);
}

bool unpackResult(const QByteArray& bytes, load::RunResult& out)
{
    out.ledger.reset();
    out.probe.reset();
    return unpack(bytes, out);
}

QByteArray packEnvironment(const report::Environment& environment)
{
    return pack(environment);
}

bool unpackEnvironment(const QByteArray& bytes, report::Environment& out)
{
    return unpack(bytes, out);
}

QByteArray packStandings(const std::vector<criteria::Standing>& standings)
{
    return pack(standings);
}

bool unpackStandings(const QByteArray& bytes, std::vector<criteria::Standing>& out)
{
    return unpack(bytes, out);
}

QByteArray packCeiling(const load::CeilingResult& ceiling)
{
    return pack(ceiling);
}

bool unpackCeiling(const QByteArray& bytes, load::CeilingResult& out)
{
    return unpack(bytes, out);
}

QByteArray packCheckpoint(const Checkpoint& checkpoint)
{
    return pack(checkpoint);
}

bool unpackCheckpoint(const QByteArray& bytes, Checkpoint& out)
{
    return unpack(bytes, out) && out.totals != nullptr;
}

} // namespace stampede::store
