// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/junit.h"

#include "report/figures.h"
#include "report/html_parts.h"
#include "report/reason.h"
#include "report/summary_tables.h"

#include <QXmlStreamWriter>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

using criteria::Standing;
using criteria::Verdict;
using load::EndReason;

/// What becomes of one test case.
struct Case {
    QString name;
    QString element; ///< "failure", "error" or, when it passed, empty
    QString type;
    QString message;
    QString told; ///< for system-out
};

/// Plain English: what reads this is a program first.
QString detail(const Standing& standing)
{
    const auto number = [](double value) {
        return QString::number(value, 'g', 6);
    };
    QString unit;
    double scale = 1;
    switch (standing.unit) {
    case criteria::Unit::Micros: unit = u" us"_s; break;
    case criteria::Unit::Share:
        unit = u" %"_s;
        scale = 100;
        break;
    case criteria::Unit::PerSecond: unit = u"/s"_s; break;
    case criteria::Unit::Octets: unit = u" octets"_s; break;
    case criteria::Unit::Count:
    case criteria::Unit::None: break;
    }
    QString text = standing.metric + u" = "_s;
    text += standing.value ? number(*standing.value * scale) + unit : u"no data"_s;
    text += u", limit "_s + number(standing.limit * scale) + unit;
    if (standing.brokenAt)
        text += u", first broken at "_s + number(inSeconds(*standing.brokenAt)) + u" s"_s;
    if (!standing.reason.isEmpty())
        text += u": "_s + standing.reason;
    return text;
}

Case caseOf(const Standing& standing)
{
    Case one{standing.text, {}, {}, {}, {}};
    if (standing.verdict == Verdict::Met) {
        one.told = detail(standing);
    } else if (standing.severity == criteria::Severity::Warn) {
        one.told =
            (standing.verdict == Verdict::Broken ? u"warning: "_s : u"inconclusive: "_s) + detail(standing);
    } else {
        const bool broken = standing.verdict == Verdict::Broken;
        one.element = broken ? u"failure"_s : u"error"_s;
        one.type = broken ? u"criterion"_s : u"inconclusive"_s;
        one.message = detail(standing);
    }
    return one;
}

Case endCase(const RunRecord& record)
{
    Case one{u"run completed"_s, {}, {}, reasonSentence(record.result), {}};
    if (record.interrupted) {
        one.element = u"error"_s;
        one.type = u"interrupted"_s;
        one.message = u"the program ended before the run did"_s;
        return one;
    }
    switch (record.result.reason) {
    case EndReason::Completed: one.told = one.message; return one;
    case EndReason::ErrorBudget:
    case EndReason::Criterion: one.element = u"failure"_s; break;
    case EndReason::Stopped:
    case EndReason::Aborted:
    case EndReason::NotCarriedOut: one.element = u"error"_s; break;
    }
    one.type = reasonWord(record.result.reason);
    return one;
}

void write(QXmlStreamWriter& xml, const Case& one, const QString& className, const QString& time)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, className);
    xml.writeAttribute(u"name"_s, xmlSafe(one.name));
    xml.writeAttribute(u"time"_s, time);
    if (!one.element.isEmpty()) {
        xml.writeStartElement(one.element);
        xml.writeAttribute(u"type"_s, one.type);
        xml.writeAttribute(u"message"_s, xmlSafe(one.message));
        xml.writeCharacters(xmlSafe(one.message));
        xml.writeEndElement();
    } else if (!one.told.isEmpty()) {
        xml.writeTextElement(u"system-out"_s, xmlSafe(one.told));
    }
    xml.writeEndElement();
}

void writeProperties(QXmlStreamWriter& xml, const RunRecord& record)
{
    const auto property = [&xml](const QString& name, const QString& value) {
        xml.writeEmptyElement(u"property"_s);
        xml.writeAttribute(u"name"_s, name);
        xml.writeAttribute(u"value"_s, xmlSafe(value));
    };
    xml.writeStartElement(u"properties"_s);
    property(u"run_id"_s, record.result.runId);
    property(u"target"_s,
             record.result.job.target.host + u':' + QString::number(record.result.job.target.port));
    property(u"stampede_version"_s, QStringLiteral(STAMPEDE_VERSION));
    property(u"kernel"_s, record.environment.kernel);
    xml.writeEndElement();
}

} // namespace

QByteArray junitXml(const RunRecord& record)
{
    const load::RunResult& result = record.result;
    QList<Case> cases{endCase(record)};
    for (const Standing& standing : result.criteria)
        cases += caseOf(standing);
    const auto count = [&cases](const QString& element) {
        return QString::number(std::count_if(cases.begin(), cases.end(),
                                             [&element](const Case& one) { return one.element == element; }));
    };
    const QString name = xmlSafe(result.job.name.isEmpty() ? u"stampede"_s : result.job.name);
    const QString time = QString::number(result.last ? inSeconds(result.last->elapsed) : 0, 'f', 3);
    const QString none = QString::number(0);

    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"id"_s, xmlSafe(result.runId));
    xml.writeAttribute(u"timestamp"_s, result.started.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    xml.writeAttribute(u"hostname"_s, xmlSafe(record.environment.host));
    xml.writeAttribute(u"tests"_s, QString::number(cases.size()));
    xml.writeAttribute(u"failures"_s, count(u"failure"_s));
    xml.writeAttribute(u"errors"_s, count(u"error"_s));
    xml.writeAttribute(u"skipped"_s, none);
    xml.writeAttribute(u"time"_s, time);
    writeProperties(xml, record);
    for (qsizetype i = 0; i < cases.size(); ++i)
        write(xml, cases[i], name, i == 0 ? time : none);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

} // namespace stampede::report
