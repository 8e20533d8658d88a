// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text_checks.h"

#include <QByteArrayView>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace stampede::message {

bool isAscii(std::string_view text)
{
    constexpr quint64 highBits = 0x8080808080808080ULL;
    while (text.size() >= sizeof(quint64)) {
        quint64 octets = 0;
        std::memcpy(&octets, text.data(), sizeof octets);
        if (octets & highBits)
            return false;
        text.remove_prefix(sizeof octets);
    }
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 127; });
}

bool isUtf8(std::string_view text)
{
    if (isAscii(text))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

bool hasControls(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return (octet < 32 && c != '\t') || octet == 127;
    });
}

std::string toLower(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString quotedText(std::string_view text)
{
    constexpr qsizetype longest = 60;
    QString shown = toQString(text.substr(0, 4 * longest));
    for (QChar& c : shown) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar(QChar::ReplacementCharacter);
    }
    if (shown.size() > longest)
        shown = QString(shown.left(longest) + QChar(0x2026));
    return QString(QChar(0x201c) + shown + QChar(0x201d));
}

} // namespace stampede::message
