// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_factory.h"

#include "message/factory_parts.h"
#include "message/mail_date.h"
#include "message/text_checks.h"
#include "message/tracking.h"

#include <algorithm>

namespace stampede::message {

MessageFactory::MessageFactory() : d(std::make_unique<Private>()) {}

MessageFactory::~MessageFactory() = default;

std::unique_ptr<MessageFactory> MessageFactory::create(const MessageSpec& spec, const RunFacts& facts,
                                                       const QString& baseDir, Problems& problems)
{
    std::unique_ptr<MessageFactory> factory(new MessageFactory);
    return factory->d->build(spec, facts, baseDir, problems) ? std::move(factory) : nullptr;
}

void MessageFactory::compose(quint64 sequence, int worker, Nanos wall, Message& out) const
{
    Random random(d->seed, sequence);
    const MailDate date(wall);
    const CsvTable* table = d->table ? &*d->table : nullptr;
    const Variables variables{
        sequence, table ? sequence % table->rows() : 0, worker, wall.count(), d->runId, date.text(), table,
        random};
    const quint64 octets = d->sizes ? d->sizes->draw(random) : 0;
    out.sequence = sequence;
    d->putSender(variables, out);
    d->recipients->fill(variables, out.recipients);
    const Content& content = d->contents[static_cast<std::size_t>(sequence % d->contents.size())];
    out.utf8 = content.utf8 || (d->mayNeedUtf8 && Private::hasForeignAddress(out));
    out.eightBit = content.eightBit;
    if (out.header.capacity() < d->headerRoom)
        out.header.reserve(d->headerRoom);
    {
        Appender header(out.header);
        content.header.render(variables, out, header);
    }
    d->putBody(content, octets, out);
    if (d->tracked)
        out.header.replace(Track::digestAt, 16, digestText(digestOf(out.body)).data(), 16);
}

void MessageFactory::recipientsOf(quint64 sequence, int worker, std::vector<std::string>& out) const
{
    Random random(d->seed, sequence);
    const MailDate date(Nanos(0));
    const CsvTable* table = d->table ? &*d->table : nullptr;
    const Variables variables{
        sequence, table ? sequence % table->rows() : 0, worker, 0, d->runId, date.text(), table, random};
    // Drawn in the order of compose().
    if (d->sizes)
        d->sizes->draw(random);
    Message scratch;
    d->putSender(variables, scratch);
    d->recipients->fill(variables, out);
}

MessageFactory::SizeFacts MessageFactory::sizeFacts() const
{
    constexpr quint64 count = 1000;
    constexpr Nanos wall = std::chrono::duration_cast<Nanos>(std::chrono::days(20'000));
    SizeFacts facts;
    Message message;
    quint64 sum = 0; // at most 1,000 x (1 TiB + attachments), each bounded
    for (quint64 sequence = 0; sequence < count; ++sequence) {
        compose(sequence, 0, wall, message);
        sum += message.size();
        facts.largest = std::max(facts.largest, message.size());
    }
    facts.mean = sum / count;
    return facts;
}

} // namespace stampede::message
