// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/note_label.h"
#include "widgets/charts/percentile_chart.h"
#include "widgets/charts/value_table.h"
#include "widgets/history/compare_model.h"
#include "widgets/history/compare_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTimer>

namespace stampede::widgets {

void CompareView::buildCharts()
{
    struct Kind {
        TimeChart* chart;
        const char* name;
        QString title;
    };
    for (const Kind& kind : {Kind{m_rate, "compareRate", tr("Accepted")},
                             Kind{m_latency, "compareLatency", tr("Response time, p95")},
                             Kind{m_percentiles, "comparePercentiles", tr("Response time by percentile")}}) {
        kind.chart->setObjectName(QLatin1StringView(kind.name));
        kind.chart->setTitle(kind.title);
        for (const Series series :
             {Series::P50, Series::P95, Series::P99, Series::Active, Series::Setup, Series::Closing})
            kind.chart->addSeries(series);
        connect(kind.chart, &ChartBase::saved, this, &CompareView::saved);
        connect(kind.chart, &ChartBase::failed, this, &CompareView::failed);
        kind.chart->drawBy(*m_timer);
    }
    m_rate->setUnit(tr("msg/s"), QStringLiteral("per_s"));
    m_latency->setUnit(QStringLiteral("ms"), QStringLiteral("ms"));
    m_latency->setScale(TimeChart::Scale::Log);
    makePercentileChart(*m_percentiles);
    m_timer->start(std::chrono::milliseconds(100));
}

QWidget* CompareView::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins({});
    auto* label = new QLabel(tr("Run compared with the baseline:"), head);
    m_choice = new QComboBox(head);
    m_choice->setObjectName(QStringLiteral("compareRun"));
    m_choice->setAccessibleName(tr("Run compared with the baseline"));
    m_choice->setToolTip(tr("Which of the runs the table shows against the baseline."));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setEnabled(false);
    label->setBuddy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareView::showRun);
    m_html = new QPushButton(tr("Save as HTML…"), head);
    m_html->setObjectName(QStringLiteral("compareHtml"));
    m_html->setToolTip(tr("Saves the comparison as one file that any browser shows."));
    connect(m_html, &QPushButton::clicked, this,
            [this] { ask(tr("Save the comparison"), QStringLiteral("html"), &CompareView::saveHtml); });
    m_picture = new QPushButton(tr("Save &picture…"), head);
    m_picture->setObjectName(QStringLiteral("comparePicture"));
    m_picture->setToolTip(tr("Saves this page as a picture."));
    connect(m_picture, &QPushButton::clicked, this,
            [this] { ask(tr("Save the picture"), QStringLiteral("png"), &CompareView::savePicture); });
    for (QPushButton* button : {m_html, m_picture}) {
        button->setAccessibleName(button->text().remove(u'&'));
        button->setEnabled(false);
    }
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch();
    row->addWidget(m_html);
    row->addWidget(m_picture);
    return head;
}

void CompareView::build()
{
    m_state = new NoteLabel(tr("Choose two runs, or one and a baseline."), NoteLabel::Tone::Quiet, this);
    m_state->setObjectName(QStringLiteral("compareState"));
    m_warnings = new NoteLabel(NoteLabel::Tone::Warning, this);
    m_warnings->setObjectName(QStringLiteral("compareWarnings"));
    m_warnings->say({}, NoteLabel::Tone::Warning);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table = new ValueTable(this);
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Differences from the baseline"));
    m_table->setToolTip(tr("Each metric of both runs, and whether its difference is more than noise."));
    m_table->setModel(m_sorted);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* charts = new QSplitter(Qt::Horizontal, this);
    for (TimeChart* chart : {m_rate, m_latency, m_percentiles})
        charts->addWidget(chart);
    charts->setChildrenCollapsible(false);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(charts);
    parts->addWidget(m_table);
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildHead());
    layout->addWidget(m_state);
    layout->addWidget(m_warnings);
    layout->addWidget(parts, 1);
}

} // namespace stampede::widgets
