// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/svg_chart.h"

#include "base/display.h"
#include "report/figures.h"
#include "report/html_parts.h"
#include "report/svg_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Html {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Html)
};

constexpr std::size_t mostColumns = 150;
constexpr qsizetype mostMarkText = 60;

QString number(double value)
{
    return QString::number(std::round(value * 10) / 10, 'g', 7);
}

QString lineAt(double x1, double y1, double x2, double y2, const QString& attributes)
{
    return u"<line x1=\""_s + number(x1) + u"\" y1=\""_s + number(y1) + u"\" x2=\""_s + number(x2) +
           u"\" y2=\""_s + number(y2) + u'"' + attributes + u"/>"_s;
}

QString textAt(double x, double y, const QString& text, const QString& attributes)
{
    return element(u"text"_s, escaped(text),
                   u" x=\""_s + number(x) + u"\" y=\""_s + number(y) + u'"' + attributes);
}

QString axes(const SvgChart& chart, const SvgScale& scale)
{
    using S = SvgScale;
    QString svg;
    for (const double tick : scale.yTicks()) {
        const double y = scale.y(tick);
        svg += lineAt(S::left, y, S::right, y, u" class=\"grid\""_s) +
               textAt(S::left - 6, y + 4, valueText(chart.values, tick), u" text-anchor=\"end\""_s);
    }
    double free = -1;
    for (const double tick : scale.xTicks()) {
        const double x = scale.x(tick);
        svg += lineAt(x, S::top, x, S::bottom, u" class=\"grid\""_s);
        if (x < free)
            continue;
        const QString label = positionText(chart.across, tick);
        free = x + 8 + 7 * static_cast<double>(label.size());
        svg += textAt(x, S::bottom + 16, label, u" text-anchor=\"middle\""_s);
    }
    return svg + lineAt(S::left, S::bottom, S::right, S::bottom, u" class=\"axis\""_s) + u'\n';
}

QString path(const SvgChart::Curve& curve, const SvgScale& scale)
{
    QString d;
    bool down = false;
    for (std::size_t i = 0; i < curve.x.size() && i < curve.y.size(); ++i) {
        if (!std::isfinite(curve.y[i])) {
            down = false;
            continue;
        }
        d += (down ? u'L' : u'M') + number(scale.x(curve.x[i])) + u' ' + number(scale.y(curve.y[i]));
        // A lone point shows as a dot of the line's width.
        const bool lone = !down && (i + 1 == curve.y.size() || !std::isfinite(curve.y[i + 1]));
        if (lone)
            d += u"h1.5"_s;
        down = true;
    }
    const QString dash = curve.dash.isEmpty() ? QString() : u" stroke-dasharray=\""_s + curve.dash + u'"';
    return u"<path class=\"curve\" stroke=\"var(--s-"_s + curve.colour + u")\""_s + dash + u" d=\""_s + d +
           u"\"/>\n"_s;
}

QString lines(const SvgChart& chart, const SvgScale& scale)
{
    using S = SvgScale;
    QString svg;
    for (const SvgChart::Line& mark : chart.marks) {
        if (mark.at < scale.from() || mark.at > scale.to())
            continue;
        const double x = scale.x(mark.at);
        svg += element(u"g"_s, element(u"title"_s, escaped(positionText(chart.across, mark.at) + u' ' +
                                                           elided(mark.text, mostMarkText))) +
                                   lineAt(x, S::top, x, S::bottom, u" class=\"mark\""_s));
    }
    for (const SvgChart::Line& limit : chart.limits) {
        if (!scale.holds(limit.at))
            continue;
        const double y = scale.y(limit.at);
        svg += lineAt(S::left, y, S::right, y, u" class=\"limit\""_s) +
               textAt(S::right - 4, y > S::top + 16 ? y - 4 : y + 13, elided(limit.text, mostMarkText),
                      u" class=\"limit\" text-anchor=\"end\""_s);
    }
    return svg;
}

/// Told values at a position: those of the interval that ends there, or the nearest after it.
double valueAt(const SvgChart::Curve& curve, double position)
{
    const auto next = std::lower_bound(curve.x.begin(), curve.x.end(), position - 1e-9);
    const auto at = static_cast<std::size_t>(next - curve.x.begin());
    return at < curve.y.size() ? curve.y[at] : std::numeric_limits<double>::quiet_NaN();
}

