// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/answers_json.h"

#include "report/figures.h"
#include "report/json_parts.h"

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

using load::CeilingStep;

QJsonValue optionalNumber(const std::optional<double>& value)
{
    return value ? jsonNumber(*value) : QJsonValue(QJsonValue::Null);
}

QString unitWord(criteria::Unit unit)
{
    switch (unit) {
    case criteria::Unit::Micros: return u"us"_s;
    case criteria::Unit::Share: return u"share"_s;
    case criteria::Unit::PerSecond: return u"per_s"_s;
    case criteria::Unit::Count: return u"count"_s;
    case criteria::Unit::Octets: return u"octets"_s;
    case criteria::Unit::None: break;
    }
    return u"none"_s;
}

QString kindWord(CeilingStep::Kind kind)
{
    switch (kind) {
    case CeilingStep::Kind::Rise: return u"rise"_s;
    case CeilingStep::Kind::Bisect: return u"bisect"_s;
    case CeilingStep::Kind::Proof: break;
    }
    return u"proof"_s;
}

QString stateWord(CeilingStep::State state)
{
    switch (state) {
    case CeilingStep::State::Running: return u"running"_s;
    case CeilingStep::State::Passed: return u"passed"_s;
    case CeilingStep::State::Failed: return u"failed"_s;
    case CeilingStep::State::Inconclusive: break;
    }
    return u"inconclusive"_s;
}

QJsonObject stepJson(const CeilingStep& step)
{
    return {{u"kind"_s, kindWord(step.kind)},
            {u"state"_s, stateWord(step.state)},
            {u"level"_s, jsonNumber(step.level)},
            {u"from_s"_s, inSeconds(step.from)},
            {u"judged_from_s"_s, inSeconds(step.judgedFrom)},
            {u"to_s"_s, inSeconds(step.to)},
            {u"accepted_per_s"_s, jsonNumber(step.acceptedRate)},
            {u"response_p50_us"_s, jsonNumber(step.p50)},
            {u"response_p95_us"_s, jsonNumber(step.p95)},
            {u"response_p99_us"_s, jsonNumber(step.p99)},
            {u"reason"_s, step.reason}};
}

} // namespace

QString verdictWord(criteria::Verdict verdict)
{
    switch (verdict) {
    case criteria::Verdict::Met: return u"met"_s;
    case criteria::Verdict::Broken: return u"broken"_s;
    case criteria::Verdict::Inconclusive: break;
    }
    return u"inconclusive"_s;
}

QJsonArray criteriaJson(const std::vector<criteria::Standing>& standings)
{
    QJsonArray json;
    for (const criteria::Standing& one : standings)
        json += QJsonObject{
            {u"text"_s, one.text},
            {u"metric"_s, one.metric},
            {u"severity"_s, one.severity == criteria::Severity::Warn ? u"warn"_s : u"fail"_s},
            {u"verdict"_s, verdictWord(one.verdict)},
            {u"unit"_s, unitWord(one.unit)},
            {u"value"_s, optionalNumber(one.value)},
            {u"limit"_s, jsonNumber(one.limit)},
            {u"upper"_s, one.upper},
            {u"margin"_s, optionalNumber(one.margin)},
            {u"met_share"_s, jsonNumber(one.metShare)},
            {u"judged_s"_s, jsonCount(one.judged)},
            {u"broken_at_s"_s,
             one.brokenAt ? QJsonValue(inSeconds(*one.brokenAt)) : QJsonValue(QJsonValue::Null)},
            {u"reason"_s, one.reason},
        };
    return json;
}

QJsonValue ceilingJson(const std::optional<load::CeilingResult>& ceiling)
{
    if (!ceiling)
        return QJsonValue::Null;
    QJsonArray steps;
    for (const CeilingStep& step : ceiling->steps)
        steps += stepJson(step);
    return QJsonObject{{u"level"_s, ceiling->openModel ? u"messages_per_s"_s : u"connections"_s},
                       {u"over"_s, ceiling->over},
                       {u"proved"_s, ceiling->proved},
                       {u"found"_s, optionalNumber(ceiling->found)},
                       {u"text"_s, ceiling->text},
                       {u"steps"_s, steps}};
}

QJsonObject environmentJson(const Environment& environment)
{
    return {{u"host"_s, environment.host},         {u"system"_s, environment.system},
            {u"kernel"_s, environment.kernel},     {u"processor"_s, environment.processor},
            {u"cores"_s, environment.cores},       {u"memory_bytes"_s, jsonCount(environment.memoryBytes)},
            {u"stampede"_s, environment.stampede}, {u"qt"_s, environment.qt},
            {u"openssl"_s, environment.openssl}};
}

} // namespace stampede::report
