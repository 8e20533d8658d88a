// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/probe_text.h"

#include "base/display.h"
#include "report/figures.h"
#include "report/json_parts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace stampede::report {

using namespace Qt::StringLiterals;
using Kind = load::ProbeEvent::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::ProbeText)
};

double milliseconds(Nanos time)
{
    return static_cast<double>(time.count()) / 1e6;
}

QString microsText(qint64 micros)
{
    return latencyText(static_cast<double>(micros));
}

QString timeText(Nanos time)
{
    return latencyText(static_cast<double>(time.count()) / 1000);
}

QString fateText(const load::ProbeEvent& event)
{
    switch (event.kind) {
    case Kind::Delivered:
        return Text::tr("delivered in %1, %2 after it was accepted")
            .arg(timeText(event.delivery), timeText(event.transit));
    case Kind::Late:
        return Text::tr("LATE: delivered in %1, %2 after it was accepted")
            .arg(timeText(event.delivery), timeText(event.transit));
    case Kind::Lost: return Text::tr("LOST: not delivered");
    case Kind::Refused: return Text::tr("REFUSED: %1").arg(event.text);
    case Kind::Failed: return Text::tr("FAILED: %1").arg(event.text);
    }
    return {};
}

} // namespace

QString probeEventText(const load::ProbeEvent& event)
{
    return u'#' + QString::number(event.number) + u"  "_s + fateText(event);
}

QJsonObject probeEventJson(const load::ProbeEvent& event)
{
    QJsonObject json{{u"kind"_s, load::nameOf(event.kind)},
                     {u"number"_s, jsonCount(event.number)},
                     {u"at_seconds"_s, milliseconds(event.at) / 1e3}};
    if (event.delivery >= Nanos(0))
        json.insert(u"delivery_ms"_s, milliseconds(event.delivery));
    if (event.transit >= Nanos(0))
        json.insert(u"transit_ms"_s, milliseconds(event.transit));
    if (!event.text.isEmpty())
        json.insert(u"text"_s, event.text);
    return json;
}

QList<Fact> probeFacts(const load::ProbeResult& result)
{
    QStringList parts{Text::tr("%1 sent").arg(displayCount(result.sent)),
                      Text::tr("%1 delivered").arg(displayCount(result.delivered))};
    if (result.late > 0)
        parts += Text::tr("%1 of them after more than %2")
                     .arg(displayCount(result.late), timeText(result.threshold));
    if (result.lost > 0)
        parts += Text::tr("%1 lost").arg(displayCount(result.lost));
    if (result.refused > 0)
        parts += Text::tr("%1 refused").arg(displayCount(result.refused));
    if (result.failed > 0)
        parts += Text::tr("%1 failed").arg(displayCount(result.failed));
    if (result.p50 >= 0) {
        parts += Text::tr("p50 %1").arg(microsText(result.p50));
        parts += Text::tr("p95 %1").arg(microsText(result.p95));
        parts += Text::tr("longest %1").arg(microsText(result.longest));
    }
    if (!result.error.isEmpty())
        parts += result.error;
    return {{Text::tr("Probe"), parts}};
}

QString probeText(const load::ProbeResult& result)
{
    QString text;
    for (const Fact& fact : probeFacts(result))
        text += fact.label + u": "_s + fact.parts.join(u", "_s) + u'\n';
    return text;
}

QJsonObject probeJson(const load::ProbeResult& result)
{
    QJsonObject json{{u"sent"_s, jsonCount(result.sent)},
                     {u"delivered"_s, jsonCount(result.delivered)},
                     {u"late"_s, jsonCount(result.late)},
                     {u"lost"_s, jsonCount(result.lost)},
                     {u"refused"_s, jsonCount(result.refused)},
                     {u"failed"_s, jsonCount(result.failed)},
                     {u"threshold_ms"_s, milliseconds(result.threshold)}};
    if (result.p50 >= 0)
        json.insert(u"delivery_us"_s,
                    QJsonObject{{u"p50"_s, result.p50}, {u"p95"_s, result.p95}, {u"max"_s, result.longest}});
    if (!result.error.isEmpty())
        json.insert(u"error"_s, result.error);
    QJsonArray events;
    for (const load::ProbeEvent& event : result.events)
        events.append(probeEventJson(event));
    json.insert(u"events"_s, events);
    return json;
}

} // namespace stampede::report
