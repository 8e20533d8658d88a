// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body_text.h"

#include "base/random.h"

#include <array>

namespace stampede::message {

namespace {

constexpr quint64 textStream = ~quint64(0);
constexpr std::size_t longestLine = 77; // one octet may be added in front of the CRLF, see append()

constexpr std::array<std::string_view, 64> words{
    "after", "again", "an",     "answer", "before", "behind", "bridge",  "bright", "by",    "carry",
    "clear", "cloud", "count",  "dark",   "deep",   "every",  "fast",    "field",  "first", "follow",
    "from",  "gate",  "grass",  "green",  "ground", "hear",   "herd",    "high",   "hill",  "horse",
    "in",    "last",  "letter", "light",  "little", "long",   "mail",    "many",   "moon",  "morning",
    "near",  "night", "open",   "over",   "plain",  "quiet",  "rain",    "reach",  "river", "road",
    "run",   "send",  "slow",   "stone",  "summer", "the",    "thunder", "to",     "under", "valley",
    "wait",  "water", "wind",   "winter"};

std::string sentence(Random& random)
{
    std::string text;
    for (quint64 left = 4 + random.below(9); left > 0; --left) {
        text += text.empty() ? "" : " ";
        text += words[random.below(words.size())];
        if (left > 2 && random.below(8) == 0)
            text += ',';
    }
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + '.';
}

} // namespace

BodyText::BodyText(quint64 seed)
{
    Random random(seed, textStream);
    m_block.reserve(blockOctets);
    std::string line;
    std::string pending;
    while (m_block.size() + longestLine + 2 <= blockOctets) {
        if (pending.empty())
            pending = sentence(random);
        const std::size_t end = pending.find(' ');
        const std::string word = pending.substr(0, end);
        if (line.size() + 1 + word.size() > longestLine) {
            m_block.append(line).append("\r\n");
            line.clear();
        }
        line.append(line.empty() ? "" : " ").append(word);
        pending.erase(0, end == std::string::npos ? end : end + 1);
    }
}

void BodyText::append(quint64 octets, std::vector<Segment>& out) const
{
    // Where the block would be cut, counted from a line's start: 0 (or a whole number of blocks) needs
    // nothing.
    const auto cut = static_cast<std::size_t>(octets % m_block.size());
    if (cut == 0 || m_block[cut - 1] == '\n') {
        out.push_back(Segment{m_block, octets});
        return;
    }
    // One octet into a line there is no room for a CRLF: the line before gets the octet instead.
    const bool oneOver = octets > 2 && (cut == 1 || m_block[cut - 2] == '\n');
    const std::string_view tail = oneOver ? "!\r\n" : "\r\n";
    if (octets > tail.size())
        out.push_back(Segment{m_block, octets - tail.size()});
    out.push_back(Segment{tail, tail.size()});
}

} // namespace stampede::message
