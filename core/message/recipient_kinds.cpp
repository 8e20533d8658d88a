// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/recipient_kinds.h"

#include "message/appender.h"
#include "message/input_file.h"
#include "message/samples.h"
#include "message/text_checks.h"

#include <algorithm>

namespace stampede::message {

namespace {

constexpr std::size_t randomLetters = 6;

} // namespace

AddressFault checkWithSuffix(std::string_view address, std::string_view suffix)
{
    const AddressFault fault = checkAddress(address);
    if (fault != AddressFault::None || suffix.empty())
        return fault;
    return isAddressLiteral(domainOf(address)) ? AddressFault::Domain
                                               : checkAddress(std::string(address).append(suffix));
}

QString complaintAbout(std::string_view address, AddressFault fault)
{
    return quotedText(address) + QStringLiteral(": ") + describe(fault);
}

bool RotatingRecipients::add(std::string_view address)
{
    m_longest = std::max(m_longest, address.size());
    m_ascii = m_ascii && isAscii(address);
    return m_addresses.add(address);
}

std::unique_ptr<RecipientSource> RotatingRecipients::fromList(const std::vector<std::string>& list,
                                                              std::string_view suffix, Setup& setup)
{
    auto source = std::make_unique<RotatingRecipients>();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string_view address = trimmed(list[i]);
        const AddressFault fault = checkWithSuffix(address, suffix);
        if (fault == AddressFault::None)
            source->add(address);
        else
            setup.problems.add(QStringLiteral("envelope.recipients.list[%1]").arg(i),
                               complaintAbout(address, fault));
    }
    return source;
}

std::unique_ptr<RecipientSource> RotatingRecipients::fromFile(const std::string& file,
                                                              std::string_view suffix, Setup& setup)
{
    const QString place = QStringLiteral("envelope.recipients.file");
    const auto content = readInputFile(setup.resolve(file), place, setup.problems);
    if (!content)
        return nullptr;
    auto source = std::make_unique<RotatingRecipients>();
    source->m_addresses.reserveOctets(static_cast<std::size_t>(content->size()));
    LineProblems problems(toQString(file), setup.problems);
    LineReader lines(std::string_view(content->data(), static_cast<std::size_t>(content->size())));
    std::string_view line;
    while (lines.next(line)) {
        const std::string_view address = trimmed(line);
        if (address.empty() || address.front() == '#')
            continue;
        const AddressFault fault = checkWithSuffix(address, suffix);
        if (fault != AddressFault::None)
            problems.add(lines.number(), complaintAbout(address, fault));
        else if (!source->add(address))
            problems.add(lines.number(), tr("the addresses have more than 4 GB"));
    }
    if (source->m_addresses.isEmpty() && !problems.any())
        setup.problems.add(place, tr("there is no address in %1").arg(toQString(file)));
    return source;
}

void RotatingRecipients::put(const Variables& variables, quint64 index, Appender& out) const
{
    const quint64 count = m_addresses.size();
    const auto step = static_cast<quint64>(m_perMessage);
    const quint64 at = (variables.sequence % count * step + index) % count;
    out.put(m_addresses.at(static_cast<std::size_t>(at)));
}

std::unique_ptr<RecipientSource> PatternRecipients::create(const std::string& pattern,
                                                           std::string_view suffix, Setup& setup)
{
    const QString place = QStringLiteral("envelope.recipients.pattern");
    const auto parsed = TextTemplate::parse(trimmed(pattern), place, setup);
    if (!parsed)
        return nullptr;
    checkSamples(
        *parsed, place,
        [suffix](std::string& address) {
            const AddressFault fault = checkWithSuffix(address, suffix);
            return fault == AddressFault::None ? QString() : complaintAbout(address, fault);
        },
        setup);
    auto source = std::make_unique<PatternRecipients>();
    source->m_pattern = *parsed;
    source->m_longest = parsed->longest();
    source->m_ascii = parsed->ascii();
    return source;
}

void PatternRecipients::put(const Variables& variables, quint64 index, Appender& out) const
{
    if (m_perMessage == 1)
        m_pattern.render(variables, out);
    else
        m_pattern.render(variables.renumbered(numberOf(variables, index, m_perMessage)), out);
}

std::unique_ptr<RecipientSource>
DomainRecipients::create(const std::vector<std::pair<std::string, double>>& domains, std::string_view suffix,
                         Setup& setup)
{
    auto source = std::make_unique<DomainRecipients>();
    // 'u', the number in base 36 (13 digits for 64 bits), random letters, '@'.
    constexpr std::size_t longestLocal = 1 + 13 + randomLetters + 1;
    std::vector<double> weights;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        const std::string_view domain = trimmed(domains[i].first);
        const std::string sample = std::string(longestLocal - 1, 'u') + '@' + std::string(domain);
        const AddressFault fault =
            isAddressLiteral(domain) ? AddressFault::Domain : checkWithSuffix(sample, suffix);
        if (fault != AddressFault::None)
            setup.problems.add(QStringLiteral("envelope.recipients.domains[%1]").arg(i),
                               complaintAbout(domain, fault));
        source->m_domains.add(domain);
        source->m_longest = std::max(source->m_longest, longestLocal + domain.size());
        source->m_ascii = source->m_ascii && isAscii(domain);
        weights.push_back(domains[i].second);
    }
    if (!WeightedChoice::valid(weights)) {
        setup.problems.add(QStringLiteral("envelope.recipients.domains"),
                           tr("weights have to be zero or more, and one above zero"));
        return nullptr;
    }
    source->m_choice = WeightedChoice(weights);
    return source;
}

void DomainRecipients::put(const Variables& variables, quint64 index, Appender& out) const
{
    // The random part has a fixed length, so the number in front of it can be read off again: no two are
    // equal.
    out.put('u');
    out.putNumber(numberOf(variables, index, m_perMessage), 36);
    putRandom(variables.random, randomLetters, out);
    out.put('@');
    out.put(m_domains.at(m_choice.draw(variables.random)));
}

} // namespace stampede::message
