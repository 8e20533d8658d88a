// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_command.h"

#include "exit_code.h"
#include "sink/sink.h"
#include "sink/sink_report.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <csignal>

namespace stampede::cli {
namespace {

using namespace std::chrono_literals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::SinkCommand)
};

void printLine(const QString& line)
{
    print(stdout, line + u'\n');
}

/// Where and what, in one line that scripts read the port from.
QString greeting(const sink::Sink& sink, const sink::SinkSettings& settings)
{
    const bool ipv6 = sink.address().protocol() == QAbstractSocket::IPv6Protocol;
    const QString where = (ipv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                              .arg(sink.address().toString())
                              .arg(sink.port());
    const QString tls = settings.tls == sink::SinkTls::StartTls   ? QStringLiteral(", STARTTLS")
                        : settings.tls == sink::SinkTls::Implicit ? QStringLiteral(", TLS")
                                                                  : QString();
    const QString reach =
        sink.address().isLoopback() ? QString() : Text::tr(", reachable from other machines");
    return QStringLiteral("listening on %1 (%2%3, %4%5)")
        .arg(where, settings.server.lmtp ? QStringLiteral("LMTP") : QStringLiteral("SMTP"), tls,
             Text::tr("workers: %1").arg(sink.workerCount()), reach);
}

bool openStats(const std::string& path, QFile& file, Problems& problems)
{
    if (path.empty())
        return true;
    file.setFileName(QString::fromStdString(path));
    const bool opened =
        path == "-" ? file.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly);
    if (!opened)
        problems.add(QStringLiteral("--stats-json"),
                     Text::tr("Cannot write %1: %2.").arg(file.fileName(), file.errorString()));
    return opened;
}

} // namespace

int runSink(const SinkOptions& options, Interrupts& interrupts)
{
    Problems problems;
    const sink::SinkSettings settings = sinkSettings(options, problems);
    QFile statsFile;
    if (problems.isEmpty())
        openStats(options.statsJson, statsFile, problems);
    if (!problems.isEmpty()) {
        printProblems(problems);
        return BadInput;
    }

    const SystemClock clock;
    sink::Sink sink(clock);
    if (const Status started = sink.start(settings); !started) {
        problems.add(started.error());
        printProblems(problems);
        return NotCarriedOut;
    }
    printLine(greeting(sink, settings));

    QEventLoop loop;
    QTimer everySecond;
    sink::SinkStats before = sink.stats();
    QObject::connect(&everySecond, &QTimer::timeout, &loop, [&] {
        const sink::SinkStats now = sink.stats();
        printLine(sink::progressLine(now, before));
        before = now;
    });
    if (!options.quiet)
        everySecond.start(1s);
    QObject::connect(&sink, &sink::Sink::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interrupts, &Interrupts::interrupted, &loop, &QEventLoop::quit);
    if (interrupts.lastSignal() == 0)
        loop.exec();
    everySecond.stop();

    // Stopped first: what is accepted up to then counts.
    sink.stop();
    const sink::SinkStats atEnd = sink.stats();
    if (!options.quiet)
        printLine(sink::finalLine(atEnd));
    if (statsFile.isOpen()) {
        const QByteArray json = sink::statsJson(atEnd) + '\n';
        if (statsFile.write(json) != json.size() || !statsFile.flush()) {
            problems.add(QStringLiteral("--stats-json"), statsFile.errorString());
            printProblems(problems);
            return NotCarriedOut;
        }
    }
    return interrupts.lastSignal() == SIGINT ? Interrupted : Done;
}

} // namespace stampede::cli
