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

void startLine(QByteArray& out, int depth)
{
    out += '\n';
    out += QByteArray(depth * 2, ' ');
}

} // namespace

FieldWriter::FieldWriter(QByteArray& out, int depth, Layout layout)
    : m_out(out)
    , m_depth(depth)
    , m_layout(layout)
{
    m_out += '{';
}

FieldWriter::~FieldWriter()
{
    if (!m_empty && m_layout == Layout::Lines)
        startLine(m_out, m_depth);
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
    FieldWriter writer(m_out, m_depth + 1, m_layout);
    nested(writer);
}

void FieldWriter::list(const char* key, std::size_t size, const std::function<void(std::size_t)>&,
                       const std::function<void(Fields&, std::size_t)>& nested)
{
    writeKey(QString::fromLatin1(key));
    m_out += '[';
    // A line each: a timeline is read as a table.
    for (std::size_t i = 0; i < size; ++i) {
        if (i > 0)
            m_out += ',';
        startLine(m_out, m_depth + 2);
        FieldWriter writer(m_out, m_depth + 2, Layout::OneLine);
        nested(writer, i);
    }
    if (size > 0)
        startLine(m_out, m_depth + 1);
    m_out += ']';
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

void FieldWriter::writeKey(const QString& key)
{
    if (!m_empty)
        m_out += m_layout == Layout::Lines ? "," : ", ";
    m_empty = false;
    if (m_layout == Layout::Lines)
        startLine(m_out, m_depth + 1);
    m_out += scalar(key) + ": ";
}

void FieldWriter::writeValue(const QJsonValue& json)
{
    if (json.isObject()) {
        FieldWriter writer(m_out, m_depth + 1, m_layout);
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
