// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace stampede::desktop {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::desktop::Options)
};
} // namespace

Options readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("The workbench for load tests of SMTP servers. For scripts there is stampede-cli."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("job"), Text::tr("A job file to open."),
                                 QStringLiteral("[job]"));
    const QCommandLineOption start(QStringLiteral("start"), Text::tr("Start the run at once."));
    const QCommandLineOption report(QStringLiteral("report"),
                                    Text::tr("With --start: after the run, write its summary and the delays "
                                             "of the window to this file, and quit."),
                                    QStringLiteral("file"));
    const QCommandLineOption forget(QStringLiteral("forget"), Text::tr("Neither read nor keep settings and history."));
    const QCommandLineOption store(QStringLiteral("store"), Text::tr("Keep the history in this file."),
                                   QStringLiteral("file"));
    parser.addOptions({start, report, forget, store});
    parser.process(arguments);
    if (parser.positionalArguments().size() > 1)
        parser.showHelp(2);
    return {parser.positionalArguments().value(0), parser.isSet(start), parser.value(report),
            parser.isSet(forget), parser.value(store)};
}

} // namespace stampede::desktop
