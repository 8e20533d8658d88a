// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/run/result_kinds.h"
#include "widgets/run/run_host.h"

#include <QAction>
#include <QImage>
#include <QMenu>
#include <QWidget>

#include <functional>
#include <vector>

namespace stampede::widgets {

/// The ways out of the run that is shown: the kinds of result_kinds.h, and the charts as pictures. Asks
/// where to without blocking; what came of it is told by saved() and failed(), of the pictures by whoever saves them.
class ExportActions final : public QObject {
    Q_OBJECT
public:
    struct Pictures {
        /// Saves the charts in `folder` under names that begin with `stem`.
        std::function<void(const QString& folder, const QString& stem)> save;
        /// The charts over the whole run.
        std::function<std::vector<QImage>(QSize size)> take;
    };
    ExportActions(RunHost& host, Preferences& preferences, Pictures pictures, QWidget* window);

    QMenu* menu() { return &m_menu; }

Q_SIGNALS:
    void saved(const QString& text);
    void failed(const QString& text);

private:
    void add(const ResultKind& kind);
    void addPdf();
    void addPictures();
    QString stem() const;
    void enable();

    RunHost& m_host;
    Preferences& m_preferences;
    Pictures m_pictures;
    QWidget* m_window;
    QMenu m_menu;
};

} // namespace stampede::widgets
