// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/message_factory.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stampede::message {

inline constexpr Nanos testWall{1'800'000'000'123'456'789};

inline QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string flat(const std::vector<Segment>& segments)
{
    std::string all;
    for (const Segment& segment : segments) {
        for (quint64 at = 0; at < segment.octets;) {
            const std::string_view piece = segment.at(at);
            all.append(piece);
            at += piece.size();
        }
    }
    return all;
}

inline quint64 octetsOf(const std::vector<Segment>& segments)
{
    quint64 octets = 0;
    for (const Segment& segment : segments)
        octets += segment.octets;
    return octets;
}

/// The lines of `text` without their CRLF; what is behind the last CRLF is the last line when it is not
/// empty.
inline std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return lines;
}

/// What a receiver of DATA makes of `stuffed` (RFC 5321, 4.5.2).
inline std::string unstuffed(std::string_view stuffed)
{
    std::string plain;
    for (const std::string& line : linesOf(stuffed))
        plain.append(line.starts_with('.') ? line.substr(1) : line).append("\r\n");
    return plain;
}

using Fields = std::vector<std::pair<std::string, std::string>>;

/// The fields of a header block in order, unfolded; a field named "?" stands for a line that is none.
inline Fields fieldsOf(std::string_view header)
{
    Fields fields;
    for (const std::string& line : linesOf(header)) {
        if (line.empty())
            break;
        const std::size_t colon = line.find(':');
        const bool blank = line.substr(std::min(colon, line.size() - 1) + 1).starts_with(' ');
        if (line.front() == ' ' && !fields.empty())
            fields.back().second.append(line);
        else if (colon == std::string::npos || colon == 0)
            fields.emplace_back("?", line);
        else
            fields.emplace_back(line.substr(0, colon), line.substr(colon + (blank ? 2 : 1)));
    }
    return fields;
}

/// The values of all fields of that name, joined with '|'.
inline QByteArray fieldOf(std::string_view header, std::string_view name)
{
    QByteArrayList values;
    for (const auto& [field, value] : fieldsOf(header)) {
        if (field == name)
            values.append(bytes(value));
    }
    return values.join('|');
}

inline QStringList placesOf(const Problems& problems)
{
    QStringList places;
    for (const Error& error : problems.list())
        places.append(error.place);
    return places;
}

inline QString textOf(const Problems& problems)
{
    QStringList lines;
    for (const Error& error : problems.list())
        lines.append(error.toString());
    return lines.join(u'\n');
}

/// A spec with one recipient, which compose() needs.
inline MessageSpec simpleSpec()
{
    MessageSpec spec;
    spec.recipients.pattern = "user{seq}@example.test";
    return spec;
}

inline std::unique_ptr<MessageFactory> factoryFor(const MessageSpec& spec, const QString& baseDir = {})
{
    Problems problems;
    auto factory =
        MessageFactory::create(spec, RunFacts{"run-1", "stampede.example.test"}, baseDir, problems);
    if (!factory)
        qWarning("%s", qPrintable(textOf(problems)));
    return factory;
}

inline Message messageOf(const MessageFactory& factory, quint64 sequence, int worker = 0)
{
    Message message;
    factory.compose(sequence, worker, testWall, message);
    return message;
}

inline Problems problemsOf(const MessageSpec& spec, const QString& baseDir = {})
{
    Problems problems;
    const auto factory =
        MessageFactory::create(spec, RunFacts{"run-1", "stampede.example.test"}, baseDir, problems);
    if (bool(factory) != problems.isEmpty())
        problems.add(QStringLiteral("test"), QStringLiteral("a factory and problems, or neither"));
    return problems;
}

inline void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace stampede::message
