// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/shape.h"

#include "job/rate_table.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace stampede::load {

namespace {

using job::LoadStage;
using Kind = LoadStage::Kind;

// The share of the day's peak at each hour, midnight to midnight: quiet at night, the rush at nine, a dip at noon, a
// lower afternoon. Shaped after what mail servers of offices see.
constexpr std::array<double, 25> dayCurve{0.08, 0.05, 0.03, 0.02, 0.02, 0.05, 0.14, 0.40, 0.80,
                                          1.00, 0.92, 0.85, 0.62, 0.70, 0.78, 0.74, 0.66, 0.50,
                                          0.36, 0.28, 0.24, 0.20, 0.16, 0.12, 0.08};

/// Builds the sequence and remembers where it has come to.
class Builder {
public:
    Builder(const QString& baseDir, bool open, Problems& problems)
        : m_baseDir(baseDir)
        , m_open(open)
        , m_problems(problems)
    {}

    void add(const LoadStage& stage, std::size_t index)
    {
        StageSpan span{m_sequence->length(), Nanos(0), stage.from.value_or(m_level), m_level};
        const bool sensible = stage.kind == Kind::Csv || (stage.duration > Nanos(0) && stage.to >= 0 &&
                                                          stage.from.value_or(0) >= 0 && stage.period > Nanos(0));
        if (sensible)
            append(stage, index, span);
        span.length = m_sequence->length() - span.from;
        span.levelAtEnd = m_level;
        m_spans.push_back(span);
    }

    Shape take() { return {m_sequence, m_sequence->length(), m_most, std::move(m_spans)}; }

private:
    void append(const LoadStage& stage, std::size_t index, StageSpan& span)
    {
        switch (stage.kind) {
        case Kind::Hold:
            span.levelAtStart = stage.to;
            line(stage.to, stage.to, stage.duration);
            break;
        case Kind::Ramp: line(span.levelAtStart, stage.to, stage.duration); break;
        case Kind::Steps: steps(span.levelAtStart, stage); break;
        case Kind::Spike:
            line(span.levelAtStart, stage.to, stage.duration / 10);
            line(stage.to, stage.to, stage.duration - stage.duration / 10 * 2);
            line(stage.to, span.levelAtStart, stage.duration / 10);
            break;
        case Kind::Sine: sine(stage, span); break;
        case Kind::Day: day(span.levelAtStart, stage); break;
        case Kind::Pause:
            span.levelAtStart = 0;
            line(0, 0, stage.duration);
            break;
        case Kind::Csv: table(stage, index, span); break;
        }
    }

    void line(double from, double to, Nanos length)
    {
        if (length > Nanos(0))
            m_sequence->append(std::make_shared<LinearRate>(from, to, length), length);
        m_level = to;
        m_most = std::max({m_most, from, to});
    }

    // The last step takes what the division leaves, so that the stage is as long as it says.
    void steps(double from, const LoadStage& stage)
    {
        const int count = std::max(1, stage.steps);
        const Nanos each = stage.duration / count;
        for (int i = 0; i < count; ++i) {
            const double share = count > 1 ? static_cast<double>(i) / (count - 1) : 1;
            const double level = from + (stage.to - from) * share;
            line(level, level, i + 1 < count ? each : stage.duration - each * (count - 1));
        }
    }

    void sine(const LoadStage& stage, StageSpan& span)
    {
        const double amplitude = std::clamp(stage.amplitude, 0.0, stage.to);
        const auto wave = std::make_shared<SineRate>(stage.to, amplitude, stage.period, stage.duration);
        span.levelAtStart = stage.to;
        m_level = wave->levelAt(stage.duration - Nanos(1));
        m_most = std::max(m_most, stage.to + amplitude);
        m_sequence->append(wave, stage.duration);
    }

    void day(double low, const LoadStage& stage)
    {
        constexpr int hours = static_cast<int>(dayCurve.size()) - 1;
        const auto [least, most] = std::minmax_element(dayCurve.begin(), dayCurve.end());
        const auto levelOf = [&](int hour) {
            const double share = dayCurve[static_cast<std::size_t>(hour)];
            return low + (stage.to - low) * (share - *least) / (*most - *least);
        };
        const Nanos each = stage.duration / hours;
        for (int hour = 0; hour < hours; ++hour)
            line(levelOf(hour), levelOf(hour + 1),
                 hour + 1 < hours ? each : stage.duration - each * (hours - 1));
    }

    void table(const LoadStage& stage, std::size_t index, StageSpan& span)
    {
        const auto rows = job::readRateTable(QDir(m_baseDir).absoluteFilePath(stage.file), stage.file,
                                             QStringLiteral("load.stages[%1].file").arg(index), m_open, m_problems);
        if (rows.empty())
            return;
        span.levelAtStart = rows.front().level;
        line(rows.front().level, rows.front().level, rows.front().at);
        for (std::size_t i = 1; i < rows.size(); ++i)
            line(rows[i - 1].level, rows[i].level, rows[i].at - rows[i - 1].at);
    }

    const QString& m_baseDir;
    bool m_open;
    Problems& m_problems;
    std::shared_ptr<Sequence> m_sequence = std::make_shared<Sequence>();
    double m_level = 0;
    double m_most = 0;
    std::vector<StageSpan> m_spans;
};

} // namespace

Shape shapeOf(const job::Load& load, const QString& baseDir, Problems& problems)
{
    const bool open = load.model == job::Load::Model::Open;
    if (load.stages.empty()) {
        const double level = open ? load.rate : load.connections;
        return {std::make_shared<ConstantRate>(level), std::nullopt, level, {}};
    }
    Builder builder(baseDir, open, problems);
    for (std::size_t i = 0; i < load.stages.size(); ++i)
        builder.add(load.stages[i], i);
    return builder.take();
}

} // namespace stampede::load
