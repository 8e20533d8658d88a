// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/address.h"
#include "message/recipient_source.h"
#include "message/string_table.h"
#include "message/text_template.h"
#include "message/weighted_choice.h"

#include <utility>

namespace stampede::message {

/// `address` with `suffix` (with its dot, or empty) after its domain.
AddressFault checkWithSuffix(std::string_view address, std::string_view suffix);
/// The fault for a person, with the address.
QString complaintAbout(std::string_view address, AddressFault fault);

/// Addresses from a list or a file, in rotation.
class RotatingRecipients final : public RecipientSource {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::RotatingRecipients)
public:
    static std::unique_ptr<RecipientSource> fromList(const std::vector<std::string>& list,
                                                     std::string_view suffix, Setup& setup);
    /// One address a line; blank lines and what follows a '#' at the start of a line are left out.
    static std::unique_ptr<RecipientSource> fromFile(const std::string& file, std::string_view suffix,
                                                     Setup& setup);

protected:
    void put(const Variables& variables, quint64 index, Appender& out) const override;

private:
    bool add(std::string_view address);
    StringTable m_addresses;
};

/// Addresses from a template.
class PatternRecipients final : public RecipientSource {
public:
    static std::unique_ptr<RecipientSource> create(const std::string& pattern, std::string_view suffix,
                                                   Setup& setup);

protected:
    void put(const Variables& variables, quint64 index, Appender& out) const override;

private:
    TextTemplate m_pattern;
};

/// Random local parts under weighted domains.
class DomainRecipients final : public RecipientSource {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::DomainRecipients)
public:
    static std::unique_ptr<RecipientSource> create(const std::vector<std::pair<std::string, double>>& domains,
                                                   std::string_view suffix, Setup& setup);

protected:
    void put(const Variables& variables, quint64 index, Appender& out) const override;

private:
    StringTable m_domains;
    WeightedChoice m_choice;
};

} // namespace stampede::message
