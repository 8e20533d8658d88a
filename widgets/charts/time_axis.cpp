// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/time_axis.h"

namespace stampede::widgets {

TimeAxis::TimeAxis(QObject* parent) : QObject(parent) {}

double TimeAxis::limit() const
{
    return std::max(m_end, emptySpan);
}

void TimeAxis::setRange(double from, double to)
{
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    Q_EMIT rangeChanged(m_from, m_to);
}

void TimeAxis::setEnd(double end)
{
    if (!std::isfinite(end) || end == m_end)
        return;
    m_end = std::max(0.0, end);
    if (m_following)
        setRange(m_window ? std::max(0.0, m_end - *m_window) : 0.0, limit());
}

void TimeAxis::clear()
{
    m_end = 0;
    setCrosshair(std::nullopt);
    follow(m_window);
}

void TimeAxis::follow(std::optional<double> window)
{
    const bool same = m_following && m_window == window;
    m_following = true;
    m_window = window;
    setRange(m_window ? std::max(0.0, m_end - *m_window) : 0.0, limit());
    if (!same)
        Q_EMIT followChanged(true);
}

void TimeAxis::setFrozen()
{
    if (!m_following)
        return;
    m_following = false;
    Q_EMIT followChanged(false);
}

void TimeAxis::zoom(double from, double to)
{
    if (!std::isfinite(from) || !std::isfinite(to))
        return;
    if (from > to)
        std::swap(from, to);
    const double span = std::clamp(to - from, shortestSpan, limit());
    const double start = std::clamp((from + to - span) / 2, 0.0, limit() - span);
    setRange(start, start + span);
    setFrozen();
}

void TimeAxis::zoomAround(double centre, double factor)
{
    if (!std::isfinite(centre) || !std::isfinite(factor) || factor <= 0)
        return;
    const double span = std::clamp((m_to - m_from) * factor, shortestSpan, limit());
    const double share = (std::clamp(centre, m_from, m_to) - m_from) / (m_to - m_from);
    const double start = std::clamp(centre - share * span, 0.0, limit() - span);
    zoom(start, start + span);
}

void TimeAxis::reset()
{
    follow(defaultWindow);
}

void TimeAxis::showAll()
{
    follow(std::nullopt);
}

void TimeAxis::setFollowing(bool following)
{
    if (following)
        follow(m_window);
    else
        setFrozen();
}

void TimeAxis::setCrosshair(std::optional<double> position)
{
    if (m_crosshair == position)
        return;
    m_crosshair = position;
    Q_EMIT crosshairChanged();
}

} // namespace stampede::widgets
