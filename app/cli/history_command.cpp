// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_command.h"

#include "base/display.h"
#include "exit_code.h"
#include "history_store.h"
#include "history_table.h"
#include "report/summary.h"
#include "terminal.h"

#include <QCoreApplication>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::HistoryCommand)
};

CLI::App* addAction(CLI::App& command, HistoryOptions& options, const std::string& name,
                    const std::string& help, bool ofRun = true)
{
    CLI::App* action = command.add_subcommand(name, help);
    action->callback([&options, name] { options.action = name; });
    if (ofRun)
        action->add_option("run", options.run, "Its id (the beginning is enough) or name")->required();
    addStoreOption(*action, options.store);
    return action;
}

Status list(store::Store& store, const HistoryOptions& options)
{
    store::Filter filter;
    filter.text = QString::fromStdString(options.text);
    for (const std::string& tag : options.tags)
        filter.tags += QString::fromStdString(tag);
    filter.limit = options.limit;
    filter.includeRemoved = options.removed;
    const Result<QList<store::RunEntry>> entries = store.list(filter);
    if (!entries)
        return entries.error();
    if (options.json)
        print(stdout, QString::fromUtf8(entriesJson(*entries)));
    else if (entries->isEmpty())
        print(stdout, Text::tr("No runs.") + u'\n');
    else
        print(stdout, entriesText(*entries, terminalWidth(stdout)));
    return success();
}

Status show(store::Store& store, const HistoryOptions& options)
{
    const Result<report::RunRecord> record = store.load(QString::fromStdString(options.run));
    if (!record)
        return record.error();
    if (options.json) {
        print(stdout, QString::fromUtf8(report::summaryJson(record->result, record->environment)));
        return success();
    }
    print(stdout, report::summaryText(record->result, {isTerminal(stdout), terminalWidth(stdout)}));
    if (!record->tags.isEmpty())
        print(stdout, Text::tr("Tags: %1").arg(record->tags.join(QStringLiteral(", "))) + u'\n');
    if (!record->note.isEmpty())
        print(stdout, Text::tr("Note: %1").arg(record->note) + u'\n');
    return success();
}

Status carryOut(store::Store& store, const HistoryOptions& options)
{
    const QString run = QString::fromStdString(options.run);
    if (options.action == "list")
        return list(store, options);
    if (options.action == "show")
        return show(store, options);
    if (options.action == "tag") {
        QStringList tags;
        for (const std::string& tag : options.tags)
            tags += QString::fromStdString(tag);
        return store.setTags(run, tags);
    }
    if (options.action == "note")
        return store.setNote(run, QString::fromStdString(options.text));
    if (options.action == "pin")
        return store.setBaseline(run);
    if (options.action == "unpin")
        return store.setBaseline({});
    return options.action == "remove" ? store.remove(run) : store.restore(run);
}

} // namespace

CLI::App* addHistoryCommand(CLI::App& root, HistoryOptions& options)
{
    CLI::App* command = root.add_subcommand("history", "The runs that were recorded");
    command->require_subcommand(1);
    CLI::App* listing = addAction(*command, options, "list", "List runs, the newest first", false);
    listing->add_option("text", options.text, "Words to find in name, target, host, tags and note");
    listing->add_option("--tag", options.tags, "Only runs with this tag; may be repeated");
    listing->add_option("--limit", options.limit, "At most so many")->check(CLI::NonNegativeNumber);
    listing->add_flag("--removed", options.removed, "Also runs that were removed and can be restored");
    listing->add_flag("--json", options.json, "As JSON");
    CLI::App* showing = addAction(*command, options, "show", "Show the summary of a run");
    showing->add_flag("--json", options.json, "As JSON");
    addAction(*command, options, "tag", "Set the tags of a run (none: take them away)")
        ->add_option("tags", options.tags, "The tags");
    addAction(*command, options, "note", "Set the note of a run (none: take it away)")
        ->add_option("text", options.text, "The note");
    addAction(*command, options, "pin", "Make a run the baseline that others are compared with");
    addAction(*command, options, "unpin", "Have no baseline", false);
    addAction(*command, options, "remove", "Remove a run; it can be restored for a day");
    addAction(*command, options, "restore", "Restore a removed run, by its whole id");
    return command;
}

int history(const HistoryOptions& options)
{
    Problems problems;
    if (const auto store = openStore(options.store, problems))
        if (const Status done = carryOut(*store, options); !done)
            problems.add(done.error());
    printProblems(problems);
    return problems.isEmpty() ? Done : BadInput;
}

} // namespace stampede::cli
