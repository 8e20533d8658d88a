// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/eml_template.h"

#include "message/input_file.h"
#include "message/text_checks.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace stampede::message {

namespace {

constexpr std::size_t longestLine = 998;

/// The length of the field name that starts `line`, or 0 (RFC 5322, 2.2).
std::size_t fieldNameLength(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return 0;
    const std::string_view name = line.substr(0, colon);
    return std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127; }) ? colon : 0;
}

/// Sorts the lines of one file into header and body.
class Builder {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::EmlTemplate)
public:
    Builder(EmlTemplate& eml, LineProblems& problems) : m_eml(eml), m_problems(problems) {}

    void add(std::string_view line, quint64 number)
    {
        if (line.find('\0') != std::string_view::npos)
            m_problems.add(number, tr("NUL octets cannot be sent"));
        if (line.size() > longestLine)
            m_problems.add(number, tr("the line has %1 octets; at most 998 can be sent").arg(line.size()));
        if (m_inHeader && headerLine(line, number))
            return;
        const bool separator = m_inHeader && line.empty();
        m_inHeader = false;
        if (!separator)
            m_eml.body.append(line).append("\r\n");
    }

private:
    bool headerLine(std::string_view line, quint64 number)
    {
        if (number == 1 && line.starts_with("From "))
            return true;
        const bool continuation = !line.empty() && (line.front() == ' ' || line.front() == '\t');
        const std::size_t name = continuation ? 0 : fieldNameLength(line);
        if (continuation ? m_eml.fields.empty() : name == 0)
            return false;
        if (line.front() == '.')
            m_problems.add(number, tr("a header name cannot start with a dot"));
        if (!isUtf8(line))
            m_problems.add(number, tr("octets above 127 in the header have to be UTF-8"));
        if (!continuation)
            m_eml.fields.push_back(EmlTemplate::Field{std::string(line.substr(0, name)), {}});
        m_eml.fields.back().text.append(line).append("\r\n");
        m_eml.utf8Header = m_eml.utf8Header || !isAscii(line);
        return true;
    }

    EmlTemplate& m_eml;
    LineProblems& m_problems;
    bool m_inHeader = true;
};

bool loadFile(const QString& path, const QString& shown, const QString& place, Problems& problems,
              EmlTemplate& eml)
{
    const auto content = readInputFile(path, place, problems);
    if (!content)
        return false;
    if (content->isEmpty()) {
        problems.add(shown, EmlTemplate::tr("the file is empty"));
        return false;
    }
    LineProblems lineProblems(shown, problems);
    eml.body.reserve(static_cast<std::size_t>(content->size()));
    LineReader lines(std::string_view(content->data(), static_cast<std::size_t>(content->size())));
    Builder builder(eml, lineProblems);
    std::string_view line;
    while (lines.next(line))
        builder.add(line, lines.number());
    if (eml.body.empty())
        eml.body = "\r\n";
    eml.body.shrink_to_fit();
    eml.stuffed = dotStuffed(eml.body);
    eml.eightBit = !isAscii(eml.body);
    return !lineProblems.any();
}

} // namespace

bool EmlTemplate::has(std::string_view name) const
{
    return std::any_of(fields.begin(), fields.end(),
                       [lower = toLower(name)](const Field& field) { return toLower(field.name) == lower; });
}

std::vector<EmlTemplate> EmlTemplate::load(const QString& path, const QString& shown, const QString& place,
                                           Problems& problems)
{
    std::vector<EmlTemplate> templates;
    const auto loadOne = [&](const QString& file, const QString& name) {
        EmlTemplate eml;
        if (loadFile(file, name, place, problems, eml))
            templates.push_back(std::move(eml));
    };
    if (!QFileInfo(path).isDir()) {
        loadOne(path, shown);
        return templates;
    }
    const QDir folder(path);
    QStringList names = folder.entryList({QStringLiteral("*.eml")}, QDir::Files);
    std::sort(names.begin(), names.end());
    if (names.isEmpty())
        problems.add(place, tr("there is no .eml file in the folder %1").arg(shown));
    for (const QString& name : std::as_const(names))
        loadOne(folder.filePath(name), QDir(shown).filePath(name));
    return templates;
}

std::string dotStuffed(std::string_view body)
{
    if (!body.starts_with('.') && body.find("\r\n.") == std::string_view::npos)
        return {};
    std::string stuffed;
    stuffed.reserve(body.size() + body.size() / 64 + 1);
    while (!body.empty()) {
        const std::size_t end = std::min(body.find("\r\n"), body.size());
        const std::string_view line = body.substr(0, end + 2);
        stuffed.append(line.starts_with('.') ? "." : "").append(line);
        body.remove_prefix(line.size());
    }
    return stuffed;
}

} // namespace stampede::message
