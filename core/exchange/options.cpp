// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/options.h"

#include "job/found.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>
#include <utility>

namespace stampede::exchange {

namespace {

struct Option {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::Option)
};

/// Nobody reads more of them.
constexpr qsizetype mostProblems = 100;

class Parser {
public:
    Parser(std::span<const Word> words, std::span<const OptionShape> table, const OptionStyle& style,
           const Locations& where, Problems& problems)
        : m_words(words)
        , m_table(table)
        , m_style(style)
        , m_where(where)
        , m_problems(problems)
        , m_before(problems.list().size())
    {
        for (std::size_t i = 0; i < table.size(); ++i)
            for (const QString& name : QString::fromLatin1(table[i].names).split(u' '))
                if (name.endsWith(u'*'))
                    m_open.emplace_back(name.chopped(1), i);
                else
                    m_names.insert(name, i);
    }

    CommandLine parse()
    {
        while (m_next < m_words.size()) {
            if (m_problems.list().size() - m_before >= mostProblems) {
                m_problems.add(m_where.of(m_words[m_next].at),
                               Option::tr("there is more that makes no sense"));
                break;
            }
            const Word& word = m_words[m_next++];
            if (m_literal || word.text.size() < 2 || !word.text.startsWith(u'-'))
                other(word);
            else if (word.text == QLatin1StringView("--"))
                m_literal = true;
            else if (m_style.clusters && !word.text.startsWith(QLatin1StringView("--")))
                cluster(word);
            else
                one(word);
        }
        return std::move(m_result);
    }

private:
    std::optional<std::size_t> find(const QString& name) const
    {
        if (const auto known = m_names.constFind(name); known != m_names.cend())
            return *known;
        for (const auto& [start, which] : m_open)
            if (name.size() > start.size() && name.startsWith(start))
                return which;
        return std::nullopt;
    }
    /// The name after the dashes, if they are such as this style has.
    std::optional<QString> bare(const QString& word) const
    {
        if (word.startsWith(QLatin1StringView("--")))
            return word.size() > 2 ? std::optional(word.sliced(2)) : std::nullopt;
        if (!word.startsWith(u'-') || word.size() < 2)
            return std::nullopt;
        return m_style.anyDashes || m_style.clusters ? std::optional(word.sliced(1)) : std::nullopt;
    }
    bool isKnown(const QString& word) const
    {
        const auto name = bare(word);
        return name && find(name->section(u'=', 0, 0)).has_value();
    }

    void other(const Word& word)
    {
        // "$@" of a script stands for its own arguments, which nobody gave here.
        const bool arguments = word.text == QLatin1StringView("$@") || word.text == QLatin1StringView("$*");
        if (!arguments)
            m_result.others.push_back(word);
        if (word.variable && !arguments)
            shellOnly(word, word.text);
    }
    void shellOnly(const Word& word, const QString& name)
    {
        m_problems.add(m_where.of(name, word.at),
                       Option::tr("only the shell knows what stands here; write the value itself"));
    }

    void one(const Word& word)
    {
        const QString name = word.text.section(u'=', 0, 0);
        const std::optional<QString> plain = bare(name);
        if (plain && m_style.negations && !find(*plain) && plain->startsWith(QLatin1StringView("no-"))) {
            if (const auto taken = find(plain->sliced(3))) {
                std::erase_if(m_result.options, [&](const Given& given) { return given.which == *taken; });
                return;
            }
        }
        const auto which = plain ? find(*plain) : std::nullopt;
        if (!which) {
            unknown(name, word.at);
            return;
        }
        Given given{*which, name, {}, false, word.at};
        const bool attached = name.size() < word.text.size();
        if (attached) {
            given.value = word.text.sliced(name.size() + 1);
            given.hasValue = true;
            if (m_table[*which].takes == Takes::Nothing)
                m_problems.add(m_where.of(name, word.at), Option::tr("takes no value"));
            else if (word.variable && m_table[*which].takes != Takes::Secret)
                shellOnly(word, name);
        } else {
            takeNext(given);
        }
        m_result.options.push_back(given);
    }

    void cluster(const Word& word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const QString letter = word.text.sliced(i, 1);
            const QString name = u'-' + letter;
            const qsizetype at = word.at + (i == 1 ? 0 : i);
            const auto which = find(letter);
            if (!which) {
                unknown(name, at);
                return;
            }
            Given given{*which, name, {}, false, at};
            const bool rest = m_table[*which].takes != Takes::Nothing;
            if (rest && i + 1 < word.text.size()) {
                given.value = word.text.sliced(i + 1);
                given.hasValue = true;
                if (word.variable)
                    shellOnly(word, name);
            } else if (rest) {
                takeNext(given);
            }
            m_result.options.push_back(given);
            if (rest)
                return;
        }
    }

    void takeNext(Given& given)
    {
        const Takes takes = m_table[given.which].takes;
        if (takes == Takes::Nothing)
            return;
        const Word* next = m_next < m_words.size() ? &m_words[m_next] : nullptr;
        const bool dashed = next && next->text.size() > 1 && next->text.startsWith(u'-');
        const bool fits = next && (takes == Takes::Value    ? m_style.clusters || !isKnown(next->text)
                                   : takes == Takes::Secret ? !isKnown(next->text)
                                                            : !dashed);
        if (fits) {
            ++m_next;
            given.value = next->text;
            given.hasValue = true;
            if (next->variable && takes != Takes::Secret)
                shellOnly(*next, given.name);
        } else if (takes == Takes::Value) {
            m_problems.add(m_where.of(given.name, given.at), Option::tr("needs a value"));
        }
    }

    void unknown(const QString& name, qsizetype at)
    {
        QStringList known;
        for (auto it = m_names.cbegin(); it != m_names.cend(); ++it)
            known += (it.key().size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + it.key();
        known.sort(); // the same answer each time
        const QString near = name.size() > 2 ? job::nearest(name, known) : QString();
        m_problems.add(m_where.of(name.left(60), at),
                       near.isEmpty()
                           ? Option::tr("is not an option of this program")
                           : Option::tr("is not an option of this program; is %1 meant?").arg(near));
    }

    std::span<const Word> m_words;
    std::span<const OptionShape> m_table;
    const OptionStyle& m_style;
    const Locations& m_where;
    Problems& m_problems;
    qsizetype m_before;
    QHash<QString, std::size_t> m_names;
    std::vector<std::pair<QString, std::size_t>> m_open; // how names begin
    std::size_t m_next = 0;
    bool m_literal = false; // after "--"
    CommandLine m_result;
};

} // namespace

CommandLine parseOptions(std::span<const Word> words, std::span<const OptionShape> table,
                         const OptionStyle& style, const Locations& where, Problems& problems)
{
    return Parser(words, table, style, where, problems).parse();
}

} // namespace stampede::exchange
