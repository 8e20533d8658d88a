// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_command.h"

#include "base/clock.h"
#include "base/display.h"
#include "exit_code.h"
#include "job/describe.h"
#include "job/validate.h"
#include "load/run.h"
#include "password.h"
#include "recording.h"
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
    command->add_option("--store", options.store.path,
                        "Keep the run in this history file in place of your own");
    command->add_flag("--no-store", options.store.none, "Keep the run in no history");
    command->add_option("--ledger", options.ledger,
                        "Write down what a tracked run hands over (--track), for \"reconcile\"");
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
    CLI::App* command = root.add_subcommand(
        "find", "Find the highest rate (or number of connections) that meets the criteria");
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

namespace {

/// What has to be right before anything is started: options, the job, the password, the files.
struct Preparation {
    ProgressPrinter::Style style = ProgressPrinter::Style::Auto;
    load::RunOptions run;
    std::optional<ResultFiles> files;
    Problems problems;
};

void prepare(const job::Job& job, const RunCommandOptions& options, Preparation& preparation)
{
    Problems& problems = preparation.problems;
    if (!ProgressPrinter::parse(options.progress, preparation.style))
        problems.add(QStringLiteral("--progress"),
                     Text::tr("\"%1\" is none of auto, line, plain, json, none.")
                         .arg(QString::fromStdString(options.progress)));
    if (options.quiet)
        preparation.style = ProgressPrinter::Style::None;
    // Judged before files are opened: a job that cannot run leaves older results as they are.
    preparation.run.findCeiling = options.findCeiling;
    preparation.run.ledgerFile = QString::fromStdString(options.ledger);
    if (!options.ledger.empty() && !job.tracking.enabled)
        problems.add(QStringLiteral("--ledger"),
                     Text::tr("the job does not follow its messages; turn tracking on (--track)."));
    job::validate(job, preparation.run.baseDir, problems,
                  options.findCeiling ? job::Purpose::Search : job::Purpose::Run);
    if (problems.isEmpty())
        preparation.run.password = passwordFor(job, problems).value_or(std::string());
    if (problems.isEmpty())
        preparation.files.emplace(options.files, problems);
}

void printResult(const load::RunResult& result, const RunCommandOptions& options, bool outputTaken)
{
    std::FILE* stream = outputTaken ? stderr : stdout;
    if (!options.quiet)
        print(stream, report::summaryText(result, {isTerminal(stream), terminalWidth(stream)}));
    if (!result.error.text.isEmpty())
        print(stderr, QStringLiteral("stampede-cli: %1\n").arg(result.error.toString()));
}

} // namespace

int runJob(const job::Job& job, const QString& baseDir, const RunCommandOptions& options,
           Interrupts& interrupts, const std::function<void(const load::RunResult&)>& finished)
{
    Preparation preparation;
    preparation.run.baseDir = baseDir;
    prepare(job, options, preparation);
    if (!preparation.problems.isEmpty()) {
        printProblems(preparation.problems);
        return BadInput;
    }

    const SystemClock clock;
    load::Run run(job, preparation.run, clock);
    ResultFiles& files = *preparation.files;
    ProgressPrinter progress(preparation.style, job);
    Recording recording(run, options.store);
    QEventLoop loop;
    int code = Done;
    QObject::connect(&run, &load::Run::refused, &loop, [&](const load::Refusal& refusal) {
        printProblems(refusal.problems);
        loop.exit(refusal.badInput ? BadInput : NotCarriedOut);
    });
    QObject::connect(&run, &load::Run::started, &loop, [&] { files.begin(clock.wall(), job); });
    QObject::connect(&run, &load::Run::snapshotTaken, &loop, [&](const metrics::SnapshotPtr& snapshot) {
        progress.show(snapshot);
        files.add(*snapshot);
    });
    QObject::connect(&run, &load::Run::secondPassed, &loop,
                     [&](const metrics::SecondRow& row) { files.add(row); });
    QObject::connect(&run, &load::Run::probeAwaited, &loop, [&] {
        progress.say(
            Text::tr("The load is over; the probe waits up to %1 for its last messages. Ctrl-C ends that.")
                .arg(displayDuration(job.probe.lostAfter)));
    });
    QObject::connect(&run, &load::Run::finished, &loop, [&](const load::RunResult& result) {
        progress.finish();
        files.finish(result);
        if (finished)
            finished(result);
        printResult(result, options, progress.usesStandardOutput() || options.files.useStandardOutput());
        code = exitCodeOf(result, interrupts);
        if (recording.isBusy())
            QObject::connect(&recording, &Recording::over, &loop, [&] { loop.exit(code); });
        else
            loop.exit(code);
    });
    QObject::connect(&interrupts, &Interrupts::interrupted, &loop,
                     [&](int count) { onInterrupt(run, count); });
    run.start();
    code = loop.exec();
    printProblems(files.problems());
    return code == Done && !files.problems().isEmpty() ? NotCarriedOut : code;
}

} // namespace stampede::cli
