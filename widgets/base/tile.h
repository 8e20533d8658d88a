// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace stampede::widgets {

/// One big number with a small caption above and a note below. Painted, so that ten changes a second cost no
/// layout. What is cut off for want of room is whole in the tool tip, above the one that was set.
class Tile final : public QWidget {
    Q_OBJECT
public:
    explicit Tile(const QString& caption, QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    /// `unit` stands small behind the value.
    void setValue(const QString& value, const QString& unit = {});
    void setNote(const QString& note);
    /// A colour of the value in place of the palette's text.
    void setValueColour(const QColor& colour);
    /// A thin bar at the bottom, 0 … 1; nullopt: none.
    void setShare(std::optional<double> share);

    QString caption() const { return m_caption; }
    QString value() const { return m_value; }
    QString note() const { return m_note; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont bigFont() const;
    QFont smallFont() const;
    int margin() const;
    /// Where texts are.
    QRect area() const;
    /// The value with its unit.
    QString reading() const;
    bool isCut() const;
    bool hasRoomForUnit() const;
    void describe();

    QString m_caption;
    QString m_value;
    QString m_unit;
    QString m_note;
    QColor m_colour;
    std::optional<double> m_share;
};

} // namespace stampede::widgets
