// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/json_places.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stampede::widgets {

namespace {
constexpr int deepest = 64; // no behaviour comes near; a file made to break readers does
} // namespace

JsonPlaces::JsonPlaces(const QString& text) : m_text(text)
{
    skipSpace();
    (void)readValue({}, m_at, 0);
}

void JsonPlaces::skipSpace()
{
    while (m_at < m_text.size() &&
           (m_text[m_at] == u' ' || m_text[m_at] == u'\n' || m_text[m_at] == u'\t' || m_text[m_at] == u'\r'))
        ++m_at;
}

bool JsonPlaces::take(QChar sign)
{
    skipSpace();
    if (m_at >= m_text.size() || m_text[m_at] != sign)
        return false;
    ++m_at;
    return true;
}

std::optional<QString> JsonPlaces::readString()
{
    const qsizetype open = m_at;
    if (!take(u'"'))
        return std::nullopt;
    bool escaped = false;
    while (m_at < m_text.size() && m_text[m_at] != u'"') {
        const bool escape = m_text[m_at] == u'\\';
        escaped = escaped || escape;
        m_at += escape ? 2 : 1;
    }
    if (m_at >= m_text.size())
        return std::nullopt;
    ++m_at;
    const QString raw = m_text.mid(open, m_at - open);
    if (!escaped)
        return raw.sliced(1, raw.size() - 2);
    return QJsonDocument::fromJson('[' + raw.toUtf8() + ']').array().at(0).toString();
}

bool JsonPlaces::readValue(const QString& place, qsizetype start, int depth)
{
    JsonSpan span{start, m_at, m_at};
    bool whole = depth < deepest && m_at < m_text.size();
    if (whole && m_text[m_at] == u'{') {
        whole = readObject(place, depth, span.items);
    } else if (whole && m_text[m_at] == u'[') {
        whole = readList(place, depth, span.items);
    } else if (whole && m_text[m_at] == u'"') {
        whole = readString().has_value();
    } else if (whole) {
        static const QString ends = QStringLiteral(",]}: \t\r\n\"[{");
        while (m_at < m_text.size() && !ends.contains(m_text[m_at]))
            ++m_at;
        whole = m_at > span.begin;
    }
    span.end = std::min(m_at, m_text.size());
    m_spans.insert(place, span);
    return whole;
}

bool JsonPlaces::readObject(const QString& place, int depth, qsizetype& items)
{
    ++m_at;
    if (take(u'}'))
        return true;
    do {
        skipSpace();
        const qsizetype start = m_at;
        const std::optional<QString> key = readString();
        if (!key || !take(u':'))
            return false;
        skipSpace();
        if (!readValue(place.isEmpty() ? *key : QString(place + u'.' + *key), start, depth + 1))
            return false;
        ++items;
    } while (take(u','));
    return take(u'}');
}

bool JsonPlaces::readList(const QString& place, int depth, qsizetype& items)
{
    ++m_at;
    if (take(u']'))
        return true;
    do {
        skipSpace();
        if (!readValue(QStringLiteral("%1[%2]").arg(place).arg(items), m_at, depth + 1))
            return false;
        ++items;
    } while (take(u','));
    return take(u']');
}

std::optional<JsonSpan> JsonPlaces::find(const QString& place) const
{
    const auto found = m_spans.constFind(place);
    return found == m_spans.cend() ? std::nullopt : std::optional(*found);
}

JsonSpan JsonPlaces::nearest(QString place) const
{
    while (!place.isEmpty()) {
        if (const auto found = find(place))
            return *found;
        // Keys may hold dots: what is cut off is no key then, and the next cut is tried.
        const qsizetype cut = std::max(place.lastIndexOf(u'.'), place.lastIndexOf(u'['));
        place.truncate(std::max<qsizetype>(cut, 0));
    }
    return find(place).value_or(JsonSpan());
}

} // namespace stampede::widgets
