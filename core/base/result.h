// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace stampede {

/// Why something could not be done: the place (file, JSON path, option, address; may be empty) and one plain
/// sentence that says what is wrong and, where it helps, what to do.
struct Error {
    QString place;
    QString text;

    /// "place: text", or the text alone without a place.
    QString toString() const { return place.isEmpty() ? text : place + QStringLiteral(": ") + text; }
    bool operator==(const Error&) const = default;
};

/// A value or the reason there is none.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    bool hasValue() const noexcept { return m_state.index() == 0; }
    /// The value; only when there is one.
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    /// The error; only when there is no value.
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// The result of something done for its effect.
using Status = Result<std::monostate>;
inline Status success() { return Status(std::monostate{}); }

} // namespace stampede
