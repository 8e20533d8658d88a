// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_findings.h"
#include "widgets/sink/preset_text.h"
#include "widgets/sink/rule_templates.h"
#include "widgets/sink/rule_text.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

namespace {

BehaviourFindings examine(const QString& text)
{
    std::optional<sink::BehaviourSpec> spec;
    return examineBehaviour({QStringLiteral("/tmp/mine.json"), text}, spec);
}

QString told(const BehaviourFindings& findings)
{
    QStringList lines;
    for (const BehaviourProblem& problem : findings.problems)
        lines += QStringLiteral("%1 %2: %3").arg(problem.line).arg(problem.place, problem.text);
    return lines.join(u'\n');
}

} // namespace

class TestBehaviourFindings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presetsAreGood_data();
    void presetsAreGood();
    void problemsHaveTheirLines_data();
    void problemsHaveTheirLines();
    void rulesReadAsSentences_data();
    void rulesReadAsSentences();
    void rulesOfWrongFilesAreShown();
    void templatesAreGood_data();
    void templatesAreGood();
    void templatesFitIntoAnyText_data();
    void templatesFitIntoAnyText();
};

void TestBehaviourFindings::presetsAreGood_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("title");
    const QList<PresetText> presets = presetTexts();
    QVERIFY(presets.size() >= 7);
    for (const PresetText& preset : presets)
        QTest::newRow(qPrintable(preset.source)) << preset.source << preset.title;
}

void TestBehaviourFindings::presetsAreGood()
{
    QFETCH(const QString, source);
    QFETCH(const QString, title);
    QFile file(sink::behaviourPath(source));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::optional<sink::BehaviourSpec> spec;
    const BehaviourFindings findings = examineBehaviour({source, QString::fromUtf8(file.readAll())}, spec);
    QVERIFY2(findings.problems.isEmpty(), qPrintable(told(findings)));
    QVERIFY(spec);
    QCOMPARE(static_cast<std::size_t>(findings.rules.size()), spec->rules.size());
    QCOMPARE(findings.needsTls, source == QLatin1StringView("preset:broken-tls"));
    // In the words of the window, not as the file calls itself.
    QVERIFY2(title.at(0).isUpper(), qPrintable(title));
}

void TestBehaviourFindings::problemsHaveTheirLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("line");
    QTest::newRow("unknown key") << "{\n\"name\": \"x\",\n\"ruls\": []\n}"
                                 << "ruls" << 3;
    QTest::newRow("impossible code") << "{\n\"rules\": [\n{\"stage\": \"rcpt\",\n\"reply\": \"999 x\"}]}"
                                     << "rules[0].reply" << 4;
    QTest::newRow("probability") << "{\n\"rules\": [\n{\"stage\": \"rcpt\", \"drop\": \"close\",\n\n"
                                    "\"probability\": 1.5}]}"
                                 << "rules[0].probability" << 5;
    QTest::newRow("no stage") << "{\n\"rules\": [\n\n{\"drop\": \"close\"}]}"
                              << "rules[0]" << 4;
    QTest::newRow("overlap") << "{\"rules\": [\n{\"stage\": \"quit\", \"drop\": \"close\"},\n"
                                "{\"stage\": \"quit\", \"drop\": \"reset\"}]}"
                             << "rules[1]" << 3;
    QTest::newRow("no object") << "[]"
                               << "" << 1;
    QTest::newRow("no JSON, behind an umlaut") << "{\n\"name\": \"ü\",\n\"rules\": }"
                                               << "line 3, column 10" << 3;
    QTest::newRow("empty") << ""
                           << "line 1, column 1" << 1;
}

void TestBehaviourFindings::problemsHaveTheirLines()
{
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    QFETCH(const int, line);
    const BehaviourFindings findings = examine(text);
    QCOMPARE(findings.problems.size(), 1);
    QCOMPARE(findings.problems.first().line, line);
    if (!place.startsWith(QLatin1StringView("line")))
        QCOMPARE(findings.problems.first().place, place);
    QVERIFY(findings.problems.first().position <= text.size());
}

void TestBehaviourFindings::rulesReadAsSentences_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("text");
    QTest::newRow("simple") << QByteArray(R"({"stage": "rcpt", "reply": "550 5.1.1 no"})")
                            << "RCPT | always | reply 550 5.1.1 no | 100 %";
    QTest::newRow("conditions")
        << QByteArray(
               R"({"stage": "final", "when": {"domain": ["a.test", "b.*"], "size_over": "1M",
                                       "count": {"every": 10}}, "delay": {"uniform": ["1s", "5s"]},
                                       "drop": "close", "probability": 0.125})")
        << "final reply | domain a.test, b.* · larger than 1M · count every 10 | "
           "delay uniform 1s, 5s · drop by close | 12.5 %";
    QTest::newRow("alternatives")
        << QByteArray(R"({"stage": "banner", "times": 3, "one_of": [{"weight": 3,
                                         "delay": "1s"}, {"drop": "reset"}]})")
        << "banner | always | one of: 3 × delay 1s; 1 × drop by reset | 100 %, 3 time(s)";
    QTest::newRow("wrong everywhere")
        << QByteArray(R"({"stage": 7, "when": [1], "reply": {"a": [true]}, "one_of": 5})")
        << " | always | one of:  | 100 %";
}

