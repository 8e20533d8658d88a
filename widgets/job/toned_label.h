// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

namespace stampede::widgets {

/// Plain wrapped text in a colour that follows the theme.
class TonedLabel final : public QLabel {
    Q_OBJECT
public:
    enum class Tone : quint8 { Quiet, Bad, Good, Heading, Title };
    explicit TonedLabel(Tone tone, QWidget* parent = nullptr);
    TonedLabel(const QString& text, Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void apply();
    Tone m_tone;
    bool m_applying = false;
};

} // namespace stampede::widgets
