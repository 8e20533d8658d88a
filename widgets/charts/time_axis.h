// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace stampede::widgets {

/// The time axis that charts share: what is visible of it, whether the newest stays visible, and where the
/// crosshair stands. In seconds since the start of the run (or, for a chart of something else, in its
/// positions). GUI thread.
class TimeAxis final : public QObject {
    Q_OBJECT
public:
    static constexpr double shortestSpan = 1; ///< no zoom shows less
    static constexpr double emptySpan =
        10; ///< shown at least while following, so that a start looks like one
    static constexpr double defaultWindow = 120;

    explicit TimeAxis(QObject* parent = nullptr);

    double from() const { return m_from; }
    double to() const { return m_to; }
    /// The end of the newest data.
    double end() const { return m_end; }
    bool isFollowing() const { return m_following; }
    /// How much is shown while following; nullopt: everything.
    std::optional<double> window() const { return m_window; }
    std::optional<double> crosshair() const { return m_crosshair; }

    /// New data up to `end`; moves the range while following.
    void setEnd(double end);
    /// Back to an empty axis that follows: a new run.
    void clear();
    /// Shows `from` to `to`, within what there is, and freezes. The order does not matter.
    void zoom(double from, double to);
    /// Makes the span `factor` times as long, with `centre` staying where it is, and freezes.
    void zoomAround(double centre, double factor);
    /// Follows the last two minutes.
    void reset();
    /// Follows with everything visible.
    void showAll();
    void setFollowing(bool following);
    void setCrosshair(std::optional<double> position);

Q_SIGNALS:
    void rangeChanged(double from, double to);
    void crosshairChanged();
    /// Also when window() changed.
    void followChanged(bool following);

private:
    double limit() const;
    void follow(std::optional<double> window);
    void setRange(double from, double to);
    void setFrozen();

    double m_from = 0;
    double m_to = emptySpan;
    double m_end = 0;
    bool m_following = true;
    std::optional<double> m_window = defaultWindow;
    std::optional<double> m_crosshair;
};

} // namespace stampede::widgets
