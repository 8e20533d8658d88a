// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_findings.h"

#include "base/random.h"
#include "job/describe.h"
#include "message/message_factory.h"
#include "message/size_sampler.h"
#include "widgets/job/job_checker.h"
#include "widgets/job/job_problems.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace stampede::widgets {

namespace {

constexpr quint64 sampledSizes = 2000;
constexpr quint64 shownBody = 2048;
constexpr std::size_t shownRecipients = 20;
/// Messages with more recipients are too dear to be made by the thousand.
constexpr int manyRecipients = 200;

QString textOf(const std::string& octets)
{
    return QString::fromUtf8(octets.data(), qsizetype(octets.size()))
        .replace(QLatin1StringView("\r\n"), QStringLiteral("\n"));
}

std::string startOf(const std::vector<message::Segment>& body)
{
    std::string text;
    for (const message::Segment& segment : body)
        for (quint64 at = 0; at < segment.octets && text.size() < shownBody;) {
            const std::string_view piece = segment.at(at).substr(0, shownBody - text.size());
            text += piece;
            at += piece.size();
        }
    return text;
}

SampleMessage sampleOf(const message::MessageFactory& factory, quint64 number, Nanos wall)
{
    message::Message message;
    factory.compose(number, 0, wall, message);
    SampleMessage sample;
    sample.number = number;
    sample.sender = QString::fromStdString(message.sender);
    sample.recipientCount = message.recipients.size();
    for (std::size_t i = 0; i < std::min(shownRecipients, message.recipients.size()); ++i)
        sample.recipients += QString::fromStdString(message.recipients[i]);
    sample.header = textOf(message.header).trimmed();
    sample.body = textOf(startOf(message.body));
    sample.octets = message.size();
    return sample;
}

std::vector<quint64> sizesOf(const message::MessageSpec& spec, const message::MessageFactory* factory,
                             Nanos wall)
{
    std::vector<quint64> sizes;
    if (!spec.templatePath.empty()) {
        message::Message message;
        for (quint64 n = 0; factory && spec.recipients.perMessage <= manyRecipients && n < sampledSizes;
             ++n) {
            factory->compose(n, 0, wall, message);
            sizes.push_back(message.size() - message.header.size());
        }
        return sizes;
    }
    Problems problems;
    if (!message::SizeSampler::check(spec.size, problems))
        return sizes;
    // The first draw of each message, as the factory does it: these are the sizes that will be sent.
    const message::SizeSampler sampler(spec.size);
    for (quint64 n = 0; n < sampledSizes; ++n) {
        Random random(spec.seed, n);
        sizes.push_back(sampler.draw(random));
    }
    return sizes;
}

void addMessages(const message::MessageSpec& spec, const QString& baseDir, quint64 number, Nanos wall,
                 JobFindings& findings)
{
    Problems problems;
    message::RunFacts facts;
    facts.runId = "preview";
    const auto factory = message::MessageFactory::create(spec, facts, baseDir, problems);
    const Problems placed = placedInJob(problems, spec);
    addMissing(placed, findings.problems);
    addMissing(placed, findings.searchProblems);
    findings.sizes = histogramOf(sizesOf(spec, factory.get(), wall));
    if (!factory)
        return;
    findings.sample = sampleOf(*factory, number, wall);
    if (spec.recipients.perMessage > manyRecipients)
        return;
    const auto sizeFacts = factory->sizeFacts();
    findings.meanMessage = sizeFacts.mean;
    findings.largestMessage = sizeFacts.largest;
}

} // namespace

JobFindings findingsOf(quint64 serial, const QJsonObject& json, const QString& baseDir, quint64 sampleNumber,
                       Nanos wall)
{
    JobFindings findings;
    findings.serial = serial;
    std::optional<job::Job> job = examined(json, baseDir, findings.problems);
    findings.searchProblems = job ? problemsOfSearch(*job, baseDir) : findings.problems;
    const auto part = [&](const QStringList& sections) {
        return job ? job : readable(json, sections);
    };
    if (const auto mail = part({QStringLiteral("envelope"), QStringLiteral("message")}))
        addMessages(mail->message, baseDir, sampleNumber, wall, findings);
    if (const auto load = part({QStringLiteral("load")}))
        findings.plan = planOf(load->load, baseDir);
    if (job && findings.searchProblems.isEmpty())
        findings.searchable = job;
    if (job && findings.problems.isEmpty()) {
        findings.description = job::describe(*job);
        findings.job = std::move(job);
    }
    return findings;
}

} // namespace stampede::widgets
