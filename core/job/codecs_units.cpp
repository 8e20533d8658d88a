// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "job/codecs.h"
#include "job/found.h"
#include "job/read_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace stampede::job {

namespace {

struct UnitCodecs {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::UnitCodecs)
};
using Report = Codec::Report;

template <typename T, typename Parse>
void readWithUnit(const QJsonValue& json, const Report& report, T& value, const QString& expectation,
                  Parse parse)
{
    if (!json.isString()) {
        report({}, expected(expectation, json));
        return;
    }
    if (const auto result = parse(json.toString()))
        value = *result;
    else
        report({}, result.error().text);
}

QString weightedText(const std::vector<message::SizeSpec::Choice>& choices)
{
    QStringList parts;
    for (const auto& [octets, weight] : choices)
        parts += formatSize(octets) + u':' + QString::number(weight, 'g', QLocale::FloatingPointShortest);
    return parts.join(u',');
}

void readWeighted(const QString& text, const Report& report, std::vector<message::SizeSpec::Choice>& choices)
{
    for (const QStringView part : QStringView(text).split(u',')) {
        const qsizetype colon = part.indexOf(u':');
        const auto octets = parseSize(part.first(colon < 0 ? part.size() : colon));
        bool readable = false;
        const double weight = colon < 0 ? 0 : part.sliced(colon + 1).trimmed().toDouble(&readable);
        if (!octets)
            report({}, octets.error().text);
        else if (!readable || !std::isfinite(weight))
            report({}, UnitCodecs::tr("'%1' needs a size and a weight such as 20k:25").arg(part));
        else
            choices.push_back({*octets, weight});
    }
}

} // namespace

Codec duration(Nanos& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                if (!json.isDouble()) {
                    readWithUnit(json, report, value,
                                 UnitCodecs::tr("a duration such as \"10s\" or a number of seconds"),
                                 parseDuration);
                    return;
                }
                const double nanos = json.toDouble() * 1e9;
                if (nanos >= 0 && nanos < 9.2e18)
                    value = Nanos(std::llround(nanos));
                else
                    report({}, UnitCodecs::tr("a duration must be between 0 and 290 years, found %1 s")
                                   .arg(found(json)));
            },
            [&value] {
                return QJsonValue(formatDuration(value));
            }};
}

Codec size(quint64& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                const QString expectation =
                    UnitCodecs::tr("a size such as \"100k\" or a whole number of octets");
                if (!json.isDouble())
                    readWithUnit(json, report, value, expectation, parseSize);
                else if (const std::optional<qint64> octets = wholeIn(json); octets && *octets >= 0)
                    value = static_cast<quint64>(*octets);
                else
                    report({}, expected(expectation, json));
            },
            [&value] {
                return QJsonValue(formatSize(value));
            }};
}

Codec sizes(std::vector<quint64>& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                readList(json, report, value, UnitCodecs::tr("a list of sizes such as [\"100k\"]"),
                         [&value](const QJsonValue& one, const Report& below) {
                             size(value.emplace_back()).read(one, below);
                         });
            },
            [&value] {
                QJsonArray array;
                for (const quint64 one : value)
                    array += formatSize(one);
                return QJsonValue(array);
            }};
}

Codec sizeRange(quint64& low, quint64& high)
{
    return {[&low, &high](const QJsonValue& json, const Report& report) {
                std::vector<quint64> both;
                if (!json.isArray() || json.toArray().size() != 2) {
                    report({}, expected(UnitCodecs::tr("two sizes such as [\"1k\", \"20k\"]"), json));
                    return;
                }
                sizes(both).read(json, report);
                low = both[0];
                high = both[1];
            },
            [&low, &high] {
                return QJsonValue(QJsonArray{formatSize(low), formatSize(high)});
            }};
}

Codec octets(double& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                quint64 whole = 0;
                if (json.isDouble()) {
                    value = json.toDouble();
                } else {
                    size(whole).read(json, report);
                    value = static_cast<double>(whole);
                }
            },
            [&value] {
                const bool whole = value >= 0 && value < 0x1p53 && value == std::floor(value);
                return whole ? QJsonValue(formatSize(static_cast<quint64>(value))) : QJsonValue(value);
            }};
}

Codec fixedOrWeighted(message::SizeSpec& value)
{
    using Kind = message::SizeSpec::Kind;
    return {[&value](const QJsonValue& json, const Report& report) {
                const QString text = json.toString();
                const bool weighted = text.contains(u':') || text.contains(u',');
                value.kind = weighted ? Kind::Weighted : Kind::Fixed;
                if (weighted)
                    readWeighted(text, report, value.choices);
                else
                    size(value.fixed).read(json, report);
            },
            [&value] {
                return QJsonValue(value.kind == Kind::Weighted ? weightedText(value.choices)
                                                               : formatSize(value.fixed));
            }};
}

Codec rate(double& value)
{
    return {[&value](const QJsonValue& json, const Report& report) {
                if (json.isDouble())
                    value = json.toDouble();
                else
                    readWithUnit(json, report, value,
                                 UnitCodecs::tr("a rate such as \"5000/s\" or a number of messages a second"),
                                 parseRate);
            },
            [&value] {
                return QJsonValue(formatRate(value));
            }};
}

} // namespace stampede::job
