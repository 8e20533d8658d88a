// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_table.h"

#include "base/display.h"
#include "report/answers_json.h"
#include "report/figures.h"
#include "report/json_parts.h"
#include "report/summary_tables.h"
#include "report/text_table.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace stampede::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::HistoryCommand)
};
using Align = report::TextTable::Align;
using store::RunState;

constexpr qsizetype mostName = 24;
constexpr qsizetype mostId = 26;

QString stateText(const store::RunEntry& entry)
{
    if (entry.isRemoved)
        return Text::tr("removed");
    switch (entry.state) {
    case RunState::Running: return Text::tr("running");
    case RunState::Interrupted: return Text::tr("interrupted");
    case RunState::Finished: break;
    }
    return entry.reason;
}

QString verdictText(const std::optional<criteria::Verdict>& verdict)
{
    if (!verdict)
        return u"–"_s;
    switch (*verdict) {
    case criteria::Verdict::Met: return Text::tr("met");
    case criteria::Verdict::Broken: return Text::tr("BROKEN");
    case criteria::Verdict::Inconclusive: break;
    }
    return Text::tr("unknown");
}

QString stateKey(RunState state)
{
    return state == RunState::Running    ? u"running"_s
           : state == RunState::Finished ? u"finished"_s
                                         : u"interrupted"_s;
}

QJsonValue countJson(const std::optional<quint64>& count)
{
    return count ? report::jsonCount(*count) : QJsonValue(QJsonValue::Null);
}

QString countText(const std::optional<quint64>& count)
{
    return count ? displayCount(*count) : u"–"_s;
}

QJsonObject json(const store::RunEntry& entry)
{
    return {{u"run_id"_s, entry.id},
            {u"name"_s, entry.name},
            {u"target"_s, entry.target},
            {u"model"_s, entry.model},
            {u"host"_s, entry.host},
            {u"started"_s, entry.started.toUTC().toString(Qt::ISODateWithMs)},
            {u"ended"_s, entry.ended.isValid() ? QJsonValue(entry.ended.toUTC().toString(Qt::ISODateWithMs))
                                               : QJsonValue(QJsonValue::Null)},
            {u"state"_s, stateKey(entry.state)},
            {u"reason"_s, entry.reason},
            {u"messages"_s, report::jsonCount(entry.messages)},
            {u"accepted_per_s"_s, report::jsonNumber(entry.acceptedRate)},
            {u"response_p95_us"_s, report::jsonNumber(entry.p95)},
            {u"error_share"_s, report::jsonNumber(entry.errorShare)},
            {u"lost"_s, countJson(entry.lost)},
            {u"duplicates"_s, countJson(entry.duplicates)},
            {u"delivery_p95_us"_s,
             entry.deliveryP95 > 0 ? QJsonValue(entry.deliveryP95) : QJsonValue(QJsonValue::Null)},
            {u"criteria_verdict"_s,
             entry.verdict ? QJsonValue(report::verdictWord(*entry.verdict)) : QJsonValue(QJsonValue::Null)},
            {u"bytes"_s, report::jsonCount(entry.bytes)},
            {u"tags"_s, QJsonArray::fromStringList(entry.tags)},
            {u"note"_s, entry.note},
            {u"baseline"_s, entry.isBaseline},
            {u"removed"_s, entry.isRemoved}};
}

} // namespace

QString entriesText(const QList<store::RunEntry>& entries, int width)
{
    // Where no run was tracked, the columns of the ledger would all be empty.
    const bool tracked = std::any_of(entries.begin(), entries.end(), [](const store::RunEntry& entry) {
        return entry.duplicates.has_value();
    });
    QList<report::TextTable::Column> columns{{Text::tr("run"), Align::Left},
                                             {Text::tr("name"), Align::Left},
                                             {Text::tr("started (UTC)"), Align::Left},
                                             {Text::tr("target"), Align::Left},
                                             {Text::tr("messages")},
                                             {Text::tr("accepted/s")},
                                             {Text::tr("p95")},
                                             {Text::tr("errors")},
                                             {Text::tr("criteria"), Align::Left},
                                             {Text::tr("state"), Align::Left},
                                             {Text::tr("tags"), Align::Left}};
    if (tracked)
        columns += {{Text::tr("lost")}, {Text::tr("doubled")}, {Text::tr("delivery p95")}};
    report::TextTable table(columns);
    table.expendable(tracked ? QList<qsizetype>{3, 10, 7, 12, 4, 2, 8, 13}
                             : QList<qsizetype>{3, 10, 7, 4, 2, 8});
    for (const store::RunEntry& entry : entries) {
        QStringList row{(entry.isBaseline ? u"* "_s : u"  "_s) + report::elided(entry.id, mostId),
                        report::elided(report::printable(entry.name), mostName),
                        entry.started.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                        report::elided(report::printable(entry.target), mostName),
                        displayCount(entry.messages),
                        report::rateText(entry.acceptedRate),
                        entry.p95 > 0 ? report::latencyText(entry.p95) : u"–"_s,
                        Text::tr("%1 %").arg(displayNumber(entry.errorShare * 100, 2)),
                        verdictText(entry.verdict),
                        stateText(entry),
                        report::printable(entry.tags.join(u", "_s))};
        if (tracked)
            row += {countText(entry.lost), countText(entry.duplicates),
                    entry.deliveryP95 > 0 ? report::latencyText(entry.deliveryP95) : u"–"_s};
        table.add(row);
    }
    QString text = table.lines(0, width).join(u'\n') + u'\n';
    for (const store::RunEntry& entry : entries)
        if (entry.isBaseline)
            return text + Text::tr("* baseline") + u'\n';
    return text;
}

QByteArray entriesJson(const QList<store::RunEntry>& entries)
{
    QJsonArray runs;
    for (const store::RunEntry& entry : entries)
        runs += json(entry);
    return QJsonDocument(QJsonObject{{u"runs"_s, runs}}).toJson(QJsonDocument::Indented);
}

} // namespace stampede::cli
