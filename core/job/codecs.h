// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "message/message_spec.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace stampede::job {

/// How one value goes from and to JSON. It refers to the value it was made for.
struct Codec {
    /// Says what is wrong: where below the value ("", "[0]", ".gmail.com") and what.
    using Report = std::function<void(const QString& below, const QString& text)>;
    std::function<void(const QJsonValue& json, const Report& report)> read;
    std::function<QJsonValue()> write;
};

enum class Emptiness : quint8 { Allowed, Refused };

Codec text(QString& value);
/// A text, or a port as a number.
Codec portOrName(QString& value);
Codec text(std::string& value, Emptiness emptiness = Emptiness::Allowed);
Codec texts(QStringList& value);
Codec texts(std::vector<std::string>& value, Emptiness emptiness = Emptiness::Allowed);
Codec flag(bool& value);
/// "10s", or seconds as a number.
Codec duration(Nanos& value);
/// "100k", or octets as a number.
Codec size(quint64& value);
Codec sizes(std::vector<quint64>& value);
/// Two sizes: ["1k", "20k"].
Codec sizeRange(quint64& low, quint64& high);
/// A size that need not be whole.
Codec octets(double& value);
/// A size, or weighted sizes: "1k:70,20k:25".
Codec fixedOrWeighted(message::SizeSpec& value);
/// "5000/s", or messages a second as a number.
Codec rate(double& value);
Codec number(double& value);
/// {"gmail.com": 67.4}
Codec weights(std::vector<std::pair<std::string, double>>& value);
/// {"Subject": "..."}
Codec namedTexts(std::vector<std::pair<std::string, std::string>>& value);

Codec wholeNumber(std::function<qint64()> get, std::function<void(qint64)> set, qint64 least, qint64 most);
template <typename T>
Codec integer(T& value, qint64 least, qint64 most)
{
    return wholeNumber([&value] { return static_cast<qint64>(value); },
                       [&value](qint64 read) { value = static_cast<T>(read); }, least, most);
}

Codec word(std::function<int()> get, std::function<void(int)> set, std::initializer_list<const char*> names);
/// An enumeration (or a bool) whose values 0, 1, 2 … are called `names`.
template <typename E>
Codec choice(E& value, std::initializer_list<const char*> names)
{
    return word([&value] { return static_cast<int>(value); },
                [&value](int read) { value = static_cast<E>(read); }, names);
}

/// null stands for no value.
template <typename T, typename Make>
Codec nullable(std::optional<T>& value, Make make)
{
    return {[&value, make](const QJsonValue& json, const Codec::Report& report) {
                value.reset();
                if (!json.isNull())
                    make(value.emplace()).read(json, report);
            },
            [&value, make] {
                return value ? make(*value).write() : QJsonValue(QJsonValue::Null);
            }};
}

} // namespace stampede::job
