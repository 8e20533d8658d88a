// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/rule_text.h"

#include "base/display.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace stampede::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::RuleText)
};

struct Word {
    const char* key;
    const char* text;
};

constexpr std::array stages{
    Word{"connect", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "connection")},
    Word{"banner", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "banner")},
    Word{"handshake", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "TLS handshake")},
    Word{"body", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "during the content")},
    Word{"final", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "final reply")}};

constexpr std::array conditions{
    Word{"listener", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "listener %1")},
    Word{"client", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "client %1")},
    Word{"ehlo", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "EHLO %1")},
    Word{"sender", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "sender %1")},
    Word{"domain", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "domain %1")},
    Word{"local", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "local part %1")},
    Word{"size_over", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "larger than %1")},
    Word{"size_under", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "smaller than %1")},
    Word{"count", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "count %1")}};

// In the order in which they happen.
constexpr std::array actions{
    Word{"at", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "after %1 of content")},
    Word{"delay", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "delay %1")},
    Word{"reply", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "reply %1")},
    Word{"greylist", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "greylisting %1")},
    Word{"hide", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "hide %1")},
    Word{"offer", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "offer %1")},
    Word{"malformed", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "malformed %1")},
    Word{"dribble", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "octet by octet, each %1")},
    Word{"tarpit", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "every later reply late by %1")},
    Word{"bandwidth", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "read at most %1 a second")},
    Word{"read_pause", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "pause %1 between reads")},
    Word{"certificate", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "certificate %1")},
    Word{"drop", QT_TRANSLATE_NOOP("stampede::widgets::RuleText", "drop by %1")}};

const QString between = QStringLiteral(" · ");

/// A value on one line: {"uniform": ["1s", "5s"]} as "uniform 1s, 5s".
QString valueText(const QJsonValue& value)
{
    if (value.isDouble())
        return displayNumber(value.toDouble(), 6);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    QStringList parts;
    for (const QJsonValue one : value.toArray())
        parts += valueText(one);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        parts += it.key() + u' ' + valueText(it.value());
    return value.isString() ? value.toString() : parts.join(QStringLiteral(", "));
}

QString actionText(const QJsonObject& action)
{
    QStringList parts;
    for (const Word& word : actions)
        if (const QJsonValue value = action.value(QLatin1StringView(word.key)); !value.isUndefined())
            parts += Text::tr(word.text).arg(valueText(value));
    return parts.join(between);
}

} // namespace

QString stageText(const QString& stage)
{
    for (const Word& word : stages)
        if (stage == QLatin1StringView(word.key))
            return Text::tr(word.text);
    return stage.toUpper();
}

QString whenText(const QJsonObject& rule)
{
    const QJsonObject when = rule.value(QStringLiteral("when")).toObject();
    QStringList parts;
    for (const Word& word : conditions)
        if (const QJsonValue value = when.value(QLatin1StringView(word.key)); !value.isUndefined())
            parts += Text::tr(word.text).arg(valueText(value));
    return parts.isEmpty() ? Text::tr("always") : parts.join(between);
}

QString whatText(const QJsonObject& rule)
{
    const QJsonValue several = rule.value(QStringLiteral("one_of"));
    if (several.isUndefined())
        return actionText(rule);
    QStringList parts;
    for (const QJsonValue one : several.toArray())
        parts += QStringLiteral("%1 × %2").arg(
            displayNumber(one.toObject().value(QStringLiteral("weight")).toDouble(1), 3),
            actionText(one.toObject()));
    return Text::tr("one of: %1").arg(parts.join(QStringLiteral("; ")));
}

QString chanceText(const QJsonObject& rule)
{
    const double share = rule.value(QStringLiteral("probability")).toDouble(1);
    const QString percent = Text::tr("%1 %").arg(displayNumber(share * 100, 4));
    const QJsonValue times = rule.value(QStringLiteral("times"));
    if (!times.isDouble())
        return percent;
    return Text::tr("%1, %n time(s)", nullptr, static_cast<int>(times.toDouble())).arg(percent);
}

} // namespace stampede::widgets
