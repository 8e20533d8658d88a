// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace stampede::load {

/// Something that happened to the load during a run and that its charts should show.
struct Marker {
    enum class Kind : quint8 {
        Note,
        Paused,
        Resumed,
        Connections,
        Rate,
        Stopping,
        Plan,  ///< back to the job's load
        Step,  ///< a step of the search for the ceiling begins
        Broken ///< a criterion was broken for the first time
    };
    Nanos at{0}; ///< since the start of the run
    Kind kind = Kind::Note;
    QString text; ///< for people: "200 connections"
};

/// The load as it is asked for now: the job's, or what live control made of it.
struct LoadState {
    bool paused = false;
    int connections = 0; ///< closed: sessions; open: the most there may be
    double rate = 0;     ///< open: messages a second
    bool steered = false; ///< live control has left what the job planned
};

} // namespace stampede::load
