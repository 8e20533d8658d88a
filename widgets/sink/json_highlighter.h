// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace stampede::widgets {

/// Colours keys, texts, numbers and words of JSON, in those of the theme. Line by line: no JSON text runs
/// over the end of a line.
class JsonHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    JsonHighlighter(QTextDocument* document, const QPalette& palette);
    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    void setColours(const QPalette& palette);
    QTextCharFormat m_key;
    QTextCharFormat m_text;
    QTextCharFormat m_value;
    QTextCharFormat m_sign;
};

} // namespace stampede::widgets
