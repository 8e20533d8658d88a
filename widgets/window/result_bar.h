// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/note_label.h"
#include "widgets/base/preferences.h"
#include "widgets/run/run_host.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

namespace stampede::widgets {

/// What a run came to, in one line, with the way to its files. Shown when a run has ended, until the next
/// starts.
class ResultBar final : public QWidget {
    Q_OBJECT
public:
    /// `exports`: the menu behind its button.
    ResultBar(RunHost& host, const Preferences& preferences, QMenu& exports, QWidget* parent = nullptr);

    /// The same as text.
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showResult(const load::RunResult& result);

    enum class Tone : quint8 { Good, Mixed, Bad };
    RunHost& m_host;
    const Preferences& m_preferences;
    Tone m_tone = Tone::Good;
    QLabel* m_headline;
    QLabel* m_figures;
    NoteLabel* m_verdict;
    QToolButton* m_export;
};

} // namespace stampede::widgets
