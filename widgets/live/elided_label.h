// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stampede::widgets {

/// A line of text that gives way: it is shortened in the middle and told whole in its tooltip.
class ElidedLabel final : public QWidget {
    Q_OBJECT
public:
    enum class Look : quint8 { Plain, Heading, Quiet };
    explicit ElidedLabel(Look look, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    /// In place of the look's colour; invalid: the look's.
    void setColour(const QColor& colour);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont textFont() const;

    Look m_look;
    QString m_text;
    QColor m_colour;
};

} // namespace stampede::widgets
