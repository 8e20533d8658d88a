// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace stampede::widgets {

/// `share` of `first` (0 … 1), the rest of `second`; opaque.
QColor mixed(const QColor& first, const QColor& second, double share);
/// Relative luminance of WCAG 2.1, 0 … 1.
double luminance(const QColor& colour);
/// Contrast ratio of WCAG 2.1, 1 … 21; text needs 4.5, lines and signs 3.
double contrast(const QColor& first, const QColor& second);

} // namespace stampede::widgets
