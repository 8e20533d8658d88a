// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconcile_command.h"

#include "base/display.h"
#include "exit_code.h"
#include "job/job_json.h"
#include "ledger/reconcile.h"
#include "message/message_factory.h"
#include "report/ledger_facts.h"
#include "report/ledger_files.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::ReconcileCommand)
};
using ledger::Account;
using ledger::Ledger;

/// What cannot be read is told apart from what can be read and is no journal.
bool readable(const QStringList& paths, Problems& problems)
{
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            problems.add(path, Text::tr("cannot be read: %1").arg(file.errorString()));
    }
    return problems.isEmpty();
}

/// The addresses of messages, made again out of the job; none when that cannot be done any more (a file of
/// recipients that is not there): the lists are then without them.
Ledger::RecipientsOf recipientsOf(const QByteArray& json, const QString& run)
{
    Problems ignored;
    const std::optional<job::Job> job = job::fromJson(json, ignored);
    if (!job)
        return {};
    message::RunFacts facts;
    facts.runId = run.toStdString();
    std::shared_ptr<const message::MessageFactory> factory =
        message::MessageFactory::create(job->message, facts, QDir::currentPath(), ignored);
    if (!factory)
        return {};
    return [factory](quint64 sequence, std::vector<std::string>& out) {
        factory->recipientsOf(sequence, 0, out); // {worker} alone depends on who sent it
    };
}

QString summaryOf(const ledger::Reconciled& reconciled, const report::TextStyle& style)
{
    QStringList lines{Text::tr("Run %1").arg(report::printable(reconciled.run)), QString()};
    lines += report::ledgerLines(reconciled.account, reconciled.delivery, reconciled.transit, style);
    if (reconciled.otherRuns > 0)
        lines +=
            Text::tr("Arrivals of other runs in the same files: %1").arg(displayCount(reconciled.otherRuns));
    return lines.join(u'\n') + u'\n';
}

void write(const std::string& path, const QByteArray& bytes, Problems& problems)
{
    QFile file(QString::fromStdString(path));
    const bool opened =
        path == "-" ? file.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly);
    if (!opened || file.write(bytes) != bytes.size() || !file.flush())
        problems.add(
            QStringLiteral("--items"),
            Text::tr("\"%1\" cannot be written: %2.").arg(QString::fromStdString(path), file.errorString()));
}

ExitCode codeOf(const Account& account)
{
    if (account.totals.lost + account.totals.duplicates + account.totals.corrupted > 0)
        return Failed;
    return account.complete ? Done : Inconclusive;
}

} // namespace

CLI::App* addReconcileCommand(CLI::App& root, ReconcileOptions& options)
{
    CLI::App* command = root.add_subcommand(
        "reconcile", "Join the ledger files of a run and of its sinks: what was lost, duplicated, corrupted");
    command->add_option("engine", options.departures, "The file of \"run --ledger\"")->required();
    command->add_option("sinks", options.arrivals, "The files of \"sink --ledger\"")->required();
    command->add_flag("--json", options.json, "Print JSON instead of text");
    command->add_option(
        "--items", options.items,
        "Write the lost, duplicated, corrupted and unknown messages to this CSV file (the first "
        "1,000 of each)");
    return command;
}

int reconcileJournals(const ReconcileOptions& options)
{
    Problems problems;
    const auto refuse = [&problems](ExitCode code) {
        printProblems(problems);
        return code;
    };
    const QString departures = QString::fromStdString(options.departures);
    QStringList arrivals;
    for (const std::string& path : options.arrivals)
        arrivals += QString::fromStdString(path);
    if (!readable(QStringList{departures} + arrivals, problems))
        return refuse(NotCarriedOut);
    const std::optional<ledger::Reconciled> reconciled =
        ledger::reconcile(departures, arrivals, recipientsOf, problems);
    if (!reconciled)
        return refuse(BadInput);
    std::FILE* stream = options.items == "-" ? stderr : stdout;
    if (options.json)
        print(stream, QString::fromUtf8(report::reconciledJson(*reconciled)));
    else
        print(stream, summaryOf(*reconciled, {isTerminal(stream), terminalWidth(stream)}));
    if (!options.items.empty())
        write(options.items, report::ledgerCsv(reconciled->account), problems);
    return problems.isEmpty() ? codeOf(reconciled->account) : refuse(NotCarriedOut);
}

} // namespace stampede::cli
