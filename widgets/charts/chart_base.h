// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_header.h"
#include "widgets/charts/chart_table.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <vector>

class QCPPainter;
class QCustomPlot;
class QMenu;
class QTimer;
class QToolButton;

namespace stampede::widgets {

class ChartActions;
class ChartMarks;
class ChartMouse;
class ChartTableDialog;
class TimeAxis;
struct ChartMarker;
struct ChartSpan;

/// What every chart over a shared TimeAxis has: title and legend, the plot, crosshair, markers, zoom by mouse
/// and keyboard, pictures and values for files and the clipboard, the numbers as a table. Draws only in
/// redraw().
///
/// Keyboard: Left and Right move the crosshair, Up, Down, + and - zoom around it, Home resets, Return
/// maximises, the Menu key has the rest.
class ChartBase : public QWidget {
    Q_OBJECT
public:
    /// The axis is shared and outlives the chart.
    ChartBase(TimeAxis& axis, QWidget* parent);
    ~ChartBase() override;

    void setTitle(const QString& title);
    const QString& title() const { return m_header->title(); }
    /// `shown` beside the title; `key` ends the columns' names in files ("per_s").
    void setUnit(const QString& shown, const QString& key = {});
    const QString& unitKey() const { return m_unitKey; }
    /// What the positions are when they are not seconds since the start of a run.
    void setPositions(const QString& name, const QString& key);
    void setMarkers(std::vector<ChartMarker> markers);
    /// Tinted over their whole height.
    void setSpans(std::vector<ChartSpan> spans);
    /// Where the file dialogs start; called when one opens.
    void setSaveFolder(std::function<QString()> folder) { m_saveFolder = std::move(folder); }
    QString saveFolder() const { return m_saveFolder ? m_saveFolder() : QString(); }
    /// A button in the corner (and Return and a double click on the title) asks to maximise or to restore.
    void setMaximisable(bool maximisable);
    void setMaximised(bool maximised);

    /// There is something new to draw.
    void markDirty() { m_dirty = true; }
    /// Draws when dirty and visible; says whether it did. Called by one timer for all charts of a page.
    bool redraw();
    void drawBy(QTimer& timer);

    /// What is visible, as numbers.
    virtual ChartTable table() const = 0;
    /// The chart with its title as a picture; an empty size: the present one.
    QImage picture(QSize size = {}, double scale = 2);
    /// With another part of the axis than is visible; the data must reach so far.
    QImage pictureOf(double from, double to, QSize size, double scale = 2);
    QByteArray svg(QSize size = {});
    QByteArray pdf(QSize size = {});
    enum class FileKind : quint8 { Png, Svg, Pdf, Csv };
    /// Without waiting; saved() or failed() follows.
    void saveTo(FileKind kind, const QString& path);
    void copyPicture();
    void copyValues();
    void showTable();
    /// Its entries in the order of the legend, and the switching of those that toggle.
    virtual std::vector<LegendEntry> legend() const = 0;
    virtual void toggleEntry(int) {}

    TimeAxis& axis() const { return m_axis; }
    QCustomPlot& plot() const { return *m_plot; }
    ChartHeader& header() const { return *m_header; }

Q_SIGNALS:
    void failed(const QString& error);
    void saved(const QString& path);
    void maximiseAsked();
    void drawn();

protected:
    /// Puts data and value range into the plot; called before it is drawn.
    virtual void prepare() = 0;
    /// Colours and fonts of what a kind of chart adds.
    virtual void restyle() {}
    void applyStyle();
    /// The part of the axis being drawn: the axis' own, or that of a picture.
    double shownFrom() const { return m_shownFrom; }
    double shownTo() const { return m_shownTo; }
    ChartMarks& marks() { return *m_marks; }
    bool countsSeconds() const { return m_positionKey.isEmpty(); }
    QString positionName() const;
    QString positionKey() const { return countsSeconds() ? QStringLiteral("time_s") : m_positionKey; }

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void build();
    void drawNow(double from, double to);
    /// Paints with `output` as for a file, then leaves everything to be drawn again.
    template <typename F>
    auto forFile(double from, double to, QSize size, F output);
    void drawCorner();
    void drawMarks();
    void moveCrosshair(double share);
    void paintWhole(QCPPainter& painter, QSize size);
    void describe();

    TimeAxis& m_axis;
    ChartHeader* m_header;
    QCustomPlot* m_plot;
    ChartMarks* m_marks; // of m_plot
    ChartMouse* m_mouse;
    ChartActions* m_actions;
    QTimer* m_marksTimer;
    QToolButton* m_corner;
    QPointer<ChartTableDialog> m_tableDialog;
    std::function<QString()> m_saveFolder;
    QString m_unitKey;
    QString m_positionName;
    QString m_positionKey;
    double m_shownFrom = 0;
    double m_shownTo = 1;
    bool m_maximised = false;
    bool m_dirty = true;
    bool m_drawn = false;
};

} // namespace stampede::widgets
