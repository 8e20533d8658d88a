// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_findings.h"

#include "sink/behaviour_file.h"
#include "widgets/sink/json_places.h"
#include "widgets/sink/rule_text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace stampede::widgets {

namespace {

const QString rulesKey = QStringLiteral("rules");

QString rulePlace(qsizetype index)
{
    return QStringLiteral("rules[%1]").arg(index);
}

void findRules(const QJsonObject& json, const JsonPlaces& places, BehaviourFindings& findings)
{
    const QJsonArray rules = json.value(rulesKey).toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QJsonObject rule = rules[i].toObject();
        const QString place = rulePlace(i);
        RuleFacts facts;
        facts.name = rule.value(QStringLiteral("name")).toString(place);
        facts.stage = stageText(rule.value(QStringLiteral("stage")).toString());
        facts.when = whenText(rule);
        facts.what = whatText(rule);
        facts.chance = chanceText(rule);
        facts.position = places.nearest(place).start;
        facts.isWrong = std::any_of(
            findings.problems.begin(), findings.problems.end(), [&place](const BehaviourProblem& problem) {
                return problem.place == place || problem.place.startsWith(place + u'.');
            });
        findings.rules += facts;
    }
}

std::optional<RuleGap> findGap(const QJsonObject& json, const QString& text, const JsonPlaces& places)
{
    const bool isList = json.value(rulesKey).isArray();
    const auto list = places.find(isList ? rulesKey : QString());
    if (!list || (!isList && json.contains(rulesKey)))
        return std::nullopt;
    // Behind the last entry, so that a comma stands where people put it.
    qsizetype at = list->end - 1;
    while (at > 0 && text[at - 1].isSpace())
        --at;
    return RuleGap{at, list->items > 0, !isList};
}

/// The problems with their places in the text.
void place(const Problems& problems, const QString& text, const JsonPlaces& places,
           std::optional<qsizetype> broken, BehaviourFindings& findings)
{
    for (const Error& problem : problems.list()) {
        BehaviourProblem placed{problem.place, problem.text};
        placed.position =
            std::clamp<qsizetype>(broken.value_or(places.nearest(problem.place).start), 0, text.size());
        placed.line = static_cast<int>(QStringView(text).first(placed.position).count(u'\n')) + 1;
        findings.problems += placed;
    }
    std::stable_sort(findings.problems.begin(), findings.problems.end(),
                     [](const BehaviourProblem& one, const BehaviourProblem& other) {
                         return one.position < other.position;
                     });
}

} // namespace

BehaviourProblem problemOf(const Error& error)
{
    return {error.place, error.text};
}

BehaviourFindings examineBehaviour(const BehaviourText& text, std::optional<sink::BehaviourSpec>& spec)
{
    const QString resources = QString::fromLatin1(sink::embeddedResources);
    const QFileInfo file(sink::behaviourPath(text.source, resources));
    const QByteArray utf8 = text.text.toUtf8();
    Problems problems;
    spec = sink::behaviourFromJson(utf8, file.absolutePath(), resources, problems);
    if (spec && spec->name.isEmpty())
        spec->name = file.completeBaseName();

    BehaviourFindings findings;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    const QJsonObject json = document.object();
    findings.isJson = document.isObject();
    std::optional<qsizetype> broken;
    if (error.error != QJsonParseError::NoError)
        broken = QString::fromUtf8(utf8.first(std::clamp<qsizetype>(error.offset, 0, utf8.size()))).size();
    const JsonPlaces places(text.text);
    place(problems, text.text, places, broken, findings);
    if (findings.isJson) {
        findRules(json, places, findings);
        findings.gap = findGap(json, text.text, places);
    }
    findings.name = spec ? spec->name : QString();
    findings.description = json.value(QStringLiteral("description")).toString();
    findings.needsTls = spec && spec->needsTls();
    return findings;
}

} // namespace stampede::widgets
