// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/recipient_source.h"

#include "message/appender.h"
#include "message/recipient_kinds.h"
#include "message/text_checks.h"

namespace stampede::message {

namespace {

int sourcesIn(const RecipientSpec& spec)
{
    return int(!spec.list.empty()) + int(!spec.file.empty()) + int(!spec.pattern.empty()) +
           int(!spec.domains.empty());
}

} // namespace

std::unique_ptr<RecipientSource> RecipientSource::create(const RecipientSpec& spec, Setup& setup)
{
    const QString place = QStringLiteral("envelope.recipients");
    const qsizetype before = setup.problems.list().size();
    if (spec.perMessage < 1)
        setup.problems.add(QStringLiteral("envelope.recipients_per_message"), tr("a message has at least one recipient"));
    std::string suffix = spec.domainSuffix;
    if (!suffix.empty()) {
        if (!suffix.starts_with('.'))
            suffix.insert(0, 1, '.');
        const AddressFault fault = checkDomain(std::string_view(suffix).substr(1));
        if (fault != AddressFault::None) {
            setup.problems.add(QStringLiteral("envelope.domain_suffix"),
                               quotedText(spec.domainSuffix) + QStringLiteral(": ") + describe(fault));
            suffix.clear();
        }
    }
    std::unique_ptr<RecipientSource> source;
    if (sourcesIn(spec) != 1) {
        setup.problems.add(place,
                           sourcesIn(spec) == 0
                               ? tr("there are no recipients; give one of list, file, pattern, domains")
                               : tr("give only one of list, file, pattern, domains"));
        return nullptr;
    }
    if (!spec.list.empty())
        source = RotatingRecipients::fromList(spec.list, suffix, setup);
    else if (!spec.file.empty())
        source = RotatingRecipients::fromFile(spec.file, suffix, setup);
    else if (!spec.pattern.empty())
        source = PatternRecipients::create(spec.pattern, suffix, setup);
    else
        source = DomainRecipients::create(spec.domains, suffix, setup);
    if (!source || setup.problems.list().size() != before)
        return nullptr;
    source->m_perMessage = spec.perMessage;
    source->m_longest += suffix.size();
    source->m_ascii = source->m_ascii && isAscii(suffix);
    source->m_suffix = std::move(suffix);
    return source;
}

void RecipientSource::fill(const Variables& variables, std::vector<std::string>& out) const
{
    out.resize(static_cast<std::size_t>(m_perMessage));
    quint64 index = 0;
    for (std::string& recipient : out) {
        if (recipient.capacity() < m_longest)
            recipient.reserve(m_longest);
        Appender address(recipient);
        put(variables, index++, address);
        address.put(m_suffix);
    }
}

} // namespace stampede::message
