// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/eml_template.h"
#include "message/header_block.h"

#include <string>
#include <vector>

namespace stampede::message {

/// What headers are laid out with.
struct HeaderLayout {
    std::string runId;
    std::string messageIdDomain;
    const std::vector<HeaderField>& fields; ///< of the spec: they replace ours of the same name
    quint32 trackedRecipients = 0;          ///< a message; 0: no field of message/tracking.h

    /// Of a generated message. `contentType`: the value of Content-Type.
    HeaderBlock generated(const std::string& contentType) const;
    /// Of a template: its own fields, but fresh Date, Message-ID and X-Stampede-…, no Bcc and Return-Path,
    /// and From and To where it has none.
    HeaderBlock fromTemplate(const EmlTemplate& eml) const;

private:
    void addUnlessGiven(HeaderBlock& block, const std::string& name, const TextTemplate& value) const;
    void addTrack(HeaderBlock& block) const;
    void addIdentity(HeaderBlock& block) const;
    void addGiven(HeaderBlock& block) const;
    std::string nullSender() const { return "MAILER-DAEMON@" + messageIdDomain; }
};

} // namespace stampede::message
