// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a criterion is broken or not decided, in words.
#include "base/display.h"
#include "criteria/tracker.h"
#include "criteria/value_text.h"
#include "metrics/point.h"

#include <QCoreApplication>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Judge)
};

QString wanted(Operator op, const QString& limit)
{
    switch (op) {
    case Operator::Less: return Text::tr("below %1").arg(limit);
    case Operator::LessEqual: return Text::tr("at most %1").arg(limit);
    case Operator::Greater: return Text::tr("above %1").arg(limit);
    case Operator::GreaterEqual: return Text::tr("at least %1").arg(limit);
    case Operator::Equal: return Text::tr("exactly %1").arg(limit);
    case Operator::NotEqual: return Text::tr("anything but %1").arg(limit);
    }
    return limit;
}

} // namespace

QString Tracker::whyBroken() const
{
    if (m_rule.share)
        return Text::tr("only %1 of %n second(s) met it, not %2", nullptr,
                        static_cast<int>(std::min<quint64>(m_judged, 1'000'000'000)))
            .arg(valueText(Unit::Share, metShare()), valueText(Unit::Share, *m_rule.share));
    const QString value = m_value ? valueText(m_rule.metric.unit, *m_value) : QString();
    const QString should = wanted(m_rule.op, valueText(m_rule.metric.unit, m_rule.limit));
    if (m_rule.lasting)
        return Text::tr("%1 was not %2 for %3; at last it was %4")
            .arg(m_rule.metric.text, should, displayDuration(*m_rule.lasting), value);
    if (m_rule.over)
        return Text::tr("%1 was %2 over %3, not %4")
            .arg(m_rule.metric.text, value, displayDuration(*m_rule.over), should);
    return Text::tr("%1 was %2, not %3").arg(m_rule.metric.text, value, should);
}

QString Tracker::noLedgerData() const
{
    switch (m_rule.metric.entry->family) {
    case Family::Gauge: return Text::tr("messages were not followed to the sink");
    case Family::Latency: return Text::tr("no message arrived at the sink");
    default: return Text::tr("no message was handed over that could arrive at the sink");
    }
}

QString Tracker::noData() const
{
    const MetricEntry& entry = *m_rule.metric.entry;
    if (entry.tracked())
        return noLedgerData();
    if (entry.family == Family::Gauge)
        return Text::tr("the system does not tell it");
    if (entry.family == Family::Latency) {
        if (entry.measure == metrics::latenessMeasure)
            return Text::tr("no message was started");
        if (entry.measure >= stageCount)
            return Text::tr("no message got its final reply");
        return Text::tr("no message got a reply at stage %1").arg(entry.name);
    }
    switch (entry.base) {
    case Base::Scheduled: return Text::tr("no message was scheduled");
    case Base::Started: return Text::tr("no message was started");
    default: return Text::tr("no message has ended");
    }
}

QString Tracker::whyInconclusive() const
{
    if (!m_gap.isEmpty())
        return Text::tr("the ledger's account is not complete: %1").arg(m_gap);
    if (m_rule.metric.entry->atEnd && !m_finished)
        return Text::tr("known when the run is over");
    if (!m_seen) {
        if (m_from > Nanos(0))
            return m_finished ? Text::tr("the run ended within the first %1, which do not count")
                                    .arg(displayDuration(m_from))
                              : Text::tr("the first %1 do not count").arg(displayDuration(m_from));
        return Text::tr("nothing was measured yet");
    }
    if (m_rule.over && !m_window.isFull())
        return m_finished
                   ? Text::tr("the run was shorter than the window of %1").arg(displayDuration(*m_rule.over))
                   : Text::tr("the window of %1 is not full yet").arg(displayDuration(*m_rule.over));
    if (!m_value)
        return m_judged == 0 && (m_rule.lasting || m_rule.share) && m_whole.length == Nanos(0) && m_finished
                   ? Text::tr("in no whole second: %1").arg(noData())
                   : noData();
    if (m_rule.lasting)
        return m_finished
                   ? Text::tr("the run gave less than %1 to judge").arg(displayDuration(*m_rule.lasting))
                   : Text::tr("there are not %1 with data yet").arg(displayDuration(*m_rule.lasting));
    if (m_rule.share)
        return Text::tr("judged at the end of the run");
    return Text::tr("%1 is not reached yet").arg(valueText(m_rule.metric.unit, m_rule.limit));
}

} // namespace stampede::criteria
