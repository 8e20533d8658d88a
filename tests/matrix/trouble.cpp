// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/trouble.h"

#include <array>

namespace stampede::matrix {
namespace {

using Is = Expectation::Is;

constexpr unsigned bit(Point point)
{
    return 1u << static_cast<unsigned>(point);
}
constexpr unsigned everywhere = (1u << sink::pointCount) - 1;
constexpr unsigned connecting = bit(Point::Connect);
constexpr unsigned handshake = bit(Point::Handshake);
constexpr unsigned body = bit(Point::Body);
constexpr unsigned answered = everywhere & ~connecting & ~handshake;
constexpr unsigned spoken = answered & ~body;
constexpr unsigned lasting = everywhere & ~handshake & ~bit(Point::StartTls) & ~bit(Point::Quit);

/// What the sink does, and the stages where it can.
struct Row {
    const char* name;
    const char* action;
    unsigned points;
};
constexpr std::array<Row, troubleCount> rows{
    Row{"reply_4xx", R"("reply": "450 4.2.0 not now")", answered},
    Row{"reply_5xx", R"("reply": "521 5.3.2 never")", answered},
    Row{"reply_421", R"("reply": "421 4.3.2 closing down")", answered},
    Row{"delay_short", R"("delay": "15ms")", everywhere},
    Row{"delay_forever", R"("delay": "forever")", everywhere},
    Row{"drop_close", R"("drop": "close")", everywhere},
    Row{"drop_reset", R"("drop": "reset")", everywhere},
    Row{"drop_alert", R"("drop": "alert")", handshake},
    Row{"dribble", R"("dribble": "1ms")", spoken},
    Row{"bare_lf", R"("malformed": "bare_lf")", spoken},
    Row{"mixed_codes", R"("malformed": "mixed_codes")", spoken},
    Row{"endless", R"("malformed": "endless")", spoken},
    Row{"binary", R"("malformed": "binary")", spoken},
    Row{"expired", R"("certificate": "expired")", handshake},
    Row{"wrong_name", R"("certificate": "wrong_name")", handshake},
    Row{"self_signed", R"("certificate": "self_signed")", handshake},
    Row{"untrusted", R"("certificate": "untrusted")", handshake},
    Row{"tarpit", R"("tarpit": "2ms")", lasting & ~body},
    Row{"bandwidth", R"("bandwidth": "2M")", lasting},
    Row{"read_pause", R"("read_pause": "2ms")", lasting},
    Row{"greylist", R"("greylist": {"delay": "1m", "reply": "451 4.7.1 greylisted"})", bit(Point::Rcpt)}};

const Row& rowOf(Trouble trouble)
{
    return rows[static_cast<std::size_t>(trouble)];
}

/// What the client waits for at that moment. BDAT has no reply of its own before the content: what is done
/// at `data` comes as the reply to the content (RFC 3030, section 2).
Stage stageOf(Point point, const Wire& wire)
{
    switch (point) {
    case Point::Connect: return wire.tls == smtp::TlsMode::Implicit ? Stage::Tls : Stage::Banner;
    case Point::Banner: return Stage::Banner;
    case Point::Ehlo: return Stage::Ehlo;
    case Point::StartTls:
    case Point::Handshake: return Stage::Tls;
    case Point::Auth: return Stage::Auth;
    case Point::Mail: return Stage::Mail;
    case Point::Rcpt: return Stage::Rcpt;
    case Point::Data: return wire.chunking ? Stage::Body : Stage::Data;
    case Point::Body:
    case Point::Final: return Stage::Body;
    case Point::Quit: break;
    }
    return Stage::Quit;
}

void expectError(Expectation& expected, const Wire& wire, std::vector<Fault> faults)
{
    expected.outcome = Outcome::Error;
    expected.faults = std::move(faults);
    // A pipelined group ends in BDAT and the content: all was handed over before the first reply.
    const Stage stage = expected.stages.front();
    const bool groupWithContent =
        wire.pipelining && wire.chunking && (stage == Stage::Mail || stage == Stage::Rcpt);
    if (stage == Stage::Body || groupWithContent)
        expected.uncertain = Is::Yes;
}

/// A reply that makes no sense to the client does not keep the sink from going on.
void expectMalformed(Expectation& expected, Point point, const Wire& wire, Trouble trouble)
{
    expectError(expected, wire, {Fault::Protocol});
    if (point == Point::Final || (point == Point::Data && wire.chunking))
        expected.taken = Is::Yes;
    else if (expected.uncertain == Is::Yes && trouble != Trouble::Endless)
        expected.taken = Is::Perhaps; // the client's reset may come first
}

} // namespace

std::vector<Wire> allWires()
{
    std::vector<Wire> all;
    for (const auto tls : {smtp::TlsMode::None, smtp::TlsMode::StartTls, smtp::TlsMode::Implicit})
        for (const bool pipelining : {true, false})
            for (const bool chunking : {true, false})
                all.push_back({tls, pipelining, chunking});
    return all;
}

QByteArray nameOf(const Wire& wire)
{
    constexpr std::array modes{"plain", "starttls", "tls"};
    return QByteArray(modes[static_cast<std::size_t>(wire.tls)]) +
           (wire.pipelining ? ",pipelining" : ",one by one") + (wire.chunking ? ",bdat" : ",data");
}

const char* nameOf(Trouble trouble)
{
    return rowOf(trouble).name;
}

bool isCertificate(Trouble trouble)
{
    return trouble >= Trouble::Expired && trouble <= Trouble::Untrusted;
}

bool makesSense(Point point, Trouble trouble, const Wire& wire)
{
    if ((rowOf(trouble).points & bit(point)) == 0)
        return false;
    if (point == Point::StartTls)
        return wire.tls == smtp::TlsMode::StartTls;
    return point != Point::Handshake || wire.tls != smtp::TlsMode::None;
}

QByteArray behaviourFor(Point point, Trouble trouble, int times)
{
    QByteArray rule = QByteArray(R"({"stage": ")") + sink::pointNames[static_cast<std::size_t>(point)] +
                      R"(", )" + rowOf(trouble).action;
    // In the middle of the content a reply needs a drop behind it.
    if (point == Point::Body && trouble <= Trouble::Reply421)
        rule += R"(, "drop": "close")";
    if (point == Point::Body)
        rule += R"(, "at": "1k")";
    if (times > 0)
        rule += R"(, "times": )" + QByteArray::number(times);
    return R"({"rules": [)" + rule + "}]}";
}

