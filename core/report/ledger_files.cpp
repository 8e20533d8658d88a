// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ledger_files.h"

#include "report/figures.h"
#include "report/json_parts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

using ledger::Account;
using ledger::DomainAccount;
using ledger::Item;

QJsonValue microsJson(qint64 micros)
{
    return micros < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(micros);
}

QJsonObject domainJson(const DomainAccount& one)
{
    return {{u"domain"_s, one.domain},
            {u"delivered"_s, jsonCount(one.delivered)},
            {u"duplicates"_s, jsonCount(one.duplicates)},
            {u"corrupted"_s, jsonCount(one.corrupted)},
            {u"lost"_s, jsonCount(one.lost)},
            {u"delivery_p50_us"_s, microsJson(one.p50)},
            {u"delivery_p95_us"_s, microsJson(one.p95)},
            {u"delivery_p99_us"_s, microsJson(one.p99)},
            {u"delivery_max_us"_s, microsJson(one.longest)}};
}

QJsonObject itemJson(const Item& item)
{
    return {{u"kind"_s, ledger::nameOf(item.kind)},
            {u"sequence"_s, jsonCount(item.sequence)},
            {u"recipient"_s, item.recipient},
            {u"copies"_s, jsonCount(item.copies)}};
}

/// RFC 4180, 2: in quotes where it must be.
QByteArray cell(const QString& text)
{
    QByteArray octets = text.toUtf8();
    for (const char special : {',', '"', '\r', '\n'})
        if (octets.contains(special))
            return '"' + octets.replace('"', "\"\"") + '"';
    return octets;
}

} // namespace

QJsonObject ledgerJson(const Account& account)
{
    QJsonObject json = deliveriesJson(account.totals);
    json.insert(u"complete"_s, account.complete);
    json.insert(u"gap"_s, account.gap.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(account.gap));
    json.insert(u"closed"_s, account.closed);
    json.insert(u"gave_up"_s, account.gaveUp);
    json.insert(u"queue"_s, jsonCount(account.queue()));
    json.insert(u"uncertain"_s, jsonCount(account.uncertain));
    json.insert(u"uncertain_delivered"_s, jsonCount(account.uncertainDelivered));
    json.insert(u"uncertain_lost"_s, jsonCount(account.uncertainLost));
    json.insert(u"drain_s"_s, inSeconds(account.drain));
    QJsonArray domains;
    for (const DomainAccount& one : account.domains)
        domains += domainJson(one);
    json.insert(u"domains"_s, domains);
    QJsonArray items;
    for (const Item& item : account.items)
        items += itemJson(item);
    json.insert(u"items"_s, items);
    return json;
}

QJsonValue ledgerJson(const std::optional<Account>& account)
{
    return account ? QJsonValue(ledgerJson(*account)) : QJsonValue(QJsonValue::Null);
}

QByteArray ledgerCsv(const Account& account)
{
    QByteArray csv("kind,sequence,recipient,copies\r\n");
    for (const Item& item : account.items)
        csv += ledger::nameOf(item.kind).toUtf8() + ',' + QByteArray::number(item.sequence) + ',' +
               cell(item.recipient) + ',' + QByteArray::number(item.copies) + "\r\n";
    return csv;
}

QByteArray reconciledJson(const ledger::Reconciled& reconciled)
{
    const QJsonObject json{
        {u"schema_version"_s, 1},
        {u"stampede_version"_s, QStringLiteral(STAMPEDE_VERSION)},
        {u"run_id"_s, reconciled.run},
        {u"job"_s, QJsonDocument::fromJson(reconciled.job).object()},
        {u"ledger"_s, ledgerJson(reconciled.account)},
        {u"distributions_us"_s, QJsonObject{{u"delivery"_s, distributionJson(reconciled.delivery)},
                                            {u"transit"_s, distributionJson(reconciled.transit)}}},
        {u"other_runs_arrivals"_s, jsonCount(reconciled.otherRuns)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace stampede::report
