// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_command.h"

#include "exit_code.h"
#include "job/describe.h"
#include "job/job_json.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::DemoCommand)
};

constexpr int sinkPatienceMs = 10'000;

// Ctrl-C goes to all of a terminal's group; the sink has to outlast the run. It must not outlast this process.
void keepApart([[maybe_unused]] QProcess& sink)
{
#ifdef Q_OS_UNIX
    sink.setChildProcessModifier([] {
        ::setpgid(0, 0);
#ifdef Q_OS_LINUX
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    });
#endif
}

// The port in the sink's first line, "listening on 127.0.0.1:40123 …"; 0 when it does not come.
int portOf(QProcess& sink)
{
    QByteArray said;
    while (!said.contains('\n')) {
        if (!sink.waitForReadyRead(sinkPatienceMs))
            return 0;
        said += sink.readAllStandardOutput();
    }
    static const QRegularExpression pattern(QStringLiteral("127\\.0\\.0\\.1:(\\d+)"));
    return pattern.match(QString::fromUtf8(said)).captured(1).toInt();
}

// Ends the sink and says whether it saw what the run says was accepted.
bool compare(QProcess& sink, quint64 accepted)
{
    sink.terminate();
    if (sink.state() != QProcess::NotRunning && !sink.waitForFinished(sinkPatienceMs))
        return false;
    const QList<QByteArray> lines = sink.readAllStandardOutput().trimmed().split('\n');
    const QJsonObject stats = QJsonDocument::fromJson(lines.last()).object();
    const auto received = static_cast<quint64>(stats.value(QLatin1StringView("messages")).toDouble());
    const QLocale locale;
    const QString verdict =
        received == accepted ? Text::tr("The sink counted %1 messages: every accepted message arrived.")
                                   .arg(locale.toString(received))
                             : Text::tr("The sink counted %1 messages, %2 were accepted: the counts differ.")
                                   .arg(locale.toString(received), locale.toString(accepted));
    print(stdout, verdict + QLatin1Char('\n'));
    return received == accepted;
}

} // namespace

CLI::App* addDemoCommand(CLI::App& root, RunCommandOptions& options)
{
    CLI::App* command = root.add_subcommand("demo", "Start a sink and run the demo job against it");
    command->add_option("--csv", options.files.csv, "Write one row a second to this file");
    command->add_option("--json", options.files.json, "Write the whole summary to this file");
    command->add_option("--hlog", options.files.hlog, "Write an HdrHistogram log to this file");
    return command;
}

int runDemo(const RunCommandOptions& options, Interrupts& interrupts)
{
    QFile file(QStringLiteral(":/jobs/demo.json"));
    Problems problems;
    std::optional<job::Job> job;
    if (file.open(QIODevice::ReadOnly))
        job = job::fromJson(file.readAll(), problems);
    QProcess sink;
    sink.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    keepApart(sink);
    sink.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("sink"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                QStringLiteral("--quiet"), QStringLiteral("--stats-json"), QStringLiteral("-")});
    const int port = portOf(sink);
    if (!job || port == 0) {
        problems.add(QStringLiteral("demo"), Text::tr("the sink did not start: %1").arg(sink.errorString()));
        printProblems(problems);
        return NotCarriedOut;
    }
    job->target.port = static_cast<quint16>(port);
    job->tracking.enabled = true;
    job->tracking.sink = QString::number(port);
    print(stdout, Text::tr("A sink listens on 127.0.0.1 port %1.").arg(port) + QLatin1Char('\n') +
                      job::describe(*job) + QStringLiteral("\n\n"));
    quint64 accepted = 0;
    const int code = runJob(*job, QString(), options, interrupts, [&](const load::RunResult& result) {
        accepted = result.last ? result.last->total.of(Outcome::Accepted) : 0;
    });
    const bool agreed = compare(sink, accepted);
    return code == Done && !agreed ? Failed : code;
}

} // namespace stampede::cli
