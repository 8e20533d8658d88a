// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "report/answers_json.h"
#include "report/compare.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Compare)
};

constexpr qsizetype mostValue = 60;
constexpr qsizetype mostDifferences = 50;

QString valueOf(const QJsonValue& value)
{
    QString text;
    if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isString())
        text = value.toString();
    else if (value.isDouble())
        text = QString::number(value.toDouble(), 'g', 12);
    else if (value.isBool())
        text = value.toBool() ? u"true"_s : u"false"_s;
    return text.size() <= mostValue ? text : QString(text.first(mostValue - 1) + u'…');
}

void flatten(const QJsonObject& json, const QString& place, QMap<QString, QString>& out)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString path = place.isEmpty() ? it.key() : QString(place + u'.' + it.key());
        if (it.value().isObject() && !it.value().toObject().isEmpty())
            flatten(it.value().toObject(), path, out);
        else
            out.insert(path, valueOf(it.value()));
    }
}

QStringList differences(const QJsonObject& baseline, const QJsonObject& other)
{
    QMap<QString, QString> mine;
    QMap<QString, QString> theirs;
    flatten(baseline, {}, mine);
    flatten(other, {}, theirs);
    QStringList paths = mine.keys();
    for (const QString& path : theirs.keys())
        if (!mine.contains(path))
            paths += path;
    paths.sort();
    QStringList found;
    for (const QString& path : std::as_const(paths)) {
        const QString none = Compare::tr("nothing");
        const QString before = mine.value(path).isEmpty() ? none : mine.value(path);
        const QString here = theirs.value(path).isEmpty() ? none : theirs.value(path);
        if (before == here)
            continue;
        if (found.size() == mostDifferences) {
            found += u"…"_s;
            break;
        }
        //: A value of the baseline, then of the run compared with it
        found += Compare::tr("%1: %2, here %3").arg(path, before, here);
    }
    return found;
}

} // namespace

QStringList jobDifferences(const job::Job& baseline, const job::Job& other)
{
    QJsonObject mine = QJsonDocument::fromJson(job::toJson(baseline)).object();
    QJsonObject theirs = QJsonDocument::fromJson(job::toJson(other)).object();
    mine.remove(u"name"_s);
    theirs.remove(u"name"_s);
    return differences(mine, theirs);
}

QStringList environmentDifferences(const Environment& baseline, const Environment& other)
{
    return differences(environmentJson(baseline), environmentJson(other));
}

} // namespace stampede::report
