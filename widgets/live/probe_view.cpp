// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/probe_view.h"

#include "widgets/base/note_label.h"
#include "widgets/charts/chart_export.h"
#include "widgets/live/probe_chart.h"
#include "widgets/live/probe_facts.h"
#include "widgets/run/result_kinds.h"

#include <QAction>
#include <QPointer>
#include <QStackedLayout>
#include <QToolButton>

namespace stampede::widgets {

using Tone = NoteLabel::Tone;

bool ProbeView::hasWarning() const
{
    return isBad(*m_probe) || !m_probe->error.isEmpty();
}

void ProbeView::setProbed(bool probed)
{
    m_pages->setCurrentIndex(probed ? 1 : 0);
}

void ProbeView::showRunning(const load::ProbeResult& probe)
{
    if (!m_over)
        take(probe);
}

void ProbeView::showResult(const load::ProbeResult& probe, const QString& stem)
{
    m_over = true;
    m_stem = stem;
    take(probe);
}

void ProbeView::clear()
{
    m_over = false;
    m_stem.clear();
    m_probe = std::make_shared<const load::ProbeResult>();
    m_due = false;
    m_figures->clear();
    m_events->clear();
    m_chart->clear();
    m_copy->setEnabled(false);
    m_export->setEnabled(false);
    m_sentence->say({}, Tone::Quiet);
}

void ProbeView::take(const load::ProbeResult& probe)
{
    m_probe = std::make_shared<const load::ProbeResult>(probe);
    m_due = true;
    if (isVisible())
        refresh();
}

void ProbeView::refresh()
{
    if (!m_due)
        return;
    m_due = false;
    m_figures->update(*m_probe);
    m_events->update(*m_probe);
    m_chart->showProbe(*m_probe);
    m_copy->setEnabled(!m_probe->events.empty());
    m_export->setEnabled(m_over && !m_probe->events.empty());
    say();
}

void ProbeView::say()
{
    const bool missing = m_probe->lost + m_probe->refused + m_probe->failed > 0;
    const Tone tone = missing                  ? Tone::Bad
                      : hasWarning()           ? Tone::Warning
                      : !m_over                ? Tone::Quiet
                      : m_probe->delivered > 0 ? Tone::Good
                                               : Tone::Warning;
    m_sentence->say(probeSentence(*m_probe, m_over), tone);
}

void ProbeView::askExport()
{
    const ResultKind kind{
        ResultSpool::Kind::Csv,  {}, tr("E&xport the messages of the probe…"), QStringLiteral("csv"),
        tr("CSV files (*.csv)"), {}};
    askForFile(window(), m_preferences, kind, m_stem + QStringLiteral("-probe"),
               [view = QPointer<ProbeView>(this)](const QString& path) {
                   if (view)
                       view->exportTo(path);
               });
}

void ProbeView::exportTo(const QString& path)
{
    if (!m_over)
        return;
    writeAside(
        path, [probe = m_probe] { return probeCsv(*probe); }, this,
        [this, path](const QString& error) {
            if (error.isEmpty())
                Q_EMIT exported(path);
            else
                Q_EMIT failed(error);
        });
}

void ProbeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace stampede::widgets
