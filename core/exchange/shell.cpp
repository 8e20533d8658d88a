// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/shell.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::exchange {

namespace {

struct Shell {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::Shell)
};

class Splitter {
public:
    Splitter(const QString& text, const Locations& where, Problems& problems)
        : m_text(text)
        , m_where(where)
        , m_problems(problems)
    {}

    std::vector<Command> split()
    {
        while (m_at < m_text.size())
            step();
        endCommand(false);
        return std::move(m_commands);
    }

private:
    QChar peek(qsizetype ahead = 1) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    bool atLineEnd(qsizetype ahead) const
    {
        return peek(ahead) == u'\n' || (peek(ahead) == u'\r' && peek(ahead + 1) == u'\n');
    }

    void step()
    {
        const QChar c = m_text[m_at];
        if (c == u'\\')
            backslash();
        else if (c == u'\'' || c == u'"')
            quote(c);
        else if (c == u'#' && !m_inWord)
            skipComment();
        else if (c == u'\n' || c == u';') {
            endCommand(false);
            ++m_at;
        } else if (c.isSpace()) {
            endWord();
            ++m_at;
        } else if (c == u'|' || c == u'&')
            separator(c);
        else if (c == u'<' || c == u'>')
            redirection();
        else if (c == u'$' || c == u'`')
            expansion(c);
        else
            take(c);
    }

    void begin()
    {
        if (!m_inWord)
            m_word = Word{QString(), m_at, false};
        m_inWord = true;
    }
    void take(QChar c)
    {
        begin();
        m_word.text += c;
        ++m_at;
    }
    void endWord()
    {
        if (!m_inWord)
            return;
        m_inWord = false;
        if (!m_redirecting) {
            m_command.words.push_back(m_word);
            return;
        }
        m_command.redirections.back().text += m_word.text;
        m_redirecting = false;
    }
    void endCommand(bool intoPipe)
    {
        endWord();
        m_redirecting = false;
        if (!m_command.words.empty() || !m_command.redirections.empty())
            m_commands.push_back(std::move(m_command));
        m_command = Command{};
        m_command.afterPipe = intoPipe;
    }

    void backslash()
    {
        if (atLineEnd(1)) {
            // A continued line: the two lines are one, and so is a word that the break runs through.
            m_at += peek() == u'\r' ? 3 : 2;
            return;
        }
        begin();
        if (++m_at < m_text.size())
            m_word.text += m_text[m_at++];
        else
            m_word.text += u'\\';
    }
    void quote(QChar mark)
    {
        begin();
        const qsizetype opened = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != mark) {
            const QChar c = m_text[m_at];
            if (mark == u'"' && c == u'\\' && (QStringLiteral("$`\"\\").contains(peek()) || atLineEnd(1))) {
                m_at += atLineEnd(1) ? (peek() == u'\r' ? 3 : 2) : 1;
                if (!(m_at < m_text.size()) || m_text[m_at - 1] == u'\n')
                    continue;
            } else if (mark == u'"' && ((c == u'$' && expands()) || c == u'`')) {
                m_word.variable = true;
            }
            m_word.text += m_text[m_at++];
        }
        if (m_at >= m_text.size())
            m_problems.add(m_where.of(opened), Shell::tr("the quote %1 is never closed").arg(mark));
        ++m_at;
    }
    /// Whether the '$' here begins a name, "${", "$(" or "$@".
    bool expands() const
    {
        const QChar next = peek();
        return next.isLetterOrNumber() || QStringLiteral("_{(@*#?!").contains(next);
    }
    void expansion(QChar c)
    {
        begin();
        if (c == u'$' && (peek() == u'\'' || peek() == u'"')) {
            ++m_at; // $'…' and $"…": a quote of some shells
            return;
        }
        if (c == u'`' || expands())
            m_word.variable = true;
        take(c);
        // "$#" is no comment, "$(a b)" no two words.
        if (c == u'$' && m_at < m_text.size() && m_word.variable)
            m_text[m_at] == u'('   ? takeUpTo(u')')
            : m_text[m_at] == u'{' ? takeUpTo(u'}')
                                   : take(m_text[m_at]);
        else if (c == u'`')
            takeUpTo(u'`');
    }
    void takeUpTo(QChar last)
    {
        while (m_at < m_text.size() && m_text[m_at] != last)
            take(m_text[m_at]);
        if (m_at < m_text.size())
            take(last);
    }
    void skipComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != u'\n')
            ++m_at;
    }
    void separator(QChar c)
    {
        if (c == u'&' && peek() == u'>') { // "&> log"
            ++m_at;
            redirection();
            return;
        }
        const bool doubled = peek() == c;
        endCommand(c == u'|' && !doubled);
        m_at += doubled || (c == u'|' && peek() == u'&') ? 2 : 1;
    }
    void redirection()
    {
        // A number right in front is the descriptor: "2>".
        const bool numbered = m_inWord && std::all_of(m_word.text.cbegin(), m_word.text.cend(),
                                                      [](QChar digit) { return digit.isDigit(); });
        Word sign{numbered ? m_word.text : QString(), numbered ? m_word.at : m_at, false};
        if (numbered)
            m_inWord = false;
        endWord();
        while (m_at < m_text.size() && QStringLiteral("<>&|").contains(m_text[m_at]) && sign.text.size() < 5)
            sign.text += m_text[m_at++];
        m_command.redirections.push_back(sign);
        m_redirecting = true;
    }

    const QString& m_text;
    const Locations& m_where;
    Problems& m_problems;
    qsizetype m_at = 0;
    std::vector<Command> m_commands;
    Command m_command;
    Word m_word;
    bool m_inWord = false;
    bool m_redirecting = false; // the next word is where to
};

