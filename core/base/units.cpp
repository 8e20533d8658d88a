// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtNumeric>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace stampede {

namespace {

struct Unit {
    QLatin1StringView name;
    quint64 factor;
};

// Longest first, so that formatting can take them in turn.
constexpr std::array<Unit, 8> durationUnits{{{QLatin1StringView("d"), 86'400'000'000'000},
                                             {QLatin1StringView("h"), 3'600'000'000'000},
                                             {QLatin1StringView("m"), 60'000'000'000},
                                             {QLatin1StringView("min"), 60'000'000'000},
                                             {QLatin1StringView("s"), 1'000'000'000},
                                             {QLatin1StringView("ms"), 1'000'000},
                                             {QLatin1StringView("us"), 1'000},
                                             {QLatin1StringView("ns"), 1}}};
constexpr std::array<Unit, 7> sizeUnits{{{QLatin1StringView(""), 1},
                                         {QLatin1StringView("k"), 1'000},
                                         {QLatin1StringView("M"), 1'000'000},
                                         {QLatin1StringView("G"), 1'000'000'000},
                                         {QLatin1StringView("Ki"), 1ULL << 10},
                                         {QLatin1StringView("Mi"), 1ULL << 20},
                                         {QLatin1StringView("Gi"), 1ULL << 30}}};

Error unreadable(const char* sentence, QStringView text)
{
    return Error{{}, QCoreApplication::translate("stampede::units", sentence).arg(text)};
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A plain decimal number: digits, perhaps a point and digits. No sign, no exponent, no separators.
struct Number {
    QStringView whole;
    QStringView fraction;

    double toDouble() const { return QString(whole + u'.' + fraction + u'0').toDouble(); }
    /// The number times `unit`, rounded; nothing beyond `most` or, with `exact`, when it is not whole.
    std::optional<quint64> times(quint64 unit, quint64 most, bool exact) const
    {
        quint64 result = 0;
        for (const QChar c : whole) {
            const auto digit = static_cast<quint64>(c.unicode() - u'0');
            if (qMulOverflow(result, quint64(10), &result) || qAddOverflow(result, digit, &result))
                return std::nullopt;
        }
        if (result > most / unit)
            return std::nullopt;
        // Below 2^47 for every unit here, so a double holds it to far less than one.
        const double rest = QString(QStringLiteral("0.") + fraction + u'0').toDouble() * double(unit);
        const double rounded = std::round(rest);
        if (exact && std::abs(rest - rounded) > 1e-6)
            return std::nullopt;
        result *= unit;
        if (static_cast<quint64>(rounded) > most - result)
            return std::nullopt;
        return result + static_cast<quint64>(rounded);
    }
};

/// Takes a number off the front of `text`, and the spaces behind it; nothing when there is none.
std::optional<Number> takeNumber(QStringView& text)
{
    const auto digits = [&](qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        return text.sliced(from, end - from);
    };
    Number number{digits(0), {}};
    if (number.whole.isEmpty())
        return std::nullopt;
    qsizetype used = number.whole.size();
    if (used < text.size() && text[used] == u'.') {
        number.fraction = digits(used + 1);
        if (number.fraction.isEmpty())
            return std::nullopt;
        used += 1 + number.fraction.size();
    }
    text = text.sliced(used).trimmed();
    return number;
}

QString plainNumber(double value)
{
    return QLocale::c().toString(value, 'f', QLocale::FloatingPointShortest).remove(u',');
}

} // namespace

Result<Nanos> parseDuration(QStringView text)
{
    constexpr auto most = static_cast<quint64>(std::numeric_limits<Nanos::rep>::max());
    const auto fail = [text] {
        return unreadable(QT_TRANSLATE_NOOP("stampede::units",
                                            "'%1' is not a duration; write it like 250ms, 10s, "
                                            "1m30s or 2h"),
                          text);
    };
    QStringView rest = text.trimmed();
    quint64 total = 0;
    quint64 before = std::numeric_limits<quint64>::max();
    if (rest == u"0")
        return Nanos(0);
    do {
        const std::optional<Number> number = takeNumber(rest);
        if (!number)
            return fail();
        qsizetype letters = 0;
        while (letters < rest.size() && rest[letters].isLetter())
            ++letters;
        const QStringView name = rest.first(letters);
        rest = rest.sliced(letters).trimmed();
        const auto unit = std::find_if(durationUnits.begin(), durationUnits.end(), [name](const Unit& u) {
            return name.compare(u.name, Qt::CaseInsensitive) == 0;
        });
        if (unit == durationUnits.end() || unit->factor >= before)
            return fail();
        before = unit->factor;
        const std::optional<quint64> part = number->times(unit->factor, most - total, false);
        if (!part)
            return unreadable(QT_TRANSLATE_NOOP("stampede::units", "'%1' is too long for a duration"), text);
        total += *part;
    } while (!rest.isEmpty());
    return Nanos(static_cast<Nanos::rep>(total));
}

Result<quint64> parseSize(QStringView text)
{
    QStringView rest = text.trimmed();
    const std::optional<Number> number = takeNumber(rest);
    if (rest.endsWith(u'b', Qt::CaseInsensitive))
        rest.chop(1);
    const auto unit = std::find_if(sizeUnits.begin(), sizeUnits.end(), [rest](const Unit& u) {
        return rest.compare(u.name, Qt::CaseInsensitive) == 0;
    });
    if (!number || unit == sizeUnits.end())
        return unreadable(QT_TRANSLATE_NOOP("stampede::units",
                                            "'%1' is not a size; write it like 512, 100k, 64KiB, 5M or 1G"),
                          text);
    if (const auto octets = number->times(unit->factor, std::numeric_limits<quint64>::max(), true))
        return *octets;
    return unreadable(QT_TRANSLATE_NOOP("stampede::units", "'%1' is not a whole number of octets below 2^64"),
                      text);
}

Result<double> parseRate(QStringView text)
{
    struct Per {
        QLatin1StringView name;
        double multiply;
        double divide;
    };
    static constexpr std::array<Per, 6> units{{{QLatin1StringView(""), 1, 1},
                                               {QLatin1StringView("/s"), 1, 1},
                                               {QLatin1StringView("/min"), 1, 60},
                                               {QLatin1StringView("/m"), 1, 60},
                                               {QLatin1StringView("/h"), 1, 3600},
                                               {QLatin1StringView("MMH"), 1e6, 3600}}};
    QStringView rest = text.trimmed();
    const std::optional<Number> number = takeNumber(rest);
    const auto unit = std::find_if(units.begin(), units.end(), [rest](const Per& u) {
        return rest.compare(u.name, Qt::CaseInsensitive) == 0;
    });
    if (number && unit != units.end()) {
        const double rate = number->toDouble() * unit->multiply / unit->divide;
        if (std::isfinite(rate))
            return rate;
    }
    return unreadable(QT_TRANSLATE_NOOP("stampede::units",
                                        "'%1' is not a rate; write it like 5000/s, 300/min, 100/h or 1.2MMH"),
                      text);
}

QString formatDuration(Nanos value)
{
    // Unsigned, because the lowest value has no positive counterpart.
    auto rest = static_cast<quint64>(value.count());
    QString text;
    if (value.count() < 0) {
        rest = 0 - rest;
        text = QStringLiteral("-");
    }
    if (rest == 0)
        return QStringLiteral("0s");
    for (const Unit& unit : durationUnits) {
        const bool fractional = unit.factor <= 1'000'000'000;
        if (rest < unit.factor)
            continue;
        text += QString::number(rest / unit.factor);
        rest %= unit.factor;
        if (fractional && rest != 0) {
            QString digits = QString::number(unit.factor + rest); // a 1 in front keeps the leading zeros
            while (digits.endsWith(u'0'))
                digits.chop(1);
            text += u'.' + digits.sliced(1);
            rest = 0;
        }
        text += unit.name;
        if (rest == 0)
            return text;
        if (rest < 1'000'000'000 && !fractional)
            return text + formatDuration(Nanos(static_cast<Nanos::rep>(rest)));
    }
    return text;
}

QString formatSize(quint64 octets)
{
    QString best = QString::number(octets);
    for (const Unit& unit : sizeUnits) {
        const quint64 whole = octets / unit.factor;
        const quint64 rest = octets % unit.factor;
        // Three decimals of a unit are exact when the rest is a whole number of its thousandths.
        if (whole == 0 || unit.factor == 1 || rest * 1000 % unit.factor != 0)
            continue;
        QString text = QString::number(whole);
        if (rest != 0) {
            QString digits = QString::number(1000 + rest * 1000 / unit.factor);
            while (digits.endsWith(u'0'))
                digits.chop(1);
            text += u'.' + digits.sliced(1);
        }
        text += unit.name;
        if (unit.name.endsWith(u'i'))
            text += u'B';
        if (text.size() <= best.size())
            best = text;
    }
    return best;
}

QString formatRate(double perSecond)
{
    struct Per {
        QLatin1StringView name;
        double factor;
    };
    static constexpr std::array<Per, 3> units{
        {{QLatin1StringView("/s"), 1}, {QLatin1StringView("/min"), 60}, {QLatin1StringView("/h"), 3600}}};
    for (const Per& unit : units) {
        const double count = std::round(perSecond * unit.factor);
        if (count / unit.factor == perSecond && std::abs(count) < 1e15)
            return plainNumber(count) + unit.name;
    }
    return plainNumber(perSecond) + QLatin1StringView("/s");
}

} // namespace stampede
