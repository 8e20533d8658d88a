// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/factory_parts.h"

#include "message/address.h"
#include "message/header_layout.h"
#include "message/samples.h"
#include "message/text_checks.h"

#include <algorithm>

namespace stampede::message {

bool MessageFactory::Private::build(const MessageSpec& spec, const RunFacts& facts, const QString& baseDir,
                                    Problems& problems)
{
    const qsizetype before = problems.list().size();
    seed = spec.seed;
    checkFacts(facts, problems);
    Setup setup{QDir(baseDir), runId, nullptr, problems};
    if (!spec.variablesCsv.empty()) {
        table = CsvTable::load(setup.resolve(spec.variablesCsv), toQString(spec.variablesCsv),
                               QStringLiteral("message.variables_csv"), problems);
        setup.table = table ? &*table : nullptr;
        setup.tableFailed = !table;
    }
    sizesAreGood = SizeSampler::check(spec.size, problems);
    readSender(spec.sender, setup);
    recipients = RecipientSource::create(spec.recipients, setup);
    readContents(spec, facts, setup);
    if (problems.list().size() != before)
        return false;
    mayNeedUtf8 = !sender.ascii() || !recipients->ascii();
    for (const Content& content : contents)
        headerRoom =
            std::max(headerRoom, content.header.longest(sender.longest(), recipients->longest(),
                                                        static_cast<std::size_t>(recipients->perMessage())));
    return true;
}

void MessageFactory::Private::checkFacts(const RunFacts& facts, Problems& problems)
{
    // A factory made to check a spec before there is a run has no id yet.
    runId = facts.runId.empty() ? "unnamed" : facts.runId;
    const bool printable = std::all_of(runId.begin(), runId.end(), [](char c) { return c > 32 && c < 127; });
    if (!printable || runId.size() > TextTemplate::longestRunId)
        problems.add(tr("run id"), tr("%1 is not up to %2 printable ASCII characters without blanks")
                                       .arg(quotedText(runId))
                                       .arg(TextTemplate::longestRunId));
    const AddressFault fault = checkDomain(facts.messageIdDomain);
    if (fault != AddressFault::None || !isAscii(facts.messageIdDomain))
        problems.add(tr("domain of message ids"), quotedText(facts.messageIdDomain) + QStringLiteral(": ") +
                                                      describe(AddressFault::Domain));
}

void MessageFactory::Private::readSender(const std::string& pattern, Setup& setup)
{
    const QString place = QStringLiteral("envelope.sender");
    const auto parsed = TextTemplate::parse(trimmed(pattern), place, setup);
    if (!parsed)
        return;
    sender = *parsed;
    if (sender.isEmpty())
        return;
    checkSamples(
        sender, place,
        [](std::string& address) {
            const AddressFault fault = checkAddress(address);
            return fault == AddressFault::None ? QString()
                                               : quotedText(address) + QStringLiteral(": ") + describe(fault);
        },
        setup);
}

bool MessageFactory::Private::checkAttachments(const MessageSpec& spec, Problems& problems)
{
    constexpr std::size_t most = 1000;
    const qsizetype before = problems.list().size();
    const QString place = QStringLiteral("message.attachments");
    if (spec.attachments.size() > most)
        problems.add(place, tr("at most %1 attachments are possible").arg(most));
    for (std::size_t i = 0; i < spec.attachments.size(); ++i) {
        if (spec.attachments[i] > Attachments::largest)
            problems.add(place + QStringLiteral("[%1]").arg(i), tr("sizes above 1 TiB are not possible"));
    }
    return problems.list().size() == before;
}

void MessageFactory::Private::makeGenerated(const MessageSpec& spec, Problems& problems)
{
    if (!checkAttachments(spec, problems) || !sizesAreGood)
        return;
    sizes.emplace(spec.size);
    text.emplace(seed);
    segmentRoom = BodyText::mostSegments;
    if (spec.attachments.empty())
        return;
    attachments.emplace(spec.attachments, seed);
    segmentRoom += attachments->segmentCount();
}

void MessageFactory::Private::readContents(const MessageSpec& spec, const RunFacts& facts, Setup& setup)
{
    const bool multipart = !spec.attachments.empty() && spec.templatePath.empty();
    const auto fields = HeaderFields::parse(spec, multipart ? HeaderUse::Multipart : HeaderUse::Plain, setup);
    tracked = facts.track;
    const auto perMessage = static_cast<quint32>(recipients ? recipients->perMessage() : 1);
    const HeaderLayout layout{runId, facts.messageIdDomain, fields, tracked ? perMessage : 0};
    const bool utf8 =
        std::any_of(fields.begin(), fields.end(), [](const HeaderField& field) { return field.needsUtf8; });
    if (spec.templatePath.empty()) {
        makeGenerated(spec, setup.problems);
        const std::string type = attachments ? "multipart/mixed; boundary=\"" + attachments->boundary() + '"'
                                             : std::string("text/plain; charset=us-ascii");
        contents.push_back(Content{layout.generated(type), {}, {}, false, utf8});
        return;
    }
    const QString place = QStringLiteral("message.template");
    if (spec.size != SizeSpec())
        setup.problems.add(QStringLiteral("message.size"),
                           tr("a template brings its own size; give only one of them"));
    if (!spec.attachments.empty())
        setup.problems.add(QStringLiteral("message.attachments"),
                           tr("a template brings its own content; give only one of them"));
    auto templates = EmlTemplate::load(setup.resolve(spec.templatePath), toQString(spec.templatePath), place,
                                       setup.problems);
    for (EmlTemplate& eml : templates)
        contents.push_back(Content{layout.fromTemplate(eml), std::move(eml.body), std::move(eml.stuffed),
                                   eml.eightBit, utf8 || eml.utf8Header});
}

void MessageFactory::Private::putSender(const Variables& variables, Message& out) const
{
    if (out.sender.capacity() < sender.longest())
        out.sender.reserve(sender.longest());
    Appender address(out.sender);
    sender.render(variables, address);
}

bool MessageFactory::Private::hasForeignAddress(const Message& message)
{
    return !isAscii(message.sender) ||
           std::any_of(message.recipients.begin(), message.recipients.end(),
                       [](const std::string& address) { return !isAscii(address); });
}

void MessageFactory::Private::putBody(const Content& content, quint64 octets, Message& out) const
{
    out.body.clear();
    out.stuffed.clear();
    if (out.body.capacity() < segmentRoom)
        out.body.reserve(segmentRoom);
    if (!text) {
        out.body.push_back(Segment{content.body, content.body.size()});
        if (!content.stuffed.empty())
            out.stuffed.push_back(Segment{content.stuffed, content.stuffed.size()});
        return;
    }
    if (attachments)
        attachments->appendStart(out.body);
    text->append(octets, out.body);
    if (attachments)
        attachments->appendEnd(out.body);
}

} // namespace stampede::message
