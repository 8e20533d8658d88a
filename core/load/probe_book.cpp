// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/probe_book.h"

#include <QCoreApplication>

namespace stampede::load {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::Probe)
};

QString lastWordOf(const ConversationSample& sample)
{
    for (auto line = sample.lines.rbegin(); line != sample.lines.rend(); ++line)
        if (line->from != ConversationLine::From::Client)
            return QString::fromUtf8(line->text.data(), static_cast<qsizetype>(line->text.size()));
    return QString::fromStdString(sample.status.toString());
}

} // namespace

QString nameOf(ProbeEvent::Kind kind)
{
    switch (kind) {
    case ProbeEvent::Kind::Delivered: return QStringLiteral("delivered");
    case ProbeEvent::Kind::Late: return QStringLiteral("late");
    case ProbeEvent::Kind::Lost: return QStringLiteral("lost");
    case ProbeEvent::Kind::Refused: return QStringLiteral("refused");
    case ProbeEvent::Kind::Failed: return QStringLiteral("failed");
    }
    return {};
}

ProbeBook::ProbeBook(const job::Probe& probe) : m_probe(probe)
{
    m_result.threshold = probe.threshold;
}

std::vector<ProbeEvent> ProbeBook::ended(const ConversationSample& sample, Nanos now)
{
    std::vector<ProbeEvent> out;
    ++m_result.sent;
    if (const auto early = m_early.find(sample.sequence); early != m_early.end()) {
        ProbeEvent event = early->second;
        event.at = now;
        m_early.erase(early);
        keep(std::move(event), out);
        return out;
    }
    // After an error the message may still arrive: only the final reply could have said.
    const bool unclear = sample.outcome == Outcome::Error && sample.stage == Stage::Body;
    if (sample.outcome == Outcome::Accepted || unclear) {
        m_waiting[sample.sequence] = {now};
        return out;
    }
    ProbeEvent event;
    event.kind = sample.outcome == Outcome::Error ? ProbeEvent::Kind::Failed : ProbeEvent::Kind::Refused;
    event.number = sample.sequence;
    event.at = now;
    event.text = lastWordOf(sample);
    keep(std::move(event), out);
    return out;
}

std::vector<ProbeEvent> ProbeBook::arrived(const ledger::Settled& arrival, Nanos now)
{
    std::vector<ProbeEvent> out;
    if (!arrival.first)
        return out;
    ProbeEvent event;
    event.kind = arrival.delivery > m_probe.threshold ? ProbeEvent::Kind::Late : ProbeEvent::Kind::Delivered;
    event.number = arrival.sequence;
    event.at = now;
    event.delivery = arrival.delivery;
    event.transit = arrival.transit;
    if (m_waiting.erase(arrival.sequence) > 0)
        keep(std::move(event), out);
    else
        m_early.emplace(arrival.sequence, std::move(event));
    return out;
}

std::vector<ProbeEvent> ProbeBook::giveUp(Nanos now, bool all)
{
    std::vector<ProbeEvent> out;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!all && now - it->second.since < m_probe.lostAfter) {
            ++it;
            continue;
        }
        ProbeEvent event;
        event.kind = ProbeEvent::Kind::Lost;
        event.number = it->first;
        event.at = now;
        event.text = Text::tr("not delivered");
        it = m_waiting.erase(it);
        keep(std::move(event), out);
    }
    return out;
}

void ProbeBook::keep(ProbeEvent event, std::vector<ProbeEvent>& out)
{
    switch (event.kind) {
    case ProbeEvent::Kind::Late: ++m_result.late; [[fallthrough]];
    case ProbeEvent::Kind::Delivered:
        ++m_result.delivered;
        m_delivery.record(event.delivery);
        break;
    case ProbeEvent::Kind::Lost: ++m_result.lost; break;
    case ProbeEvent::Kind::Refused: ++m_result.refused; break;
    case ProbeEvent::Kind::Failed: ++m_result.failed; break;
    }
    if (m_result.events.size() == ProbeResult::mostEvents)
        m_result.events.erase(m_result.events.begin(),
                              m_result.events.begin() + ProbeResult::mostEvents / 10);
    m_result.events.push_back(event);
    out.push_back(std::move(event));
}

ProbeResult ProbeBook::result() const
{
    ProbeResult result = m_result;
    if (!m_delivery.isEmpty()) {
        result.p50 = m_delivery.percentile(50);
        result.p95 = m_delivery.percentile(95);
        result.longest = m_delivery.max();
    }
    return result;
}

} // namespace stampede::load
