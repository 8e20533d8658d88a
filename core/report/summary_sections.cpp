// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_sections.h"

#include <algorithm>
#include <array>

namespace stampede::report {

namespace {

/// Several parts on a line, or on as many as they need.
QStringList wrapped(const QStringList& parts, const QString& between, int width)
{
    QStringList lines;
    for (const QString& part : parts) {
        const QString longer = lines.isEmpty() ? part : lines.last() + between + part;
        if (lines.isEmpty() || longer.size() > width - labelWidth)
            lines += part;
        else
            lines.last() = longer;
    }
    return lines;
}

} // namespace

QString inked(const QString& text, Ink ink, const TextStyle& style)
{
    static constexpr std::array codes{"1", "32", "33", "31"};
    if (!style.colour || text.isEmpty())
        return text;
    return QStringLiteral("\x1b[%1m%2\x1b[0m")
        .arg(QLatin1StringView(codes[static_cast<std::size_t>(ink)]), text);
}

QString labelled(const QString& label, const QString& text, const TextStyle& style)
{
    return inked(label, Ink::Bold, style) + QString(std::max<qsizetype>(1, labelWidth - label.size()), u' ') +
           text;
}

QString continued(const QString& text)
{
    return QString(labelWidth, u' ') + text;
}

QStringList section(const QString& label, const QStringList& parts, const TextStyle& style,
                    const QString& between)
{
    QStringList lines = wrapped(parts, between, style.width);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = i == 0 ? labelled(label, lines[i], style) : continued(lines[i]);
    return lines;
}

QStringList sentence(const QString& label, const QString& text, const TextStyle& style, std::optional<Ink> ink)
{
    QStringList lines = wrapped(text.split(u' '), QStringLiteral(" "), style.width);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = ink ? inked(lines[i], *ink, style) : lines[i];
        lines[i] = i == 0 && !label.isEmpty() ? labelled(label, line, style) : continued(line);
    }
    return lines;
}

QStringList sections(const QList<Fact>& facts, const TextStyle& style)
{
    QStringList lines;
    for (const Fact& fact : facts)
        lines += section(fact.label, fact.parts, style, fact.between);
    return lines;
}

} // namespace stampede::report
