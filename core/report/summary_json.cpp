// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "job/job_json.h"
#include "report/answers_json.h"
#include "report/figures.h"
#include "report/json_parts.h"
#include "report/ledger_files.h"
#include "report/probe_text.h"
#include "report/reason.h"
#include "report/summary.h"
#include "report/verdict.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

using load::RunResult;
using metrics::Snapshot;

QJsonValue errorJson(const RunResult& result)
{
    if (result.error.text.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{u"place"_s, result.error.place}, {u"text"_s, result.error.text}};
}

QJsonObject ratesJson(const RunResult& result, const Snapshot& last)
{
    const double rate = perSecond(static_cast<double>(last.total.ended()), result.sending);
    return {{u"messages_per_s"_s, jsonNumber(rate)},
            {u"accepted_per_s"_s,
             jsonNumber(perSecond(static_cast<double>(last.total.of(Outcome::Accepted)), result.sending))},
            {u"mmh"_s, jsonNumber(toMmh(rate))},
            {u"content_bytes_per_s"_s,
             jsonNumber(perSecond(static_cast<double>(last.total.contentOut), result.sending))}};
}

/// Delivery and transit only of a tracked run.
QJsonObject distributionsJson(const Snapshot& last, bool tracked)
{
    const auto all =
        last.distributions ? last.distributions : std::make_shared<const metrics::Distributions>();
    QJsonObject json;
    all->forEach([&](std::string_view name, const metrics::Histogram& histogram) {
        const bool ofLedger = &histogram == &all->delivery || &histogram == &all->transit;
        if (!ofLedger || tracked)
            json.insert(toText(name), distributionJson(histogram));
    });
    return json;
}

QJsonArray findingsJson(const Snapshot& last)
{
    QJsonArray json;
    for (const metrics::Finding& finding : last.findings)
        json += QJsonObject{{u"stage"_s, jsonText(nameOf(finding.stage))},
                            {u"code"_s, finding.status.code},
                            {u"enhanced"_s, jsonText(finding.status.enhancedToString())},
                            {u"fault"_s, jsonText(nameOf(finding.fault))},
                            {u"count"_s, jsonCount(finding.count)},
                            {u"first_seen_s"_s, inSeconds(finding.firstSeen)},
                            {u"last_seen_s"_s, inSeconds(finding.lastSeen)},
                            {u"sample"_s, jsonText(finding.sample)}};
    return json;
}

QJsonValue capabilitiesJson(const std::optional<smtp::Capabilities>& capabilities)
{
    if (!capabilities)
        return QJsonValue::Null;
    QJsonArray mechanisms;
    for (const smtp::Mechanism mechanism : capabilities->auth)
        mechanisms += jsonText(nameOf(mechanism));
    QJsonArray others;
    for (const std::string& other : capabilities->others)
        others += jsonText(other);
    return QJsonObject{{u"pipelining"_s, capabilities->pipelining},
                       {u"chunking"_s, capabilities->chunking},
                       {u"8bitmime"_s, capabilities->eightBitMime},
                       {u"smtputf8"_s, capabilities->smtpUtf8},
                       {u"starttls"_s, capabilities->startTls},
                       {u"enhancedstatuscodes"_s, capabilities->enhancedStatusCodes},
                       {u"size"_s, capabilities->size},
                       {u"size_limit"_s, jsonCount(capabilities->sizeLimit)},
                       {u"auth"_s, mechanisms},
                       {u"others"_s, others}};
}

QJsonValue tlsJson(const std::optional<net::TlsFacts>& tls)
{
    if (!tls)
        return QJsonValue::Null;
    return QJsonObject{{u"protocol"_s, tls->protocol},
                       {u"cipher"_s, tls->cipher},
                       {u"peer_subject"_s, tls->peerSubject},
                       {u"peer_issuer"_s, tls->peerIssuer},
                       {u"peer_expires"_s, tls->peerExpires.toUTC().toString(Qt::ISODate)},
                       {u"peer_sha256"_s, tls->peerSha256},
                       {u"resumed"_s, tls->resumed},
                       {u"verified"_s, tls->verified}};
}

