// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "exchange/options.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stampede::exchange {

/// A host with its port as programs write it.
struct HostPort {
    QString host;
    std::optional<quint16> port;
};
/// "host", "host:25", "host:smtp", "[::1]:25", "::1", "[host]/25", "host/25"; nothing when it is none of
/// these.
std::optional<HostPort> parseHostPort(const QString& text);
/// A number from 1 to 65535, or one of the names that mail has: smtp, lmtp, submission, submissions, smtps,
/// ssmtp.
std::optional<quint16> parsePort(const QString& text);

/// `text` for a place where {variables} are filled in: its braces are doubled.
std::string literalText(const QString& text);

/// The job while options are worked on one by one.
class Draft {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::Draft)
public:
    Draft(Source source, const Locations& where, Problems& problems);

    Imported imported;
    job::Job& job() { return imported.job; }

    /// Nobody reads more that is left out.
    static constexpr qsizetype mostLeftOut = 100;

    void problem(const Given& given, const QString& text);
    void problem(const QString& place, const QString& text) { m_problems.add(place, text); }
    void leaveOut(const Given& given, const QString& why);
    void note(const QString& text);
    QString placeOf(const Given& given) const { return m_where.of(given.name, given.at); }

    /// A whole number; a problem and nothing, when it is none or out of bounds.
    std::optional<quint64> whole(const Given& given, quint64 least, quint64 most);
    /// "Name: value", into the headers; a name that is there is replaced when `replacing`.
    void header(const Given& given, const QString& line, bool replacing);
    /// All stages' timeouts.
    void setTimeouts(Nanos timeout);
    /// How to allow a target that the guard refuses, as far as this is seen without resolving.
    void noteGuard();

private:
    const Locations& m_where;
    Problems& m_problems;
};

/// What to do with an option: a member of the draft for one that is carried over.
template <typename D>
struct Handler {
    OptionShape shape;
    void (D::*apply)(const Given&) = nullptr;
};
/// Why an option of a table is not carried over, in the language of now.
QString whyNot(const OptionShape& shape);

/// Works on all options of `words` in their order; gives back what is no option.
template <typename D, std::size_t Count>
std::vector<Word> applyOptions(D& draft, const std::array<Handler<D>, Count>& table,
                               std::span<const Word> words, const OptionStyle& style, const Locations& where,
                               Problems& problems)
{
    std::array<OptionShape, Count> shapes;
    for (std::size_t i = 0; i < Count; ++i)
        shapes[i] = table[i].shape;
    CommandLine line = parseOptions(words, shapes, style, where, problems);
    for (const Given& given : line.options) {
        const Handler<D>& handler = table[given.which];
        if (!handler.apply)
            draft.leaveOut(given, whyNot(handler.shape));
        else if (given.hasValue || handler.shape.takes != Takes::Value)
            (draft.*handler.apply)(given);
    }
    return std::move(line.others);
}

std::optional<Imported> importSmtpSource(std::span<const Word> words, const Locations& where,
                                         Problems& problems);
std::optional<Imported> importSwaks(std::span<const Word> words, const Locations& where, Problems& problems);
std::optional<Imported> importTrafficGen(std::span<const Word> words, const Locations& where,
                                         Problems& problems);
std::optional<Imported> importHammer(const QString& text, Problems& problems);

} // namespace stampede::exchange
