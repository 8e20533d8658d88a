// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "message/tracking.h"

#include <QStringList>

#include <map>
#include <string>

namespace stampede::test {

/// A ledger and what happens to it, written in words:
///
///   +5     message 5 was accepted      +5*3   with three recipients: a, b and c
///   ?5     its end was unclear         -5b*3  recipient b of three was refused
///   5      it arrived                  5c*3   for c                5!  damaged
///
/// The recipient of a message with one is a. Time goes on by a second with each word; messages are sent at 0.
class Script {
public:
    Script()
        : ledger([this](quint64 sequence, std::vector<std::string>& out) {
            const auto found = m_recipients.find(sequence);
            for (quint32 i = 0; i < (found == m_recipients.end() ? 0 : found->second); ++i)
                out.push_back(address(QLatin1Char(static_cast<char>('a' + i))));
        })
    {
        for (quint16 number = 0; number < 26; ++number)
            ledger.nameDomain(number,
                              QStringLiteral("%1.test").arg(QLatin1Char(static_cast<char>('a' + number))));
    }

    static std::string address(QChar letter)
    {
        return QStringLiteral("%1@%1.TEST").arg(letter).toStdString();
    }

    void play(const QString& words)
    {
        for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            playWord(word);
    }

    ledger::Ledger ledger;

private:
    void playWord(QString word)
    {
        m_now += 1'000'000'000;
        const QChar kind = word.front();
        const bool departs = kind == QLatin1Char('+') || kind == QLatin1Char('?') || kind == QLatin1Char('-');
        if (departs)
            word.remove(0, 1);
        const bool intact = !word.endsWith(QLatin1Char('!'));
        word.remove(QLatin1Char('!'));
        const quint32 recipients =
            word.contains(QLatin1Char('*')) ? word.section(QLatin1Char('*'), 1).toUInt() : 1;
        word = word.section(QLatin1Char('*'), 0, 0);
        const QChar letter = word.back().isLetter() ? word.back() : QLatin1Char('a');
        if (word.back().isLetter())
            word.chop(1);
        const quint64 sequence = word.toULongLong();
        const quint32 hash = message::recipientHash(address(letter));
        if (!departs) {
            const ledger::Arrival arrival{
                sequence, 0, m_now, hash, recipients, quint16(letter.unicode() - 'a'), intact};
            ledger.enter(std::span(&arrival, 1));
            return;
        }
        m_recipients[sequence] = recipients;
        const auto fate = kind == QLatin1Char('+')   ? ledger::Departure::Fate::Accepted
                          : kind == QLatin1Char('?') ? ledger::Departure::Fate::Uncertain
                                                     : ledger::Departure::Fate::Refused;
        const ledger::Departure departure{sequence, m_now, hash, recipients, fate};
        ledger.enter(std::span(&departure, 1));
    }

    std::map<quint64, quint32> m_recipients;
    qint64 m_now = 0;
};

/// What is not 0: "expected 2, delivered 1, lost 1".
inline QString counts(const ledger::Account& account)
{
    const metrics::Deliveries& totals = account.totals;
    QStringList words;
    const auto add = [&](const char* name, quint64 count) {
        if (count != 0)
            words.append(QStringLiteral("%1 %2").arg(QLatin1StringView(name)).arg(count));
    };
    add("expected", totals.expected);
    add("delivered", totals.delivered);
    add("duplicates", totals.duplicates);
    add("corrupted", totals.corrupted);
    add("late", totals.outOfOrder);
    add("unknown", totals.unknown);
    add("lost", totals.lost);
    add("uncertain", account.uncertain);
    add("arrived after all", account.uncertainDelivered);
    add("uncertain lost", account.uncertainLost);
    return words.join(QStringLiteral(", "));
}

/// "lost 5 a, duplicated 6 b x2": with the first letter of the address, '-' without one.
inline QString items(const ledger::Account& account)
{
    QStringList words;
    for (const ledger::Item& item : account.items) {
        const QString who = item.recipient.isEmpty() ? QStringLiteral("-") : item.recipient.left(1);
        words.append(QStringLiteral("%1 %2 %3").arg(nameOf(item.kind)).arg(item.sequence).arg(who));
        if (item.copies > 0)
            words.last() += QStringLiteral(" x%1").arg(item.copies);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace stampede::test
