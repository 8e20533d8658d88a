// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/probe_facts.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>
#include <QStringList>

namespace stampede::widgets {

using Kind = load::ProbeEvent::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::ProbeFacts)
};

/// "late: 2, lost: 1": what is not zero.
QString faultsOf(const load::ProbeResult& probe)
{
    QStringList parts;
    const auto add = [&parts](quint64 count, const QString& text) {
        if (count > 0)
            parts += text.arg(displayCount(count));
    };
    add(probe.late, Text::tr("late: %1"));
    add(probe.lost, Text::tr("lost: %1"));
    add(probe.refused, Text::tr("refused: %1"));
    add(probe.failed, Text::tr("failed: %1"));
    return parts.join(QStringLiteral(", "));
}

/// RFC 4180, 2: in quotes where it must be.
QByteArray quoted(const QString& text)
{
    QByteArray octets = text.toUtf8();
    for (const char special : {',', '"', '\r', '\n'})
        if (octets.contains(special))
            return '"' + octets.replace('"', "\"\"") + '"';
    return octets;
}

QByteArray milliseconds(Nanos time)
{
    return time < Nanos(0) ? QByteArray()
                           : QByteArray::number(static_cast<double>(time.count()) / 1e6, 'f', 3);
}

} // namespace

bool isBad(const load::ProbeResult& probe)
{
    return probe.late + probe.lost + probe.refused + probe.failed > 0;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Delivered: return Text::tr("delivered");
    case Kind::Late: return Text::tr("late");
    case Kind::Lost: return Text::tr("lost");
    case Kind::Refused: return Text::tr("refused");
    case Kind::Failed: break;
    }
    return Text::tr("failed");
}

QString probeSentence(const load::ProbeResult& probe, bool over)
{
    if (!probe.error.isEmpty())
        return Text::tr("The probe could not be carried out: %1").arg(probe.error);
    const QString threshold = displayDuration(probe.threshold);
    if (isBad(probe))
        return over ? Text::tr("Not every message of the probe arrived within %1 – %2.")
                          .arg(threshold, faultsOf(probe))
                    : Text::tr("Not every message of the probe so far arrived within %1 – %2.")
                          .arg(threshold, faultsOf(probe));
    if (probe.delivered == 0)
        return over ? Text::tr("The run ended before a message of the probe was on its way.")
                    : Text::tr("Of no message of the probe it is known yet what became of it.");
    return over ? Text::tr("Every message of the probe arrived within %1.").arg(threshold)
                : Text::tr("Every message of the probe so far arrived within %1.").arg(threshold);
}

QByteArray probeCsv(const load::ProbeResult& probe)
{
    QByteArray csv("number,kind,at_s,delivery_ms,transit_ms,text\r\n");
    for (const load::ProbeEvent& event : probe.events) {
        csv += QByteArray::number(event.number) + ',' + load::nameOf(event.kind).toUtf8() + ',';
        csv += QByteArray::number(report::inSeconds(event.at), 'f', 3) + ',';
        csv += milliseconds(event.delivery) + ',' + milliseconds(event.transit) + ',' + quoted(event.text) +
               "\r\n";
    }
    return csv;
}

} // namespace stampede::widgets
