// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "criteria/judge.h"
#include "criteria/parser.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

// Each costs a little every second.
constexpr qsizetype mostCriteria = 100;

/// What can never be judged in a run of these circumstances.
class Feasibility {
public:
    Feasibility(const Rule& rule, const Circumstances& circumstances, std::vector<LineProblem>& problems)
        : m_rule(rule)
        , m_circumstances(circumstances)
        , m_problems(problems)
    {}
    void check()
    {
        checkMetric();
        checkTracking();
        if (m_circumstances.duration)
            checkTimes(*m_circumstances.duration);
    }

private:
    void checkMetric()
    {
        const MetricEntry& entry = *m_rule.metric.entry;
        const bool stage = entry.family == Family::Latency;
        if (entry.openOnly && !m_circumstances.openModel)
            add(m_rule.metricColumn,
                Text::tr("%1 can never be judged: in the closed model nothing is planned ahead, "
                         "so nothing is late or skipped")
                    .arg(m_rule.metric.text));
        if (stage && entry.measure == static_cast<std::size_t>(Stage::Tls) && !m_circumstances.tls)
            add(m_rule.metricColumn,
                Text::tr("%1 can never be judged: the job uses no TLS").arg(m_rule.metric.text));
        if (stage && entry.measure == static_cast<std::size_t>(Stage::Auth) && !m_circumstances.auth)
            add(m_rule.metricColumn,
                Text::tr("%1 can never be judged: the job does not authenticate").arg(m_rule.metric.text));
    }
    void checkTracking()
    {
        const QString& metric = m_rule.metric.text;
        if (m_rule.metric.entry->tracked() && !m_circumstances.tracked)
            add(m_rule.metricColumn,
                Text::tr("%1 needs tracking.enabled: only the sink behind the server knows it").arg(metric));
        if (!m_rule.metric.entry->atEnd)
            return;
        for (const int column :
             {m_rule.overColumn, m_rule.lastingColumn, m_rule.shareColumn, m_rule.afterColumn})
            if (column > 0)
                add(column, Text::tr("%1 is known when the run is over, and of the whole run").arg(metric));
    }
    void checkTimes(Nanos duration)
    {
        const Nanos after = m_rule.afterRamp ? m_circumstances.rampEnd : m_rule.after.value_or(Nanos(0));
        if (after >= duration && after > Nanos(0)) {
            add(m_rule.afterColumn,
                Text::tr("nothing is left to judge: the run lasts %1 and is looked at after %2")
                    .arg(displayDuration(duration), displayDuration(after)));
            return;
        }
        checkSpan(m_rule.over, m_rule.overColumn, after, duration);
        checkSpan(m_rule.lasting, m_rule.lastingColumn, after, duration);
    }
    void checkSpan(const std::optional<Nanos>& span, int column, Nanos after, Nanos duration)
    {
        if (!span || *span <= duration - after)
            return;
        add(column, after > Nanos(0)
                        ? Text::tr("%1 is longer than what is left of the run of %2 after %3")
                              .arg(displayDuration(*span), displayDuration(duration), displayDuration(after))
                        : Text::tr("%1 is longer than the run, which lasts %2")
                              .arg(displayDuration(*span), displayDuration(duration)));
    }
    void add(int column, const QString& text) { m_problems.push_back({column, text}); }

    const Rule& m_rule;
    const Circumstances& m_circumstances;
    std::vector<LineProblem>& m_problems;
};

} // namespace

void check(const QStringList& lines, const Circumstances& circumstances, Problems& problems)
{
    QHash<QString, qsizetype> seen;
    for (qsizetype i = 0; i < std::min(lines.size(), mostCriteria); ++i) {
        ParsedLine parsed = parse(lines[i]);
        if (parsed.rule)
            Feasibility(*parsed.rule, circumstances, parsed.problems).check();
        const QString key = parsed.rule ? parsed.rule->key() : lines[i].simplified();
        if (const auto before = seen.constFind(key); before != seen.constEnd() && !key.isEmpty())
            parsed.problems.insert(parsed.problems.begin(),
                                   {1, Text::tr("says the same as criterion %1").arg(*before + 1)});
        else
            seen.insert(key, i);
        for (const LineProblem& problem : parsed.problems)
            problems.add(QStringLiteral("criteria[%1]").arg(i),
                         Text::tr("column %1: %2").arg(QString::number(problem.column), problem.text));
    }
    if (lines.size() > mostCriteria)
        problems.add(QStringLiteral("criteria"),
                     Text::tr("there are %1; at most %2 are judged").arg(lines.size()).arg(mostCriteria));
}

} // namespace stampede::criteria
