// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/header_fields.h"

#include "message/samples.h"
#include "message/text_checks.h"

#include <algorithm>
#include <array>

namespace stampede::message {

namespace {

// A name as a part of a place: one that has control characters is a problem itself, and must not do harm in
// its own message.
QString readable(const std::string& name)
{
    QString text = toQString(name);
    for (QChar& character : text)
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char('?');
    return text;
}

constexpr std::size_t longestName = 76;
constexpr std::array<std::string_view, 3> ownFields{"x-stampede-run", "x-stampede-seq", "x-stampede-sent"};
constexpr std::array<std::string_view, 3> mimeFields{"mime-version", "content-type",
                                                     "content-transfer-encoding"};
/// RFC 5322, 3.6, and RFC 2045: at most one of each.
constexpr std::array<std::string_view, 14> singleFields{"date",         "from",
                                                        "sender",       "reply-to",
                                                        "to",           "cc",
                                                        "bcc",          "message-id",
                                                        "in-reply-to",  "references",
                                                        "subject",      "mime-version",
                                                        "content-type", "content-transfer-encoding"};

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool HeaderFields::contains(const std::vector<HeaderField>& fields, std::string_view name)
{
    return std::any_of(fields.begin(), fields.end(), [lower = toLower(name)](const HeaderField& field) {
        return toLower(field.name) == lower;
    });
}

bool HeaderFields::checkName(const std::string& name, HeaderUse use, const QString& place, Setup& setup)
{
    const auto good = [](char c) {
        return c > 32 && c < 127 && c != ':';
    };
    const std::string lower = toLower(name);
    if (name.empty())
        setup.problems.add(place, tr("the header has no name"));
    else if (!std::all_of(name.begin(), name.end(), good) || name.front() == '.')
        setup.problems.add(place,
                           tr("%1 is not a header name: printable ASCII without blanks and colons, and no "
                              "dot in front")
                               .arg(quotedText(name)));
    else if (name.size() > longestName)
        setup.problems.add(place, tr("the header name has more than %1 characters").arg(longestName));
    else if (isAmong(ownFields, lower))
        setup.problems.add(place,
                           tr("%1 is how messages are recognised and cannot be set").arg(quotedText(name)));
    else if (use == HeaderUse::Multipart && isAmong(mimeFields, lower))
        setup.problems.add(place, tr("%1 cannot be set together with attachments").arg(quotedText(name)));
    else
        return true;
    return false;
}

void HeaderFields::checkValue(HeaderField& field, const QString& place, Setup& setup)
{
    const auto fits = [&field](const std::string& value, bool utf8) {
        std::string line = field.name + ": " + value;
        Appender out(line);
        out.advance(line.size());
        return encodeField(out, 0, field.name.size() + 2, field.kind, utf8);
    };
    const auto check = [&](std::string& value) {
        if (fits(value, false))
            return QString();
        if (field.kind == FieldKind::Addresses && fits(value, true)) {
            field.needsUtf8 = true;
            return QString();
        }
        return tr("text of more than 998 octets without a blank cannot be folded");
    };
    if (field.kind == FieldKind::Structured && !field.value.ascii())
        setup.problems.add(place, tr("%1 can only have ASCII characters").arg(quotedText(field.name)));
    else if (field.kind != FieldKind::Text && field.value.isEmpty())
        setup.problems.add(place, tr("%1 cannot be empty").arg(quotedText(field.name)));
    else if (field.kind == FieldKind::Addresses || field.value.longest() + longestName > longestHeaderLine)
        checkSamples(field.value, place, check, setup);
}

std::vector<HeaderField> HeaderFields::parse(const MessageSpec& spec, HeaderUse use, Setup& setup)
{
    std::vector<HeaderField> fields;
    for (std::size_t i = 0; i < spec.headers.size(); ++i) {
        const auto& [name, text] = spec.headers[i];
        const QString place = QStringLiteral("message.headers.") + readable(name);
        const bool named = checkName(name, use, place, setup);
        const auto value = TextTemplate::parse(trimmed(text), place, setup);
        if (!named || !value)
            continue;
        if (contains(fields, name) && isAmong(singleFields, toLower(name)))
            setup.problems.add(place, tr("%1 is given twice").arg(quotedText(name)));
        HeaderField field{name, *value, kindOf(name)};
        checkValue(field, place, setup);
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace stampede::message
