// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_base.h"

#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/charts/chart_actions.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_marks.h"
#include "widgets/charts/chart_mouse.h"
#include "widgets/charts/chart_table_dialog.h"
#include "widgets/charts/tickers.h"
#include "widgets/charts/time_axis.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
// A crosshair that follows the pointer at ten pictures a second feels stuck; only the layer of marks is
// drawn.
constexpr std::chrono::milliseconds marksInterval{33};
} // namespace

ChartBase::ChartBase(TimeAxis& axis, QWidget* parent)
    : QWidget(parent)
    , m_axis(axis)
    , m_header(new ChartHeader(this))
    , m_plot(new QCustomPlot(this))
    , m_marks(new ChartMarks(m_plot))
    , m_mouse(new ChartMouse(*m_plot, *m_marks, axis, this))
    , m_actions(new ChartActions(*this))
    , m_marksTimer(new QTimer(this))
    , m_corner(new QToolButton(this))
{
    build();
    m_marksTimer->setSingleShot(true);
    m_marksTimer->setInterval(marksInterval);
    connect(m_marksTimer, &QTimer::timeout, this, &ChartBase::drawMarks);
    const auto marksChanged = [this] {
        if (!m_marksTimer->isActive())
            m_marksTimer->start();
    };
    connect(&m_axis, &TimeAxis::crosshairChanged, this, marksChanged);
    connect(m_mouse, &ChartMouse::choiceChanged, this, marksChanged);
    connect(&m_axis, &TimeAxis::rangeChanged, this, &ChartBase::markDirty);
    connect(m_header, &ChartHeader::entryClicked, this, [this](int id) { toggleEntry(id); });
}

ChartBase::~ChartBase() = default;

void ChartBase::build()
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    m_plot->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new ClockTicker));
    m_plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker));
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->setMinimumSize(fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 5);

    m_corner->setAutoRaise(true);
    m_corner->setFocusPolicy(Qt::NoFocus);
    m_corner->setObjectName(QStringLiteral("maximise"));
    m_corner->hide();
    connect(m_corner, &QToolButton::clicked, this, &ChartBase::maximiseAsked);
    connect(m_header, &ChartHeader::doubleClicked, this, [this] {
        if (!m_corner->isHidden())
            Q_EMIT maximiseAsked();
    });

    auto* layout = new QVBoxLayout(this);
    const int margin = std::max(4, fontMetrics().height() / 2);
    layout->setContentsMargins(margin, margin / 2 + 1, margin, margin / 2);
    layout->setSpacing(margin / 4);
    layout->addWidget(m_header);
    layout->addWidget(m_plot, 1);
}

void ChartBase::setTitle(const QString& title)
{
    m_header->setTitle(title);
    describe();
}

void ChartBase::setUnit(const QString& shown, const QString& key)
{
    m_header->setUnit(shown);
    m_unitKey = key;
    describe();
}

void ChartBase::describe()
{
    setAccessibleName(m_header->unit().isEmpty() ? title() : tr("%1, %2").arg(title(), m_header->unit()));
    setAccessibleDescription(
        tr("Chart. Left and Right move the crosshair; the context menu has its numbers as a "
           "table."));
}

void ChartBase::setPositions(const QString& name, const QString& key)
{
    m_positionName = name;
    m_positionKey = key;
    QSharedPointer<QCPAxisTicker> ticker;
    if (countsSeconds())
        ticker.reset(new ClockTicker);
    else
        ticker.reset(new NumberTicker);
    m_plot->xAxis->setTicker(ticker);
    m_marks->setClock(countsSeconds());
    markDirty();
}

QString ChartBase::positionName() const
{
    return m_positionName.isEmpty() ? tr("Time") : m_positionName;
}

void ChartBase::setMarkers(std::vector<ChartMarker> markers)
{
    m_marks->setMarkers(std::move(markers));
    markDirty();
}

void ChartBase::setSpans(std::vector<ChartSpan> spans)
{
    if (spans == m_marks->spans())
        return;
    m_marks->setSpans(std::move(spans));
    markDirty();
}

void ChartBase::setMaximisable(bool maximisable)
{
    m_corner->setVisible(maximisable);
    if (maximisable)
        m_header->setCorner(m_corner);
    setMaximised(false);
}

void ChartBase::setMaximised(bool maximised)
{
    m_maximised = maximised;
    drawCorner();
    const QString text = maximised ? tr("Restore (Esc)") : tr("Maximise");
    m_corner->setToolTip(text);
    m_corner->setAccessibleName(text);
}

void ChartBase::drawCorner()
{
    m_corner->setIcon(
        icon(m_maximised ? QStringLiteral("restore") : QStringLiteral("maximise"), quietText(palette())));
}

void ChartBase::drawBy(QTimer& timer)
{
    connect(&timer, &QTimer::timeout, this, [this] { redraw(); });
}

bool ChartBase::redraw()
{
    if (!m_dirty || !isVisible() || window()->isMinimized())
        return false;
    drawNow(m_axis.from(), m_axis.to());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_drawn = true;
    Q_EMIT drawn();
    return true;
}

void ChartBase::drawNow(double from, double to)
{
    m_dirty = false;
    m_shownFrom = from;
    m_shownTo = to;
    m_plot->xAxis->setRange(from, to);
    prepare();
    m_marks->setCrosshair(m_axis.crosshair());
    m_header->setEntries(legend());
}

void ChartBase::drawMarks()
{
    m_marks->setCrosshair(m_axis.crosshair());
    if (!m_drawn || !isVisible())
        return;
    m_header->setEntries(legend());
    m_marks->layer()->replot();
}

void ChartBase::applyStyle()
{
    const QPalette& colours = palette();
    m_plot->setBackground(QBrush(colours.color(QPalette::Base)));
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    const QColor grid = gridColour(colours);
    for (QCPAxis* each : {m_plot->xAxis, m_plot->yAxis}) {
        each->setBasePen(QPen(grid, 1));
        each->setTickPen(QPen(grid, 1));
        each->setSubTickPen(Qt::NoPen);
        each->setTickLabelColor(quietText(colours));
        each->setTickLabelFont(small);
        each->setTickLengthIn(0);
        each->setTickLengthOut(3);
        each->setTickLabelPadding(3);
        each->grid()->setPen(QPen(grid, 1));
        each->grid()->setSubGridVisible(false);
        each->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->grid()->setVisible(false);
    const QFontMetrics metrics(small);
    // Charts above one another keep their time axes in line.
    m_plot->axisRect()->setMinimumMargins(
        QMargins(metrics.horizontalAdvance(QStringLiteral("100,000")) + 8, 0, 0, 0));
    m_plot->axisRect()->setMargins(
        QMargins(0, metrics.height() / 2, metrics.horizontalAdvance(QStringLiteral("00:00")) / 2, 0));
    m_marks->setColours(colours);
    restyle();
    markDirty();
}

void ChartBase::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        applyStyle();
        drawCorner();
    }
    QWidget::changeEvent(event);
}

void ChartBase::showEvent(QShowEvent* event)
{
    if (!m_drawn)
        applyStyle();
    markDirty();
    QWidget::showEvent(event);
}

void ChartBase::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool focused = hasFocus();
    painter.setPen(focused ? palette().color(QPalette::Highlight) : gridColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChartBase::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartBase::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ChartBase::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                               : event->globalPos());
}

} // namespace stampede::widgets
