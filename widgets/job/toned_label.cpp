// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/toned_label.h"

#include "widgets/base/theme.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace stampede::widgets {

TonedLabel::TonedLabel(Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    if (tone == Tone::Heading || tone == Tone::Title) {
        QFont larger = font();
        larger.setBold(true);
        if (tone == Tone::Title)
            larger.setPointSizeF(larger.pointSizeF() * 1.25);
        setFont(larger);
    }
    apply();
}

TonedLabel::TonedLabel(const QString& text, Tone tone, QWidget* parent) : TonedLabel(tone, parent)
{
    setText(text);
}

void TonedLabel::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    apply();
}

void TonedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        apply();
}

void TonedLabel::apply()
{
    const QPalette outside = parentWidget() ? parentWidget()->palette() : QApplication::palette(this);
    QPalette own = outside;
    switch (m_tone) {
    case Tone::Quiet: own.setColor(QPalette::WindowText, quietText(outside)); break;
    case Tone::Bad: own.setColor(QPalette::WindowText, badColour(outside)); break;
    case Tone::Good: own.setColor(QPalette::WindowText, goodColour(outside)); break;
    case Tone::Heading:
    case Tone::Title: break;
    }
    m_applying = true;
    setPalette(own);
    m_applying = false;
}

} // namespace stampede::widgets
