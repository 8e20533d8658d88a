// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace stampede::load {

/// Something a person did during a run that its charts should show.
struct Marker {
    enum class Kind : quint8 { Note, Paused, Resumed, Connections, Rate, Stopping };
    Nanos at{0}; ///< since the start of the run
    Kind kind = Kind::Note;
    QString text; ///< for people: "200 connections"
};

/// The load as it is asked for now: the job's, or what live control made of it.
struct LoadState {
    bool paused = false;
    int connections = 0; ///< closed: sessions; open: the most there may be
    double rate = 0;     ///< open: messages a second
};

} // namespace stampede::load
