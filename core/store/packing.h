// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <bit>
#include <optional>
#include <string>
#include <vector>

namespace stampede::store {

// Values as compact bytes. One walk() over the members of a type (walks.h, walk_result.h) serves both
// directions, so that what is written is what is read. Whole numbers are LEB128, signed ones ZigZag before
// it; texts are UTF-8 behind their length. A blob begins with the version of its layout.

/// Writes.
class Packer {
public:
    template <typename T>
    using Ref = const T&;

    explicit Packer(quint8 version) : m_version(version) { m_bytes.append(static_cast<char>(version)); }
    quint8 version() const { return m_version; }
    const QByteArray& bytes() const { return m_bytes; }

    void number(quint64 value)
    {
        for (; value > 0x7f; value >>= 7)
            m_bytes.append(static_cast<char>((value & 0x7f) | 0x80));
        m_bytes.append(static_cast<char>(value));
    }
    void integer(qint64 value)
    {
        number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
    }
    template <typename T>
    void whole(T value)
    {
        integer(static_cast<qint64>(value));
    }
    void time(Nanos value) { integer(value.count()); }
    void flag(bool value) { m_bytes.append(value ? '\1' : '\0'); }
    void real(double value) { fixed(std::bit_cast<quint64>(value)); }
    void small(float value) { fixed(std::bit_cast<quint32>(value)); }
    template <typename Enum>
    void choice(Enum value, Enum)
    {
        number(static_cast<quint64>(value));
    }
    void bytes(const QByteArray& value)
    {
        number(static_cast<quint64>(value.size()));
        m_bytes.append(value);
    }
    void text(const QString& value) { bytes(value.toUtf8()); }
    void text(const std::string& value) { bytes(QByteArray::fromStdString(value)); }
    void moment(const QDateTime& value)
    {
        flag(value.isValid());
        integer(value.isValid() ? value.toMSecsSinceEpoch() : 0);
    }
    template <typename T, typename F>
    void list(const std::vector<T>& values, std::size_t, F&& each)
    {
        number(values.size());
        for (const T& value : values)
            each(value);
    }
    template <typename T, typename F>
    void maybe(const std::optional<T>& value, F&& inner)
    {
        flag(value.has_value());
        if (value)
            inner(*value);
    }

private:
    template <typename T>
    void fixed(T value)
    {
        for (std::size_t i = 0; i < sizeof value; ++i, value >>= 8)
            m_bytes.append(static_cast<char>(value & 0xff));
    }
    QByteArray m_bytes;
    quint8 m_version;
};

/// Reads what may be anything: truncated, made up, of a newer layout. After the first thing that does not fit
/// everything reads as zero and ok() is false; no size found in the bytes is trusted.
class Unpacker {
public:
    template <typename T>
    using Ref = T&;

    /// `newest`: the highest layout known.
    Unpacker(const QByteArray& bytes, quint8 newest) : m_bytes(bytes)
    {
        m_version = octet();
        m_ok = m_ok && m_version >= 1 && m_version <= newest;
    }
    quint8 version() const { return m_version; }
    bool ok() const { return m_ok; }
    /// All was read, and all of it fitted.
    bool done() const { return m_ok && m_at == m_bytes.size(); }
    void fail() { m_ok = false; }

    void number(quint64& value)
    {
        value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 next = octet();
            value |= static_cast<quint64>(next & 0x7f) << shift;
            if (next < 0x80)
                break;
        }
        value = m_ok ? value : 0;
    }
    void integer(qint64& value)
    {
        quint64 bits = 0;
        number(bits);
        value = static_cast<qint64>(bits >> 1) ^ -static_cast<qint64>(bits & 1);
    }
    template <typename T>
    void whole(T& value)
    {
        qint64 wide = 0;
        integer(wide);
        value = static_cast<T>(wide);
        m_ok = m_ok && static_cast<qint64>(value) == wide;
    }
    void time(Nanos& value)
    {
        qint64 count = 0;
        integer(count);
        value = Nanos(count);
    }
    void flag(bool& value)
    {
        const quint8 next = octet();
        value = next == 1;
        m_ok = m_ok && next <= 1;
    }
    void real(double& value) { value = std::bit_cast<double>(fixed<quint64>()); }
    void small(float& value) { value = std::bit_cast<float>(fixed<quint32>()); }
    template <typename Enum>
    void choice(Enum& value, Enum last)
    {
        quint64 given = 0;
        number(given);
        m_ok = m_ok && given <= static_cast<quint64>(last);
        value = m_ok ? static_cast<Enum>(given) : Enum{};
    }
    void bytes(QByteArray& value)
    {
        quint64 size = 0;
        number(size);
        m_ok = m_ok && size <= left();
        value = m_ok ? m_bytes.mid(m_at, static_cast<qsizetype>(size)) : QByteArray();
        m_at += value.size();
    }
    void text(QString& value)
    {
        QByteArray octets;
        bytes(octets);
        value = QString::fromUtf8(octets);
    }
    void text(std::string& value)
    {
        QByteArray octets;
        bytes(octets);
        value = octets.toStdString();
    }
    void moment(QDateTime& value)
    {
        bool valid = false;
        flag(valid);
        qint64 since = 0;
        integer(since);
        value = valid ? QDateTime::fromMSecsSinceEpoch(since, Qt::UTC) : QDateTime();
    }
    template <typename T, typename F>
    void list(std::vector<T>& values, std::size_t most, F&& each)
    {
        quint64 size = 0;
        number(size);
        // No item takes less than an octet.
        m_ok = m_ok && size <= most && size <= left();
        values.clear();
        for (quint64 i = 0; m_ok && i < size; ++i)
            each(values.emplace_back());
    }
    template <typename T, typename F>
    void maybe(std::optional<T>& value, F&& inner)
    {
        bool there = false;
        flag(there);
        value.reset();
        if (there)
            inner(value.emplace());
    }

private:
    quint64 left() const { return static_cast<quint64>(m_bytes.size() - m_at); }
    quint8 octet()
    {
        m_ok = m_ok && m_at < m_bytes.size();
        return m_ok ? static_cast<quint8>(m_bytes.at(m_at++)) : 0;
    }
    template <typename T>
    T fixed()
    {
        T value = 0;
        for (std::size_t i = 0; i < sizeof value; ++i)
            value |= static_cast<T>(static_cast<T>(octet()) << (8 * i));
        return value;
    }

    const QByteArray m_bytes;
    qsizetype m_at = 0;
    quint8 m_version = 0;
    bool m_ok = true;
};

} // namespace stampede::store
