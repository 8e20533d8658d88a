// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/json_highlighter.h"

#include "widgets/base/theme.h"

namespace stampede::widgets {

namespace {

/// Behind the text literal that begins at `at`.
int endOfText(const QString& line, int at)
{
    const int size = static_cast<int>(line.size());
    for (++at; at < size; ++at) {
        if (line[at] == u'\\')
            ++at;
        else if (line[at] == u'"')
            return at + 1;
    }
    return size;
}

bool isKey(const QString& line, int end)
{
    while (end < line.size() && line[end].isSpace())
        ++end;
    return end < line.size() && line[end] == u':';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument* document, const QPalette& palette)
    : QSyntaxHighlighter(document)
{
    setColours(palette);
}

void JsonHighlighter::setColours(const QPalette& palette)
{
    m_key.setForeground(lookOf(Series::Started, palette).colour);
    m_key.setFontWeight(QFont::DemiBold);
    m_text.setForeground(goodColour(palette));
    m_value.setForeground(warningColour(palette));
    m_sign.setForeground(quietText(palette));
}

void JsonHighlighter::setPalette(const QPalette& palette)
{
    setColours(palette);
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString& text)
{
    const int size = static_cast<int>(text.size());
    for (int at = 0; at < size;) {
        const QChar sign = text[at];
        int end = at + 1;
        if (sign == u'"') {
            end = endOfText(text, at);
            setFormat(at, end - at, isKey(text, end) ? m_key : m_text);
        } else if (sign.isLetterOrNumber() || sign == u'-') {
            while (end < size && (text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'-' ||
                                  text[end] == u'+'))
                ++end;
            setFormat(at, end - at, m_value);
        } else if (!sign.isSpace()) {
            setFormat(at, 1, m_sign);
        }
        at = end;
    }
}

} // namespace stampede::widgets
