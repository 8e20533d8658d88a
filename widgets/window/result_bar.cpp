// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/result_bar.h"

#include "base/display.h"
#include "report/figures.h"
#include "report/verdict.h"
#include "widgets/base/rate_text.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {

QString figuresOf(const load::RunResult& result, RateUnit unit)
{
    const metrics::Snapshot& last = *result.last;
    const quint64 accepted = last.total.of(Outcome::Accepted);
    const quint64 failed = last.total.ended() - accepted;
    QStringList parts{ResultBar::tr("%1 accepted").arg(displayCount(accepted)),
                      ResultBar::tr("%1 failed").arg(displayCount(failed))};
    if (last.total.skipped > 0)
        parts.append(ResultBar::tr("%1 skipped").arg(displayCount(last.total.skipped)));
    parts.append(rateText(report::perSecond(static_cast<double>(last.total.ended()), result.sending), unit));
    if (!last.distributions->response.isEmpty())
        parts.append(ResultBar::tr("p95 %1").arg(
            report::latencyText(static_cast<double>(last.distributions->response.percentile(95)))));
    return parts.join(QStringLiteral("   ·   "));
}

/// "Failed: 1 of 4 criteria broken".
QString judgedText(const std::vector<criteria::Standing>& standings)
{
    const auto count = [&](criteria::Verdict verdict) {
        return static_cast<int>(std::count_if(standings.begin(), standings.end(), [verdict](const auto& standing) {
            return standing.severity == criteria::Severity::Fail && standing.verdict == verdict;
        }));
    };
    const auto all = static_cast<int>(standings.size());
    switch (criteria::verdictOf(standings)) {
    case criteria::Verdict::Broken:
        return ResultBar::tr("Failed: %1 of %n criteria broken", nullptr, all).arg(count(criteria::Verdict::Broken));
    case criteria::Verdict::Inconclusive:
        return ResultBar::tr("Not proved: %1 of %n criteria had no data", nullptr, all)
            .arg(count(criteria::Verdict::Inconclusive));
    case criteria::Verdict::Met: break;
    }
    return ResultBar::tr("Passed: %n criteria met", nullptr, all);
}

QString headlineOf(const load::RunResult& result)
{
    switch (result.reason) {
    case load::EndReason::Completed:
        if (result.ceiling)
            return result.ceiling->proved ? ResultBar::tr("Ceiling found") : ResultBar::tr("No ceiling found");
        return result.criteria.empty() ? ResultBar::tr("Completed") : judgedText(result.criteria);
    case load::EndReason::Stopped: return ResultBar::tr("Stopped");
    case load::EndReason::Aborted: return ResultBar::tr("Aborted");
    case load::EndReason::ErrorBudget: return ResultBar::tr("Failed: too many errors");
    case load::EndReason::Criterion: return ResultBar::tr("Failed: a criterion was broken");
    case load::EndReason::NotCarriedOut: break;
    }
    return ResultBar::tr("Not carried out");
}

} // namespace

ResultBar::ResultBar(RunHost& host, const Preferences& preferences, QMenu& exports, QWidget* parent)
    : QWidget(parent)
    , m_host(host)
    , m_preferences(preferences)
    , m_headline(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_verdict(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_export(new QToolButton(this))
{
    setObjectName(QStringLiteral("resultBar"));
    setAccessibleName(tr("Result of the run"));
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    for (QLabel* label : {m_headline, m_figures, static_cast<QLabel*>(m_verdict)})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export->setText(tr("E&xport"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setToolTip(tr("Save the results of this run"));
    m_export->setAccessibleName(tr("Export the results"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(&exports);

    auto* line = new QHBoxLayout;
    line->addWidget(m_headline);
    line->addSpacing(fontMetrics().averageCharWidth() * 2);
    line->addWidget(m_figures, 1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(fontMetrics().height() / 6);
    texts->addLayout(line);
    texts->addWidget(m_verdict);
    auto* layout = new QHBoxLayout(this);
    layout->addLayout(texts, 1);
    layout->addWidget(m_export, 0, Qt::AlignVCenter);

    hide();
    connect(&host, &RunHost::cleared, this, &QWidget::hide);
    connect(&host, &RunHost::finished, this, &ResultBar::showResult);
    connect(&preferences, &Preferences::changed, this, [this] {
        if (m_host.result().last)
            m_figures->setText(figuresOf(m_host.result(), m_preferences.rateUnit()));
    });
}

void ResultBar::showResult(const load::RunResult& result)
{
    const bool completed = result.reason == load::EndReason::Completed;
    const quint64 failed =
        result.last ? result.last->total.ended() - result.last->total.of(Outcome::Accepted) : 0;
    const bool carriedOut = completed || result.reason == load::EndReason::Stopped;
    const criteria::Verdict verdict = criteria::verdictOf(result.criteria);
    const bool unsure = verdict == criteria::Verdict::Inconclusive || (result.ceiling && !result.ceiling->proved);
    m_tone = !carriedOut || verdict == criteria::Verdict::Broken ? Tone::Bad
             : failed > 0 || unsure                              ? Tone::Mixed
                                                                 : Tone::Good;
    m_headline->setText(headlineOf(result));
    m_figures->setText(result.last ? figuresOf(result, m_preferences.rateUnit()) : QString());
    m_verdict->setText(!result.error.text.isEmpty() ? result.error.toString()
                       : result.ceiling             ? result.ceiling->text
                                                    : report::verdictOf(result).text);
    m_export->setVisible(result.last != nullptr);
    setAccessibleDescription(text());
    show();
    update();
}

QString ResultBar::text() const
{
    return QStringList{m_headline->text(), m_figures->text(), m_verdict->text()}.join(QLatin1Char('\n'));
}

void ResultBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor tone = m_tone == Tone::Good    ? goodColour(palette())
                        : m_tone == Tone::Mixed ? warningColour(palette())
                                                : badColour(palette());
    QColor ground = tone;
    ground.setAlphaF(0.12F);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, std::max(3, fontMetrics().averageCharWidth() / 2), height()), tone);
}

} // namespace stampede::widgets
