// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_command.h"

#include "exit_code.h"
#include "history_store.h"
#include "report/summary.h"
#include "terminal.h"

namespace stampede::cli {

CLI::App* addReportCommand(CLI::App& root, ReportOptions& options)
{
    CLI::App* command = root.add_subcommand("report", "Write reports of a run of the history");
    command->add_option("run", options.run, "Its id (the beginning is enough) or name")->required();
    addStoreOption(*command, options.store);
    addFileOptions(*command, options.files);
    return command;
}

int reportRun(const ReportOptions& options)
{
    Problems problems;
    const auto refuse = [&problems](ExitCode code) {
        printProblems(problems);
        return code;
    };
    const auto history = openStore(options.store, problems);
    if (!history)
        return refuse(BadInput);
    // Read before files are opened: a run that is not there leaves older reports as they are.
    const QString run = QString::fromStdString(options.run);
    const Result<report::RunRecord> record = history->load(run);
    if (!record) {
        problems.add(record.error());
        return refuse(BadInput);
    }
    if (options.files.isEmpty()) {
        print(stdout, report::summaryText(record->result, {isTerminal(stdout), terminalWidth(stdout)}));
        return Done;
    }
    ResultFiles files(options.files, problems);
    if (!problems.isEmpty())
        return refuse(BadInput);
    const auto started = std::chrono::milliseconds(record->result.started.toMSecsSinceEpoch());
    files.begin(started, record->result.job);
    const bool rows = !options.files.csv.empty() || !options.files.hlog.empty() || !options.files.jtl.empty();
    if (rows)
        if (const Status read = history->eachRow(record->result.runId,
                                                 [&files](const metrics::SecondRow& row) { files.add(row); });
            !read)
            problems.add(read.error());
    files.finish(*record);
    for (const Error& error : files.problems().list())
        problems.add(error);
    return problems.isEmpty() ? Done : refuse(NotCarriedOut);
}

} // namespace stampede::cli
