// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/reply_parser.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace stampede::smtp {

namespace {

constexpr std::size_t sampleOctets = 120;
// Enough for the replies that come with every message; what a long EHLO reply needed beyond it is given back.
constexpr std::size_t keptCapacity = 256;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isControl(char c)
{
    const auto octet = static_cast<unsigned char>(c);
    return (octet < 0x20 && c != '\t') || octet == 0x7f;
}

/// The code at the front of a line, 0 if there is none (RFC 5321, 4.2: 2yz to 5yz; SMTP has no 1yz).
quint16 codeOf(std::string_view line)
{
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) || !isDigit(line[2]))
        return 0;
    return static_cast<quint16>((line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0'));
}

/// What is wrong with a line that ends with LF, its grammar aside.
ReplyFault octetFault(std::string_view line)
{
    const bool crlf = line.size() >= 2 && line[line.size() - 2] == '\r';
    const std::string_view text = line.substr(0, line.size() - (crlf ? 2 : 1));
    const auto control = std::find_if(text.begin(), text.end(), isControl);
    if (control != text.end())
        return text.find('\0') != std::string_view::npos ? ReplyFault::NulOctet : ReplyFault::Binary;
    return crlf ? ReplyFault::None : ReplyFault::BareLineFeed;
}

/// Takes a number of one to three digits off the front (RFC 3463, 2); false if there is none.
bool takeNumber(std::string_view& text, quint16& number)
{
    std::size_t digits = 0;
    number = 0;
    while (digits < text.size() && digits < 4 && isDigit(text[digits]))
        number = static_cast<quint16>(number * 10 + (text[digits++] - '0'));
    text.remove_prefix(digits);
    return digits >= 1 && digits <= 3;
}

bool takeDot(std::string_view& text)
{
    if (!text.starts_with('.'))
        return false;
    text.remove_prefix(1);
    return true;
}

/// Fills in the enhanced code when the text starts with one of the reply's own class.
void readEnhanced(std::string_view text, StatusCode& status)
{
    quint16 subject = 0;
    quint16 detail = 0;
    const auto replyClass = static_cast<quint8>(status.code / 100);
    if (replyClass == 3 || text.empty() || text[0] != '0' + replyClass)
        return;
    text.remove_prefix(1);
    if (!takeDot(text) || !takeNumber(text, subject) || !takeDot(text) || !takeNumber(text, detail))
        return;
    if (!text.empty() && text[0] != ' ')
        return;
    status.enhancedClass = replyClass;
    status.enhancedSubject = subject;
    status.enhancedDetail = detail;
}

} // namespace

std::string_view nameOf(ReplyFault fault)
{
    static constexpr std::array<std::string_view, 8> names{"none",           "not a reply", "line too long",
                                                           "too many lines", "mixed codes", "bare line feed",
                                                           "NUL octet",      "binary"};
    return names[static_cast<std::size_t>(fault)];
}

ReplyParser::ReplyParser(const ReplyLimits& limits) : m_limits(limits) {}

void ReplyParser::clear()
{
    m_pending.clear();
    if (m_pending.capacity() > keptCapacity)
        m_pending.shrink_to_fit();
    m_done = false;
    m_code = 0;
    m_lineCount = 0;
    m_lineStart = 0;
}

ReplyParser::Status ReplyParser::consume(std::string_view& input)
{
    if (m_fault != ReplyFault::None)
        return Status::Malformed;
    if (m_done)
        clear();
    const bool inPlace = m_pending.empty();
    std::size_t at = 0; // of the first octet of `input` that belongs to the unfinished line
    while (true) {
        const std::size_t held = inPlace ? 0 : m_pending.size() - m_lineStart;
        const std::string_view window = input.substr(at, m_limits.lineOctets - held);
        const std::size_t end = window.find('\n');
        if (end == std::string_view::npos) {
            if (!inPlace)
                m_pending.append(window);
            if (held + window.size() >= m_limits.lineOctets)
                return fail(ReplyFault::LineTooLong,
                            inPlace ? window : std::string_view(m_pending).substr(m_lineStart));
            if (inPlace) {
                m_pending.assign(input);
                m_lineStart = at;
            }
            input = {};
            return Status::NeedMore;
        }
        at += end + 1;
        if (!inPlace)
            m_pending.append(window.substr(0, end + 1));
        const Status status =
            takeLine(inPlace ? window.substr(0, end + 1) : std::string_view(m_pending).substr(m_lineStart));
        if (status == Status::NeedMore) {
            m_lineStart = inPlace ? 0 : m_pending.size();
            continue;
        }
        const std::string_view whole = inPlace ? input.substr(0, at) : std::string_view(m_pending);
        input.remove_prefix(at);
        return status == Status::Complete ? complete(whole) : status;
    }
}

/// Judges one line: Complete if it ends the reply, NeedMore if another must follow.
ReplyParser::Status ReplyParser::takeLine(std::string_view line)
{
    if (const ReplyFault fault = octetFault(line); fault != ReplyFault::None)
        return fail(fault, line);
    const quint16 code = codeOf(line);
    const char separator = line[std::min<std::size_t>(3, line.size() - 2)];
    if (code == 0 || (separator != ' ' && separator != '-' && separator != '\r'))
        return fail(ReplyFault::NotAReply, line);
    if (m_lineCount > 0 && code != m_code)
        return fail(ReplyFault::MixedCodes, line);
    m_code = code;
    ++m_lineCount;
    if (separator != '-')
        return Status::Complete;
    return m_lineCount >= m_limits.lines ? fail(ReplyFault::TooManyLines, line) : Status::NeedMore;
}

ReplyParser::Status ReplyParser::complete(std::string_view whole)
{
    m_reply.lines.clear();
    while (!whole.empty()) {
        const std::size_t end = whole.find('\n');
        const std::string_view line = whole.substr(0, end - 1);
        m_reply.lines.push_back(line.substr(std::min<std::size_t>(4, line.size())));
        whole.remove_prefix(end + 1);
    }
    m_reply.status = {};
    m_reply.status.code = m_code;
    readEnhanced(m_reply.lines.front(), m_reply.status);
    m_done = true;
    return Status::Complete;
}

ReplyParser::Status ReplyParser::fail(ReplyFault fault, std::string_view line)
{
    m_fault = fault;
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.remove_suffix(1);
    m_faultSample.assign(line.substr(0, sampleOctets));
    std::replace_if(
        m_faultSample.begin(), m_faultSample.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e; },
        '?');
    return Status::Malformed;
}

} // namespace stampede::smtp
