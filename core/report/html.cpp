// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html.h"

#include "base/display.h"
#include "base/units.h"
#include "job/job_json.h"
#include "report/figures.h"
#include "report/html_charts.h"
#include "report/html_ledger.h"
#include "report/probe_text.h"
#include "report/html_parts.h"
#include "report/reason.h"
#include "report/verdict.h"

#include <QCoreApplication>
#include <QLocale>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

using load::EndReason;
using load::RunResult;

constexpr std::size_t mostReplies = 256;
constexpr qsizetype mostMarkers = 1000;
constexpr qsizetype mostJobText = 200'000;

struct Html {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Html)
};

QString runName(const RunResult& result)
{
    return result.job.name.isEmpty() ? Html::tr("Run %1").arg(result.runId) : result.job.name;
}

QString when(const RunResult& result)
{
    if (!result.started.isValid())
        return {};
    const QString begun = QLocale().toString(result.started.toUTC(), u"yyyy-MM-dd HH:mm:ss"_s);
    const Nanos length = result.last ? result.last->elapsed : Nanos(0);
    return Html::tr("%1 UTC, for %2").arg(begun, clockText(length));
}

QString paragraph(const QString& text, const QString& look = {})
{
    return text.isEmpty()
               ? QString()
               : element(u"p"_s, escaped(text), look.isEmpty() ? QString() : u" class=\""_s + look + u'"') +
                     u'\n';
}

QString lookOf(criteria::Verdict verdict)
{
    return verdict == criteria::Verdict::Met      ? u"good"_s
           : verdict == criteria::Verdict::Broken ? u"bad"_s
                                                  : u"warn"_s;
}

QString headline(const RunRecord& record)
{
    const RunResult& result = record.result;
    const QString reasonLook = result.reason == EndReason::Completed ? u"good"_s
                               : result.reason == EndReason::Stopped || result.reason == EndReason::Aborted
                                   ? u"warn"_s
                                   : u"bad"_s;
    QString html = element(u"h1"_s, escaped(runName(result))) + u'\n';
    QStringList about{Html::tr("run %1").arg(result.runId), when(result)};
    if (!record.tags.isEmpty())
        about += record.tags.join(u", "_s);
    about.removeAll(QString());
    html += paragraph(about.join(u" · "_s), u"quiet"_s) + paragraph(whatRan(result));
    if (record.interrupted)
        html += paragraph(
            Html::tr("Interrupted: the program ended before the run did. What is told here is as far "
                     "as it was kept."),
            u"bad"_s);
    else
        html += paragraph(reasonSentence(result), reasonLook);
    if (!result.criteria.empty())
        html += paragraph(criteriaSentence(result.criteria), lookOf(criteria::verdictOf(result.criteria)));
    if (result.ceiling)
        html += paragraph(result.ceiling->text);
    if (result.last)
        html += paragraph(verdictOf(result, std::max(1, record.environment.cores)).text);
    html += paragraph(record.note);
    return element(u"header"_s, html) + u'\n';
}

QString tile(const QString& value, const QString& name)
{
    return element(u"div"_s, element(u"b"_s, escaped(value)) + element(u"span"_s, escaped(name)),
                   u" class=\"tile\""_s);
}

QString tiles(const RunResult& result)
{
    const metrics::Counters& total = result.last->total;
    const auto accepted = static_cast<double>(total.of(Outcome::Accepted));
    const double rate = perSecond(accepted, result.sending);
    QString html = tile(displayCount(total.started), Html::tr("messages started")) +
                   tile(rateText(rate), Html::tr("accepted a second"));
    if (rate >= 0)
        html += tile(displayNumber(toMmh(rate), 3), Html::tr("million messages an hour"));
    if (result.last->distributions && !result.last->distributions->response.isEmpty()) {
        const metrics::Histogram& response = result.last->distributions->response;
        html += tile(latencyText(static_cast<double>(response.percentile(50))), Html::tr("response p50")) +
                tile(latencyText(static_cast<double>(response.percentile(95))), Html::tr("response p95")) +
                tile(latencyText(static_cast<double>(response.percentile(99))), Html::tr("response p99"));
    }
    if (total.ended() > 0) {
        const double failed = 1 - accepted / static_cast<double>(total.ended());
        html += tile(Html::tr("%1 %").arg(displayNumber(failed * 100, 3)), Html::tr("not accepted"));
    }
    if (result.ledger) {
        const metrics::Deliveries& totals = result.ledger->totals;
        html += tile(displayCount(totals.delivered), Html::tr("delivered")) +
                tile(result.ledger->complete && result.ledger->closed ? displayCount(totals.lost) : u"–"_s,
                     Html::tr("lost"));
        if (result.last->distributions && !result.last->distributions->delivery.isEmpty())
            html +=
                tile(latencyText(static_cast<double>(result.last->distributions->delivery.percentile(95))),
                     Html::tr("delivery p95"));
    }
    return element(u"div"_s, html, u" class=\"tiles\""_s);
}

