// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/codecs.h"

#include "job/found.h"
#include "job/read_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace stampede::job {

namespace {

struct Codecs {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Codecs)
};
using Report = Codec::Report;

QString emptyRefused()
{
    return Codecs::tr("must not be empty");
}

} // namespace

Codec text(QString& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                if (json.isString())
                    value = json.toString();
                else
                    report({}, expected(Codecs::tr("text such as \"abc\""), json));
            },
            [&value] {
                return QJsonValue(value);
            }};
}

Codec portOrName(QString& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                const int port = json.toInt();
                if (json.isString())
                    value = json.toString();
                else if (port >= 1 && port <= 65535)
                    value = QString::number(port);
                else
                    report({}, expected(Codecs::tr("a port such as 2525 or a name"), json));
            },
            [&value] {
                return QJsonValue(value);
            }};
}

Codec text(std::string& value, Emptiness emptiness)
{
    return {[&value, emptiness](const QJsonValue& json, const Report& report) {
                QString read;
                text(read).read(json, report);
                value = read.toStdString();
                if (json.isString() && value.empty() && emptiness == Emptiness::Refused)
                    report({}, emptyRefused());
            },
            [&value] {
                return QJsonValue(QString::fromStdString(value));
            }};
}

Codec texts(QStringList& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                readList(json, report, value, Codecs::tr("a list of texts such as [\"abc\"]"),
                         [&value](const QJsonValue& one, const Report& below) {
                             text(value.emplaceBack()).read(one, below);
                         });
            },
            [&value] {
                return QJsonValue(QJsonArray::fromStringList(value));
            }};
}

Codec texts(std::vector<std::string>& value, Emptiness emptiness)
{
    return {[&value, emptiness](const QJsonValue& json, const Report& report) {
                readList(json, report, value, Codecs::tr("a list of texts such as [\"abc\"]"),
                         [&value](const QJsonValue& one, const Report& below) {
                             text(value.emplace_back()).read(one, below);
                         });
                if (json.isArray() && value.empty() && emptiness == Emptiness::Refused)
                    report({}, emptyRefused());
            },
            [&value] {
                QJsonArray array;
                for (const std::string& one : value)
                    array += QString::fromStdString(one);
                return QJsonValue(array);
            }};
}

Codec flag(bool& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                if (json.isBool())
                    value = json.toBool();
                else
                    report({}, expected(Codecs::tr("true or false"), json));
            },
            [&value] {
                return QJsonValue(value);
            }};
}

Codec number(double& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                if (json.isDouble())
                    value = json.toDouble();
                else
                    report({}, expected(Codecs::tr("a number such as 1.5"), json));
            },
            [&value] {
                return QJsonValue(value);
            }};
}

Codec wholeNumber(std::function<qint64()> get, std::function<void(qint64)> set, qint64 least, qint64 most)
{
    return {[set, least, most](const QJsonValue& json, const Report& report) {
                const std::optional<qint64> whole = wholeIn(json);
                if (!whole)
                    report({}, expected(Codecs::tr("a whole number such as 10"), json));
                else if (*whole < least || *whole > most)
                    report(
                        {},
                        most == std::numeric_limits<qint64>::max()
                            ? Codecs::tr("must be at least %1, found %2").arg(least).arg(*whole)
                            : Codecs::tr("must be from %1 to %2, found %3").arg(least).arg(most).arg(*whole));
                else
                    set(*whole);
            },
            [get] {
                return QJsonValue(get());
            }};
}

Codec word(std::function<int()> get, std::function<void(int)> set, std::initializer_list<const char*> names)
{
    QStringList list;
    for (const char* name : names)
        list += QString::fromLatin1(name);
    return {[set, list](const QJsonValue& json, const Report& report) {
                const qsizetype index = json.isString() ? list.indexOf(json.toString()) : -1;
                if (index < 0)
                    report({},
                           expected(Codecs::tr("one of %1").arg(list.join(QLatin1StringView(", "))), json));
                else
                    set(static_cast<int>(index));
            },
            [get, list] {
                return QJsonValue(list.value(get()));
            }};
}

Codec weights(std::vector<std::pair<std::string, double>>& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                const QString expectation = Codecs::tr("weights by domain such as {\"example.test\": 60}");
                if (!json.isObject() || json.toObject().isEmpty()) {
                    report({}, expected(expectation, json));
                    return;
                }
                const QJsonObject object = json.toObject();
                value.clear();
                for (auto it = object.begin(); it != object.end(); ++it) {
                    auto& entry = value.emplace_back(it.key().toStdString(), 0.0);
                    number(entry.second).read(it.value(), [&](const QString& below, const QString& problem) {
                        report(u'.' + it.key() + below, problem);
                    });
                }
            },
            [&value] {
                QJsonObject object;
                for (const auto& [domain, weight] : value)
                    object.insert(QString::fromStdString(domain), weight);
                return QJsonValue(object);
            }};
}

Codec namedTexts(std::vector<std::pair<std::string, std::string>>& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                if (!json.isObject()) {
                    report({}, expected(Codecs::tr("texts by name such as {\"Subject\": \"abc\"}"), json));
                    return;
                }
                const QJsonObject object = json.toObject();
                value.clear();
                for (auto it = object.begin(); it != object.end(); ++it) {
                    auto& entry = value.emplace_back(it.key().toStdString(), std::string());
                    text(entry.second).read(it.value(), [&](const QString& below, const QString& problem) {
                        report(u'.' + it.key() + below, problem);
                    });
                }
            },
            [&value] {
                QJsonObject object;
                for (const auto& [name, one] : value)
                    object.insert(QString::fromStdString(name), QString::fromStdString(one));
                return QJsonValue(object);
            }};
}

} // namespace stampede::job
