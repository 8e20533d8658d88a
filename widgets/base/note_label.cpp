// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/note_label.h"

#include "widgets/base/theme.h"

#include <QApplication>
#include <QEvent>

namespace stampede::widgets {

NoteLabel::NoteLabel(Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    colour();
}

NoteLabel::NoteLabel(const QString& text, Tone tone, QWidget* parent) : NoteLabel(tone, parent)
{
    setText(text);
}

void NoteLabel::say(const QString& text, Tone tone)
{
    setText(text);
    setVisible(!text.isEmpty());
    setTone(tone);
}

void NoteLabel::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    colour();
}

void NoteLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        colour();
}

QColor NoteLabel::colourIn(const QPalette& palette) const
{
    switch (m_tone) {
    case Tone::Good: return goodColour(palette);
    case Tone::Warning: return warningColour(palette);
    case Tone::Bad: return badColour(palette);
    case Tone::Quiet: break;
    }
    return quietText(palette);
}

void NoteLabel::colour()
{
    // Not its own, which has the colour of the moment before in it, nor its parent's, which may hear of a
    // theme later.
    const QPalette around = QApplication::palette(this);
    // Only this role: with the others set too, no change of the theme would reach the label.
    QPalette palette;
    palette.setColor(QPalette::WindowText, colourIn(around));
    m_colouring = true;
    setPalette(palette);
    m_colouring = false;
}

QLabel* headingLabel(const QString& text, double scale, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace stampede::widgets
