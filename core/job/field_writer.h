// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/fields.h"

#include <QByteArray>

namespace stampede::job {

/// Writes the fields of an object as indented JSON, in the order in which they come.
class FieldWriter final : public Fields {
public:
    enum class Layout : quint8 { Lines, OneLine };
    /// Appends to `out`. `depth`: of the object.
    explicit FieldWriter(QByteArray& out, int depth = 0, Layout layout = Layout::Lines);
    /// Closes the object.
    ~FieldWriter() override;
    FieldWriter(const FieldWriter&) = delete;
    FieldWriter& operator=(const FieldWriter&) = delete;

    void value(const char* key, const Codec& codec) override;
    void object(const char* key, const Nested& nested) override;
    void list(const char* key, std::size_t size, const std::function<void(std::size_t)>& resize,
              const std::function<void(Fields&, std::size_t)>& nested) override;
    bool isObject(const char* key, bool whenWriting) override;
    int oneOf(Keys keys, int whenWriting) override;
    void elsewhere(Keys keys, const QString& why) override;

private:
    void writeKey(const QString& key);
    void writeValue(const QJsonValue& json);

    QByteArray& m_out;
    int m_depth;
    Layout m_layout;
    bool m_empty = true;
};

} // namespace stampede::job
