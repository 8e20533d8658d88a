// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Records a made-up run, second after second, until it is killed: "store_writer FILE ID SECONDS [OCTETS]".
// Each second is told on standard output as it is handed over, and the next one comes once it is committed,
// as in a run of true seconds. After SECONDS the run is finished in order. No file may grow beyond OCTETS: a
// disk that is full.
#include "run_maker.h"
#include "store/run_recorder.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace stampede;

namespace {

void limitFiles(quint64 octets)
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{octets, octets};
    setrlimit(RLIMIT_FSIZE, &limit);
#else
    Q_UNUSED(octets)
#endif
}

void say(const char* what, quint64 number)
{
    std::printf("%s %llu\n", what, static_cast<unsigned long long>(number));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const quint64 seconds = arguments.at(3).toULongLong();
    if (arguments.size() > 4)
        limitFiles(arguments.at(4).toULongLong());

    const store::RunHead head = test::madeUpHead(arguments.at(2));
    test::MadeUpRun run(200);
    store::RunRecorder recorder;
    bool failed = false;
    const auto hand = [&] {
        if (run.seconds() == seconds) {
            recorder.finish(test::madeUpResult(head, run));
            return;
        }
        const test::MadeUpRun::Second second = run.next();
        recorder.add(second.points);
        recorder.add(second.row);
        say("second", second.row.second);
    };
    QObject::connect(&recorder, &store::RunRecorder::begun, &app, hand);
    QObject::connect(&recorder, &store::RunRecorder::kept, &app, hand);
    QObject::connect(&recorder, &store::RunRecorder::finished, &app, &QCoreApplication::quit);
    QObject::connect(&recorder, &store::RunRecorder::failed, &app, [&](const QString& text) {
        std::printf("failed %s\n", qPrintable(text));
        std::fflush(stdout);
        failed = true;
        // The run goes on; nothing of it does harm.
        for (int i = 0; i < 100; ++i)
            recorder.add(run.next().row);
        recorder.finish(test::madeUpResult(head, run));
        QCoreApplication::quit();
    });
    recorder.begin(arguments.at(1), head.id, head.job, head.environment, head.started);
    QCoreApplication::exec();
    return failed ? 3 : 0;
}
