// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/header_fields.h"
#include "message/message.h"
#include "message/text_template.h"
#include "message/variables.h"

#include <string>
#include <string_view>
#include <vector>

namespace stampede::message {

/// A message header taken apart once; neighbouring fields without special needs become one run of pieces.
/// Const and thread-safe after it is built.
class HeaderBlock {
public:
    /// Above this many recipients To is "undisclosed-recipients:;".
    static constexpr std::size_t mostShownRecipients = 50;

    /// Lines that are right as they are, each with its CRLF.
    void addLines(std::string_view lines) { plain().literal(lines); }
    /// The same with variables; ASCII, lines of at most 998 octets, the last one without its CRLF.
    void addTemplate(const TextTemplate& lines) { plain().append(lines).literal("\r\n"); }
    void addField(const HeaderField& field);
    /// "From: " and the sender, or `nullSender` when that is the null reverse-path.
    void addFrom(const std::string& nullSender);
    /// "To: " and the recipients, folded.
    void addTo();

    /// Writes all fields and the empty line. `message` has its sender, recipients and utf8.
    void render(const Variables& variables, const Message& message, Appender& out) const;
    /// An estimate, from above, of the octets render() writes, with addresses of at most `sender` and
    /// `recipient` octets.
    std::size_t longest(std::size_t sender, std::size_t recipient, std::size_t recipients) const;

private:
    struct Part {
        enum class Kind : quint8 { Plain, Checked, From, To };
        Kind kind = Kind::Plain;
        TextTemplate text;
        std::size_t value = 0; ///< Checked: where the value starts
        FieldKind field = FieldKind::Text;
    };
    TextTemplate& plain();
    static void renderTo(const Message& message, Appender& out);

    std::vector<Part> m_parts;
    std::string m_nullSender;
};

} // namespace stampede::message
