// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/answers_json.h"
#include "report/compare_files.h"
#include "report/figures.h"
#include "report/json_parts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

QJsonValue optionalNumber(const std::optional<double>& value)
{
    return value ? jsonNumber(*value) : QJsonValue(QJsonValue::Null);
}

QString unitWord(const ComparedRow& row)
{
    switch (row.unit) {
    case criteria::Unit::Micros: return u"us"_s;
    case criteria::Unit::Share: return u"share"_s;
    case criteria::Unit::PerSecond: return u"per_s"_s;
    case criteria::Unit::Count: return u"count"_s;
    default: return u"none"_s;
    }
}

QString changeKey(ComparedRow::Change change)
{
    switch (change) {
    case ComparedRow::Change::Better: return u"better"_s;
    case ComparedRow::Change::Worse: return u"worse"_s;
    case ComparedRow::Change::Neutral: return u"neutral"_s;
    case ComparedRow::Change::Noise: break;
    }
    return u"noise"_s;
}

QJsonObject rowJson(const ComparedRow& row)
{
    return {{u"metric"_s, row.key},
            {u"unit"_s, unitWord(row)},
            {u"baseline"_s, optionalNumber(row.baseline)},
            {u"value"_s, optionalNumber(row.other)},
            {u"difference"_s, optionalNumber(row.difference)},
            {u"difference_in"_s, row.points ? u"points"_s : u"share"_s},
            {u"interval"_s, row.interval ? QJsonValue(QJsonArray{jsonNumber(row.interval->first),
                                                                 jsonNumber(row.interval->second)})
                                         : QJsonValue(QJsonValue::Null)},
            {u"noise"_s, row.isNoise()},
            {u"change"_s, changeKey(row.change)}};
}

QJsonObject runJson(const ComparedRun& run)
{
    QJsonArray rows;
    for (const ComparedRow& row : run.rows)
        rows += rowJson(row);
    return {{u"run_id"_s, run.id},
            {u"name"_s, run.name},
            {u"started"_s, run.started.toUTC().toString(Qt::ISODateWithMs)},
            {u"seconds"_s, jsonCount(run.seconds)},
            {u"rows"_s, rows},
            {u"job_differences"_s, QJsonArray::fromStringList(run.jobDifferences)},
            {u"environment_differences"_s, QJsonArray::fromStringList(run.environmentDifferences)},
            {u"warnings"_s, QJsonArray::fromStringList(run.warnings)}};
}

} // namespace

QByteArray compareJson(const Comparison& comparison, const std::vector<FailIfResult>& results)
{
    QJsonArray runs;
    for (const ComparedRun& run : comparison.others)
        runs += runJson(run);
    QJsonArray rules;
    for (const FailIfResult& result : results)
        rules += QJsonObject{{u"rule"_s, result.rule.text},
                             {u"metric"_s, result.rule.metric},
                             {u"run_id"_s, result.runId},
                             {u"verdict"_s, verdictWord(result.verdict)},
                             {u"reason"_s, result.reason}};
    const QJsonObject json{
        {u"schema_version"_s, 1},
        {u"stampede_version"_s, QStringLiteral(STAMPEDE_VERSION)},
        {u"baseline"_s,
         QJsonObject{{u"run_id"_s, comparison.baselineId},
                     {u"name"_s, comparison.baselineName},
                     {u"started"_s, comparison.baselineStarted.toUTC().toString(Qt::ISODateWithMs)},
                     {u"seconds"_s, jsonCount(comparison.baselineSeconds)},
                     {u"warnings"_s, QJsonArray::fromStringList(comparison.warnings)}}},
        {u"skipped_s"_s, inSeconds(comparison.skipped)},
        {u"runs"_s, runs},
        {u"fail_if"_s, rules},
        {u"verdict"_s,
         results.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(verdictWord(verdictOf(results)))}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace stampede::report
