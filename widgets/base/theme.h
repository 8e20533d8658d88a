// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace stampede::widgets {

/// Puts the chosen theme on the application: the Fusion style with a light or a dark palette. "System"
/// follows the palette the desktop gave at the start (and the colour scheme of newer Qt while running).
class Theme final : public QObject {
    Q_OBJECT
public:
    /// Applies at once and again whenever the preference changes. Charts hear of it as a palette change.
    explicit Theme(Preferences& preferences, QObject* parent = nullptr);
    bool isDark() const { return m_dark; }

private:
    void apply();
    bool systemIsDark() const;
    Preferences& m_preferences;
    QPalette m_system;
    bool m_dark = false;
    bool m_applied = false;
};

bool isDark(const QPalette& palette);

/// What a line or an area in a chart stands for: the same colour and the same line everywhere.
enum class Series : quint8 {
    Planned,
    Started,
    Accepted,
    Temporary,
    Permanent,
    Error,
    Failed,
    Skipped,
    P50,
    P95,
    P99,
    Waiting,
    Connecting,
    Setup,
    Idle,
    Active,
    Closing,
    Received,
    Delivered,
    Queued,
    Processor
};
/// Line styles repeat what colour says.
struct SeriesLook {
    QColor colour;
    Qt::PenStyle line = Qt::SolidLine;
};
SeriesLook lookOf(Series series, const QPalette& palette);
/// The name as a legend shows it. Translated.
QString nameOf(Series series);

/// Text that explains rather than tells; grid lines; the colours of good and bad news on the window's
/// background.
QColor quietText(const QPalette& palette);
QColor gridColour(const QPalette& palette);
QColor goodColour(const QPalette& palette);
QColor warningColour(const QPalette& palette);
QColor badColour(const QPalette& palette);
/// From little (near the background) to much, of a heat map; `share` 0 … 1.
QColor heatColour(double share, const QPalette& palette);

} // namespace stampede::widgets
