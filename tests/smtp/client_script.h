// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/client_conversation.h"

#include <string>
#include <string_view>
#include <vector>

namespace stampede::smtp::test {

/// Writes down what a conversation tells, one line an event.
class Recorder final : public ClientListener {
public:
    void replied(Stage stage, const Reply& reply) override
    {
        note("replied " + std::string(nameOf(stage)) + " " + reply.status.toString());
    }
    void ready(const Capabilities&) override { note("ready"); }
    void transactionEnded(const TransactionEnd& end) override
    {
        transactions.push_back({end.outcome, end.fault, end.stage, end.status.toString()});
        note("transaction " + describe(end.outcome, end.fault, end.stage, end.status) + " " +
             std::to_string(end.acceptedRecipients) + "/" + std::to_string(end.temporaryRecipients) + "/" +
             std::to_string(end.permanentRecipients));
        lastText = end.text;
    }
    void sessionEnded(const SessionEnd& end) override
    {
        ++sessionEnds;
        sessionEnd = {end.outcome, end.fault, end.stage, end.status.toString()};
        orderly = end.orderly;
        note((end.orderly ? "orderly " : "session ") +
             describe(end.outcome, end.fault, end.stage, end.status));
        lastText = end.text;
    }

    struct End {
        Outcome outcome = Outcome::Accepted;
        Fault fault = Fault::None;
        Stage stage = Stage::Quit;
        std::string status;
        bool operator==(const End&) const = default;
    };
    std::string events;
    std::string lastText;
    std::vector<End> transactions;
    End sessionEnd;
    int sessionEnds = 0;
    bool orderly = false;

private:
    static std::string describe(Outcome outcome, Fault fault, Stage stage, const StatusCode& status)
    {
        std::string text(nameOf(outcome));
        if (fault != Fault::None)
            text += "(" + std::string(nameOf(fault)) + ")";
        text += "@" + std::string(nameOf(stage));
        return status.code == 0 ? text : text + " " + status.toString();
    }
    void note(const std::string& event) { events += event + "\n"; }
};

/// A conversation with its owner played by the test. What the client writes is gathered in `wire`; content,
/// the handshake and the close stand there as {stuffed}, {dot}, {raw}, {tls} and {close}.
class Dialogue {
public:
    static constexpr int whole = 0;
    static constexpr int eachByte = -1;

    /// `split`: how say() feeds its bytes: whole, each alone, or in two parts, the first of `split` octets.
    explicit Dialogue(const ClientSettings& clientSettings, int howToSplit = whole)
        : settings(clientSettings)
        , split(howToSplit)
    {}

    void connect()
    {
        ClientActions actions;
        client.connected(actions);
        apply(actions);
    }
    void say(std::string_view bytes)
    {
        while (!bytes.empty()) {
            std::size_t part = bytes.size();
            if (split == eachByte)
                part = 1;
            else if (split > 0 && !m_parted && static_cast<std::size_t>(split) < bytes.size())
                part = static_cast<std::size_t>(split);
            m_parted = true;
            ClientActions actions;
            client.receive(bytes.substr(0, part), actions);
            bytes.remove_prefix(part);
            apply(actions);
        }
        m_parted = false;
    }
    void fail(Fault fault, std::string_view text = "as the test says")
    {
        ClientActions actions;
        client.fail(fault, text, actions);
        apply(actions);
    }
    void begin(const std::vector<std::string>& recipients = {"r@example.test"}, Envelope envelope = {})
    {
        if (envelope.sender.empty() && !nullSender)
            envelope.sender = "s@example.test";
        envelope.recipients = recipients;
        if (envelope.size == 0)
            envelope.size = 42;
        ClientActions actions;
        client.begin(envelope, actions);
        apply(actions);
    }
    void quit()
    {
        ClientActions actions;
        client.quit(actions);
        apply(actions);
    }
    /// Connected, greeted and ready, with `capabilities` ("PIPELINING CHUNKING") offered; both logs are
    /// emptied.
    void makeReady(std::string_view capabilities)
    {
        connect();
        say("220 mx.example.test\r\n");
        std::string lines = "250-mx.example.test\r\n250-";
        for (const char c : capabilities)
            lines += c == ' ' ? std::string("\r\n250-") : std::string(1, c);
        say(lines + "\r\n250 HELP\r\n");
        recorder.events.clear();
        wire.clear();
    }

    ClientSettings settings;
    Recorder recorder;
    ClientConversation client{settings, recorder};
    std::string wire;
    bool nullSender = false;
    bool contentAtOnce = true; ///< contentSent() follows the request for content directly
    bool handshakes = true;    ///< encrypted() follows {tls} directly

private:
    void apply(ClientActions& actions)
    {
        using Then = ClientActions::Then;
        wire += actions.bytes;
        switch (actions.then) {
        case Then::Nothing: break;
        case Then::SendStuffed:
        case Then::SendRaw:
            wire += actions.then == Then::SendRaw ? "{raw}"
                    : actions.contentIsDropped    ? "{dot}"
                                                  : "{stuffed}";
            if (contentAtOnce)
                client.contentSent();
            break;
        case Then::Close: wire += "{close}"; break;
        case Then::StartTls:
            wire += "{tls}";
            if (handshakes) {
                ClientActions next;
                client.encrypted(next);
                apply(next);
            }
            break;
        }
    }

    int split;
    bool m_parted = false;
};

} // namespace stampede::smtp::test
