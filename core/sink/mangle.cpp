// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/mangle.h"

#include "smtp/server_path.h"

#include <algorithm>

namespace stampede::sink {
namespace {

constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view rubbish{"\x00\xff\xfe\x80\x01\x1b\x7f\x00\xc3\x28\xf0\x9f\r\n", 14};

std::string_view keywordOf(std::string_view text)
{
    return text.substr(0, text.find(' '));
}

std::vector<std::string> linesOf(std::string_view reply)
{
    std::vector<std::string> lines;
    while (!reply.empty()) {
        const std::size_t end = std::min(reply.find(lineEnd), reply.size());
        lines.emplace_back(reply.substr(0, end));
        reply.remove_prefix(std::min(end + lineEnd.size(), reply.size()));
    }
    return lines;
}

} // namespace

void editCapabilities(std::string& reply, const Action& action)
{
    if (reply.empty() || reply.front() != '2')
        return;
    std::vector<std::string> lines = linesOf(reply);
    const auto isNamed = [](const std::vector<std::string>& list, std::string_view keyword) {
        return std::any_of(list.begin(), list.end(), [keyword](const std::string& one) {
            return smtp::equalsIgnoringCase(keywordOf(one), keyword);
        });
    };
    // The first line is the server's name. An offer takes the place of the true one.
    std::erase_if(lines, [&, first = lines.front()](const std::string& line) {
        const std::string_view keyword =
            line.size() > 4 ? keywordOf(std::string_view(line).substr(4)) : std::string_view();
        return line != first && (isNamed(action.hide, keyword) || isNamed(action.offer, keyword));
    });
    for (const std::string& offer : action.offer)
        lines.push_back("250-" + offer);
    reply.clear();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > 3)
            lines[i][3] = i + 1 < lines.size() ? '-' : ' ';
        reply.append(lines[i]).append(lineEnd);
    }
}

void malform(std::string& reply, Malformed how)
{
    switch (how) {
    case Malformed::None: break;
    case Malformed::BareLf: std::erase(reply, '\r'); break;
    case Malformed::MixedCodes: {
        std::string first = reply.substr(0, reply.find(lineEnd));
        std::string last = first;
        if (first.size() < 4)
            break;
        first[3] = '-';
        last[3] = ' ';
        last.replace(0, 3, last.front() == '5' ? "250" : "550");
        reply = first.append(lineEnd).append(last).append(lineEnd);
        break;
    }
    case Malformed::Endless: reply.resize(std::min(reply.find(lineEnd), reply.size())); break;
    case Malformed::Binary: reply = rubbish; break;
    }
}

} // namespace stampede::sink
