// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/run/run_host.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <functional>

namespace stampede::widgets {

/// The ways out of a run: seconds as CSV, summary as JSON, latency as .hlog, the charts as pictures. Asks
/// where to without blocking; what came of it is told by saved() and failed(), of the pictures by whoever
/// saves them.
class ExportActions final : public QObject {
    Q_OBJECT
public:
    /// Saves the charts in `folder` under names that begin with `stem`.
    using SavePictures = std::function<void(const QString& folder, const QString& stem)>;
    ExportActions(RunHost& host, Preferences& preferences, SavePictures savePictures, QWidget* window);

    QMenu* menu() { return &m_menu; }

Q_SIGNALS:
    void saved(const QString& text);
    void failed(const QString& text);

private:
    void add(const QString& text, const QString& name, const QKeySequence& shortcut, RunHost::Export what,
             const QString& suffix, const QString& filter);
    void addPictures();
    QString stem() const;
    void enable();

    RunHost& m_host;
    Preferences& m_preferences;
    SavePictures m_savePictures;
    QWidget* m_window;
    QMenu m_menu;
};

} // namespace stampede::widgets
