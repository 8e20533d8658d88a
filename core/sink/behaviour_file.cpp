// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_file.h"

#include "base/found.h"
#include "sink/behaviour_reader.h"
#include "sink/glob.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::BehaviourFile)
};
constexpr qint64 largestFile = 16 * 1024 * 1024;

QString folderOfPresets(const QString& resources)
{
    return resources + QStringLiteral("/sinks");
}

void readTop(JsonObject& json, const QString& baseDir, const QString& resources, BehaviourSpec& spec)
{
    (void)json.text("$schema"); // what editors complete and check the file by
    if (const std::optional<quint64> version = json.whole("version", 1); version.value_or(1) > 1)
        json.wrong("version",
                   Text::tr("this file was written for a newer Stampede: the newest version known here "
                            "is 1"));
    spec.name = json.text("name").value_or(QString());
    spec.description = json.text("description").value_or(QString());
    spec.seed = json.whole("seed", 0).value_or(spec.seed);
    for (const QString& suffix : json.texts("suffixes"))
        spec.suffixes.push_back(lowered((suffix.startsWith(u'.') ? suffix.mid(1) : suffix).toStdString()));
    json.list("rules",
              [&](JsonObject& rule) { spec.rules.push_back(readRule(rule, spec.rules.size(), baseDir)); });
    json.object("limits", [&](JsonObject& limits) { readLimits(limits, spec.limits); });
    json.object("queue", [&](JsonObject& queue) { readQueue(queue, spec.queue); });
    json.object("providers",
                [&](JsonObject& use) { readProviders(use, baseDir, resources, spec.providers); });
    json.finish();
}

} // namespace

QList<Preset> presets(const QString& resources)
{
    QList<Preset> list;
    const QDir folder(folderOfPresets(resources));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            list.append({QFileInfo(name).completeBaseName(),
                         QJsonDocument::fromJson(file.readAll())[QStringLiteral("description")].toString()});
    }
    return list;
}

QString behaviourPath(const QString& name, const QString& resources)
{
    const QLatin1StringView prefix(presetPrefix);
    if (!name.startsWith(prefix))
        return name;
    return folderOfPresets(resources) + u'/' + name.mid(prefix.size()) + QStringLiteral(".json");
}

std::optional<BehaviourSpec> behaviourFromJson(const QByteArray& json, const QString& baseDir,
                                               const QString& resources, Problems& problems)
{
    const qsizetype before = problems.list().size();
    const std::optional<QJsonObject> object =
        parseObject(json, Text::tr("the behaviour of a sink"), problems);
    if (!object)
        return std::nullopt;
    BehaviourSpec spec;
    JsonObject reader(*object, {}, problems);
    readTop(reader, baseDir, resources, spec);
    // Overlaps of rules that are wrong themselves would only confuse.
    if (problems.list().size() == before)
        findOverlaps(spec.rules, problems);
    if (problems.list().size() > before)
        return std::nullopt;
    return spec;
}

std::optional<BehaviourSpec> readBehaviour(const QString& name, Problems& problems, const QString& resources)
{
    const QString path = behaviourPath(name, resources);
    QFile file(path);
    if (path != name && !QFileInfo::exists(path)) {
        QStringList names;
        for (const Preset& preset : presets(resources))
            names += preset.name;
        const QString near = nearest(QFileInfo(path).completeBaseName(), names);
        const QString text =
            Text::tr("there is no such preset; there are %1").arg(names.join(QStringLiteral(", ")));
        problems.add(name, near.isEmpty() ? text : Text::tr("%1; did you mean '%2'?").arg(text, near));
        return std::nullopt;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        problems.add(path, Text::tr("cannot be read: %1").arg(file.errorString()));
        return std::nullopt;
    }
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile) {
        problems.add(path, Text::tr("the file is larger than 16 MiB"));
        return std::nullopt;
    }
    std::optional<BehaviourSpec> spec =
        behaviourFromJson(json, QFileInfo(path).absolutePath(), resources, problems);
    if (spec && spec->name.isEmpty())
        spec->name = QFileInfo(path).completeBaseName();
    return spec;
}

} // namespace stampede::sink
