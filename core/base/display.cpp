// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"

#include "base/units.h"

#include <QLocale>
#include <QStringList>

namespace stampede {

namespace {

/// A number as base/units.h writes it, with the separators of the locale and all its decimals.
QString localised(QStringView number)
{
    const qsizetype point = number.indexOf(u'.');
    QString text = displayCount(number.first(point < 0 ? number.size() : point).toULongLong());
    if (point >= 0)
        text += QLocale().decimalPoint() + number.sliced(point + 1);
    return text;
}

} // namespace

QString displayCount(quint64 count)
{
    return QLocale().toString(count);
}

QString displayNumber(double value, int decimals)
{
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    if (!text.contains(locale.decimalPoint()))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(locale.decimalPoint().size());
    return text;
}

QString displaySize(quint64 octets)
{
    const QString exact = formatSize(octets);
    qsizetype letters = exact.size();
    while (letters > 0 && exact[letters - 1].isLetter())
        --letters;
    QString unit = exact.sliced(letters);
    if (!unit.endsWith(u'B'))
        unit += u'B';
    return localised(QStringView(exact).first(letters)) + u' ' + unit;
}

QString displayDuration(Nanos value)
{
    const QString exact = formatDuration(value);
    const bool negative = exact.startsWith(u'-');
    QStringList parts;
    for (qsizetype at = negative ? 1 : 0; at < exact.size();) {
        const qsizetype number = at;
        while (at < exact.size() && !exact[at].isLetter())
            ++at;
        const qsizetype unit = at;
        while (at < exact.size() && exact[at].isLetter())
            ++at;
        const QStringView name = QStringView(exact).sliced(unit, at - unit);
        const QString word = name == u"m"    ? QStringLiteral("min")
                             : name == u"us" ? QStringLiteral("µs")
                                             : name.toString();
        parts += localised(QStringView(exact).sliced(number, unit - number)) + u' ' + word;
    }
    return negative ? QLocale().negativeSign() + parts.join(u' ') : parts.join(u' ');
}

} // namespace stampede
