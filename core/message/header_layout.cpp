// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/header_layout.h"

#include "message/text_checks.h"
#include "message/tracking.h"

#include <algorithm>
#include <array>

namespace stampede::message {

namespace {

using Variable = TextTemplate::Variable;

constexpr quint32 idLetters = 12;

/// Such as may stand in a message id (RFC 5322, 3.6.4).
std::string idSafe(std::string text)
{
    for (char& c : text) {
        const bool good =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        c = good ? c : '-';
    }
    return text;
}

/// Whether a template's own field is left out.
bool isDropped(std::string_view name)
{
    constexpr std::array<std::string_view, 5> dropped{"date", "message-id", "bcc", "resent-bcc",
                                                      "return-path"};
    const std::string lower = toLower(name);
    return std::find(dropped.begin(), dropped.end(), lower) != dropped.end() ||
           lower.starts_with("x-stampede-");
}

} // namespace

void HeaderLayout::addUnlessGiven(HeaderBlock& block, const std::string& name,
                                  const TextTemplate& value) const
{
    if (!HeaderFields::contains(fields, name))
        block.addField(HeaderField{name, value, FieldKind::Structured});
}

void HeaderLayout::addIdentity(HeaderBlock& block) const
{
    TextTemplate id;
    id.literal("<" + idSafe(runId) + ".").variable(Variable::Sequence).literal(".");
    id.variable(Variable::Random, idLetters).literal("@" + messageIdDomain + ">");
    addUnlessGiven(block, "Message-ID", id);
    TextTemplate own;
    own.literal("X-Stampede-Run: " + runId + "\r\nX-Stampede-Seq: ").variable(Variable::Sequence);
    own.literal("\r\nX-Stampede-Sent: ").variable(Variable::Sent);
    block.addTemplate(own);
}

// First, so that its digest stands where compose() can put it once the body is known.
void HeaderLayout::addTrack(HeaderBlock& block) const
{
    if (trackedRecipients == 0)
        return;
    TextTemplate track;
    track.literal(Track::field).literal(": ").literal(std::string(16, '0')).literal(" ");
    track.literal(std::to_string(trackedRecipients)).literal(" ").variable(Variable::Sequence).literal(" ");
    track.variable(Variable::Sent).literal(" ").literal(runId);
    block.addTemplate(track);
}

void HeaderLayout::addGiven(HeaderBlock& block) const
{
    for (const HeaderField& field : fields)
        block.addField(field);
}

HeaderBlock HeaderLayout::generated(const std::string& contentType) const
{
    HeaderBlock block;
    addTrack(block);
    addUnlessGiven(block, "Date", TextTemplate().variable(Variable::Date));
    if (!HeaderFields::contains(fields, "From"))
        block.addFrom(nullSender());
    if (!HeaderFields::contains(fields, "To"))
        block.addTo();
    addUnlessGiven(block, "Subject",
                   TextTemplate().literal("Stampede load test ").variable(Variable::Sequence));
    addIdentity(block);
    addUnlessGiven(block, "MIME-Version", TextTemplate().literal("1.0"));
    addUnlessGiven(block, "Content-Type", TextTemplate().literal(contentType));
    addUnlessGiven(block, "Content-Transfer-Encoding", TextTemplate().literal("7bit"));
    addGiven(block);
    return block;
}

HeaderBlock HeaderLayout::fromTemplate(const EmlTemplate& eml) const
{
    HeaderBlock block;
    addTrack(block);
    addUnlessGiven(block, "Date", TextTemplate().variable(Variable::Date));
    addIdentity(block);
    if (!HeaderFields::contains(fields, "From") && !eml.has("From"))
        block.addFrom(nullSender());
    if (!HeaderFields::contains(fields, "To") && !eml.has("To") && !eml.has("Cc"))
        block.addTo();
    for (const EmlTemplate::Field& field : eml.fields) {
        if (!isDropped(field.name) && !HeaderFields::contains(fields, field.name))
            block.addLines(field.text);
    }
    addGiven(block);
    return block;
}

} // namespace stampede::message
