// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace stampede::widgets {

/// The colours of the window for the Fusion style. Text of every state but Disabled has a contrast of at
/// least 4.5 on what it stands on (WCAG 2.1, 1.4.3).
QPalette lightPalette();
QPalette darkPalette();

} // namespace stampede::widgets
