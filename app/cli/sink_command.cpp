// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_command.h"

#include "exit_code.h"
#include "sink/behaviour_file.h"
#include "sink/behaviour_watch.h"
#include "sink/ledger_report.h"
#include "sink/sink.h"
#include "sink/sink_report.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <memory>

namespace stampede::cli {
namespace {

using namespace std::chrono_literals;

constexpr int farewellLooks = 50; // every 10 ms

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

int listPresets()
{
    for (const sink::Preset& preset : sink::presets())
        printLine(QStringLiteral("%1  %2").arg(preset.name, -20).arg(preset.description));
    return Done;
}

/// Null without --behaviour, and when it cannot be used.
std::unique_ptr<sink::BehaviourWatch> readBehaviour(const SinkOptions& options, const Clock& clock,
                                                    sink::SinkSettings& settings, Problems& problems)
{
    if (options.behaviour.empty())
        return nullptr;
    const QStringList names{QString::fromStdString(options.hostname), QStringLiteral("localhost"),
                            settings.address.toString()};
    auto watch =
        std::make_unique<sink::BehaviourWatch>(QString::fromStdString(options.behaviour), clock, names);
    const auto behaviour = watch->read(problems);
    if (behaviour && behaviour->spec().needsTls() && settings.tls == sink::SinkTls::None)
        problems.add(QStringLiteral("--tls"),
                     Text::tr("The behaviour has rules for TLS: give --tls starttls or --tls implicit."));
    settings.behaviour = behaviour;
    return watch;
}

/// Tells on standard error what became of a changed file.
void follow(sink::BehaviourWatch& watch, sink::Sink& sink)
{
    QObject::connect(&watch, &sink::BehaviourWatch::changed, &sink, [&sink](const auto& behaviour) {
        sink.setBehaviour(behaviour);
        print(stderr, Text::tr("behaviour \"%1\" is in force now").arg(behaviour->name()) + u'\n');
    });
    QObject::connect(&watch, &sink::BehaviourWatch::refused, &sink, [](const Problems& problems) {
        printProblems(problems);
        print(stderr, Text::tr("the behaviour before stays in force") + u'\n');
    });
    watch.start();
}

} // namespace

namespace {

void sumUp(const sink::SinkStats& stats)
{
    printLine(sink::finalLine(stats));
    for (const QString& line : sink::behaviourLines(stats) + sink::ledgerLines(stats))
        printLine(line);
}

/// The sink works all the same.
void warn(const sink::Sink& sink)
{
    if (!sink.ledgerWarning().isEmpty())
        print(stderr, sink.ledgerWarning() + u'\n');
}

// The limit is reached with the last message's reply on its way: its client has yet to read it and to say
// QUIT. Who sends more than the limit is not waited for.
void quitAfterFarewell(sink::Sink& sink, quint64 maxMessages, QEventLoop& loop)
{
    auto* timer = new QTimer(&loop);
    QObject::connect(&sink, &sink::Sink::finished, timer, [timer] { timer->start(10ms); });
    QObject::connect(timer, &QTimer::timeout, &loop,
                     [&sink, &loop, maxMessages, left = farewellLooks]() mutable {
                         const sink::SinkStats stats = sink.stats();
                         if (stats.activeConnections == 0 || stats.messages > maxMessages || --left <= 0)
                             loop.quit();
                     });
}

} // namespace

int runSink(const SinkOptions& options, Interrupts& interrupts)
{
    if (options.listPresets)
        return listPresets();
    Problems problems;
    sink::SinkSettings settings = sinkSettings(options, problems);
    const SystemClock clock;
    const auto watch = readBehaviour(options, clock, settings, problems);
    QFile statsFile;
    if (problems.isEmpty())
        openStats(options.statsJson, statsFile, problems);
    if (!problems.isEmpty()) {
        printProblems(problems);
        return BadInput;
    }

    sink::Sink sink(clock);
    if (const Status started = sink.start(settings); !started) {
        problems.add(started.error());
        printProblems(problems);
        return NotCarriedOut;
    }
    printLine(greeting(sink, settings));
    warn(sink);
    if (watch)
        follow(*watch, sink);

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
    quitAfterFarewell(sink, options.maxMessages, loop);
    QObject::connect(&interrupts, &Interrupts::interrupted, &loop, &QEventLoop::quit);
    if (interrupts.lastSignal() == 0)
        loop.exec();
    everySecond.stop();

    // Stopped first: what is accepted up to then counts.
    sink.stop();
    const sink::SinkStats atEnd = sink.stats();
    if (!options.quiet)
        sumUp(atEnd);
    warn(sink);
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
