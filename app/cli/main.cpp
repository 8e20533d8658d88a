// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_command.h"
#include "demo_command.h"
#include "exit_code.h"
#include "history_command.h"
#include "import_command.h"
#include "interrupt.h"
#include "probe_command.h"
#include "reconcile_command.h"
#include "report_command.h"
#include "run_command.h"
#include "sink_command.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QTranslator>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

using namespace stampede;

namespace {

using Commands = std::vector<std::pair<const CLI::App*, std::function<int()>>>;

QString namesOf(const Commands& commands)
{
    QStringList names;
    for (const auto& [command, carryOut] : commands)
        names.append(QString::fromStdString(command->get_name()));
    return names.join(QStringLiteral(", "));
}

/// Reads the command line. The exit code when there is nothing to carry out: help was asked for, or it is wrong.
std::optional<int> refusedCode(CLI::App& commands, const Commands& list, int argc, char** argv)
{
    try {
        commands.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        // The parser does not say which word it took for none of its commands.
        if (argc > 1 && argv[1][0] != '-' && commands.get_subcommands().empty())
            cli::print(stderr, QStringLiteral("stampede-cli: \"%1\" is not a command; there are %2\n")
                                   .arg(QString::fromLocal8Bit(argv[1]), namesOf(list)));
        else
            commands.exit(error);
        return cli::BadInput;
    } catch (const CLI::ParseError& error) {
        const int code = commands.exit(error);
        return code == 0 ? cli::Done : cli::BadInput;
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stampede-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STAMPEDE_VERSION));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/stampede_en.qm")))
        QCoreApplication::installTranslator(&plurals);

    CLI::App commands(
        "Load testing for SMTP servers: what they sustain, where they break, and whether mail is lost.");
    commands.set_version_flag("--version", "stampede-cli " STAMPEDE_VERSION);
    commands.require_subcommand(1);
    cli::Interrupts interrupts;
    cli::RunCommandOptions runOptions;
    cli::RunCommandOptions findOptions;
    cli::RunCommandOptions demoOptions;
    cli::JobOptions describeOptions;
    cli::SinkOptions sinkOptions;
    cli::ImportOptions importOptions;
    cli::ReportOptions reportOptions;
    cli::CompareCommandOptions compareOptions;
    cli::HistoryOptions historyOptions;
    cli::ReconcileOptions reconcileOptions;
    cli::ProbeOptions probeOptions;
    const Commands list{
        {cli::addRunCommand(commands, runOptions), [&] { return cli::runJob(runOptions, interrupts); }},
        {cli::addFindCommand(commands, findOptions), [&] { return cli::runJob(findOptions, interrupts); }},
        {cli::addDescribeCommand(commands, describeOptions), [&] { return cli::describeJob(describeOptions); }},
        {cli::addSinkCommand(commands, sinkOptions), [&] { return cli::runSink(sinkOptions, interrupts); }},
        {cli::addDemoCommand(commands, demoOptions), [&] { return cli::runDemo(demoOptions, interrupts); }},
        {cli::addImportCommand(commands, importOptions), [&] { return cli::importJob(importOptions); }},
        {cli::addReportCommand(commands, reportOptions), [&] { return cli::reportRun(reportOptions); }},
        {cli::addCompareCommand(commands, compareOptions), [&] { return cli::compareRuns(compareOptions); }},
        {cli::addHistoryCommand(commands, historyOptions), [&] { return cli::history(historyOptions); }},
        {cli::addProbeCommand(commands, probeOptions), [&] { return cli::runProbe(probeOptions, interrupts); }},
        {cli::addReconcileCommand(commands, reconcileOptions),
         [&] { return cli::reconcileJournals(reconcileOptions); }},
    };
    if (const std::optional<int> code = refusedCode(commands, list, argc, argv))
        return *code;
    for (const auto& [command, carryOut] : list)
        if (*command)
            return carryOut();
    return cli::BadInput;
}
