// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/json_object.h"

#include "base/found.h"
#include "base/units.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::JsonObject)
};

constexpr qsizetype longestKey = 60;
constexpr qint64 largestSize = qint64(1) << 50;
constexpr Nanos longestTime = std::chrono::hours(24 * 365);

} // namespace

QString JsonObject::place(const char* key) const
{
    const QString name = QString::fromLatin1(key);
    return m_place.isEmpty() ? name : m_place + u'.' + name;
}

QJsonValue JsonObject::value(const char* key)
{
    const QString name = QString::fromLatin1(key);
    if (!m_known.contains(name))
        m_known += name;
    return m_json.value(name);
}

void JsonObject::wrongValue(const char* key, const QString& expectation)
{
    wrong(key, expected(expectation, value(key)));
}

std::optional<QString> JsonObject::text(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    if (!json.isString()) {
        wrongValue(key, Text::tr("a text"));
        return std::nullopt;
    }
    return json.toString();
}

std::optional<bool> JsonObject::flag(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    if (!json.isBool()) {
        wrongValue(key, QStringLiteral("true, false"));
        return std::nullopt;
    }
    return json.toBool();
}

std::optional<double> JsonObject::number(const char* key, double least, double most)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    const double read = json.toDouble(NAN);
    if (!(read >= least && read <= most)) {
        wrongValue(key, most < 1e15 ? Text::tr("a number from %1 to %2").arg(least).arg(most)
                                    : Text::tr("a number from %1").arg(least));
        return std::nullopt;
    }
    return read;
}

std::optional<quint64> JsonObject::whole(const char* key, quint64 least)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    const std::optional<qint64> read = wholeIn(json);
    if (!read || *read < static_cast<qint64>(least)) {
        wrongValue(key, Text::tr("a whole number from %1").arg(least));
        return std::nullopt;
    }
    return static_cast<quint64>(*read);
}

std::optional<Nanos> JsonObject::duration(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    if (json.isDouble() && json.toDouble() >= 0 && json.toDouble() < 3e7)
        return Nanos(std::llround(json.toDouble() * 1e9));
    const Result<Nanos> read = parseDuration(json.toString(QStringLiteral("?")));
    if (!read || *read > longestTime) {
        wrongValue(key, Text::tr("a duration such as \"250ms\" or seconds"));
        return std::nullopt;
    }
    return *read;
}

std::optional<quint64> JsonObject::size(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    if (const std::optional<qint64> octets = wholeIn(json); octets && *octets >= 0 && *octets <= largestSize)
        return static_cast<quint64>(*octets);
    const Result<quint64> read = parseSize(json.toString(QStringLiteral("?")));
    if (!read || *read > static_cast<quint64>(largestSize)) {
        wrongValue(key, Text::tr("a size such as \"100k\" or octets"));
        return std::nullopt;
    }
    return *read;
}

std::optional<double> JsonObject::rate(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    if (json.isDouble() && json.toDouble() > 0)
        return json.toDouble();
    const Result<double> read = parseRate(json.toString(QStringLiteral("?")));
    if (!read || *read <= 0) {
        wrongValue(key, Text::tr("a rate such as \"100/s\""));
        return std::nullopt;
    }
    return *read;
}

std::optional<std::size_t> JsonObject::word(const char* key, std::span<const char* const> words)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    QStringList names;
    for (const char* word : words)
        names += QString::fromLatin1(word);
    const qsizetype index = json.isString() ? names.indexOf(json.toString()) : -1;
    if (index >= 0)
        return static_cast<std::size_t>(index);
    const QString near = json.isString() ? nearest(json.toString(), names) : QString();
    const QString text = expected(Text::tr("one of %1").arg(names.join(QStringLiteral(", "))), json);
    wrong(key, near.isEmpty() ? text : Text::tr("%1; did you mean '%2'?").arg(text, near));
    return std::nullopt;
}

QStringList JsonObject::texts(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return {};
    const QJsonArray list = json.isArray() ? json.toArray() : QJsonArray{json};
    QStringList result;
    for (const QJsonValue one : list)
        if (one.isString() && !one.toString().isEmpty())
            result += one.toString();
    if (list.isEmpty() || result.size() != list.size()) {
        wrong(key, expected(Text::tr("a text or a list of texts, none of them empty"), json));
        return {};
    }
    return result;
}

void JsonObject::object(const char* key, const std::function<void(JsonObject&)>& read)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return;
    if (!json.isObject())
        return wrongValue(key, Text::tr("an object such as {…}"));
    JsonObject below(json.toObject(), place(key), m_problems);
    read(below);
    below.finish();
}

void JsonObject::list(const char* key, const std::function<void(JsonObject&)>& read)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return;
    if (!json.isArray())
        return wrongValue(key, Text::tr("a list of objects such as [{…}]"));
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString where = QStringLiteral("%1[%2]").arg(place(key)).arg(i);
        if (!array[i].isObject())
            m_problems.add(where, expected(Text::tr("an object such as {…}"), array[i]));
        JsonObject below(array[i].toObject(), where, m_problems);
        if (array[i].isObject()) {
            read(below);
            below.finish();
        }
    }
}

void JsonObject::members(const char* key, const std::function<void(const QString&, JsonObject&)>& read)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return;
    if (!json.isObject())
        return wrongValue(key, Text::tr("an object such as {…}"));
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString where = place(key) + u'.' + it.key();
        if (!it.value().isObject())
            m_problems.add(where, expected(Text::tr("an object such as {…}"), it.value()));
        JsonObject below(it.value().toObject(), where, m_problems);
        if (it.value().isObject()) {
            read(it.key(), below);
            below.finish();
        }
    }
}

void JsonObject::finish()
{
    for (const QString& key : m_json.keys()) {
        if (m_known.contains(key))
            continue;
        const QString near = nearest(key, m_known);
        const QString shown = key.size() <= longestKey ? key : key.first(longestKey) + QStringLiteral("…");
        m_problems.add(m_place.isEmpty() ? shown : m_place + u'.' + shown,
                       near.isEmpty() ? Text::tr("unknown key '%1'").arg(shown)
                                      : Text::tr("unknown key '%1'; did you mean '%2'?").arg(shown, near));
    }
}

} // namespace stampede::sink
