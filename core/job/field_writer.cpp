// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/field_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stampede::job {

namespace {

QByteArray scalar(const QJsonValue& json)
{
    const QByteArray list = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

FieldWriter::FieldWriter(QByteArray& out, int depth) : m_out(out), m_depth(depth)
{
    m_out += '{';
}

FieldWriter::~FieldWriter()
{
    if (!m_empty)
        startLine(m_depth);
    m_out += '}';
}

void FieldWriter::value(const char* key, const Codec& codec)
{
    writeKey(QString::fromLatin1(key));
    writeValue(codec.write());
}

void FieldWriter::object(const char* key, const Nested& nested)
{
    writeKey(QString::fromLatin1(key));
    FieldWriter writer(m_out, m_depth + 1);
    nested(writer);
}

bool FieldWriter::isObject(const char*, bool whenWriting)
{
    return whenWriting;
}

int FieldWriter::oneOf(Keys, int whenWriting)
{
    return whenWriting;
}

void FieldWriter::elsewhere(Keys, const QString&) {}

void FieldWriter::startLine(int depth)
{
    m_out += '\n';
    m_out += QByteArray(depth * 2, ' ');
}

void FieldWriter::writeKey(const QString& key)
{
    if (!m_empty)
        m_out += ',';
    m_empty = false;
    startLine(m_depth + 1);
    m_out += scalar(key) + ": ";
}

void FieldWriter::writeValue(const QJsonValue& json)
{
    if (json.isObject()) {
        FieldWriter writer(m_out, m_depth + 1);
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            writer.writeKey(it.key());
            writer.writeValue(it.value());
        }
    } else if (json.isArray()) {
        QByteArrayList entries;
        for (const QJsonValue one : json.toArray())
            entries += scalar(one);
        m_out += '[' + entries.join(", ") + ']';
    } else {
        m_out += scalar(json);
    }
}

} // namespace stampede::job
