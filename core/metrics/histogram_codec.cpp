// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogram.h"

#include <QtEndian>

#include <bit>
#include <limits>
#include <optional>
#include <zlib.h>

// The format: HdrHistogram 2.1.11, AbstractHistogram (encodeIntoByteBuffer, encodeIntoCompressedByteBuffer)
// and ZigZagEncoding. All numbers are big-endian.
namespace stampede::metrics {
namespace {

constexpr quint32 plainCookie = 0x1c849303 | 0x10;
constexpr quint32 deflatedCookie = 0x1c849304 | 0x10;
constexpr qsizetype headerSize = 40;
constexpr qsizetype wrapperSize = 8;
constexpr qint32 significantDigits = 3;
constexpr qint64 lowestValue = 1;
constexpr qsizetype longestNumber = 9;

template <typename T>
void append(QByteArray& bytes, T value)
{
    const T big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// ZigZag LEB128 of 64 bits in at most nine octets: the ninth holds eight bits and has no continuation flag.
void appendNumber(QByteArray& bytes, qint64 value)
{
    quint64 bits = (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
    for (int i = 1; i < longestNumber && bits > 0x7f; ++i, bits >>= 7)
        bytes.append(static_cast<char>((bits & 0x7f) | 0x80));
    bytes.append(static_cast<char>(bits));
}

/// Reads numbers off bytes that may end anywhere.
class Reader {
public:
    Reader(const QByteArray& bytes, qsizetype offset) : m_bytes(bytes), m_offset(offset) {}

    bool atEnd() const { return m_offset >= m_bytes.size(); }
    template <typename T>
    T fixed()
    {
        const T value = qFromBigEndian<T>(m_bytes.constData() + m_offset);
        m_offset += static_cast<qsizetype>(sizeof(T));
        return value;
    }
    std::optional<qint64> number()
    {
        quint64 bits = 0;
        for (int i = 0; !atEnd(); ++i) {
            const auto octet = static_cast<quint8>(m_bytes.at(m_offset++));
            const bool last = i == longestNumber - 1;
            bits |= static_cast<quint64>(last ? octet : octet & 0x7f) << (7 * i);
            if (last || octet < 0x80)
                return static_cast<qint64>(bits >> 1) ^ -static_cast<qint64>(bits & 1);
        }
        return std::nullopt;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_offset;
};

/// Whether the header is of this configuration and as many bytes follow as it says.
bool headerFits(const QByteArray& bytes)
{
    if (bytes.size() < headerSize)
        return false;
    Reader reader(bytes, 0);
    const bool cookie = reader.fixed<quint32>() == plainCookie;
    const bool length = reader.fixed<quint32>() == static_cast<quint64>(bytes.size() - headerSize);
    const bool offset = reader.fixed<qint32>() == 0;
    const bool digits = reader.fixed<qint32>() == significantDigits;
    const bool lowest = reader.fixed<qint64>() == lowestValue;
    const bool highest = reader.fixed<qint64>() == Histogram::highest;
    const bool ratio = std::bit_cast<double>(reader.fixed<quint64>()) == 1.0;
    return cookie && length && offset && digits && lowest && highest && ratio;
}

/// Empty when what follows the wrapper is not one deflated stream of at most `limit` octets.
QByteArray inflated(const QByteArray& bytes, qsizetype limit)
{
    if (bytes.size() > 2 * limit)
        return {};
    QByteArray plain(limit, Qt::Uninitialized);
    auto plainSize = static_cast<uLongf>(limit);
    const auto given = static_cast<uLong>(bytes.size() - wrapperSize);
    uLong used = given;
    const auto* source = reinterpret_cast<const Bytef*>(bytes.constData()) + wrapperSize;
    const int status = uncompress2(reinterpret_cast<Bytef*>(plain.data()), &plainSize, source, &used);
    if (status != Z_OK || used != given)
        return {};
    plain.truncate(static_cast<qsizetype>(plainSize));
    return plain;
}

} // namespace

QByteArray Histogram::encode() const
{
    QByteArray payload;
    std::size_t index = 0;
    // Up to the highest value recorded; of an empty histogram that is 0, whose count is written.
    const std::size_t end = isEmpty() ? 1 : m_highestIndex;
    while (index < end) {
        const quint64 count = isEmpty() || index < m_lowestIndex ? 0 : at(index);
        std::size_t next = index + 1;
        if (count == 0)
            while (next < end && (next < m_lowestIndex || at(next) == 0))
                ++next;
        const bool zeros = next - index > 1;
        appendNumber(payload, zeros ? -static_cast<qint64>(next - index) : static_cast<qint64>(count));
        index = next;
    }

    QByteArray bytes;
    bytes.reserve(headerSize + payload.size());
    append(bytes, plainCookie);
    append(bytes, static_cast<qint32>(payload.size()));
    append(bytes, qint32(0)); // normalizing index offset
    append(bytes, significantDigits);
    append(bytes, lowestValue);
    append(bytes, highest);
    append(bytes, std::bit_cast<quint64>(1.0)); // integer to double value conversion ratio
    return bytes + payload;
}

QByteArray Histogram::encodeCompressed() const
{
    constexpr qsizetype prefix = 4; // qCompress puts the length in front
    const QByteArray deflated = qCompress(encode(), 9).mid(prefix);
    QByteArray bytes;
    bytes.reserve(wrapperSize + deflated.size());
    append(bytes, deflatedCookie);
    append(bytes, static_cast<qint32>(deflated.size()));
    return bytes + deflated;
}

bool Histogram::decode(const QByteArray& bytes, Histogram& out)
{
    if (bytes.size() < wrapperSize)
        return false;
    Reader reader(bytes, 0);
    if (reader.fixed<quint32>() != deflatedCookie)
        return decodePlain(bytes, out);
    if (reader.fixed<quint32>() != static_cast<quint64>(bytes.size() - wrapperSize))
        return false;
    constexpr auto longest = headerSize + static_cast<qsizetype>(indexCount) * longestNumber;
    return decodePlain(inflated(bytes, longest), out);
}

bool Histogram::decodePlain(const QByteArray& bytes, Histogram& out)
{
    if (!headerFits(bytes))
        return false;
    constexpr auto countLimit = static_cast<quint64>(std::numeric_limits<qint64>::max());
    Histogram result;
    std::size_t index = 0;
    for (Reader reader(bytes, headerSize); !reader.atEnd();) {
        const std::optional<qint64> number = reader.number();
        if (!number || index >= indexCount)
            return false;
        if (*number < 0) {
            const quint64 zeros = quint64(0) - static_cast<quint64>(*number);
            if (zeros > indexCount - index)
                return false;
            index += static_cast<std::size_t>(zeros);
            continue;
        }
        const auto count = static_cast<quint64>(*number);
        if (count > countLimit - result.m_count)
            return false;
        if (count != 0)
            result.addAt(index, count);
        ++index;
    }
    out = Histogram(result);
    return true;
}

} // namespace stampede::metrics
