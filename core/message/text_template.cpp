// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text_template.h"

#include "message/text_checks.h"

#include <algorithm>

namespace stampede::message {

namespace {

constexpr char base36[] = "0123456789abcdefghijklmnopqrstuvwxyz";

void putUuid(Random& random, Appender& out)
{
    constexpr char form[] = "xxxxxxxx-xxxx-4xxx-Nxxx-xxxxxxxxxxxx";
    constexpr std::size_t length = sizeof form - 1;
    quint64 bits = random.next();
    int left = 16;
    char* at = out.room(length);
    for (std::size_t i = 0; i < length; ++i) {
        if (form[i] != 'x' && form[i] != 'N') {
            at[i] = form[i];
            continue;
        }
        if (left-- == 0) {
            bits = random.next();
            left = 15;
        }
        const quint64 nibble = bits & 15;
        bits >>= 4;
        at[i] = base36[form[i] == 'N' ? 8 | (nibble & 3) : nibble];
    }
    out.advance(length);
}

} // namespace

void putRandom(Random& random, std::size_t count, Appender& out)
{
    // Four characters from 32 bits taken as a fraction: 36^4 is below 2^21, so no text is favoured by more
    // than 2^-11.
    constexpr std::size_t perHalf = 4;
    char* at = out.room(count);
    out.advance(count);
    while (count > 0) {
        const quint64 bits = random.next();
        for (quint64 fraction : {bits >> 32, bits & 0xffffffffULL}) {
            const std::size_t now = std::min(count, perHalf);
            count -= now;
            for (std::size_t i = 0; i < now; ++i) {
                fraction *= 36;
                *at++ = base36[fraction >> 32];
                fraction &= 0xffffffffULL;
            }
        }
    }
}

TextTemplate& TextTemplate::literal(std::string_view text)
{
    if (text.empty())
        return *this;
    const auto start = static_cast<quint32>(m_literals.size());
    m_literals.append(text);
    m_longest += text.size();
    m_ascii = m_ascii && isAscii(text);
    if (!m_pieces.empty() && m_pieces.back().isLiteral)
        m_pieces.back().length += static_cast<quint32>(text.size());
    else
        m_pieces.push_back(Piece{true, Variable::Sequence, start, static_cast<quint32>(text.size())});
    return *this;
}

TextTemplate& TextTemplate::variable(Variable variable, quint32 parameter, const CsvTable* table)
{
    m_pieces.push_back(Piece{false, variable, 0, parameter});
    switch (variable) {
    case Variable::Sequence:
    case Variable::Sent: m_longest += 20; break;
    case Variable::Worker: m_longest += 11; break;
    case Variable::Run: m_longest += longestRunId; break;
    case Variable::Uuid: m_longest += 36; break;
    case Variable::Random: m_longest += parameter; break;
    case Variable::Date: m_longest += 31; break;
    case Variable::Column:
        m_longest += table->longest(static_cast<int>(parameter));
        m_ascii = m_ascii && table->ascii(static_cast<int>(parameter));
        m_usesColumns = true;
        break;
    }
    return *this;
}

TextTemplate& TextTemplate::append(const TextTemplate& other)
{
    for (Piece piece : other.m_pieces) {
        if (piece.isLiteral) {
            literal(std::string_view(other.m_literals).substr(piece.start, piece.length));
            continue;
        }
        m_pieces.push_back(piece);
    }
    m_longest += other.m_longest - other.m_literals.size();
    m_ascii = m_ascii && other.m_ascii;
    m_usesColumns = m_usesColumns || other.m_usesColumns;
    return *this;
}

void TextTemplate::render(const Variables& variables, Appender& out) const
{
    for (const Piece& piece : m_pieces) {
        if (piece.isLiteral) {
            out.put(std::string_view(m_literals.data() + piece.start, piece.length));
            continue;
        }
        switch (piece.variable) {
        case Variable::Sequence: out.put(variables.digits.text()); break;
        case Variable::Run: out.put(variables.runId); break;
        case Variable::Worker: out.putNumber(variables.worker); break;
        case Variable::Uuid: putUuid(variables.random, out); break;
        case Variable::Random: putRandom(variables.random, piece.length, out); break;
        case Variable::Date: out.put(variables.date); break;
        case Variable::Column:
            out.put(variables.table->value(variables.row, static_cast<int>(piece.length)));
            break;
        case Variable::Sent: out.putNumber(variables.sent); break;
        }
    }
}

} // namespace stampede::message
