// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_texts.h"

#include "base/units.h"

namespace stampede::store {

using namespace Qt::StringLiterals;

QString targetText(const job::Target& target)
{
    const QString host = target.host.contains(u':') ? u'[' + target.host + u']' : target.host;
    return host + u':' + QString::number(target.port) + (target.lmtp ? u" LMTP"_s : QString());
}

QString modelText(const job::Load& load)
{
    const QString model = load.model == job::Load::Model::Open ? u"open"_s : u"closed"_s;
    if (!load.stages.empty())
        return u"%1, %2 stages"_s.arg(model).arg(load.stages.size());
    return model + u", "_s +
           (load.model == job::Load::Model::Open ? formatRate(load.rate)
                                                 : u"%1 connections"_s.arg(load.connections));
}

QString tagsText(const QStringList& tags)
{
    QStringList clean;
    for (const QString& tag : tags)
        clean += tag.simplified().remove(u',');
    clean.removeAll(QString());
    clean.removeDuplicates();
    clean.sort(Qt::CaseInsensitive);
    return clean.isEmpty() ? QString(u""_s) : u'\n' + clean.join(u'\n') + u'\n';
}

QStringList tagsOf(const QString& text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QString searchText(const QString& name, const QString& target, const QString& host, const QString& tags,
                   const QString& note)
{
    return QStringList{name, target, host, tags, note}.join(u'\n').toCaseFolded();
}

} // namespace stampede::store
