// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace stampede::message {

/// A message read from a file: its line ends made CRLF, its body dot-stuffed once.
///
/// Line ends may be LF, CRLF, CR or mixed. The header ends at the first empty line, or in front of the first
/// line that cannot belong to one. A "From " line of an mbox in front is left out. A body that would be empty
/// is one CRLF.
class EmlTemplate {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::EmlTemplate)
public:
    struct Field {
        std::string name; ///< as in the file
        std::string text; ///< all of it, folded as in the file, with its CRLF
    };
    std::vector<Field> fields;
    std::string body;
    std::string stuffed;     ///< empty when it would equal `body`
    bool eightBit = false;   ///< the body has octets above 127
    bool utf8Header = false; ///< the header has (RFC 6532)

    bool has(std::string_view name) const;

    /// One template for a file, or one for each *.eml of a folder, sorted by name. `shown` is the path in
    /// problems: "shown:line" or "shown/name:line" for NUL octets, lines over 998 octets (RFC 5322, 2.1.1),
    /// header octets that are not UTF-8; `place` for what cannot be read. Templates with problems are left
    /// out.
    static std::vector<EmlTemplate> load(const QString& path, const QString& shown, const QString& place,
                                         Problems& problems);
};

/// Doubles each '.' at the start of a line (RFC 5321, 4.5.2); empty when there is none.
std::string dotStuffed(std::string_view body);

} // namespace stampede::message
