// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "widgets/job/job_keys.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace stampede::widgets {

namespace {

using SizeKind = message::SizeSpec::Kind;

/// The paths in the order in which the reader of jobs writes them: read off its own texts, so that no second
/// list can disagree.
void addOrder(const QByteArray& text, QStringList& order)
{
    QStringList parents;
    qsizetype at = 0; // what only this text has goes where it stands there
    for (const QByteArray& line : text.split('\n')) {
        const qsizetype quote = line.indexOf('"');
        const qsizetype end = line.indexOf("\": ");
        if (quote < 0 || end < 0)
            continue;
        parents.resize(quote / 2);
        parents[quote / 2 - 1] = QString::fromUtf8(line.sliced(quote + 1, end - quote - 1));
        const QString path = parents.join(u'.');
        const qsizetype known = order.indexOf(path);
        at = known < 0 ? at + 1 : known;
        if (known < 0)
            order.insert(at, path);
    }
}

const QStringList& schemaOrder()
{
    static const QStringList all = [] {
        QStringList order{QStringLiteral("$schema")};
        job::Job job;
        addOrder(job::toJson(job), order);
        job.load.model = job::Load::Model::Open;
        job.message.size.kind = SizeKind::Normal;
        addOrder(job::toJson(job), order);
        job.message.size.kind = SizeKind::LogNormal;
        addOrder(job::toJson(job), order);
        return order;
    }();
    return all;
}

bool isMap(const QString& path)
{
    return path == QLatin1StringView("message.headers") ||
           path == QLatin1StringView("envelope.recipients.domains");
}

QByteArray scalar(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

/// Unknown keys come last.
QStringList keysInOrder(const QJsonObject& json, const QString& path)
{
    static const QHash<QString, qsizetype> places = [] {
        QHash<QString, qsizetype> all;
        for (const QString& known : schemaOrder())
            all.insert(known, all.size());
        return all;
    }();
    QStringList keys = json.keys();
    if (isMap(path))
        return keys;
    std::vector<std::pair<qsizetype, QString>> placed;
    for (const QString& key : keys)
        placed.emplace_back(places.value(path.isEmpty() ? key : QString(path + u'.' + key), places.size()),
                            key);
    std::sort(placed.begin(), placed.end());
    keys.clear();
    for (const auto& [place, key] : placed)
        keys += key;
    return keys;
}

/// On one line, as the reader of jobs writes the stages of a load.
QByteArray stageText(const QJsonObject& stage)
{
    static const QStringList order = QStringLiteral("kind duration steps from low to level peak amplitude period file")
                                         .split(u' ');
    QStringList keys = stage.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const QString& one, const QString& other) {
        const auto place = [](const QString& key) {
            const qsizetype known = order.indexOf(key);
            return known < 0 ? order.size() : known;
        };
        return place(one) < place(other);
    });
    QByteArrayList entries;
    for (const QString& key : keys)
        entries += scalar(key) + ": " + scalar(stage.value(key));
    return '{' + entries.join(", ") + '}';
}

void writeList(const QJsonArray& list, int depth, QByteArray& out)
{
    const bool objects = !list.isEmpty() && list.first().isObject();
    const QByteArray indent = '\n' + QByteArray((depth + 1) * 2, ' ');
    QByteArrayList entries;
    for (const QJsonValue one : list)
        entries += objects && one.isObject() ? indent + stageText(one.toObject()) : scalar(one);
    out += '[' + entries.join(objects ? "," : ", ");
    if (objects)
        out += '\n' + QByteArray(depth * 2, ' ');
    out += ']';
}

void write(const QJsonValue& value, const QString& path, int depth, QByteArray& out)
{
    if (value.isArray()) {
        writeList(value.toArray(), depth, out);
        return;
    }
    if (!value.isObject()) {
        out += scalar(value);
        return;
    }
    const QJsonObject object = value.toObject();
    const QByteArray indent(depth * 2, ' ');
    QByteArrayList entries;
    for (const QString& key : keysInOrder(object, path)) {
        QByteArray entry = '\n' + indent + "  " + scalar(key) + ": ";
        write(object.value(key), path.isEmpty() ? key : QString(path + u'.' + key), depth + 1, entry);
        entries += entry;
    }
    out += '{' + entries.join(',');
    if (!entries.isEmpty())
        out += '\n' + indent;
    out += '}';
}

} // namespace

QByteArray jobText(const QJsonObject& json)
{
    QByteArray text;
    write(json, QString(), 0, text);
    return text + '\n';
}

} // namespace stampede::widgets
