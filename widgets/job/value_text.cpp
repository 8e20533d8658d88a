// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/value_text.h"

#include "base/units.h"

#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace stampede::widgets {

namespace {

QString numberText(double value)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

QJsonValue wholeOf(const QString& text)
{
    bool good = false;
    qint64 number = text.toLongLong(&good);
    if (!good)
        number = QLocale().toLongLong(text, &good); // "20,000" as this person writes it
    return good ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue numberOf(const QString& text)
{
    bool good = false;
    double number = QLocale::c().toDouble(text, &good);
    if (!good)
        number = QLocale().toDouble(text, &good);
    return good && std::isfinite(number) ? QJsonValue(number) : QJsonValue(text);
}

QJsonArray partsOf(const QString& text)
{
    QJsonArray parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    return parts;
}

QString textOfNumber(FieldKind kind, const QJsonValue& value)
{
    const double number = value.toDouble();
    const bool whole = value.toInteger(0) == value.toInteger(1);
    switch (kind) {
    case FieldKind::Duration:
    case FieldKind::OptionalDuration:
        return number >= 0 && number < 9e9 ? formatDuration(Nanos(std::llround(number * 1e9)))
                                           : numberText(number);
    case FieldKind::Size:
        return whole && number >= 0 ? formatSize(static_cast<quint64>(value.toInteger()))
                                    : numberText(number);
    case FieldKind::Rate: return formatRate(number);
    default: return whole ? QString::number(value.toInteger()) : numberText(number);
    }
}

} // namespace

QJsonValue valueOfText(FieldKind kind, const QString& text)
{
    const QString trimmed = text.trimmed();
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Count: return wholeOf(trimmed);
    case FieldKind::Level:
    case FieldKind::Number: return numberOf(trimmed);
    case FieldKind::OptionalCount: return trimmed.isEmpty() ? QJsonValue(QJsonValue::Null) : wholeOf(trimmed);
    case FieldKind::OptionalNumber:
        return trimmed.isEmpty() ? QJsonValue(QJsonValue::Null) : numberOf(trimmed);
    case FieldKind::OptionalDuration:
        return trimmed.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(trimmed);
    case FieldKind::Duration:
    case FieldKind::Size:
    case FieldKind::Rate: return trimmed;
    case FieldKind::Sizes: return partsOf(text);
    default: return text;
    }
}

QString textOfValue(FieldKind kind, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Double: return textOfNumber(kind, value);
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts += textOfValue(FieldKind::Size, part);
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

} // namespace stampede::widgets
