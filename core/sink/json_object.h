// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/problems.h"
#include "sink/behaviour_spec.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>

namespace stampede::sink {

/// Reads one JSON object key by key and says everything that is wrong with it, each with its path. A value
/// that is absent or wrong is nothing.
class JsonObject {
public:
    /// `place`: its path, empty at the top.
    JsonObject(const QJsonObject& json, const QString& place, Problems& problems)
        : m_json(json)
        , m_place(place)
        , m_problems(problems)
    {}

    bool has(const char* key) const { return m_json.contains(QLatin1StringView(key)); }
    QString place(const char* key) const;
    const QString& place() const { return m_place; }
    Problems& problems() const { return m_problems; }
    void wrong(const char* key, const QString& text) const { m_problems.add(place(key), text); }

    std::optional<QString> text(const char* key);
    std::optional<bool> flag(const char* key);
    std::optional<double> number(const char* key, double least, double most);
    std::optional<quint64> whole(const char* key, quint64 least);
    std::optional<Nanos> duration(const char* key);
    std::optional<quint64> size(const char* key);
    std::optional<double> rate(const char* key);
    /// Which of the words it is.
    std::optional<std::size_t> word(const char* key, std::span<const char* const> words);
    /// A text or a list of texts, none of them empty.
    QStringList texts(const char* key);
    std::optional<Delay> delay(const char* key);
    std::optional<ReplyText> reply(const char* key);
    /// Calls `read` with the object, if there is one.
    void object(const char* key, const std::function<void(JsonObject&)>& read);
    /// Calls `read` with each object of a list.
    void list(const char* key, const std::function<void(JsonObject&)>& read);
    /// Calls `read` with each member, whose names may be any; its value must be an object.
    void members(const char* key, const std::function<void(const QString&, JsonObject&)>& read);
    /// The value itself; the key is known then.
    QJsonValue value(const char* key);
    /// After all keys: complains about those that nobody asked for.
    void finish();

private:
    std::optional<Delay> delayFrom(JsonObject& json);
    void wrongValue(const char* key, const QString& expectation);

    QJsonObject m_json;
    QString m_place;
    Problems& m_problems;
    QStringList m_known;
};

/// The object a file holds; nothing, with line and column in `problems`, when it is none.
std::optional<QJsonObject> parseObject(const QByteArray& json, const QString& what, Problems& problems);

} // namespace stampede::sink
