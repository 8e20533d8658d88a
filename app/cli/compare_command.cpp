// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_command.h"

#include "base/units.h"
#include "exit_code.h"
#include "history_store.h"
#include "report/compare_files.h"
#include "report/summary.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFile>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::CompareCommand)
};
using Sides = std::vector<std::unique_ptr<report::CompareSide>>;

/// What the options say, read.
struct Asked {
    QStringList runs;
    std::vector<report::FailIf> rules;
    Nanos skip{0};
};

Asked read(const CompareCommandOptions& options, Problems& problems)
{
    Asked asked;
    for (const std::string& run : options.runs)
        asked.runs += QString::fromStdString(run);
    for (const std::string& rule : options.failIf)
        if (auto parsed =
                report::parseFailIf(QString::fromStdString(rule), QStringLiteral("--fail-if"), problems))
            asked.rules.push_back(*parsed);
    if (!options.skipStart.empty()) {
        const Result<Nanos> skip = parseDuration(QString::fromStdString(options.skipStart));
        if (!skip)
            problems.add(QStringLiteral("--skip-start"), skip.error().text);
        else
            asked.skip = *skip;
    }
    return asked;
}

/// A single run is compared with the baseline.
void addBaseline(store::Store& history, QStringList& runs, Problems& problems)
{
    if (runs.size() > 1)
        return;
    const Result<QString> baseline = history.baseline();
    if (!baseline)
        problems.add(baseline.error());
    else if (baseline->isEmpty())
        problems.add(QString(),
                     Text::tr("There is no baseline to compare with: name a second run, or pin one with "
                              "\"stampede-cli history pin RUN\"."));
    else
        runs.prepend(*baseline);
}

Sides load(store::Store& history, const QStringList& runs, Nanos skip, Problems& problems)
{
    Sides sides;
    for (const QString& run : runs) {
        Result<report::RunRecord> record = history.load(run);
        if (!record) {
            problems.add(record.error());
            continue;
        }
        auto side = std::make_unique<report::CompareSide>(
            std::make_shared<const report::RunRecord>(std::move(record).value()), skip);
        const Status read = history.eachRow(side->record().result.runId,
                                            [&side](const metrics::SecondRow& row) { side->add(row); });
        if (!read)
            problems.add(read.error());
        sides.push_back(std::move(side));
    }
    return sides;
}

void writeTo(const std::string& path, const char* option, const QByteArray& bytes, Problems& problems)
{
    if (path.empty())
        return;
    QFile file(QString::fromStdString(path));
    const bool opened =
        path == "-" ? file.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly);
    if (!opened || file.write(bytes) != bytes.size() || !file.flush())
        problems.add(
            QString::fromLatin1(option),
            Text::tr("\"%1\" cannot be written: %2.").arg(QString::fromStdString(path), file.errorString()));
}

ExitCode codeOf(criteria::Verdict verdict)
{
    return verdict == criteria::Verdict::Broken ? Failed
           : verdict == criteria::Verdict::Met  ? Done
                                                : Inconclusive;
}

} // namespace

CLI::App* addCompareCommand(CLI::App& root, CompareCommandOptions& options)
{
    CLI::App* command = root.add_subcommand(
        "compare", "Compare runs of the history with the first named, or one run with the pinned baseline");
    command->add_option("runs", options.runs, "Ids (the beginning is enough) or names")->required();
    addStoreOption(*command, options.store);
    command->add_option("--fail-if", options.failIf,
                        "Exit with 4 when this holds and is more than noise: \"p95(response) > +10%\", "
                        "\"accepted.rate < -5%\", \"rate(error) > +0.1%\" (points); may be repeated");
    command->add_option("--skip-start", options.skipStart, "Leave out so much of each run's start: 10s");
    command->add_option("--json", options.json, "Write the comparison to this file (-: standard output)");
    command->add_option("--html", options.html, "Write the comparison for people to this file");
    return command;
}

int compareRuns(const CompareCommandOptions& options)
{
    Problems problems;
    const auto refuse = [&problems](ExitCode code) {
        printProblems(problems);
        return code;
    };
    Asked asked = read(options, problems);
    if (!problems.isEmpty())
        return refuse(BadInput);
    const auto history = openStore(options.store, problems);
    if (history)
        addBaseline(*history, asked.runs, problems);
    Sides sides;
    if (problems.isEmpty())
        sides = load(*history, asked.runs, asked.skip, problems);
    if (!problems.isEmpty())
        return refuse(BadInput);

    std::vector<const report::CompareSide*> all;
    for (const auto& side : sides)
        all.push_back(side.get());
    const report::Comparison comparison = report::compare(all);
    const auto results = report::judge(comparison, asked.rules);
    std::FILE* stream = options.json == "-" || options.html == "-" ? stderr : stdout;
    print(stream, report::compareText(comparison, {isTerminal(stream), terminalWidth(stream)}));
    if (!results.empty())
        print(stream, u'\n' + report::failIfText(results));
    writeTo(options.json, "--json", report::compareJson(comparison, results), problems);
    writeTo(options.html, "--html", report::compareHtml(comparison, all, results), problems);
    if (!problems.isEmpty())
        return refuse(NotCarriedOut);
    return results.empty() ? Done : codeOf(report::verdictOf(results));
}

} // namespace stampede::cli
