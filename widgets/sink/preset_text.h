// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour_file.h"

#include <QList>

namespace stampede::widgets {

/// A behaviour that comes with the program, in the words of the window.
struct PresetText {
    QString source; ///< "preset:flaky"
    QString title;
    QString description;
};
/// The simple one first.
QList<PresetText> presetTexts();

} // namespace stampede::widgets