bool isAssignment(const QString& word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && !word.front().isDigit() &&
           std::all_of(word.cbegin(), word.cbegin() + equals,
                       [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

bool isPrompt(const QString& word)
{
    return !word.isEmpty() && QStringLiteral("$#%").contains(word.back());
}

/// Options of sudo and nice whose value is a word of its own.
bool takesWord(const QString& runner, const QString& option)
{
    const QString options = runner == QLatin1StringView("sudo")   ? QStringLiteral("-u-g-h-p-C-r-t-D-R-T-U")
                            : runner == QLatin1StringView("nice") ? QStringLiteral("-n")
                                                                  : QString();
    return option.size() == 2 && options.contains(option);
}

} // namespace

Locations::Locations(const QString& text) : m_lines{0}
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        if (at + 1 < text.size())
            m_lines.push_back(at + 1);
}

QString Locations::of(qsizetype at) const
{
    const auto line = std::upper_bound(m_lines.begin(), m_lines.end(), at) - 1;
    const QString column = QString::number(at - *line + 1);
    if (m_lines.size() == 1)
        return Shell::tr("column %1").arg(column);
    return Shell::tr("line %1, column %2").arg(line - m_lines.begin() + 1).arg(column);
}

QString Locations::of(const QString& name, qsizetype at) const
{
    return name + QStringLiteral(", ") + of(at);
}

std::vector<Command> splitShell(const QString& text, const Locations& where, Problems& problems)
{
    return Splitter(text, where, problems).split();
}

Program programOf(const Command& command)
{
    static const QStringList runners{QStringLiteral("sudo"),   QStringLiteral("env"),  QStringLiteral("exec"),
                                     QStringLiteral("nohup"),  QStringLiteral("nice"), QStringLiteral("time"),
                                     QStringLiteral("command")};
    Program program;
    std::size_t i = 0;
    const auto& words = command.words;
    if (words.size() > 1 && isPrompt(words[0].text) && !words[0].variable)
        ++i;
    while (i < words.size()) {
        const QString name = words[i].text.section(u'/', -1);
        if (isAssignment(words[i].text)) {
            program.extra.push_back(words[i++]);
        } else if (runners.contains(name)) {
            ++i;
            while (i < words.size() && words[i].text.startsWith(u'-'))
                i += takesWord(name, words[i].text) ? 2 : 1;
        } else {
            program.name = name.endsWith(QLatin1StringView(".exe")) ? name.chopped(4) : name;
            program.first = i + 1;
            return program;
        }
    }
    program.first = std::min(i, words.size());
    return program;
}

} // namespace stampede::exchange
