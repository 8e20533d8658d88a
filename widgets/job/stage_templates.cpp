// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "widgets/job/stage_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::widgets {

namespace {

struct Templates {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::StageTemplates)
};

using Kind = StageKind;

double secondsIn(const QJsonValue& value)
{
    if (value.isDouble())
        return value.toDouble();
    const Result<Nanos> time = parseDuration(value.toString());
    return time ? static_cast<double>(time->count()) / 1e9 : 0;
}

/// Stages one after the other, with little to write.
class Line {
public:
    explicit Line(bool open) : m_open(open) {}
    Line& add(Kind kind, double seconds, double level)
    {
        QJsonObject stage = newStage(kind, level, m_open);
        stage.insert(QStringLiteral("duration"), durationValue(seconds));
        m_stages += stage;
        return *this;
    }
    Line& from(double level)
    {
        return set(fromKey(kindOf(m_stages.last().toObject())), levelValue(level, m_open));
    }
    Line& steps(int count) { return set(QStringLiteral("steps"), count); }
    QJsonArray stages() const { return m_stages; }

private:
    Line& set(const QString& key, const QJsonValue& value)
    {
        QJsonObject stage = m_stages.last().toObject();
        stage.insert(key, value);
        m_stages.replace(m_stages.size() - 1, stage);
        return *this;
    }
    bool m_open;
    QJsonArray m_stages;
};

} // namespace

QJsonArray timelineOf(const QJsonObject& load)
{
    const bool open = load.value(QLatin1StringView("model")).toString() == QLatin1StringView("open");
    const QJsonValue rate = load.value(QLatin1StringView("rate"));
    double level = load.value(QLatin1StringView("connections")).toDouble(10);
    if (open) {
        const Result<double> parsed = parseRate(rate.toString());
        level = rate.isDouble() ? rate.toDouble() : parsed ? *parsed : 100;
    }
    level = std::max(level, open ? 0.1 : 1.0);
    const double rampUp = open ? 0 : secondsIn(load.value(QLatin1StringView("ramp_up")));
    double length = secondsIn(load.value(QLatin1StringView("duration")));
    if (length <= rampUp)
        length = rampUp + 60;
    Line line(open);
    if (rampUp > 0)
        line.add(Kind::Ramp, rampUp, level).from(0);
    return line.add(Kind::Hold, length - rampUp, level).stages();
}

std::vector<StageTemplate> stageTemplates(double level, bool open)
{
    const double low = open ? level / 10 : std::max(1.0, level / 10);
    return {
        {QStringLiteral("rampAndHold"), Templates::tr("&Ramp and hold"),
         Templates::tr("Up from nothing, then the same for a minute, then down."),
         Line(open)
             .add(Kind::Ramp, 30, level)
             .from(0)
             .add(Kind::Hold, 60, level)
             .add(Kind::Ramp, 10, 0)
             .stages()},
        {QStringLiteral("stepsToLimit"), Templates::tr("&Steps to find a limit"),
         Templates::tr("Ten steps up; the one where latency or errors rise is near the limit."),
         Line(open).add(Kind::Steps, 300, level).from(low).steps(10).stages()},
        {QStringLiteral("spike"), Templates::tr("S&pike"),
         Templates::tr("A quiet load, a sudden peak, and time to recover."),
         Line(open)
             .add(Kind::Hold, 30, low)
             .add(Kind::Spike, 20, level)
             .from(low)
             .add(Kind::Hold, 60, low)
             .stages()},
        {QStringLiteral("nineAm"), Templates::tr("&9 am"),
         Templates::tr("A day's curve with its rush in the morning, in ten minutes."),
         Line(open).add(Kind::Day, 600, level).from(low).stages()},
        {QStringLiteral("soak"), Templates::tr("S&oak"),
         Templates::tr("Four hours of the same, to see what leaks and fills."),
         Line(open).add(Kind::Ramp, 60, level).from(0).add(Kind::Hold, 4 * 3600, level).stages()},
    };
}

} // namespace stampede::widgets
