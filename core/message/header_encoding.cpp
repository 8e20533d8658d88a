// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/header_encoding.h"

#include "message/base64.h"
#include "message/encoded_spans.h"
#include "message/text_checks.h"

#include <algorithm>
#include <array>

namespace stampede::message {

namespace {

constexpr std::string_view wordStart = "=?UTF-8?B?";
constexpr std::string_view wordEnd = "?=";
constexpr std::string_view fold = "\r\n ";
constexpr std::size_t longestEncodedLine = 76; // RFC 2047, section 2
constexpr std::size_t preferredLine = 78;
constexpr std::size_t frame = wordStart.size() + wordEnd.size();
constexpr std::size_t mostOctets = (longestEncodedLine - 1 - frame) / 4 * 3;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Writes a field a second time behind the first writing, changed, and then takes the first out: no other
/// memory is needed. Positions in the source stay good while the string grows.
class Rewriter {
public:
    Rewriter(Appender& out, std::size_t start)
        : m_out(out)
        , m_start(start)
        , m_source(out.size() - start)
        , m_line(out.size())
    {}
    ~Rewriter() { m_out.erase(m_start, m_source); }
    Rewriter(const Rewriter&) = delete;
    Rewriter& operator=(const Rewriter&) = delete;

    std::string_view source() const { return m_out.view().substr(m_start, m_source); }
    std::size_t column() const { return m_out.size() - m_line; }
    char lastWritten() const { return m_out.view().back(); }
    void copy(std::size_t from, std::size_t count)
    {
        char* to = m_out.room(count); // may move the source
        std::copy_n(source().data() + from, count, to);
        m_out.advance(count);
    }
    void newLine()
    {
        m_out.put(fold);
        m_line = m_out.size() - 1;
    }
    void lineEnd(std::size_t from)
    {
        copy(from, 2);
        m_line = m_out.size();
    }
    Appender& out() { return m_out; }

private:
    Appender& m_out;
    const std::size_t m_start;
    const std::size_t m_source;
    std::size_t m_line;
};

/// Encoded words of `span`, split between characters.
void writeWords(Rewriter& writer, const EncodedSpan& span, FieldKind kind)
{
    std::size_t at = span.begin;
    bool inQuotes = false;
    const auto skipQuotes = [&] {
        for (; kind == FieldKind::Addresses && at < span.end && writer.source()[at] == '"'; ++at)
            inQuotes = !inQuotes;
    };
    while (at < span.end) {
        std::array<char, mostOctets> chunk;
        std::size_t count = 0;
        const std::size_t room = std::min(
            mostOctets, (longestEncodedLine - std::min(longestEncodedLine, writer.column() + frame)) / 4 * 3);
        const std::string_view source = writer.source();
        for (skipQuotes(); at < span.end; skipQuotes()) {
            const std::size_t first = at + (inQuotes && source[at] == '\\' && at + 1 < span.end ? 1 : 0);
            std::size_t next = first + 1;
            while (next < span.end && (static_cast<unsigned char>(source[next]) & 0xC0) == 0x80)
                ++next;
            if (count + next - first > room)
                break;
            for (at = first; at < next; ++at)
                chunk[count++] = source[at];
        }
        if (count > 0) {
            const std::size_t encoded = base64Size(count);
            writer.out().put(wordStart);
            encodeBase64(std::string_view(chunk.data(), count), writer.out().room(encoded));
            writer.out().advance(encoded);
            writer.out().put(wordEnd);
        }
        if (at < span.end)
            writer.newLine();
    }
}

/// Text between encoded words, with line ends where RFC 2047 wants shorter lines.
void writePlain(Rewriter& writer, std::size_t from, std::size_t to, bool afterWord, bool beforeWord)
{
    constexpr std::size_t leastWord = frame + 8; // the longest UTF-8 character
    if (afterWord && from < to) {
        const bool blank = isBlank(writer.source()[from]);
        if (writer.column() + (to - from) + 1 > longestEncodedLine) {
            writer.newLine();
            from += blank ? 1 : 0;
        } else if (!blank) {
            writer.out().put(' ');
        }
    }
    const bool full = beforeWord && writer.column() + (to - from) + leastWord > longestEncodedLine;
    if (full && from < to && isBlank(writer.source()[to - 1]))
        --to;
    writer.copy(from, to - from);
    if (full)
        writer.newLine();
    else if (beforeWord && !isBlank(writer.lastWritten()))
        writer.out().put(' ');
}

bool encodeWords(Appender& out, std::size_t start, std::size_t value, FieldKind kind)
{
    Rewriter writer(out, start);
    std::size_t done = 0;
    bool possible = true;
    while (const auto span = nextSpan(writer.source(), std::max(done, value), kind)) {
        possible = possible && span->possible;
        writePlain(writer, done, span->begin, done > 0, true);
        writeWords(writer, *span, kind);
        done = span->end;
    }
    writePlain(writer, done, writer.source().size(), done > 0, false);
    return possible;
}

std::size_t longestLineOf(std::string_view field)
{
    std::size_t longest = 0;
    while (!field.empty()) {
        const std::size_t end = std::min(field.find("\r\n"), field.size());
        longest = std::max(longest, end);
        field.remove_prefix(std::min(end + 2, field.size()));
    }
    return longest;
}

/// Puts line ends in front of blanks so that lines have at most 78 octets where words allow it (RFC
/// 5322, 2.2.3).
void foldLines(Appender& out, std::size_t start)
{
    Rewriter writer(out, start);
    std::size_t at = 0;
    while (at < writer.source().size()) {
        const std::string_view source = writer.source();
        if (source.substr(at, 2) == "\r\n") {
            writer.lineEnd(at);
            at += 2;
            continue;
        }
        const std::size_t word = std::min(source.find_first_not_of(" \t", at), source.size());
        const std::size_t end = std::min(source.find_first_of(" \t\r", word), source.size());
        if (word > at && word < end && writer.column() > 0 && writer.column() + (end - at) > preferredLine) {
            writer.newLine();
            at = word;
        }
        writer.copy(at, end - at);
        at = end;
    }
}

} // namespace

FieldKind kindOf(std::string_view fieldName)
{
    constexpr std::array<std::string_view, 11> addresses{
        "from",        "sender",    "reply-to",      "to",        "cc",        "bcc",
        "resent-from", "resent-to", "resent-sender", "resent-cc", "resent-bcc"};
    constexpr std::array<std::string_view, 13> structured{"date",
                                                          "message-id",
                                                          "in-reply-to",
                                                          "references",
                                                          "mime-version",
                                                          "content-type",
                                                          "content-transfer-encoding",
                                                          "content-disposition",
                                                          "content-id",
                                                          "received",
                                                          "return-path",
                                                          "resent-date",
                                                          "resent-message-id"};
    const std::string name = toLower(fieldName);
    if (std::find(addresses.begin(), addresses.end(), name) != addresses.end())
        return FieldKind::Addresses;
    if (std::find(structured.begin(), structured.end(), name) != structured.end())
        return FieldKind::Structured;
    return FieldKind::Text;
}

bool encodeField(Appender& out, std::size_t start, std::size_t value, FieldKind kind, bool utf8)
{
    bool possible = true;
    if (!utf8 && !isAscii(out.view().substr(start)))
        possible = encodeWords(out, start, value, kind);
    if (longestLineOf(out.view().substr(start)) > longestHeaderLine)
        foldLines(out, start);
    return possible && longestLineOf(out.view().substr(start)) <= longestHeaderLine;
}

} // namespace stampede::message
