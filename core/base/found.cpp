// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/found.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace stampede {

namespace {

struct Found {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Found)
};
constexpr qsizetype longest = 40;

qsizetype editDistance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

QString found(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::Array: return Found::tr("a list");
    case QJsonValue::Object: return Found::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined: return QStringLiteral("null");
    default: break;
    }
    const QByteArray list = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(list.sliced(1, list.size() - 2));
    return text.size() <= longest ? text : text.first(longest) + QStringLiteral("…");
}

QString expected(const QString& expectation, const QJsonValue& json)
{
    return Found::tr("expected %1, found %2").arg(expectation, found(json));
}

std::optional<qint64> wholeIn(const QJsonValue& json)
{
    // QJsonValue keeps integers exact; a double is whole where toInteger() agrees with itself whatever the
    // default.
    if (!json.isDouble() || json.toInteger(0) != json.toInteger(1))
        return std::nullopt;
    return json.toInteger();
}

QString nearest(const QString& word, const QStringList& known)
{
    // A pasted novel in place of a key is not worth comparing.
    const QString lower = word.first(std::min(word.size(), longest)).toLower();
    QString best;
    qsizetype least = lower.size() / 3 + 2;
    for (const QString& candidate : known) {
        const qsizetype distance = editDistance(lower, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace stampede
