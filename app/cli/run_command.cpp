// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_command.h"

#include "base/clock.h"
#include "exit_code.h"
#include "job/describe.h"
#include "job/validate.h"
#include "load/run.h"
#include "report/summary.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <csignal>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::RunCommand)
};

std::optional<std::string> passwordFor(const job::Job& job, Problems& problems)
{
    using Choice = smtp::AuthSettings::Choice;
    if (job.auth.choice == Choice::None || job.auth.choice == Choice::External)
        return std::string();
    const QByteArray name = job.auth.passwordEnv.toLocal8Bit();
    if (!name.isEmpty() && qEnvironmentVariableIsSet(name.constData()))
        return qEnvironmentVariable(name.constData()).toStdString();
    if (auto typed = askSecret(Text::tr("Password of %1: ").arg(job.auth.username)))
        return typed;
    problems.add(
        QStringLiteral("auth.password_env"),
        Text::tr(
            "the environment variable %1 is not set; set it to the password, or start from a terminal to "
            "be asked.")
            .arg(job.auth.passwordEnv));
    return {};
}

int exitCodeOf(const load::RunResult& result)
{
    if (result.ceiling)
        return result.ceiling->proved ? Done : Failed;
    switch (criteria::verdictOf(result.criteria)) {
    case criteria::Verdict::Broken: return Failed;
    case criteria::Verdict::Inconclusive: return Inconclusive;
    case criteria::Verdict::Met: break;
    }
    return Done;
}

int exitCodeOf(const load::RunResult& result, const Interrupts& interrupts)
{
    switch (result.reason) {
    case load::EndReason::Completed: return exitCodeOf(result);
    case load::EndReason::Criterion:
    case load::EndReason::ErrorBudget: return Failed;
    case load::EndReason::NotCarriedOut: return NotCarriedOut;
    case load::EndReason::Stopped:
    case load::EndReason::Aborted: break;
    }
    // An abort without a signal: the server held on to transactions past the grace. The run as such was
    // carried out.
    return interrupts.lastSignal() != 0 ? Interrupted : exitCodeOf(result);
}

void onInterrupt(load::Run& run, int count)
{
    if (count == 1) {
        print(stderr, QLatin1Char('\n') +
                          Text::tr("Stopping: open transactions are finished. Ctrl-C again aborts them.") +
                          QLatin1Char('\n'));
        run.stop();
    } else {
        run.abort();
    }
}

} // namespace

namespace {

void addRunOptions(CLI::App* command, RunCommandOptions& options)
{
    addJobOptions(*command, options.job);
    addFileOptions(*command, options.files);
    command->add_option("--progress", options.progress,
                        "auto, line, plain, json (NDJSON on standard output) or none");
    command->add_flag("-q,--quiet", options.quiet, "No progress and no summary");
    command->add_flag("--dry-run", options.dryRun, "Check the job and say what it would do");
}

} // namespace

CLI::App* addRunCommand(CLI::App& root, RunCommandOptions& options)
{
    CLI::App* command = root.add_subcommand("run", "Run a load test");
    addRunOptions(command, options);
    return command;
}

CLI::App* addFindCommand(CLI::App& root, RunCommandOptions& options)
{
    CLI::App* command =
        root.add_subcommand("find", "Find the highest rate (or number of connections) that meets the criteria");
    addRunOptions(command, options);
    addSearchOptions(*command, options.job);
    options.findCeiling = true;
    return command;
}

CLI::App* addDescribeCommand(CLI::App& root, JobOptions& options)
{
    CLI::App* command = root.add_subcommand("describe", "Check a job and say in words what it does");
    addJobOptions(*command, options);
    return command;
}

int describeJob(const JobOptions& options, job::Purpose purpose)
{
    Problems problems;
    const auto job = readJob(options, problems);
    if (job)
        job::validate(*job, options.baseDir(), problems, purpose);
    if (!problems.isEmpty()) {
        printProblems(problems);
        return BadInput;
    }
    print(stdout, job::describe(*job) + QLatin1Char('\n'));
    return Done;
}

int runJob(const RunCommandOptions& options, Interrupts& interrupts)
{
    if (options.dryRun)
        return describeJob(options.job, options.findCeiling ? job::Purpose::Search : job::Purpose::Run);
    Problems problems;
    const auto job = readJob(options.job, problems);
    if (!job) {
        printProblems(problems);
        return BadInput;
    }
    return runJob(*job, options.job.baseDir(), options, interrupts);
}

int runJob(const job::Job& job, const QString& baseDir, const RunCommandOptions& options,
           Interrupts& interrupts, const std::function<void(const load::RunResult&)>& finished)
{
    Problems problems;
    auto style = ProgressPrinter::Style::Auto;
    if (!ProgressPrinter::parse(options.progress, style))
        problems.add(QStringLiteral("--progress"),
                     Text::tr("\"%1\" is none of auto, line, plain, json, none.")
                         .arg(QString::fromStdString(options.progress)));
    // Judged before files are opened: a job that cannot run leaves older results as they are.
    job::validate(job, baseDir, problems, options.findCeiling ? job::Purpose::Search : job::Purpose::Run);
    load::RunOptions runOptions;
    runOptions.baseDir = baseDir;
    runOptions.findCeiling = options.findCeiling;
    if (problems.isEmpty())
        runOptions.password = passwordFor(job, problems).value_or(std::string());
    std::optional<ResultFiles> files;
    if (problems.isEmpty())
        files.emplace(options.files, problems);
    if (!problems.isEmpty()) {
        printProblems(problems);
        return BadInput;
    }

    const SystemClock clock;
    load::Run run(job, runOptions, clock);
    ProgressPrinter progress(options.quiet ? ProgressPrinter::Style::None : style, job);
    QEventLoop loop;
    int code = Done;
    QObject::connect(&run, &load::Run::refused, &loop, [&](const load::Refusal& refusal) {
        printProblems(refusal.problems);
        loop.exit(refusal.badInput ? BadInput : NotCarriedOut);
    });
    QObject::connect(&run, &load::Run::started, &loop, [&] { files->begin(clock.wall(), job); });
    QObject::connect(&run, &load::Run::snapshotTaken, &loop,
                     [&](const metrics::SnapshotPtr& snapshot) {
                         progress.show(snapshot);
                         files->add(*snapshot);
                     });
    QObject::connect(&run, &load::Run::secondPassed, &loop,
                     [&](const metrics::SecondRow& row) { files->add(row); });
    QObject::connect(&run, &load::Run::finished, &loop, [&](const load::RunResult& result) {
        progress.finish();
        files->finish(result);
        if (finished)
            finished(result);
        const bool outputTaken = progress.usesStandardOutput() || options.files.useStandardOutput();
        std::FILE* stream = outputTaken ? stderr : stdout;
        if (!options.quiet)
            print(stream, report::summaryText(result, {isTerminal(stream), terminalWidth(stream)}));
        if (!result.error.text.isEmpty())
            print(stderr, QStringLiteral("stampede-cli: %1\n").arg(result.error.toString()));
        loop.exit(exitCodeOf(result, interrupts));
    });
    QObject::connect(&interrupts, &Interrupts::interrupted, &loop,
                     [&](int count) { onInterrupt(run, count); });
    run.start();
    code = loop.exec();
    printProblems(files->problems());
    return code == Done && !files->problems().isEmpty() ? NotCarriedOut : code;
}

} // namespace stampede::cli
