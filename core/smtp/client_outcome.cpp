// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client conversation's final replies, and how a transaction's outcome is decided.
#include "smtp/client_conversation_p.h"

namespace stampede::smtp {

namespace {

constexpr std::size_t longestText = 256;

/// Which of two replies decides: an acceptance before a temporary refusal before a permanent one.
constexpr int weightOf(const StatusCode& status)
{
    return status.positive() ? 2 : status.temporary() ? 1 : 0;
}

/// Whether the server did not know BDAT: it takes the octets that follow for commands.
constexpr bool isUnknownCommand(const StatusCode& status)
{
    return status.code == 500 || status.code == 502;
}

} // namespace

/// All replies before the final one are in: the message has valid recipients or it has none.
void ClientConversation::Private::awaitBody()
{
    await = Await::Body;
    if (transaction.isValid())
        verdict.known = false;
    transaction.perRecipient = settings.lmtp && transaction.isValid();
    transaction.finalReplies = transaction.perRecipient ? transaction.accepted : 1;
}

void ClientConversation::Private::onBody(const Reply& reply, ClientActions& actions)
{
    const bool early = transaction.contentOpen;
    if (reply.status.code / 100 == 3 || (early && reply.status.positive())) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Body, reply);
    if (early || (transaction.chunked && isUnknownCommand(reply.status))) {
        onEarlyBody(reply, actions);
        return;
    }
    if (transaction.perRecipient && !reply.status.positive()) {
        --transaction.accepted;
        count(reply.status);
    }
    if (!verdict.known || transaction.perRecipient)
        weigh(Stage::Body, reply);
    if (--transaction.finalReplies > 0)
        return;
    // RFC 5321, 4.1.1.4: the final reply ends the transaction, whatever it is. A refused BDAT leaves the
    // state indeterminate (RFC 3030, 2).
    const bool ended =
        !transaction.chunked || reply.status.positive() || outcomeOf(verdict.status) == Outcome::Accepted;
    settle(transaction.mailAccepted && !ended, actions);
}

/// Refused with content under way or unheard: it would be read as commands, so the session ends too.
void ClientConversation::Private::onEarlyBody(const Reply& reply, ClientActions& actions)
{
    if (transaction.perRecipient) {
        for (; transaction.finalReplies > 0; --transaction.finalReplies) {
            --transaction.accepted;
            count(reply.status);
        }
    }
    if (!verdict.known)
        weigh(Stage::Body, reply);
    await = Await::Over;
    tell(outcomeOf(verdict.status), Fault::None, verdict.stage, verdict.status, verdict.text);
    endSession({false, outcomeOf(reply.status), Fault::None, Stage::Body, reply.status, reply.text()},
               actions);
}

void ClientConversation::Private::count(const StatusCode& status)
{
    ++(status.positive()    ? transaction.accepted
       : status.temporary() ? transaction.temporary
                            : transaction.permanent);
}

/// Takes the reply as the verdict unless one that weighs as much is there.
void ClientConversation::Private::weigh(Stage where, const Reply& reply)
{
    if (verdict.known && weightOf(reply.status) <= weightOf(verdict.status))
        return;
    verdict.known = true;
    verdict.stage = where;
    verdict.status = reply.status;
    verdict.text.assign(reply.text().substr(0, longestText));
}

/// The group is answered in full: tells the verdict, and clears the server's state if that is needed.
void ClientConversation::Private::settle(bool needsReset, ClientActions& actions)
{
    await = Await::Nothing;
    if (needsReset && transaction.pipelined) {
        resetOwed = true;
    } else if (needsReset) {
        actions.bytes += "RSET\r\n";
        await = Await::Reset;
    }
    tell(outcomeOf(verdict.status), Fault::None, verdict.stage, verdict.status, verdict.text);
}

void ClientConversation::Private::tell(Outcome outcome, Fault fault, Stage where, const StatusCode& status,
                                       std::string_view text)
{
    listener.transactionEnded({outcome, fault, where, status, text, transaction.accepted,
                               transaction.temporary, transaction.permanent});
}

} // namespace stampede::smtp
