// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/attachments.h"
#include "message/body_text.h"
#include "message/csv_table.h"
#include "message/eml_template.h"
#include "message/header_block.h"
#include "message/message_factory.h"
#include "message/recipient_source.h"
#include "message/size_sampler.h"

#include <QCoreApplication>

#include <optional>

namespace stampede::message {

/// One kind of content that messages take in rotation: a generated one, or a template each.
struct Content {
    HeaderBlock header;
    std::string body;    ///< of a template
    std::string stuffed; ///< of a template, when it differs
    bool eightBit = false;
    bool utf8 = false;
};

/// What a factory keeps. Nothing here changes once build() is done.
struct MessageFactory::Private {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::MessageFactory)
public:
    bool build(const MessageSpec& spec, const RunFacts& facts, const QString& baseDir, Problems& problems);
    void putSender(const Variables& variables, Message& out) const;
    void putBody(const Content& content, quint64 octets, Message& out) const;
    /// Whether the sender or a recipient has octets above 127.
    static bool hasForeignAddress(const Message& message);

    quint64 seed = 0;
    std::string runId;
    std::optional<CsvTable> table;
    TextTemplate sender;
    std::unique_ptr<RecipientSource> recipients;
    std::optional<SizeSampler> sizes; ///< with text, and none of them with templates
    std::optional<BodyText> text;
    std::optional<Attachments> attachments;
    std::vector<Content> contents;
    bool mayNeedUtf8 = false;
    bool tracked = false;
    std::size_t headerRoom = 0;
    std::size_t segmentRoom = 1;

private:
    void checkFacts(const RunFacts& facts, Problems& problems);
    void readSender(const std::string& pattern, Setup& setup);
    void readContents(const MessageSpec& spec, const RunFacts& facts, Setup& setup);
    void makeGenerated(const MessageSpec& spec, Problems& problems);
    static bool checkAttachments(const MessageSpec& spec, Problems& problems);

    bool sizesAreGood = false;
};

} // namespace stampede::message
