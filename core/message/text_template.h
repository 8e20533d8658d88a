// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/appender.h"
#include "message/setup.h"
#include "message/variables.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::message {

/// Text with variables, taken apart once: "user{seq}@example.test". Known are {seq} {run} {worker} {uuid}
/// {random:n} {date} and the columns of the CSV file; "{{" and "}}" stand for braces.
class TextTemplate {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::TextTemplate)
public:
    enum class Variable : quint8 {
        Sequence,
        Run,
        Worker,
        Uuid,   ///< version 4 (RFC 4122, 4.4), from the message's generator
        Random, ///< parameter: how many of [a-z0-9]
        Date,
        Column, ///< parameter: its number
        Sent    ///< not to be had by name
    };
    static constexpr quint32 mostRandom = 64;
    /// Run ids are refused above this.
    static constexpr std::size_t longestRunId = 128;

    /// Nothing, with problems at `place`, for unknown variables, braces that do not pair, control characters,
    /// text that is not UTF-8; or at lines of the CSV file when a column's values cannot be used.
    static std::optional<TextTemplate> parse(std::string_view text, const QString& place, Setup& setup);

    TextTemplate& literal(std::string_view text);
    TextTemplate& variable(Variable variable, quint32 parameter = 0, const CsvTable* table = nullptr);
    TextTemplate& append(const TextTemplate& other);

    void render(const Variables& variables, Appender& out) const;

    /// Whether no value can make it other than ASCII.
    bool ascii() const { return m_ascii; }
    /// The most octets it can become.
    std::size_t longest() const { return m_longest; }
    bool usesColumns() const { return m_usesColumns; }
    bool isEmpty() const { return m_pieces.empty(); }

private:
    struct Piece {
        bool isLiteral = true;
        Variable variable = Variable::Sequence;
        quint32 start = 0;  ///< of a literal in m_literals
        quint32 length = 0; ///< of a literal, or the variable's parameter
    };
    bool addNamed(std::string_view name, const QString& place, Setup& setup);

    std::string m_literals;
    std::vector<Piece> m_pieces;
    std::size_t m_longest = 0;
    bool m_ascii = true;
    bool m_usesColumns = false;
};

/// Appends `count` of [a-z0-9].
void putRandom(Random& random, std::size_t count, Appender& out);

} // namespace stampede::message
