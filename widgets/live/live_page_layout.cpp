// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/message_bar.h"
#include "widgets/base/theme.h"
#include "widgets/charts/chart_base.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/time_axis.h"
#include "widgets/live/drain_strip.h"
#include "widgets/live/live_actions.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/live_page.h"
#include "widgets/live/live_tables.h"
#include "widgets/live/live_tiles.h"
#include "widgets/live/load_strip.h"
#include "widgets/live/run_header.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
// Faster than figures can be read is only work that the engine would have to wait for.
constexpr std::chrono::milliseconds drawInterval{200};
const QString splitterKey = QStringLiteral("live/splitter");
} // namespace

LivePage::LivePage(RunHost& host, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_host(host)
    , m_preferences(preferences)
    , m_actions(new LiveActions(preferences, this))
    , m_header(new RunHeader(*m_actions, this))
    , m_tiles(new LiveTiles(this))
    , m_strip(new LoadStrip(this))
    , m_drain(new DrainStrip(this))
    , m_charts(new LiveCharts(preferences, this))
    , m_tables(new LiveTables(preferences, this))
    , m_messages(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_pages(new QStackedLayout(this))
    , m_timer(new QTimer(this))
{
    m_pages->addWidget(buildEmpty());
    m_pages->addWidget(buildRun());
    m_timer->setObjectName(QStringLiteral("drawTimer"));
    m_timer->setInterval(drawInterval);
    connect(m_timer, &QTimer::timeout, this, &LivePage::tick);
    connectParts();
    connectHost();
}

LivePage::~LivePage()
{
    saveState();
}

QWidget* LivePage::buildEmpty()
{
    auto* page = new QWidget(this);
    auto* title = new QLabel(tr("Nothing has run yet"), page);
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    big.setWeight(QFont::DemiBold);
    title->setFont(big);
    title->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(
        tr("Press F5 to start the job. Rate, connections and latency appear here while it runs."), page);
    text->setObjectName(QStringLiteral("emptyText"));
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addStretch(3);
    return page;
}

QWidget* LivePage::buildRun()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(std::max(4, fontMetrics().height() / 2));
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_drain);
    layout->addWidget(m_tiles);
    layout->addWidget(m_strip);
    layout->addWidget(m_splitter, 1);
    m_splitter->setObjectName(QStringLiteral("chartsAndTables"));
    m_splitter->addWidget(m_charts);
    m_splitter->addWidget(m_tables);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({fontMetrics().height() * 24, fontMetrics().height() * 9});
    m_splitter->restoreState(m_preferences.state(splitterKey));
    return page;
}

void LivePage::connectParts()
{
    connect(m_actions, &LiveActions::markAsked, m_strip, &LoadStrip::mark);
    connect(m_charts, &LiveCharts::measureChanged, this, [this] { m_figuresDue = true; });
    connect(m_charts, &LiveCharts::maximisedChanged, this,
            [this](bool maximised) { m_tables->setHidden(maximised); });
    connect(m_charts, &LiveCharts::failed, this, [this](const QString& error) {
        m_messages->show(MessageBar::Severity::Error, error);
        Q_EMIT failed(error);
    });
    connect(&m_tables->delivery(), &DeliveryView::trackingAsked, this, &LivePage::trackingAsked);
    connect(&m_tables->delivery(), &DeliveryView::exported, this, [this](const QString& path) {
        m_messages->show(MessageBar::Severity::Info, tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_tables->delivery(), &DeliveryView::failed, this,
            [this](const QString& error) { m_messages->show(MessageBar::Severity::Error, error); });
    connect(&m_tables->probe(), &ProbeView::probeAsked, this, &LivePage::probeAsked);
    connect(&m_tables->probe(), &ProbeView::exported, this, [this](const QString& path) {
        m_messages->show(MessageBar::Severity::Info, tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_tables->probe(), &ProbeView::failed, this,
            [this](const QString& error) { m_messages->show(MessageBar::Severity::Error, error); });
    const auto applyUnit = [this] {
        m_strip->setRateUnit(m_preferences.rateUnit());
        m_figuresDue = true;
    };
    connect(&m_preferences, &Preferences::changed, this, applyUnit);
    applyUnit();
}

QAction* LivePage::pauseAction() const
{
    return m_actions->pause();
}

QAction* LivePage::stopAction() const
{
    return m_actions->stop();
}

QAction* LivePage::abortAction() const
{
    return m_actions->abort();
}

QAction* LivePage::markAction() const
{
    return m_actions->mark();
}

void LivePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer->start();
    m_figuresDue = true;
    tick();
}

void LivePage::hideEvent(QHideEvent* event)
{
    m_timer->stop();
    saveState();
    QWidget::hideEvent(event);
}

void LivePage::changeEvent(QEvent* event)
{
    // The colours of the figures, also of a run that is over.
    if (event->type() == QEvent::PaletteChange)
        m_figuresDue = true;
    QWidget::changeEvent(event);
}

void LivePage::saveState()
{
    m_charts->saveState();
    m_tables->saveState();
    if (!m_charts->maximised())
        m_preferences.setState(splitterKey, m_splitter->saveState());
}

std::vector<QImage> LivePage::pictures(QSize size)
{
    return m_charts->wholePictures(size);
}

void LivePage::savePictures(const QString& folder, const QString& stem)
{
    static constexpr QSize size(1200, 500);
    const std::array names{QStringLiteral("rate"),    QStringLiteral("connections"),
                           QStringLiteral("latency"), QStringLiteral("heatmap"),
                           QStringLiteral("queue"),   QStringLiteral("delivery")};
    struct Progress {
        QStringList paths;
        std::size_t left = 0;
    };
    auto progress = std::make_shared<Progress>();
    const std::vector<QImage> pictures = m_charts->wholePictures(size);
    progress->left = pictures.size();
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const QString path = QDir(folder).filePath(stem + u'-' + names[i] + QStringLiteral(".png"));
        writeAside(
            path, [image = pictures[i]] { return pngOf(image); }, this,
            [this, path, progress](const QString& error) {
                if (error.isEmpty())
                    progress->paths += path;
                else
                    Q_EMIT failed(error);
                if (--progress->left == 0 && !progress->paths.isEmpty())
                    Q_EMIT picturesSaved(progress->paths);
            });
    }
}

} // namespace stampede::widgets