QJsonObject generatorJson(const RunResult& result, const Snapshot& last)
{
    const metrics::Effort effort = last.effort();
    const double cpu = inSeconds(effort.usage.cpu());
    const auto ended = static_cast<double>(last.total.ended());
    QJsonArray workers;
    for (const Nanos worker : effort.workerCpu)
        workers += inSeconds(worker);
    return {
        {u"workers"_s, result.workers},
        {u"cpu_user_s"_s, inSeconds(effort.usage.user)},
        {u"cpu_system_s"_s, inSeconds(effort.usage.system)},
        {u"cpu_of_one_core"_s, jsonNumber(perSecond(cpu, effort.elapsed))},
        {u"cpu_per_message_us"_s, ended > 0 ? jsonNumber(cpu * 1e6 / ended) : QJsonValue(QJsonValue::Null)},
        {u"worker_cpu_s"_s, workers},
        {u"resident_bytes"_s, jsonCount(last.usage.residentBytes)},
        {u"open_descriptors"_s, jsonCount(last.openDescriptors)},
        {u"descriptor_limit"_s, jsonCount(last.descriptorLimit)}};
}

QJsonArray markersJson(const RunResult& result)
{
    using Kind = load::Marker::Kind;
    static const std::map<Kind, QString> words{
        {Kind::Note, u"note"_s},       {Kind::Paused, u"paused"_s},
        {Kind::Resumed, u"resumed"_s}, {Kind::Connections, u"connections"_s},
        {Kind::Rate, u"rate"_s},       {Kind::Stopping, u"stopping"_s},
        {Kind::Plan, u"plan"_s},       {Kind::Step, u"step"_s},
        {Kind::Broken, u"broken"_s}};
    QJsonArray json;
    for (const load::Marker& marker : result.markers)
        json += QJsonObject{
            {u"at_s"_s, inSeconds(marker.at)}, {u"kind"_s, words.at(marker.kind)}, {u"text"_s, marker.text}};
    return json;
}

QString limitWord(Limit limit)
{
    switch (limit) {
    case Limit::NotReached: return u"not_reached"_s;
    case Limit::Server: return u"server"_s;
    case Limit::Generator: return u"generator"_s;
    case Limit::Network: return u"network"_s;
    case Limit::Unknown: break;
    }
    return u"unknown"_s;
}

} // namespace

QByteArray summaryJson(const RunResult& result)
{
    return summaryJson(result, thisEnvironment());
}

QByteArray summaryJson(const RunResult& result, const Environment& environment)
{
    static const Snapshot nothing;
    const Snapshot& last = result.last ? *result.last : nothing;
    const QJsonObject json{
        {u"schema_version"_s, 1},
        {u"stampede_version"_s, QStringLiteral(STAMPEDE_VERSION)},
        {u"run_id"_s, result.runId},
        {u"job"_s, QJsonDocument::fromJson(job::toJson(result.job)).object()},
        {u"started"_s, result.started.toUTC().toString(Qt::ISODateWithMs)},
        {u"ended"_s, result.ended.toUTC().toString(Qt::ISODateWithMs)},
        {u"reason"_s, reasonWord(result.reason)},
        {u"error"_s, errorJson(result)},
        {u"elapsed_s"_s, inSeconds(last.elapsed)},
        {u"sending_s"_s, inSeconds(result.sending)},
        {u"rates"_s, ratesJson(result, last)},
        {u"counters"_s, countersJson(last.total)},
        {u"faults"_s, faultsJson(last.total)},
        {u"connections"_s, connectionsJson(last)},
        {u"distributions_us"_s, distributionsJson(last, result.ledger.has_value())},
        {u"findings"_s, findingsJson(last)},
        {u"capabilities"_s, capabilitiesJson(result.capabilities)},
        {u"tls"_s, tlsJson(result.tls)},
        {u"generator"_s, generatorJson(result, last)},
        {u"limit"_s, limitWord(verdictOf(result, std::max(1, environment.cores)).limit)},
        {u"criteria"_s, criteriaJson(result.criteria)},
        {u"criteria_verdict"_s, result.criteria.empty()
                                    ? QJsonValue(QJsonValue::Null)
                                    : QJsonValue(verdictWord(criteria::verdictOf(result.criteria)))},
        {u"ceiling"_s, ceilingJson(result.ceiling)},
        {u"ledger"_s, ledgerJson(result.ledger)},
        {u"probe"_s, result.probe ? QJsonValue(probeJson(*result.probe)) : QJsonValue(QJsonValue::Null)},
        {u"environment"_s, environmentJson(environment)},
        {u"markers"_s, markersJson(result)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace stampede::report
