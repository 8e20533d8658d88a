// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/field_reader.h"

#include "job/found.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace stampede::job {

namespace {

struct Reader {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Reader)
};

} // namespace

FieldReader::FieldReader(const QJsonObject& json, const QString& place, Problems& problems)
    : m_json(json)
    , m_place(place)
    , m_problems(problems)
{}

void FieldReader::value(const char* key, const Codec& codec)
{
    const QString name = QString::fromLatin1(key);
    know(name);
    if (m_json.contains(name))
        codec.read(m_json.value(name), [&](const QString& below, const QString& text) {
            m_problems.add(placeOf(name) + below, text);
        });
}

void FieldReader::object(const char* key, const Nested& nested)
{
    const QString name = QString::fromLatin1(key);
    know(name);
    if (!m_json.contains(name))
        return;
    const QJsonValue json = m_json.value(name);
    if (!json.isObject()) {
        m_problems.add(placeOf(name), expected(Reader::tr("an object such as {…}"), json));
        return;
    }
    FieldReader reader(json.toObject(), placeOf(name), m_problems);
    nested(reader);
    reader.finish();
}

void FieldReader::list(const char* key, std::size_t, const std::function<void(std::size_t)>& resize,
                       const std::function<void(Fields&, std::size_t)>& nested)
{
    const QString name = QString::fromLatin1(key);
    know(name);
    if (!m_json.contains(name))
        return;
    if (!m_json.value(name).isArray()) {
        m_problems.add(placeOf(name), expected(Reader::tr("a list of objects such as [{…}]"), m_json.value(name)));
        return;
    }
    const QJsonArray array = m_json.value(name).toArray();
    resize(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(placeOf(name)).arg(i);
        if (!array[i].isObject()) {
            m_problems.add(place, expected(Reader::tr("an object such as {…}"), array[i]));
            continue;
        }
        FieldReader reader(array[i].toObject(), place, m_problems);
        nested(reader, static_cast<std::size_t>(i));
        reader.finish();
    }
}

bool FieldReader::isObject(const char* key, bool)
{
    return m_json.value(QLatin1StringView(key)).isObject();
}

int FieldReader::oneOf(Keys keys, int)
{
    QStringList names;
    int found = -1;
    int count = 0;
    for (const char* key : keys) {
        names += QString::fromLatin1(key);
        know(names.last());
        if (!m_json.contains(names.last()))
            continue;
        found = static_cast<int>(names.size()) - 1;
        ++count;
    }
    if (count == 1)
        return found;
    m_problems.add(m_place, Reader::tr("needs exactly one of %1").arg(names.join(QLatin1StringView(", "))));
    return -1;
}

void FieldReader::elsewhere(Keys keys, const QString& why)
{
    for (const char* key : keys) {
        const QString name = QString::fromLatin1(key);
        if (m_known.contains(name))
            continue;
        know(name);
        if (m_json.contains(name))
            m_problems.add(placeOf(name), why);
    }
}

void FieldReader::finish()
{
    for (const QString& key : m_json.keys()) {
        if (m_known.contains(key))
            continue;
        if (key.compare(QLatin1StringView("password"), Qt::CaseInsensitive) == 0) {
            m_problems.add(placeOf(key),
                           Reader::tr("passwords are not kept in job files; put it into an environment "
                                      "variable and name that in auth.password_env"));
            continue;
        }
        const QString near = nearest(key, m_known);
        m_problems.add(placeOf(key), near.isEmpty()
                                         ? Reader::tr("unknown key '%1'").arg(key)
                                         : Reader::tr("unknown key '%1'; did you mean '%2'?").arg(key, near));
    }
}

QString FieldReader::placeOf(const QString& key) const
{
    return m_place.isEmpty() ? key : m_place + u'.' + key;
}

void FieldReader::know(const QString& key)
{
    if (!m_known.contains(key))
        m_known += key;
}

} // namespace stampede::job
