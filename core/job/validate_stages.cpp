// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "job/rate_table.h"
#include "job/validate_parts.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace stampede::job {

namespace {

struct Validate {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Validate)
};

using Kind = LoadStage::Kind;

/// One stage's checks; knows where it stands.
class StageCheck {
public:
    StageCheck(const Check& check, std::size_t index)
        : m_check(check)
        , m_stage(check.job.load.stages[index])
        , m_place(QStringLiteral("load.stages[%1]").arg(index))
        , m_most(levelBound(check.job.load))
    {}

    void run() const
    {
        if (m_stage.kind == Kind::Csv) {
            file();
            return;
        }
        that(m_stage.duration > Nanos(0) && m_stage.duration <= 366 * 24h, "duration",
             Validate::tr("must be above 0 and at most 366 days: a stage without length does nothing"));
        if (m_stage.kind == Kind::Pause)
            return;
        level(m_stage.to, toKey());
        if (m_stage.from)
            level(*m_stage.from, m_stage.kind == Kind::Day ? "low" : "from");
        if (m_stage.kind == Kind::Steps)
            that(m_stage.steps >= 1 && m_stage.steps <= 10'000, "steps", Validate::tr("must be from 1 to 10,000"));
        if (m_stage.kind == Kind::Sine)
            sine();
    }

private:
    void that(bool holds, const char* key, const QString& text) const
    {
        if (!holds)
            m_check.problems.add(m_place + u'.' + QLatin1StringView(key), text);
    }
    const char* toKey() const
    {
        switch (m_stage.kind) {
        case Kind::Hold:
        case Kind::Sine: return "level";
        case Kind::Spike:
        case Kind::Day: return "peak";
        default: return "to";
        }
    }
    void level(double value, const char* key) const
    {
        that(value >= 0 && value <= m_most, key, Validate::tr("must be from 0 to %1").arg(displayNumber(m_most, 0)));
    }
    void sine() const
    {
        that(m_stage.amplitude >= 0 && m_stage.amplitude <= m_stage.to, "amplitude",
             Validate::tr("must be from 0 to the level: a load below nothing cannot be"));
        that(m_stage.period >= 100ms, "period", Validate::tr("must be 100 ms or longer"));
    }
    void file() const
    {
        if (m_stage.file.isEmpty()) {
            that(false, "file", Validate::tr("needs the name of a CSV file with rows time,level"));
            return;
        }
        (void)readRateTable(QDir(m_check.baseDir).absoluteFilePath(m_stage.file), m_stage.file,
                                        m_place + QStringLiteral(".file"),
                                        m_check.job.load.model == Load::Model::Open, m_check.problems);
    }

    const Check& m_check;
    const LoadStage& m_stage;
    const QString m_place;
    const double m_most;
};

} // namespace

double levelBound(const Load& load)
{
    return load.model == Load::Model::Open ? Load::mostRate : Load::mostConnections;
}

void validateStages(const Check& check)
{
    const std::vector<LoadStage>& stages = check.job.load.stages;
    if (stages.size() > LoadStage::most) {
        check.problems.add(QStringLiteral("load.stages"),
                           Validate::tr("has more than %1 stages").arg(displayCount(LoadStage::most)));
        return;
    }
    for (std::size_t i = 0; i < stages.size(); ++i)
        StageCheck(check, i).run();
    const bool any = std::any_of(stages.begin(), stages.end(), [](const LoadStage& stage) {
        return stage.kind == Kind::Csv || (stage.kind != Kind::Pause && (stage.to > 0 || stage.from.value_or(0) > 0));
    });
    check.that(any, "load.stages", Validate::tr("never rise above 0: nothing would be sent"));
}

} // namespace stampede::job
