// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/header_encoding.h"
#include "message/message_spec.h"
#include "message/setup.h"
#include "message/text_template.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace stampede::message {

/// A header field of the spec, checked.
struct HeaderField {
    std::string name;
    TextTemplate value;
    FieldKind kind = FieldKind::Text;
    bool needsUtf8 = false; ///< it can have an address that is not ASCII: its messages need SMTPUTF8
};

/// What the fields of the spec may not set.
enum class HeaderUse : quint8 {
    Plain,     ///< the fields that count messages (X-Stampede-…)
    Multipart, ///< those, and the fields that describe the MIME structure
};

/// Reads MessageSpec::headers.
class HeaderFields {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::HeaderFields)
public:
    /// The fields that are right; problems at "message.headers.<name>" for the others: names that are not valid
    /// (RFC 5322, 2.2), fields that may be there once and are given twice, values that cannot be put into a
    /// header.
    static std::vector<HeaderField> parse(const MessageSpec& spec, HeaderUse use, Setup& setup);
    /// Whether a field of that name (in any case) is among `fields`.
    static bool contains(const std::vector<HeaderField>& fields, std::string_view name);

private:
    static bool checkName(const std::string& name, HeaderUse use, const QString& place, Setup& setup);
    static void checkValue(HeaderField& field, const QString& place, Setup& setup);
};

} // namespace stampede::message
