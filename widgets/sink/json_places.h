// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace stampede::widgets {

/// Where a value stands in a JSON text, in characters.
struct JsonSpan {
    qsizetype start = 0; ///< of its key; in a list, of itself
    qsizetype begin = 0; ///< of the value
    qsizetype end = 0;   ///< behind it
    qsizetype items = 0; ///< of a list or an object
};

/// Finds the values of a JSON text by the paths that the reader of behaviours writes
/// ("rules[2].when.domain"). What cannot be read ends it: what stands before is found all the same.
class JsonPlaces {
public:
    explicit JsonPlaces(const QString& text);

    std::optional<JsonSpan> find(const QString& place) const;
    /// The same; of what it would stand in where there is no such value, at last of the whole.
    JsonSpan nearest(QString place) const;

private:
    void skipSpace();
    bool take(QChar sign);
    bool readValue(const QString& place, qsizetype start, int depth);
    bool readObject(const QString& place, int depth, qsizetype& items);
    bool readList(const QString& place, int depth, qsizetype& items);
    /// The text of a string literal, undone of its escapes; nothing when there is none here.
    std::optional<QString> readString();

    const QString m_text;
    qsizetype m_at = 0;
    QHash<QString, JsonSpan> m_spans;
};

} // namespace stampede::widgets