// RFC 5321: 4yz is transient, 5yz permanent (4.2.1), 421 closes at any moment (3.8, 4.2.2); a message is
// taken by the final reply and by nothing else (4.1.1.4). smtp/client_conversation.h says the rest: what
// waits for a session ends as the session does, and a reply that breaks the grammar is Fault::Protocol where
// it came.
Expectation expectationOf(Point point, Trouble trouble, const Wire& wire)
{
    Expectation expected;
    if (point == Point::Quit)
        return expected; // all is said and done by then
    expected.stages = {stageOf(point, wire)};
    switch (trouble) {
    case Trouble::DelayShort:
    case Trouble::Dribble:
    case Trouble::Tarpit:
    case Trouble::Bandwidth:
    case Trouble::ReadPause: expected.stages.clear(); break;
    case Trouble::Reply4:
    case Trouble::Reply421:
    case Trouble::Greylist:
        expected.next = point == Point::Body && trouble == Trouble::Reply4;
        expected.outcome = Outcome::Temporary;
        expected.code = trouble == Trouble::Reply4 ? 450 : trouble == Trouble::Reply421 ? 421 : 451;
        break;
    case Trouble::Reply5:
        expected.next = point == Point::Body;
        expected.outcome = Outcome::Permanent;
        expected.code = 521;
        break;
    case Trouble::DelayForever: expectError(expected, wire, {Fault::Timeout}); break;
    case Trouble::DropClose:
    case Trouble::DropReset:
        expectError(expected, wire, {Fault::Disconnect});
        // Whether the end is seen before or after the connection, or as one of the handshake, is the system's
        // choice.
        if (trouble == Trouble::DropReset && (point == Point::Connect || point == Point::Banner)) {
            expected.faults.push_back(Fault::Connect);
            expected.stages.push_back(Stage::Connect);
        }
        if (expected.stages.front() == Stage::Tls && point != Point::StartTls)
            expected.faults.push_back(Fault::Tls);
        break;
    case Trouble::DropAlert:
    case Trouble::Expired:
    case Trouble::WrongName:
    case Trouble::SelfSigned:
    case Trouble::Untrusted: expectError(expected, wire, {Fault::Tls}); break;
    case Trouble::BareLf:
    case Trouble::MixedCodes:
    case Trouble::Endless:
    case Trouble::Binary: expectMalformed(expected, point, wire, trouble); break;
    }
    return expected;
}

} // namespace stampede::matrix
