// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/header_block.h"

#include <algorithm>

namespace stampede::message {

TextTemplate& HeaderBlock::plain()
{
    if (m_parts.empty() || m_parts.back().kind != Part::Kind::Plain)
        m_parts.push_back(Part{});
    return m_parts.back().text;
}

void HeaderBlock::addField(const HeaderField& field)
{
    TextTemplate text;
    text.literal(field.name).literal(": ").append(field.value);
    if (text.ascii() && text.longest() <= longestHeaderLine)
        plain().append(text).literal("\r\n");
    else
        m_parts.push_back(Part{Part::Kind::Checked, text, field.name.size() + 2, field.kind});
}

void HeaderBlock::addFrom(const std::string& nullSender)
{
    m_nullSender = nullSender;
    m_parts.push_back(Part{Part::Kind::From, {}, 0, FieldKind::Addresses});
}

void HeaderBlock::addTo()
{
    m_parts.push_back(Part{Part::Kind::To, {}, 0, FieldKind::Addresses});
}

void HeaderBlock::render(const Variables& variables, const Message& message, Appender& out) const
{
    for (const Part& part : m_parts) {
        switch (part.kind) {
        case Part::Kind::Plain: part.text.render(variables, out); break;
        case Part::Kind::Checked: {
            const std::size_t start = out.size();
            part.text.render(variables, out);
            encodeField(out, start, part.value, part.field, message.utf8);
            out.put("\r\n");
            break;
        }
        case Part::Kind::From:
            out.put("From: ");
            out.put(message.sender.empty() ? m_nullSender : message.sender);
            out.put("\r\n");
            break;
        case Part::Kind::To: renderTo(message, out); break;
        }
    }
    out.put("\r\n");
}

void HeaderBlock::renderTo(const Message& message, Appender& out)
{
    constexpr std::size_t preferredLine = 78;
    if (message.recipients.size() > mostShownRecipients) {
        out.put("To: undisclosed-recipients:;\r\n");
        return;
    }
    out.put("To: ");
    std::size_t column = 4;
    bool first = true;
    for (const std::string& recipient : message.recipients) {
        if (!first) {
            // A comma follows an address on its line, so it counts.
            const bool full = column + 2 + recipient.size() + 1 > preferredLine;
            out.put(full ? ",\r\n " : ", ");
            column = full ? 1 : column + 2;
        }
        first = false;
        out.put(recipient);
        column += recipient.size();
    }
    out.put("\r\n");
}

std::size_t HeaderBlock::longest(std::size_t sender, std::size_t recipient, std::size_t recipients) const
{
    // Encoding writes a field a second time, in base64 and with at most 15 octets of frame for 45, before the
    // first writing is taken out again.
    constexpr std::size_t checkedFactor = 4;
    constexpr std::size_t slack = 128;
    std::size_t octets = slack;
    for (const Part& part : m_parts) {
        switch (part.kind) {
        case Part::Kind::Plain: octets += part.text.longest(); break;
        case Part::Kind::Checked: octets += checkedFactor * part.text.longest() + slack; break;
        case Part::Kind::From: octets += std::max(sender, m_nullSender.size()); break;
        case Part::Kind::To: octets += std::min(recipients, mostShownRecipients) * (recipient + 4); break;
        }
    }
    return octets;
}

} // namespace stampede::message
