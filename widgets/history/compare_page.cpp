// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/compare_page.h"

#include "report/figures.h"
#include "report/html_charts.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/percentile_chart.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"
#include "widgets/charts/value_table.h"
#include "widgets/history/compare_model.h"

#include <QComboBox>
#include <QFileDialog>
#include <QSortFilterProxyModel>
#include <QTimer>

#include <limits>

namespace stampede::widgets {

namespace {

/// Runs have no colours of their own: those of series that differ most, lines too.
constexpr std::array<Series, CompareView::mostCurves> curves{Series::P50,    Series::P95,   Series::P99,
                                                             Series::Active, Series::Setup, Series::Closing};

QString nameOf(const report::CompareSide& side, std::size_t index)
{
    const load::RunResult& result = side.record().result;
    const QString name =
        result.job.name.isEmpty() ? result.runId : QString(result.job.name + u' ' + result.runId);
    return index == 0 ? CompareView::tr("%1 (baseline)").arg(name) : name;
}

} // namespace

void CompareView::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

CompareView::CompareView(const QString& storePath, QWidget* parent)
    : QWidget(parent)
    , m_axis(new TimeAxis(this))
    , m_nines(new TimeAxis(this))
    , m_rate(new TimeChart(*m_axis, this))
    , m_latency(new TimeChart(*m_axis, this))
    , m_percentiles(new TimeChart(*m_nines, this))
    , m_timer(new QTimer(this))
    , m_model(new CompareModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_thread(new QThread)
    , m_desk(new CompareDesk(storePath))
{
    setObjectName(QStringLiteral("compare"));
    qRegisterMetaType<ComparedRunsPtr>();
    m_thread->setObjectName(QStringLiteral("compare desk"));
    m_desk->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &CompareDesk::compared, this, [this](const ComparedRunsPtr& runs) {
        show(runs);
        Q_EMIT compared();
    });
    connect(m_desk, &CompareDesk::failed, this, [this](const QString& text) {
        m_state->say(text, NoteLabel::Tone::Bad);
        Q_EMIT failed(text);
    });
    buildCharts();
    build();
    m_thread->start();
}

CompareView::~CompareView() = default;

void CompareView::compare(const QStringList& ids)
{
    m_state->say(tr("Comparing…"), NoteLabel::Tone::Quiet);
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, ids] { desk->compare(ids, Nanos(0)); }, Qt::QueuedConnection);
}

void CompareView::show(const ComparedRunsPtr& runs)
{
    m_runs = runs;
    const report::Comparison& comparison = runs->comparison;
    m_state->say(tr("Against %1: differences are told with the interval that chance leaves; what is more "
                    "than noise is "
                    "marked.")
                     .arg(comparison.baselineName),
                 NoteLabel::Tone::Quiet);
    fillCharts();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const report::ComparedRun& run : comparison.others)
        m_choice->addItem(run.id == run.name ? run.name : QString(run.name + u' ' + run.id));
    m_choice->setEnabled(m_choice->count() > 1);
    m_html->setEnabled(true);
    m_picture->setEnabled(true);
    showRun(0);
}

void CompareView::showRun(int index)
{
    if (!m_runs || index < 0 || index >= static_cast<int>(m_runs->comparison.others.size()))
        return;
    const report::ComparedRun& run = m_runs->comparison.others[static_cast<std::size_t>(index)];
    QStringList lines = m_runs->comparison.warnings + run.warnings;
    if (!run.jobDifferences.isEmpty())
        lines += tr("The jobs differ (the first value is the baseline's): %1")
                     .arg(run.jobDifferences.join(QStringLiteral("; ")));
    if (!run.environmentDifferences.isEmpty())
        lines += tr("The environments differ: %1").arg(run.environmentDifferences.join(QStringLiteral("; ")));
    m_warnings->say(lines.join(u'\n'), NoteLabel::Tone::Warning);
    m_model->setRun(run);
    m_table->resizeColumnsToContents();
}

void CompareView::fillCharts()
{
    double end = 0;
    quint64 most = 1;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const bool any = i < m_runs->sides.size();
        std::vector<double> x;
        std::vector<double> accepted;
        std::vector<double> p95;
        const report::CompareSide* side = any ? m_runs->sides[i].get() : nullptr;
        if (any)
            for (const metrics::Point& point : report::pointsOf(side->record().history)) {
                const float micros = point.percentiles[metrics::responseMeasure][1];
                x.push_back(report::inSeconds(point.end()));
                accepted.push_back(point.perSecond(point.counters.of(Outcome::Accepted)));
                p95.push_back(micros < 0 ? std::numeric_limits<double>::quiet_NaN() : double(micros) / 1000);
            }
        if (!x.empty())
            end = std::max(end, x.back());
        m_rate->setSeriesData(curves[i], x, std::move(accepted));
        m_latency->setSeriesData(curves[i], std::move(x), std::move(p95));
        setPercentiles(*m_percentiles, curves[i],
                       any ? side->distributions().response : metrics::Histogram());
        most = std::max(most, any ? side->distributions().response.count() : 1);
        for (TimeChart* chart : {m_rate, m_latency, m_percentiles}) {
            chart->setSeriesMeaningful(curves[i], any);
            if (any)
                chart->setSeriesName(curves[i], nameOf(*side, i));
        }
    }
    m_axis->setEnd(end);
    m_axis->showAll();
    showPercentiles(*m_percentiles, most);
}

void CompareView::told(const QString& path, const QString& error)
{
    if (!error.isEmpty()) {
        m_state->say(error, NoteLabel::Tone::Bad);
        Q_EMIT failed(error);
        return;
    }
    m_state->say(tr("Saved as %1.").arg(path), NoteLabel::Tone::Good);
    Q_EMIT saved(path);
}

void CompareView::saveHtml(const QString& path)
{
    if (m_runs)
        writeAside(
            path, [runs = m_runs] { return report::compareHtml(runs->comparison, runs->all()); }, this,
            [this, path](const QString& error) { told(path, error); });
}

void CompareView::savePicture(const QString& path)
{
    writeAside(
        path, [image = grab().toImage()] { return pngOf(image); }, this,
        [this, path](const QString& error) { told(path, error); });
}

void CompareView::ask(const QString& title, const QString& suffix, void (CompareView::*save)(const QString&))
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("comparison.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, save](const QString& path) { (this->*save)(path); });
    dialog->open();
}

} // namespace stampede::widgets
