// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/attachments.h"

#include "base/random.h"
#include "message/base64.h"

#include <array>

namespace stampede::message {

namespace {

constexpr quint64 attachmentStream = ~quint64(1);
constexpr std::size_t rawLine = 57; // 76 characters
constexpr std::size_t encodedLine = 78;
constexpr std::size_t blockLines = 840; // 64 KB encoded

std::string partHeader(std::size_t number)
{
    const std::string name = "\"attachment-" + std::to_string(number) + ".bin\"";
    return "Content-Type: application/octet-stream; name=" + name +
           "\r\n"
           "Content-Transfer-Encoding: base64\r\n"
           "Content-Disposition: attachment; filename=" +
           name + "\r\n\r\n";
}

std::string hexadecimal(quint64 value)
{
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; value >>= 4)
        text[i] = "0123456789abcdef"[value & 15];
    return text;
}

} // namespace

Attachments::Attachments(const std::vector<quint64>& sizes, quint64 seed)
    : m_boundary("=_stampede_" + hexadecimal(Random(seed, attachmentStream).next()))
    , m_start("--" + m_boundary +
              "\r\n"
              "Content-Type: text/plain; charset=us-ascii\r\n"
              "Content-Transfer-Encoding: 7bit\r\n\r\n")
{
    makeBlock(seed);
    const std::string delimiter = "\r\n--" + m_boundary;
    m_between.reserve(sizes.size() + 1); // the segments view these strings, so they must not move
    m_between.push_back(delimiter + "\r\n" + partHeader(1));
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const quint64 lines = sizes[i] / rawLine;
        // Which line of the block comes next, so that the data simply goes on.
        const auto next = static_cast<std::size_t>(lines % blockLines);
        const std::string_view rest =
            std::string_view(m_raw).substr(next * rawLine, static_cast<std::size_t>(sizes[i] % rawLine));
        std::string tail(base64Size(rest.size()), '\0');
        encodeBase64(rest, tail.data());
        // A full last line has brought the CRLF in front of the delimiter already.
        tail += std::string_view(delimiter).substr(tail.empty() && lines > 0 ? 2 : 0);
        tail += i + 1 < sizes.size() ? "\r\n" + partHeader(i + 2) : "--\r\n";

        const std::string& before = m_between.back();
        m_end.push_back(Segment{before, before.size()});
        if (lines > 0)
            m_end.push_back(Segment{m_block, lines * encodedLine});
        m_between.push_back(std::move(tail));
    }
    m_end.push_back(Segment{m_between.back(), m_between.back().size()});
}

void Attachments::makeBlock(quint64 seed)
{
    Random random(seed, attachmentStream - 1);
    m_raw.reserve(blockLines * rawLine);
    while (m_raw.size() < blockLines * rawLine)
        m_raw += static_cast<char>(random.below(256));
    std::array<char, encodedLine> line{};
    line[encodedLine - 2] = '\r';
    line[encodedLine - 1] = '\n';
    m_block.reserve(blockLines * encodedLine);
    for (std::size_t i = 0; i < blockLines; ++i) {
        encodeBase64(std::string_view(m_raw).substr(i * rawLine, rawLine), line.data());
        m_block.append(line.data(), line.size());
    }
}

} // namespace stampede::message
