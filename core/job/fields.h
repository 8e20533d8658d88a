// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/codecs.h"

#include <QString>

#include <functional>
#include <initializer_list>

namespace stampede::job {

/// The fields of one JSON object in the order of the schema. One description of them (job_fields.cpp) serves
/// the reader and the writer, so the two cannot disagree.
class Fields {
public:
    using Keys = std::initializer_list<const char*>;
    using Nested = std::function<void(Fields&)>;

    virtual ~Fields() = default;
    /// A value; an absent key leaves it as it is.
    virtual void value(const char* key, const Codec& codec) = 0;
    /// An object with fields of its own; `nested` is not called for an absent one.
    virtual void object(const char* key, const Nested& nested) = 0;
    /// A list of objects; `nested` is called for each, in order, after `resize` when reading.
    virtual void list(const char* key, std::size_t size, const std::function<void(std::size_t)>& resize,
                      const std::function<void(Fields&, std::size_t)>& nested) = 0;
    /// Whether `key` is an object rather than a plain value: found so when reading, as given when writing.
    virtual bool isObject(const char* key, bool whenWriting) = 0;
    /// Which of `keys` is there: exactly one must be when reading (else -1), the given one when writing.
    virtual int oneOf(Keys keys, int whenWriting) = 0;
    /// Keys that are known, but make no sense together with what was read before.
    virtual void elsewhere(Keys keys, const QString& why) = 0;
};

} // namespace stampede::job
