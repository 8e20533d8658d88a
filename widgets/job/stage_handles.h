// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/shape.h"
#include "widgets/job/stage_values.h"

#include <QPointF>

#include <vector>

namespace stampede::widgets {

/// A corner of a stage that can be moved.
struct StageHandle {
    enum class Part : quint8 { Start, Peak, End };
    qsizetype stage = 0;
    Part part = Part::End;
    QPointF at;             ///< seconds, level
    bool movesTime = false; ///< the length of the stage
    QString levelKey = {};  ///< of the stage; empty: the level stays
    bool operator==(const StageHandle&) const = default;
};

/// The corners of `stages`, from left to right. CSV stages have none. `spans`: of the same stages.
std::vector<StageHandle> handlesOf(const QJsonArray& stages, const std::vector<load::StageSpan>& spans);

/// `stages` with the handle at `to` (seconds, level), as far as it can move.
QJsonArray moved(const QJsonArray& stages, const StageHandle& handle, QPointF to,
                 const std::vector<load::StageSpan>& spans, bool open);

/// `stages` with a new corner at `seconds`: a hold, ramp or pause in two, or a ramp at the end up to there.
/// The same where there can be none.
QJsonArray splitAt(const QJsonArray& stages, QPointF at, const std::vector<load::StageSpan>& spans,
                   bool open);

/// How far apart the values are that a move snaps to, for an axis this long: 1, 2 or 5 times a power of ten
/// for levels; times have steps of the clock.
double levelStep(double range, bool fine, bool open);
double timeStep(double range, bool fine);
double snapped(double value, double step);

} // namespace stampede::widgets