void TestBehaviourFindings::rulesReadAsSentences()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QString, text);
    const QJsonObject json = QJsonDocument::fromJson(rule).object();
    QVERIFY(!json.isEmpty());
    const QStringList parts{stageText(json.value(QStringLiteral("stage")).toString()), whenText(json),
                            whatText(json), chanceText(json)};
    QCOMPARE(parts.join(QStringLiteral(" | ")), text);
}

void TestBehaviourFindings::rulesOfWrongFilesAreShown()
{
    const BehaviourFindings findings = examine(QStringLiteral(
        R"({"rules": [{"name": "a", "stage": "quit", "drop": "close"}, {"name": "b", "stage": "nowhere"}, 5,
            {"name": "c", "stage": "rcpt", "reply": "450 x"}]})"));
    QCOMPARE(findings.rules.size(), 4);
    QVERIFY(!findings.problems.isEmpty());
    QCOMPARE(findings.rules[0].isWrong, false);
    QCOMPARE(findings.rules[1].isWrong, true);
    QCOMPARE(findings.rules[2].isWrong, true);
    QCOMPARE(findings.rules[2].name, QStringLiteral("rules[2]"));
    QCOMPARE(findings.rules[3].isWrong, false);
    QVERIFY(findings.rules[0].position < findings.rules[3].position);
}

void TestBehaviourFindings::templatesAreGood_data()
{
    QTest::addColumn<QString>("name");
    for (const RuleTemplate& rule : ruleTemplates())
        QTest::newRow(qPrintable(rule.name)) << rule.name;
}

void TestBehaviourFindings::templatesAreGood()
{
    QFETCH(const QString, name);
    const auto all = ruleTemplates();
    const auto rule = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    const QString empty = QStringLiteral("{}");
    const Insertion insertion = insertionOf(*rule, empty, *examine(empty).gap, {});
    QString text = empty;
    text.insert(insertion.at, insertion.text);
    const BehaviourFindings findings = examine(text);
    QVERIFY2(findings.problems.isEmpty(), qPrintable(text + u'\n' + told(findings)));
    QCOMPARE(findings.rules.size(), 1);
    QCOMPARE(findings.rules.first().name, name);
    QCOMPARE(findings.rules.first().position, insertion.rule);
}

void TestBehaviourFindings::templatesFitIntoAnyText_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString rule =
        QStringLiteral(R"({"name": "greylist", "stage": "rcpt", "greylist": {"delay": "1m", )"
                       R"("lifetime": "4h"}})");
    QTest::newRow("nothing there") << "{}" << QStringLiteral("{\n  \"rules\": [\n    %1\n  ]\n}").arg(rule);
    QTest::newRow("empty lines") << "{\n}" << QStringLiteral("{\n  \"rules\": [\n    %1\n  ]\n}").arg(rule);
    QTest::newRow("no rules")
        << "{\n  \"name\": \"x\"\n}"
        << QStringLiteral("{\n  \"name\": \"x\",\n  \"rules\": [\n    %1\n  ]\n}").arg(rule);
    QTest::newRow("empty list")
        << "{\n  \"rules\": [],\n  \"seed\": 4\n}"
        << QStringLiteral("{\n  \"rules\": [\n    %1\n  ],\n  \"seed\": 4\n}").arg(rule);
    QTest::newRow("behind others")
        << "{\n  \"rules\": [\n    {\"stage\": \"quit\", \"drop\": \"close\"}\n  ]\n}"
        << QStringLiteral(
               "{\n  \"rules\": [\n    {\"stage\": \"quit\", \"drop\": \"close\"},\n    %1\n  ]\n}")
               .arg(rule);
    QString second = rule;
    second.replace(QStringLiteral("greylist\","), QStringLiteral("greylist-2\","));
    QTest::newRow("its name is taken")
        << "{\"rules\": [{\"name\": \"greylist\", \"stage\": \"quit\", \"drop\": \"close\"}]}"
        << QStringLiteral(
               "{\"rules\": [{\"name\": \"greylist\", \"stage\": \"quit\", \"drop\": \"close\"},\n%1]}")
               .arg(second);
}

void TestBehaviourFindings::templatesFitIntoAnyText()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const BehaviourFindings findings = examine(before);
    QStringList taken;
    for (const RuleFacts& rule : findings.rules)
        taken += rule.name;
    const auto all = ruleTemplates();
    const auto rule = std::find_if(all.begin(), all.end(),
                                   [](const auto& one) { return one.name == QLatin1StringView("greylist"); });
    const Insertion insertion = insertionOf(*rule, before, *findings.gap, taken);
    QString text = before;
    text.insert(insertion.at, insertion.text);
    QCOMPARE(text, after);
    QVERIFY2(examine(text).problems.isEmpty(), qPrintable(told(examine(text))));
    QVERIFY(!examine(QStringLiteral("{\"rules\": 5}")).gap);
    QVERIFY(!examine(QStringLiteral("[]")).gap);
}

QTEST_GUILESS_MAIN(TestBehaviourFindings)
#include "tst_behaviour_findings.moc"
