// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reason.h"
#include "store/database.h"
#include "store/run_texts.h"
#include "store/store.h"

#include <QCoreApplication>

namespace stampede::store {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"n, id, name, target, model, host, started, ended, state, reason, messages, "
                        u"accepted_rate, p95, error_share, "
                        "verdict, bytes, tags, note, baseline, removed, lost, duplicates, delivery_p95"_s;

QDateTime momentOf(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

template <typename Enum>
Enum choiceOf(const QVariant& value, Enum last)
{
    const int number = value.toInt();
    return static_cast<Enum>(std::clamp(number, 0, static_cast<int>(last)));
}

std::optional<quint64> countOf(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toULongLong());
}

RunEntry entryOf(const QSqlQuery& row)
{
    RunEntry entry;
    entry.id = row.value(1).toString();
    entry.name = row.value(2).toString();
    entry.target = row.value(3).toString();
    entry.model = row.value(4).toString();
    entry.host = row.value(5).toString();
    entry.started = momentOf(row.value(6));
    entry.ended = momentOf(row.value(7));
    entry.state = choiceOf(row.value(8), RunState::Interrupted);
    if (entry.state == RunState::Finished)
        entry.reason = report::reasonWord(choiceOf(row.value(9), load::EndReason::NotCarriedOut));
    entry.messages = row.value(10).toULongLong();
    entry.acceptedRate = row.value(11).toDouble();
    entry.p95 = row.value(12).toDouble();
    entry.errorShare = row.value(13).toDouble();
    if (!row.value(14).isNull())
        entry.verdict = choiceOf(row.value(14), criteria::Verdict::Broken);
    entry.bytes = row.value(15).toULongLong();
    entry.tags = tagsOf(row.value(16).toString());
    entry.note = row.value(17).toString();
    entry.isBaseline = row.value(18).toBool();
    entry.isRemoved = !row.value(19).isNull();
    entry.lost = countOf(row.value(20));
    entry.duplicates = countOf(row.value(21));
    entry.deliveryP95 = row.value(22).toDouble();
    return entry;
}

/// For LIKE … ESCAPE '\'.
QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

} // namespace

Result<std::vector<Store::Found>> Store::select(const QString& where, const QVariantList& values)
{
    Result<QSqlQuery> query =
        m_database->query(u"SELECT %1 FROM runs WHERE %2"_s.arg(columns, where), values);
    if (!query)
        return query.error();
    std::vector<Found> found;
    while (query->next())
        found.push_back({query->value(0).toLongLong(), entryOf(*query)});
    return found;
}

Result<QList<RunEntry>> Store::list(const Filter& filter)
{
    QStringList conditions{u"1"_s};
    QVariantList values;
    if (!filter.includeRemoved)
        conditions += u"removed IS NULL"_s;
    for (const QString& word : filter.text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        conditions += u"(instr(search, ?) > 0 OR id LIKE ? ESCAPE '\\')"_s;
        values << word.toCaseFolded() << QString(escaped(word) + u'%');
    }
    for (const QString& tag : filter.tags) {
        conditions += u"instr(tags, ?) > 0"_s;
        values << QString(u'\n' + tag.simplified() + u'\n');
    }
    QString where = conditions.join(u" AND "_s) + u" ORDER BY started DESC, n DESC"_s;
    if (filter.limit > 0)
        where += u" LIMIT %1"_s.arg(filter.limit);
    Result<std::vector<Found>> found = select(where, values);
    if (!found)
        return found.error();
    QList<RunEntry> entries;
    entries.reserve(static_cast<qsizetype>(found->size()));
    for (Found& one : *found)
        entries.append(std::move(one.entry));
    return entries;
}

Result<Store::Found> Store::find(const QString& run)
{
    if (run.isEmpty())
        return Error{QString(), Store::tr("No run is named.")};
    // An id, the beginning of one, a name: the first that fits counts.
    const std::array<std::pair<QString, QString>, 3> ways{
        {{u"removed IS NULL AND id=?"_s, run},
         {u"removed IS NULL AND id LIKE ? ESCAPE '\\' ORDER BY started DESC LIMIT 6"_s, escaped(run) + u'%'},
         {u"removed IS NULL AND name=? ORDER BY started DESC, n DESC LIMIT 1"_s, run}}};
    QStringList several;
    for (const auto& [where, value] : ways) {
        const Result<std::vector<Found>> found = select(where, {value});
        if (!found)
            return found.error();
        if (found->size() == 1)
            return found->front();
        for (const Found& one : *found)
            several += one.entry.id;
    }
    if (!several.isEmpty())
        return Error{run, Store::tr("Several runs begin like this: %1. More of the id is needed.")
                              .arg(several.join(u", "_s))};
    return Error{
        run, Store::tr("There is no such run in the history %1: neither an id, nor the beginning of one, nor "
                       "a name.")
                 .arg(m_database->path())};
}

Result<RunEntry> Store::entry(const QString& run)
{
    Result<Found> found = find(run);
    if (!found)
        return found.error();
    return found->entry;
}

Result<QStringList> Store::tags()
{
    Result<QSqlQuery> query =
        m_database->query(u"SELECT DISTINCT tags FROM runs WHERE removed IS NULL AND tags<>''"_s);
    if (!query)
        return query.error();
    QStringList all;
    while (query->next())
        all += tagsOf(query->value(0).toString());
    return tagsOf(tagsText(all));
}

} // namespace stampede::store