QString criteriaSectionHtml(const RunResult& result)
{
    QStringList looks;
    for (const criteria::Standing& standing : result.criteria)
        looks +=
            standing.verdict == criteria::Verdict::Broken && standing.severity == criteria::Severity::Warn
                ? u"warn"_s
                : lookOf(standing.verdict);
    return htmlTable(criteriaCells(result.criteria), Html::tr("Criteria"), looks);
}

QString ceilingSectionHtml(const RunResult& result)
{
    if (!result.ceiling)
        return {};
    QStringList looks;
    for (const load::CeilingStep& step : result.ceiling->steps)
        looks += step.state == load::CeilingStep::State::Passed   ? u"good"_s
                 : step.state == load::CeilingStep::State::Failed ? u"bad"_s
                                                                  : u"warn"_s;
    return paragraph(result.ceiling->text) +
           htmlTable(ceilingCells(*result.ceiling), Html::tr("Steps of the search for the ceiling"), looks);
}

QString markersHtml(const RunResult& result)
{
    Cells cells{{{Html::tr("at")}, {Html::tr("what"), TextTable::Align::Left}}, {}, {}};
    for (const load::Marker& marker : result.markers) {
        if (cells.rows.size() == mostMarkers) {
            cells.rest = Html::tr("and %1 more").arg(displayCount(result.markers.size() - mostMarkers));
            break;
        }
        cells.rows += QStringList{clockText(marker.at), printable(marker.text)};
    }
    return htmlTable(cells, Html::tr("Markers"));
}

QString chartsHtml(const RunRecord& record)
{
    const std::vector<metrics::Point> points = pointsOf(record.history);
    QString html;
    if (!points.empty())
        html = svgFigure(rateChart(record, points)) + svgFigure(latencyChart(record, points)) +
               svgFigure(connectionChart(record, points)) + svgFigure(queueChart(record, points)) +
               svgFigure(deliveryChart(record, points));
    return html + svgFigure(percentileChart(record));
}

QString jobHtml(const job::Job& job)
{
    QString json = QString::fromUtf8(job::toJson(job));
    if (json.size() > mostJobText)
        json = json.first(mostJobText) + u"\n…"_s;
    return element(u"details"_s, element(u"summary"_s, escaped(Html::tr("Show the job as JSON"))) +
                                     element(u"pre"_s, element(u"code"_s, escaped(json))));
}

} // namespace

QByteArray htmlReport(const RunRecord& record)
{
    const RunResult& result = record.result;
    QString body = headline(record);
    QString main;
    if (result.last) {
        main += htmlSection(u"figures"_s, Html::tr("Figures"),
                            tiles(result) + htmlFacts(rateFacts(result) + messageFacts(result)) +
                                outcomeBars(result.last->total));
    } else {
        main += paragraph(Html::tr("Nothing was sent."));
    }
    main += htmlSection(u"criteria"_s, Html::tr("Criteria"), criteriaSectionHtml(result));
    main += htmlSection(u"ceiling"_s, Html::tr("Ceiling"), ceilingSectionHtml(result));
    main += htmlSection(u"delivered"_s, Html::tr("Delivered"), ledgerHtml(result));
    if (result.probe)
        main += htmlSection(u"probe"_s, Html::tr("Probe"), htmlFacts(probeFacts(*result.probe)));
    main += htmlSection(u"charts"_s, Html::tr("Charts"), chartsHtml(record));
    main += htmlSection(u"latency"_s, Html::tr("Latency by stage"),
                        htmlTable(latencyCells(result), Html::tr("Latency by stage")));
    main += htmlSection(u"replies"_s, Html::tr("Replies and failures"),
                        htmlTable(replyCells(result, mostReplies), Html::tr("Replies and failures")));
    main += htmlSection(u"markers"_s, Html::tr("Markers"), markersHtml(result));
    if (result.last) {
        main += htmlSection(u"server"_s, Html::tr("Server"), htmlFacts(serverFacts(result)));
        main += htmlSection(u"generator"_s, Html::tr("Generator"), htmlFacts(generatorFacts(result)));
    }
    main += htmlSection(u"environment"_s, Html::tr("Environment"),
                        htmlFacts(environmentFacts(record.environment)));
    main += htmlSection(u"job"_s, Html::tr("Job"), jobHtml(result.job));
    body += element(u"main"_s, main) + u'\n';
    return htmlPage(Html::tr("%1 – Stampede").arg(runName(result)), body);
}

} // namespace stampede::report
