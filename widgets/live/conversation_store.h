// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/sample.h"
#include "metrics/counters.h"

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace stampede::widgets {

/// What tells one kind of outcome from another: the stage, and the reply or, without one, the fault.
struct OutcomeKey {
    Stage stage = Stage::Body;
    Fault fault = Fault::None;
    StatusCode status;

    static OutcomeKey of(const metrics::Finding& finding)
    {
        return {finding.stage, finding.fault, finding.status};
    }
    static OutcomeKey of(const load::ConversationSample& sample)
    {
        return {sample.stage, sample.fault, sample.status};
    }
    auto asTuple() const
    {
        return std::tuple(stage, fault, status.code, status.enhancedClass, status.enhancedSubject,
                          status.enhancedDetail);
    }
    bool operator==(const OutcomeKey&) const = default;
    bool operator<(const OutcomeKey& other) const { return asTuple() < other.asTuple(); }
};

/// Conversations to be looked at, oldest first: the newest 50 accepted ones, the newest 20 of each other kind
/// of outcome, 1,000 in all.
class ConversationStore {
public:
    static constexpr std::size_t mostAccepted = 50;
    static constexpr std::size_t mostOfKind = 20;
    static constexpr std::size_t mostInAll = 1000;

    const std::vector<load::ConversationSamplePtr>& list() const { return m_list; }
    /// The one that has to go before `sample` may come.
    std::optional<std::size_t> placeToFree(const load::ConversationSample& sample) const;
    void removeAt(std::size_t place);
    /// At the end; after placeToFree() was asked and heeded.
    void append(load::ConversationSamplePtr sample);
    void clear();

private:
    /// Accepted ones are one kind, whatever the reply.
    using Kind = std::pair<bool, OutcomeKey>;
    static Kind kindOf(const load::ConversationSample& sample);

    std::vector<load::ConversationSamplePtr> m_list;
    std::map<Kind, std::size_t> m_counts;
};

} // namespace stampede::widgets
