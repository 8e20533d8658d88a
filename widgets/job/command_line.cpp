// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/command_line.h"

#include "widgets/job/job_keys.h"

#include <QByteArray>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace stampede::widgets {

namespace {

QString compact(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

/// As --set reads it: text bare, unless it would be taken for JSON.
QString settingValue(const QJsonValue& value)
{
    if (!value.isString())
        return compact(value);
    const QString text = value.toString();
    const QJsonArray asJson = QJsonDocument::fromJson((u'[' + text + u']').toUtf8()).array();
    return asJson.size() == 1 ? compact(value) : text;
}

/// Whole values, not to be taken apart further.
bool isLeaf(const QString& path, const QJsonValue& value)
{
    return !value.isObject() || path == QLatin1StringView("message.size") ||
           path == QLatin1StringView("message.headers") || path == QLatin1StringView("envelope.recipients");
}

void addDifferences(const QJsonObject& json, const QJsonObject& defaults, const QString& above,
                    QStringList& words)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString path = above + it.key();
        const QJsonValue otherwise = defaults.value(it.key());
        if (it.value() == otherwise || path == QLatin1StringView("$schema"))
            continue;
        if (isLeaf(path, it.value()))
            words << QStringLiteral("--set") << path + u'=' + settingValue(it.value());
        else
            addDifferences(it.value().toObject(), otherwise.toObject(), path + u'.', words);
    }
}

} // namespace

QString shellQuoted(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral(R"(\A[A-Za-z0-9_@%+=:,./-]+\z)"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString commandLine(const QJsonObject& json, const QString& path)
{
    QStringList words{QStringLiteral("stampede-cli"), QStringLiteral("run")};
    if (!path.isEmpty()) {
        const QString native = QDir::toNativeSeparators(path);
        words += native.startsWith(u'-') ? QString(QStringLiteral("./") + native) : native;
    } else {
        // The model decides which other keys there are, so it is compared with the defaults of its own.
        const QJsonObject load = json.value(QLatin1StringView("load")).toObject();
        const bool open = load.value(QLatin1StringView("model")) == QJsonValue(QStringLiteral("open"));
        if (open)
            words << QStringLiteral("--set") << QStringLiteral("load.model=open");
        addDifferences(json, defaultJob(open), QString(), words);
    }
    for (QString& word : words)
        word = shellQuoted(word);
    return words.join(u' ');
}

} // namespace stampede::widgets
