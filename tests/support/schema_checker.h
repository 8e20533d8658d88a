// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

/// Checks JSON against the part of JSON Schema 2020-12 that our schemas use. A keyword it does not know
/// is itself an error, so the schema cannot outgrow the checker unnoticed.
class SchemaChecker {
public:
    explicit SchemaChecker(const QJsonObject& schema) : m_root(schema) {}

    /// What is wrong with `json`, a line each.
    QStringList check(const QJsonValue& json) const { return check(json, m_root, QStringLiteral("$")); }

    /// `schema`, or what its $ref stands for.
    QJsonObject resolved(const QJsonObject& schema) const
    {
        const QString ref = schema.value(QLatin1StringView("$ref")).toString();
        if (ref.isEmpty())
            return schema;
        return m_root.value(QLatin1StringView("$defs")).toObject().value(ref.section(u'/', -1)).toObject();
    }

private:
    using L = QLatin1StringView;

    static bool hasType(const QJsonValue& json, const QString& type)
    {
        const bool whole = json.isDouble() && json.toInteger(0) == json.toInteger(1);
        return (type == L("string") && json.isString()) || (type == L("number") && json.isDouble()) ||
               (type == L("integer") && whole) || (type == L("boolean") && json.isBool()) ||
               (type == L("null") && json.isNull()) || (type == L("array") && json.isArray()) ||
               (type == L("object") && json.isObject());
    }

    QStringList check(const QJsonValue& json, const QJsonObject& schema, const QString& place) const
    {
        static const QSet<QString> annotations{
            QStringLiteral("$schema"),     QStringLiteral("title"),
            QStringLiteral("description"), QStringLiteral("default"),
            QStringLiteral("$defs"),       QStringLiteral("properties"),
            QStringLiteral("required"),    QStringLiteral("additionalProperties")};
        QStringList wrong;
        for (auto it = schema.begin(); it != schema.end(); ++it)
            if (!annotations.contains(it.key()))
                wrong += checkKeyword(json, it.key(), it.value(), place);
        if (json.isObject())
            wrong += checkObject(json.toObject(), schema, place);
        return wrong;
    }

    QStringList checkKeyword(const QJsonValue& json, const QString& word, const QJsonValue& rule,
                             const QString& place) const
    {
        if (word == L("$ref"))
            return check(json, resolved(QJsonObject{{word, rule}}), place);
        if (word == L("items"))
            return checkItems(json, rule.toObject(), place);
        bool fits = false;
        if (word == L("type"))
            fits = fitsType(json, rule);
        else if (word == L("const"))
            fits = json == rule;
        else if (word == L("enum"))
            fits = rule.toArray().contains(json);
        else if (word == L("oneOf"))
            fits = branchesThatFit(json, rule.toArray(), place) == 1;
        else if (word == L("pattern"))
            fits = !json.isString() || QRegularExpression(rule.toString()).match(json.toString()).hasMatch();
        else if (word == L("minLength"))
            fits = !json.isString() || json.toString().size() >= rule.toInteger();
        else if (word == L("minimum"))
            fits = !json.isDouble() || json.toDouble() >= rule.toDouble();
        else if (word == L("exclusiveMinimum"))
            fits = !json.isDouble() || json.toDouble() > rule.toDouble();
        else if (word == L("maximum"))
            fits = !json.isDouble() || json.toDouble() <= rule.toDouble();
        else if (word == L("minItems"))
            fits = !json.isArray() || json.toArray().size() >= rule.toInteger();
        else if (word == L("maxItems"))
            fits = !json.isArray() || json.toArray().size() <= rule.toInteger();
        else if (word == L("minProperties"))
            fits = !json.isObject() || json.toObject().size() >= rule.toInteger();
        return fits ? QStringList() : QStringList{place + QStringLiteral(" breaks ") + word};
    }

    static bool fitsType(const QJsonValue& json, const QJsonValue& rule)
    {
        if (rule.isString())
            return hasType(json, rule.toString());
        for (const QJsonValue type : rule.toArray())
            if (hasType(json, type.toString()))
                return true;
        return false;
    }

    int branchesThatFit(const QJsonValue& json, const QJsonArray& branches, const QString& place) const
    {
        int fitting = 0;
        for (const QJsonValue branch : branches)
            fitting += check(json, branch.toObject(), place).isEmpty() ? 1 : 0;
        return fitting;
    }

    QStringList checkItems(const QJsonValue& json, const QJsonObject& rule, const QString& place) const
    {
        QStringList wrong;
        for (const QJsonValue item : json.toArray())
            wrong += check(item, rule, place + QStringLiteral("[]"));
        return wrong;
    }

    QStringList checkObject(const QJsonObject& json, const QJsonObject& schema, const QString& place) const
    {
        const QJsonObject properties = schema.value(L("properties")).toObject();
        const QJsonValue others = schema.value(L("additionalProperties"));
        QStringList wrong;
        for (auto it = json.begin(); it != json.end(); ++it) {
            const QString below = place + u'.' + it.key();
            if (properties.contains(it.key()))
                wrong += check(it.value(), properties.value(it.key()).toObject(), below);
            else if (others.isObject())
                wrong += check(it.value(), others.toObject(), below);
            else if (others == QJsonValue(false))
                wrong += below + QStringLiteral(" is not in the schema");
        }
        for (const QJsonValue key : schema.value(L("required")).toArray())
            if (!json.contains(key.toString()))
                wrong += place + QStringLiteral(" lacks ") + key.toString();
        return wrong;
    }

    QJsonObject m_root;
};
