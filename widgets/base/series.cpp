// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/colours.h"
#include "widgets/base/theme.h"

#include <QCoreApplication>

#include <array>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::Series)
};

/// A colour on light and on dark ground: as bright as each other within a ground, apart for the colour-blind.
struct Hue {
    QRgb onLight;
    QRgb onDark;
};
constexpr Hue blue{0xff1d5fc4, 0xff4098fb};
constexpr Hue teal{0xff00795c, 0xff35cba0};
constexpr Hue orange{0xffb85c00, 0xfff5a742};
constexpr Hue purple{0xff8a2796, 0xffd68ae8};
constexpr Hue red{0xffc52b32, 0xffff7b73};
constexpr Hue grey{0xff6a727d, 0xff9aa3af};
constexpr Hue sky{0xff0e87ad, 0xff7ad7f2};
constexpr Hue olive{0xff635400, 0xffd0c36a};

struct Look {
    Hue hue;
    Qt::PenStyle line;
};

constexpr Look look(Series series)
{
    switch (series) {
    case Series::Planned: return {grey, Qt::DashLine};
    case Series::Started: return {sky, Qt::DotLine};
    case Series::Accepted: return {blue, Qt::SolidLine};
    case Series::Temporary: return {orange, Qt::DashLine};
    case Series::Permanent: return {purple, Qt::DashDotLine};
    case Series::Error: return {red, Qt::DashDotDotLine};
    case Series::Failed: return {red, Qt::DashDotLine};
    case Series::Skipped: return {olive, Qt::DotLine};
    case Series::P50: return {blue, Qt::SolidLine};
    case Series::P95: return {orange, Qt::DashLine};
    case Series::P99: return {purple, Qt::DashDotLine};
    case Series::Waiting: return {grey, Qt::DotLine};
    case Series::Connecting: return {orange, Qt::DashLine};
    case Series::Setup: return {purple, Qt::DashDotLine};
    case Series::Idle: return {sky, Qt::DashLine};
    case Series::Active: return {blue, Qt::SolidLine};
    case Series::Closing: return {olive, Qt::DashDotDotLine};
    case Series::Received: return {teal, Qt::SolidLine};
    case Series::Delivered: return {purple, Qt::DashDotDotLine};
    case Series::Queued: return {orange, Qt::SolidLine};
    case Series::Processor: return {purple, Qt::DashLine};
    }
    return {grey, Qt::SolidLine};
}

// From near the ground to far from it, each step lighter or darker than the one before.
constexpr std::array<QRgb, 5> heatOnLight{0xffd3e8ee, 0xff78bdd2, 0xff2f7db8, 0xff3b3c90, 0xff2a0f4f};
constexpr std::array<QRgb, 5> heatOnDark{0xff33236b, 0xff3a52ab, 0xff2f93bf, 0xff70d1b1, 0xfff5f4ad};

QColor news(const QPalette& palette, const Hue& hue)
{
    return QColor::fromRgb(isDark(palette) ? hue.onDark : hue.onLight);
}

} // namespace

SeriesLook lookOf(Series series, const QPalette& palette)
{
    const Look found = look(series);
    return {news(palette, found.hue), found.line};
}

QString nameOf(Series series)
{
    switch (series) {
    case Series::Planned: return Text::tr("Planned");
    case Series::Started: return Text::tr("Started");
    case Series::Accepted: return Text::tr("Accepted");
    case Series::Temporary: return Text::tr("Temporary failure");
    case Series::Permanent: return Text::tr("Permanent failure");
    case Series::Error: return Text::tr("Error");
    case Series::Failed: return Text::tr("Failed");
    case Series::Skipped: return Text::tr("Skipped");
    case Series::P50: return Text::tr("p50");
    case Series::P95: return Text::tr("p95");
    case Series::P99: return Text::tr("p99");
    case Series::Waiting: return Text::tr("Waiting");
    case Series::Connecting: return Text::tr("Connecting");
    case Series::Setup: return Text::tr("Setting up");
    case Series::Idle: return Text::tr("Idle");
    case Series::Active: return Text::tr("Active");
    case Series::Closing: return Text::tr("Closing");
    case Series::Received: return Text::tr("Received");
    case Series::Delivered: return Text::tr("Delivered");
    case Series::Queued: return Text::tr("Queue");
    case Series::Processor: return Text::tr("Processor");
    }
    return {};
}

QColor quietText(const QPalette& palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.68);
}

QColor gridColour(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.14);
}

QColor goodColour(const QPalette& palette)
{
    return news(palette, {0xff1a7034, 0xff62c884});
}

QColor warningColour(const QPalette& palette)
{
    return news(palette, {0xff8a5400, 0xffe8ae45});
}

QColor badColour(const QPalette& palette)
{
    return news(palette, {0xffb3212b, 0xffff8a82});
}

QColor heatColour(double share, const QPalette& palette)
{
    const auto& steps = isDark(palette) ? heatOnDark : heatOnLight;
    const QColor ground = palette.color(QPalette::Base);
    if (!(share > 0))
        return ground;
    const double at = std::min(share, 1.0) * double(steps.size());
    const auto step = std::min(static_cast<std::size_t>(at), steps.size() - 1);
    const QColor below = step == 0 ? ground : QColor::fromRgb(steps[step - 1]);
    return mixed(QColor::fromRgb(steps[step]), below, at - double(step));
}

} // namespace stampede::widgets
