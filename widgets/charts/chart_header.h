// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/theme.h"

#include <QWidget>

#include <vector>

namespace stampede::widgets {

/// One entry of a chart's legend, with the value under the crosshair or the newest.
struct LegendEntry {
    int id = -1;
    QString name;
    QString value;
    SeriesLook look;
    bool swatch = false; ///< a square of the colour instead of a line
    bool on = true;
    bool toggles = true; ///< a click switches it
};

/// A chart's title, unit and legend in as many lines as they need.
class ChartHeader final : public QWidget {
    Q_OBJECT
public:
    explicit ChartHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    const QString& title() const { return m_title; }
    void setUnit(const QString& unit);
    const QString& unit() const { return m_unit; }
    void setEntries(std::vector<LegendEntry> entries);
    const std::vector<LegendEntry>& entries() const { return m_entries; }
    /// Where an entry is drawn, for clicks; null when there is no such entry.
    QRect entryRect(int id) const;
    /// The same picture for files.
    void paintTo(QPainter& painter, int width) const;
    /// A control at the right end of the first line; taken over.
    void setCorner(QWidget* corner);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entryClicked(int id);
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Places {
        QRect title;
        QRect unit;
        std::vector<QRect> entries;
        int height = 0;
    };
    Places places(int width) const;
    int entryWidth(std::size_t entry) const;
    int lineHeight() const;
    int sampleWidth() const;
    QFont titleFont() const;
    QFont legendFont() const;
    void paintEntry(QPainter& painter, const LegendEntry& entry, const QRect& rect) const;
    const LegendEntry* entryAt(const QPoint& position) const;
    void sizeChanged();

    QString m_title;
    QString m_unit;
    std::vector<LegendEntry> m_entries;
    std::vector<int> m_valueWidths; // the widest yet, so that the legend stands still while values change
    QWidget* m_corner = nullptr;
};

} // namespace stampede::widgets
