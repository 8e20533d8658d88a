// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <utility>
#include <vector>

namespace stampede::message {

/// A distribution of body sizes, octets. A body is at least its CRLF: smaller sizes become 2.
struct SizeSpec {
    enum class Kind : quint8 { Fixed, Uniform, Normal, LogNormal, Weighted };
    struct Choice {
        quint64 octets = 0;
        double weight = 0;
        bool operator==(const Choice&) const = default;
    };
    Kind kind = Kind::Fixed;
    quint64 fixed = 1000; ///< Fixed
    quint64 min = 0;      ///< Uniform: inclusive bounds; Normal, LogNormal: results are clamped to them
    quint64 max = 0;      ///< 0 with Normal, LogNormal: 100 MiB
    double mean = 0;      ///< Normal: octets; LogNormal: the median, octets
    double deviation = 0; ///< Normal: octets; LogNormal: sigma of the natural logarithm
    std::vector<Choice> choices; ///< Weighted
    bool operator==(const SizeSpec&) const = default;
};

/// Where recipients come from: exactly one of list, file, pattern, domains is set.
struct RecipientSpec {
    std::vector<std::string> list; ///< addresses, taken in rotation by sequence number
    std::string file;              ///< one address a line; '#' comments
    /// "user{seq}@example.test"; variables as in headers, but {seq} and the CSV row go by the number of the
    /// recipient, sequence * perMessage + i, so that the recipients of one message differ.
    std::string pattern;
    std::vector<std::pair<std::string, double>> domains; ///< domain and weight; random unique local parts
    int perMessage = 1;
    std::string domainSuffix; ///< appended to every recipient's domain: "sink.test"
    bool operator==(const RecipientSpec&) const = default;
};

/// What is sent: everything needed to make message n, a pure function of (spec, seed, n) but for {date} and
/// the time of sending.
struct MessageSpec {
    quint64 seed = 1;
    std::string sender = "sender{seq}@stampede.example.test"; ///< a pattern; empty: the null reverse-path
    RecipientSpec recipients;
    SizeSpec size;                    ///< of the body text, octets, headers not counted
    std::vector<quint64> attachments; ///< sizes of base64 attachments, before encoding
    std::string templatePath;         ///< an .eml file or a folder of them; instead of size, attachments
    std::vector<std::pair<std::string, std::string>> headers; ///< added or replacing, values with variables
    std::string variablesCsv; ///< first row names the columns: {column}; row = seq modulo rows
    bool operator==(const MessageSpec&) const = default;
};

} // namespace stampede::message
