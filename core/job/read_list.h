// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/codecs.h"
#include "job/found.h"

#include <QJsonArray>

namespace stampede::job {

/// Fills `value` from a list of which `one` reads each element into what it appends.
template <typename List, typename ReadOne>
void readList(const QJsonValue& json, const Codec::Report& report, List& value, const QString& expectation,
              ReadOne one)
{
    if (!json.isArray()) {
        report({}, expected(expectation, json));
        return;
    }
    value.clear();
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        one(array[i], [&report, i](const QString& below, const QString& problem) {
            report(QStringLiteral("[%1]").arg(i) + below, problem);
        });
}

} // namespace stampede::job
