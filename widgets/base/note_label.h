// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace stampede::widgets {

/// Plain wrapped text beside or below what it explains, in a colour that follows the theme.
class NoteLabel final : public QLabel {
    Q_OBJECT
public:
    enum class Tone : quint8 { Quiet, Good, Warning, Bad };
    explicit NoteLabel(Tone tone = Tone::Quiet, QWidget* parent = nullptr);
    NoteLabel(const QString& text, Tone tone, QWidget* parent = nullptr);

    /// Empty text hides it.
    void say(const QString& text, Tone tone);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QColor colourIn(const QPalette& palette) const;
    void colour();
    Tone m_tone;
    bool m_colouring = false;
};

/// A heading within a page: `scale` times as large as the text, bold.
QLabel* headingLabel(const QString& text, double scale, QWidget* parent = nullptr);

} // namespace stampede::widgets