QString hits(const SvgChart& chart, const SvgScale& scale)
{
    using S = SvgScale;
    std::vector<double> positions;
    for (const SvgChart::Curve& curve : chart.curves)
        positions.insert(positions.end(), curve.x.begin(), curve.x.end());
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    const std::size_t step = std::max<std::size_t>(1, (positions.size() + mostColumns - 1) / mostColumns);
    QString svg;
    double from = S::left;
    for (std::size_t i = std::min(step, positions.size()) - 1; i < positions.size(); i += step) {
        const double at = positions[i];
        QStringList told{positionText(chart.across, at)};
        for (const SvgChart::Curve& curve : chart.curves)
            if (const double value = valueAt(curve, at); std::isfinite(value))
                told += curve.name + u": "_s + valueText(chart.values, value);
        const double to = std::max(scale.x(at), from + 0.1);
        svg += element(u"rect"_s, element(u"title"_s, escaped(told.join(u'\n'))),
                       u" class=\"hit\" x=\""_s + number(from) + u"\" y=\""_s + number(S::top) +
                           u"\" width=\""_s + number(to - from) + u"\" height=\""_s +
                           number(S::bottom - S::top) + u'"');
        from = to;
    }
    return svg;
}

QString legend(const SvgChart& chart)
{
    QString html;
    for (const SvgChart::Curve& curve : chart.curves) {
        const QString dash = curve.dash.isEmpty() ? QString() : u" stroke-dasharray=\""_s + curve.dash + u'"';
        html += element(u"span"_s, u"<svg viewBox=\"0 0 26 10\" aria-hidden=\"true\">"_s +
                                       lineAt(0, 5, 26, 5,
                                              u" stroke-width=\"2.5\" stroke=\"var(--s-"_s + curve.colour +
                                                  u")\""_s + dash) +
                                       u"</svg>"_s + escaped(curve.name));
    }
    return element(u"div"_s, html, u" class=\"legend\""_s);
}

/// For those who do not see: what the curves reach.
QString description(const SvgChart& chart)
{
    QStringList parts;
    for (const SvgChart::Curve& curve : chart.curves) {
        double least = std::numeric_limits<double>::infinity();
        double most = -least;
        for (const double value : curve.y) {
            if (!std::isfinite(value))
                continue;
            least = std::min(least, value);
            most = std::max(most, value);
        }
        parts += Html::tr("%1: %2 to %3")
                     .arg(curve.name, valueText(chart.values, least), valueText(chart.values, most));
    }
    return chart.title + u". "_s + parts.join(u"; "_s);
}

} // namespace

QString positionText(SvgChart::Across across, double position)
{
    if (across == SvgChart::Across::Time) {
        const QString clock =
            clockText(std::chrono::round<Nanos>(std::chrono::duration<double>(position + 1e-6)));
        const double fraction = position - std::floor(position + 1e-6);
        return fraction < 0.05 ? clock : QString(clock + displayNumber(fraction, 1).mid(1));
    }
    const double percentile = 100 * (1 - std::pow(10, -position));
    const int decimals = std::clamp(static_cast<int>(std::ceil(position - 2 + 1e-9)) + 1, 0, 6);
    return Html::tr("%1 %").arg(displayNumber(percentile, position < 1.05 ? 0 : decimals));
}

QString valueText(SvgChart::Values values, double value)
{
    switch (values) {
    case SvgChart::Values::Rate: return Html::tr("%1/s").arg(value > 0 ? rateText(value) : displayCount(0));
    case SvgChart::Values::Count: return displayNumber(value, 1);
    case SvgChart::Values::Latency: break;
    }
    return latencyText(value);
}

QString svgFigure(const SvgChart& whole)
{
    SvgChart chart = whole;
    std::erase_if(chart.curves, [](const SvgChart::Curve& curve) {
        return std::none_of(curve.y.begin(), curve.y.end(),
                            [](double value) { return std::isfinite(value); });
    });
    if (chart.curves.empty())
        return {};
    const SvgScale scale(chart);
    QString svg = axes(chart, scale);
    for (const SvgChart::Curve& curve : chart.curves)
        svg += path(curve, scale);
    svg += hits(chart, scale) + lines(chart, scale);
    const QString caption =
        element(u"figcaption"_s, escaped(chart.title) + u' ' + element(u"small"_s, escaped(chart.unit)));
    const QString picture = element(
        u"svg"_s, svg,
        u" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\""_s.arg(
            number(SvgScale::width), number(SvgScale::height)) +
            escaped(description(chart)) + u'"');
    return element(u"figure"_s, caption + legend(chart) + picture, u" id=\""_s + chart.id + u'"') + u'\n';
}

} // namespace stampede::report
