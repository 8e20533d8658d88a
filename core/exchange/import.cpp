// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"

#include "exchange/draft.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace stampede::exchange {

namespace {

struct Import {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::Import)
};

constexpr std::array<std::pair<Source, QLatin1StringView>, 5> names{
    {{Source::Auto, QLatin1StringView("auto")},
     {Source::SmtpSource, QLatin1StringView("smtp-source")},
     {Source::Swaks, QLatin1StringView("swaks")},
     {Source::TrafficGen, QLatin1StringView("traffic-gen")},
     {Source::Hammer, QLatin1StringView("hammer")}}};

Source programNamed(const QString& name)
{
    if (name == QLatin1StringView("swaks.pl"))
        return Source::Swaks;
    const Source source = sourceNamed(name).value_or(Source::Auto);
    return source == Source::Hammer ? Source::Auto : source;
}

bool isJson(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[');
}

/// What is no text at all is told so, not taken apart.
bool isText(const QString& text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        const bool control = c.category() == QChar::Other_Control;
        return c == QChar::ReplacementCharacter || (control && !QStringLiteral("\t\n\r\f\v").contains(c));
    });
}

/// The command that is meant: the first of a known program, else with a `source` given the first that has any
/// words. Null: none.
const Command* chosen(const std::vector<Command>& commands, Source source)
{
    const auto known = std::find_if(commands.begin(), commands.end(), [source](const Command& command) {
        const Source found = programNamed(programOf(command).name);
        return found != Source::Auto && (source == Source::Auto || source == found);
    });
    if (known != commands.end())
        return &*known;
    if (source == Source::Auto)
        return nullptr;
    const auto any = std::find_if(commands.begin(), commands.end(),
                                  [](const Command& command) { return !command.words.empty(); });
    return any != commands.end() ? &*any : nullptr;
}

void nameTheRest(const std::vector<Command>& commands, const Command& taken, const Program& program,
                 const Locations& where, QStringList& notCarried)
{
    const auto add = [&](const Word& word, const QString& name, const QString& why) {
        if (notCarried.size() < 2 * Draft::mostLeftOut)
            notCarried += where.of(name, word.at) + QStringLiteral(": ") + why;
    };
    for (const Word& word : program.extra)
        // The value may be a secret.
        add(word, word.text.section(u'=', 0, 0),
            Import::tr("variables of the environment are no part of a job"));
    for (const Word& word : taken.redirections)
        add(word, word.text.left(60), Import::tr("where output goes is no part of a job"));
    for (const Command& command : commands) {
        if (&command == &taken || command.words.empty())
            continue;
        const QString name = programOf(command).name;
        const Word& first = command.words.front();
        add(first, (name.isEmpty() ? first.text : name).left(60),
            command.afterPipe ? Import::tr("what happens to the output is no part of a job")
                              : Import::tr("another command; only one is imported"));
    }
}

std::optional<Imported> importCommand(const QString& text, Source source, Problems& problems)
{
    const qsizetype before = problems.list().size();
    const Locations where(text);
    const std::vector<Command> commands = splitShell(text, where, problems);
    const Command* command = chosen(commands, source);
    if (!command) {
        problems.add(QString(),
                     Import::tr("there is no command line of smtp-source, swaks or traffic-gen here, "
                                "and no JSON of a hammer job"));
        return std::nullopt;
    }
    Program program = programOf(*command);
    const Source named = programNamed(program.name);
    if (named == Source::Auto && program.name.startsWith(u'-'))
        --program.first; // only the options were given
    const Source which = named == Source::Auto ? source : named;
    const auto words = std::span(command->words).subspan(std::min(program.first, command->words.size()));
    std::optional<Imported> imported = which == Source::SmtpSource ? importSmtpSource(words, where, problems)
                                       : which == Source::Swaks    ? importSwaks(words, where, problems)
                                                                   : importTrafficGen(words, where, problems);
    if (!imported || problems.list().size() > before)
        return std::nullopt;
    nameTheRest(commands, *command, program, where, imported->notCarried);
    return imported;
}

} // namespace

QString nameOf(Source source)
{
    return names[static_cast<std::size_t>(source)].second;
}

std::optional<Source> sourceNamed(const QString& name)
{
    for (const auto& [source, known] : names)
        if (name == known)
            return source;
    return std::nullopt;
}

Source recognise(const QString& text)
{
    if (text.size() > largestText || !isText(text))
        return Source::Auto;
    if (isJson(text))
        return Source::Hammer;
    Problems ignored;
    const std::vector<Command> commands = splitShell(text, Locations(text), ignored);
    const Command* command = chosen(commands, Source::Auto);
    return command ? programNamed(programOf(*command).name) : Source::Auto;
}

std::optional<Imported> importText(const QString& text, Source source, Problems& problems)
{
    if (text.size() > largestText)
        problems.add(QString(),
                     Import::tr("this is too long for a command line or a hammer job: more than a million "
                                "characters"));
    else if (!isText(text))
        problems.add(QString(), Import::tr("this is not text"));
    else if (text.trimmed().isEmpty())
        problems.add(QString(), Import::tr("there is nothing to import"));
    else if (source == Source::Hammer || (source == Source::Auto && isJson(text)))
        return importHammer(text, problems);
    else
        return importCommand(text, source, problems);
    return std::nullopt;
}

QString joined(const QStringList& words)
{
    QStringList quoted;
    for (QString word : words)
        quoted += u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    return quoted.join(u' ');
}

} // namespace stampede::exchange
