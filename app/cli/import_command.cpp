// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_command.h"

#include "exchange/import.h"
#include "exit_code.h"
#include "job/job_json.h"
#include "job/validate.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::ImportCommand)
};

std::optional<QString> readAll(QFile& file, const QString& name, Problems& problems)
{
    // One more than may be, so that what is too long is told rather than cut.
    const QByteArray content = file.read(4 * (exchange::largestText + 1));
    if (file.error() != QFileDevice::NoError) {
        problems.add(name, Text::tr("cannot be read: %1.").arg(file.errorString()));
        return std::nullopt;
    }
    return QString::fromUtf8(content);
}

/// The text to import: the words themselves, a file's, or what comes on standard input.
std::optional<QString> textOf(const ImportOptions& options, Problems& problems)
{
    QStringList words;
    for (const std::string& word : options.words)
        words += QString::fromStdString(word);
    QFile file;
    if (words.isEmpty() || (words.size() == 1 && words.first() == QLatin1StringView("-"))) {
        if (words.isEmpty() && isTerminal(stdin)) {
            problems.add(QStringLiteral("import"),
                         Text::tr("give a file, - for standard input, or a command line after --."));
            return std::nullopt;
        }
        if (file.open(stdin, QIODevice::ReadOnly))
            return readAll(file, Text::tr("standard input"), problems);
    } else if (words.size() > 1) {
        return exchange::joined(words);
    } else {
        // A whole command line in quotes is one word, too.
        file.setFileName(words.first());
        if (!file.exists() && words.first().contains(u' '))
            return words.first();
        if (!QFileInfo(file).isDir() && file.open(QIODevice::ReadOnly))
            return readAll(file, words.first(), problems);
    }
    problems.add(words.value(0), Text::tr("cannot be read: %1.").arg(file.errorString()));
    return std::nullopt;
}

void write(const QByteArray& json, const QString& path, Problems& problems)
{
    if (path == QLatin1StringView("-")) {
        print(stdout, QString::fromUtf8(json));
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        problems.add(QStringLiteral("--output"),
                     Text::tr("\"%1\" cannot be written: %2.").arg(path, file.errorString()));
}

void tell(const exchange::Imported& imported, const QString& baseDir)
{
    const auto line = [](const QString& text) {
        print(stderr, QStringLiteral("stampede-cli: ") + text + u'\n');
    };
    line(Text::tr("imported from %1").arg(exchange::nameOf(imported.source)));
    for (const QString& one : imported.notCarried)
        line(Text::tr("not carried over: %1").arg(one));
    for (const QString& one : imported.notes)
        line(Text::tr("note: %1").arg(one));
    Problems left;
    job::validate(imported.job, baseDir, left);
    for (const Error& one : left.list())
        line(Text::tr("to be mended before it runs: %1").arg(one.toString()));
}

} // namespace

CLI::App* addImportCommand(CLI::App& root, ImportOptions& options)
{
    CLI::App* command = root.add_subcommand(
        "import", "Make a job of a command line of smtp-source, swaks or traffic-gen, or of a "
                  "hammer job in JSON");
    command->add_option("--from", options.from, "auto, smtp-source, swaks, traffic-gen or hammer");
    command->add_option("-o,--output", options.output, "The job file to write (-: standard output)");
    command->add_option("words", options.words,
                        "A file (-: standard input), or after -- the command line itself");
    return command;
}

int importJob(const ImportOptions& options)
{
    Problems problems;
    const QString from = QString::fromStdString(options.from);
    const std::optional<exchange::Source> source = exchange::sourceNamed(from);
    if (!source)
        problems.add(QStringLiteral("--from"),
                     Text::tr("\"%1\" is none of auto, smtp-source, swaks, traffic-gen, hammer.").arg(from));
    const std::optional<QString> text = textOf(options, problems);
    std::optional<exchange::Imported> imported;
    if (source && text)
        imported = exchange::importText(*text, *source, problems);
    if (!imported) {
        printProblems(problems);
        return BadInput;
    }
    const QString output = QString::fromStdString(options.output);
    write(job::toJson(imported->job), output, problems);
    if (!problems.isEmpty()) {
        printProblems(problems);
        return NotCarriedOut;
    }
    const bool toFile = output != QLatin1StringView("-");
    tell(*imported, toFile ? QFileInfo(output).absolutePath() : QDir::currentPath());
    return Done;
}

} // namespace stampede::cli
