// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/fields.h"

#include <QJsonObject>
#include <QStringList>

namespace stampede::job {

/// Reads an object into its fields and says everything that is wrong with it.
class FieldReader final : public Fields {
public:
    /// `place`: the path of the object, empty at the top.
    FieldReader(const QJsonObject& json, const QString& place, Problems& problems);

    void value(const char* key, const Codec& codec) override;
    void object(const char* key, const Nested& nested) override;
    void list(const char* key, std::size_t size, const std::function<void(std::size_t)>& resize,
              const std::function<void(Fields&, std::size_t)>& nested) override;
    bool isObject(const char* key, bool whenWriting) override;
    int oneOf(Keys keys, int whenWriting) override;
    void elsewhere(Keys keys, const QString& why) override;

    /// After all fields: reports the keys that no field asked for.
    void finish();

private:
    QString placeOf(const QString& key) const;
    void know(const QString& key);

    QJsonObject m_json;
    QString m_place;
    Problems& m_problems;
    QStringList m_known;
};

} // namespace stampede::job
