// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_command.h"
#include "exit_code.h"
#include "interrupt.h"
#include "run_command.h"
#include "sink_command.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QLocale>

using namespace stampede;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stampede-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STAMPEDE_VERSION));

    CLI::App commands(
        "Load testing for SMTP servers: what they sustain, where they break, and whether mail is lost.");
    commands.set_version_flag("--version", "stampede-cli " STAMPEDE_VERSION);
    commands.require_subcommand(1);
    cli::RunCommandOptions runOptions;
    cli::RunCommandOptions demoOptions;
    cli::JobOptions describeOptions;
    cli::SinkOptions sinkOptions;
    const CLI::App* run = cli::addRunCommand(commands, runOptions);
    const CLI::App* describe = cli::addDescribeCommand(commands, describeOptions);
    const CLI::App* sink = cli::addSinkCommand(commands, sinkOptions);
    const CLI::App* demo = cli::addDemoCommand(commands, demoOptions);
    try {
        commands.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        // The parser does not say which word it took for none of its commands.
        if (argc > 1 && argv[1][0] != '-' && commands.get_subcommands().empty())
            cli::print(stderr, QStringLiteral("stampede-cli: \"%1\" is not a command; there are run, sink, demo and describe\n")
                                   .arg(QString::fromLocal8Bit(argv[1])));
        else
            commands.exit(error);
        return cli::BadInput;
    } catch (const CLI::ParseError& error) {
        const int code = commands.exit(error);
        return code == 0 ? cli::Done : cli::BadInput;
    }

    cli::Interrupts interrupts;
    if (*run)
        return cli::runJob(runOptions, interrupts);
    if (*describe)
        return cli::describeJob(describeOptions);
    if (*sink)
        return cli::runSink(sinkOptions, interrupts);
    if (*demo)
        return cli::runDemo(demoOptions, interrupts);
    return cli::BadInput;
}
