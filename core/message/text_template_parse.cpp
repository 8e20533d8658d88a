// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text_checks.h"
#include "message/text_template.h"

#include <array>
#include <charconv>

namespace stampede::message {

namespace {

struct Named {
    std::string_view name;
    TextTemplate::Variable variable;
};
constexpr std::array<Named, 5> plainVariables{{{"seq", TextTemplate::Variable::Sequence},
                                               {"run", TextTemplate::Variable::Run},
                                               {"worker", TextTemplate::Variable::Worker},
                                               {"uuid", TextTemplate::Variable::Uuid},
                                               {"date", TextTemplate::Variable::Date}}};

QString knownNames(const CsvTable* table)
{
    QString known = QStringLiteral("{seq}, {run}, {worker}, {uuid}, {random:8}, {date}");
    if (!table)
        return known;
    for (const std::string& name : table->names()) {
        if (!name.empty())
            known += QStringLiteral(", {%1}").arg(toQString(name));
    }
    return known;
}

/// The n of "random:n", or 0.
quint32 randomCount(std::string_view name)
{
    constexpr std::string_view prefix = "random:";
    if (!name.starts_with(prefix))
        return 0;
    const std::string_view digits = name.substr(prefix.size());
    quint32 count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && count <= TextTemplate::mostRandom ? count : 0;
}

} // namespace

bool TextTemplate::addNamed(std::string_view name, const QString& place, Setup& setup)
{
    for (const Named& known : plainVariables) {
        if (name == known.name) {
            variable(known.variable);
            return true;
        }
    }
    if (const quint32 count = randomCount(name)) {
        variable(Variable::Random, count);
        return true;
    }
    if (name == "random" || name.starts_with("random:")) {
        setup.problems.add(
            place, tr("%1: write {random:n} with n from 1 to %2").arg(quotedText(name)).arg(mostRandom));
        return false;
    }
    const int column = setup.table && !name.empty() ? setup.table->find(name) : -1;
    if (column < 0) {
        if (!setup.tableFailed)
            setup.problems.add(
                place,
                tr("unknown variable %1; known are %2").arg(quotedText(name), knownNames(setup.table)));
        return false;
    }
    if (!setup.table->checkColumn(column, setup.problems))
        return false;
    variable(Variable::Column, static_cast<quint32>(column), setup.table);
    return true;
}

std::optional<TextTemplate> TextTemplate::parse(std::string_view text, const QString& place, Setup& setup)
{
    TextTemplate parsed;
    bool good = true;
    const auto fail = [&](const QString& reason) {
        setup.problems.add(place, reason);
        good = false;
    };
    if (hasControls(text))
        fail(tr("line breaks and control characters cannot stand here"));
    else if (!isUtf8(text))
        fail(tr("not UTF-8"));
    while (!text.empty()) {
        const std::size_t brace = text.find_first_of("{}");
        parsed.literal(text.substr(0, brace));
        if (brace == std::string_view::npos)
            break;
        text.remove_prefix(brace);
        if (text.starts_with("{{") || text.starts_with("}}")) {
            parsed.literal(text.substr(0, 1));
            text.remove_prefix(2);
            continue;
        }
        const std::size_t end = text.find('}');
        if (text.front() == '}' || end == std::string_view::npos) {
            fail(text.front() == '}' ? tr("a } without its {; write }} for the character itself")
                                     : tr("a { without its }; write {{ for the character itself"));
            break;
        }
        good = parsed.addNamed(text.substr(1, end - 1), place, setup) && good;
        text.remove_prefix(end + 1);
    }
    return good ? std::optional(std::move(parsed)) : std::nullopt;
}

} // namespace stampede::message
