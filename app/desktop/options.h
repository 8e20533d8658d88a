// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stampede::desktop {

/// What the command line asks of the window.
struct Options {
    QString job;         ///< a file to open; empty: the last one, or the demo
    bool start = false;  ///< press Start at once
    QString report;      ///< after the run write how the window fared to this file, and quit
    bool forget = false; ///< settings are neither read nor kept, nor is the history
    QString store;       ///< the file of the history; empty: the user's own
};

/// Ends the process for --help, --version and what cannot be understood.
Options readOptions(const QStringList& arguments);

} // namespace stampede::desktop
