// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe_command.h"

#include "base/clock.h"
#include "base/display.h"
#include "base/units.h"
#include "exit_code.h"
#include "job/validate.h"
#include "load/probe.h"
#include "password.h"
#include "report/probe_text.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::ProbeCommand)
};

/// When the probe ends by itself.
struct End {
    std::optional<Nanos> after;
    std::optional<quint64> messages;
};

End endOf(const ProbeOptions& options, Problems& problems)
{
    End end;
    if (!options.duration.empty()) {
        const Result<Nanos> after = parseDuration(QString::fromStdString(options.duration));
        if (after && *after > Nanos(0))
            end.after = *after;
        else
            problems.add(QStringLiteral("--for"), Text::tr("\"%1\" is not a time such as 90s or 1h30m.")
                                                      .arg(QString::fromStdString(options.duration)));
    }
    if (!options.count.empty()) {
        bool whole = false;
        const quint64 count = QString::fromStdString(options.count).toULongLong(&whole);
        if (whole && count > 0)
            end.messages = count;
        else
            problems.add(
                QStringLiteral("--count"),
                Text::tr("\"%1\" is not a number of messages.").arg(QString::fromStdString(options.count)));
    }
    return end;
}

void printEvent(const load::ProbeEvent& event, bool json)
{
    if (json)
        print(stdout,
              QString::fromUtf8(QJsonDocument(report::probeEventJson(event)).toJson(QJsonDocument::Compact)) +
                  QLatin1Char('\n'));
    else
        print(stdout, QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss  ")) +
                          report::probeEventText(event) + QLatin1Char('\n'));
}

/// What has to be right before anything is started.
std::optional<job::Job> prepare(const ProbeOptions& options, load::RunOptions& run, Problems& problems)
{
    const auto job = readJob(options.job, problems);
    if (!job)
        return {};
    run.baseDir = options.job.baseDir();
    job::validate(*job, run.baseDir, problems, job::Purpose::Probe);
    if (problems.isEmpty())
        run.password = passwordFor(*job, problems).value_or(std::string());
    return job;
}

} // namespace

CLI::App* addProbeCommand(CLI::App& root, ProbeOptions& options)
{
    CLI::App* command = root.add_subcommand(
        "probe", "Send a message now and then through a server to a sink, and time its delivery");
    addJobOptions(*command, options.job);
    addProbeOptions(*command, options.job);
    command->add_option("--for", options.duration,
                        "End after this time, such as 10m; without it go on until Ctrl-C");
    command->add_option("--count", options.count, "End after so many messages");
    command->add_flag("--json", options.json, "One JSON object a line on standard output");
    command->add_flag("-q,--quiet", options.quiet, "Only what is late, lost, refused or failed");
    return command;
}

int runProbe(const ProbeOptions& options, Interrupts& interrupts)
{
    Problems problems;
    load::RunOptions run;
    const End end = endOf(options, problems);
    const auto job = prepare(options, run, problems);
    if (!job || !problems.isEmpty()) {
        printProblems(problems);
        return BadInput;
    }
    const SystemClock clock;
    load::Probe probe(*job, run, clock);
    QEventLoop loop;
    quint64 told = 0;
    QObject::connect(&probe, &load::Probe::refused, &loop, [&](const load::Refusal& refusal) {
        printProblems(refusal.problems);
        loop.exit(refusal.badInput ? BadInput : NotCarriedOut);
    });
    QObject::connect(&probe, &load::Probe::started, &loop, [&] {
        if (end.after)
            QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(*end.after), &probe,
                               &load::Probe::stop);
    });
    QObject::connect(&probe, &load::Probe::told, &loop, [&](const load::ProbeEvent& event) {
        if (options.json || !options.quiet || event.kind != load::ProbeEvent::Kind::Delivered)
            printEvent(event, options.json);
        if (end.messages && ++told == *end.messages)
            probe.stop();
    });
    QObject::connect(&probe, &load::Probe::finished, &loop, [&](const load::ProbeResult& result) {
        if (!result.error.isEmpty())
            print(stderr, QStringLiteral("stampede-cli: %1\n").arg(result.error));
        else if (!options.json)
            print(stdout, report::probeText(result));
        loop.exit(!result.error.isEmpty() ? NotCarriedOut
                  : result.sent == 0      ? Inconclusive
                  : result.isGood()       ? Done
                                          : Failed);
    });
    QObject::connect(&interrupts, &Interrupts::interrupted, &loop, [&](int count) {
        if (count == 1)
            probe.stop();
        else
            probe.abort();
    });
    probe.start();
    return loop.exec();
}

} // namespace stampede::cli
